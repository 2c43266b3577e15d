using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Files;
using Payesh.App.Inspections;
using Payesh.App.Tests.Cases;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Standards;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;
using static Payesh.App.Tests.Cases.OwnDoor;

namespace Payesh.App.Tests.Centres;

/// <summary>Accounts of a centre's people, questions, papers, self-assessment.</summary>
public abstract class CentreDoorTests(Engine engine) : DatabaseSuite(engine)
{
    private static readonly CentreId Here = CaseWorld.Centre;

    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-").FullName;

    protected override void Register(IServiceCollection services) => services.AddSingleton(new FileStore(_folder));

    [Fact]
    public async Task The_head_opens_the_door_to_a_founder_in_office_and_it_shuts_with_the_post()
    {
        var door = await new OwnDoor(Database).Founded();
        var founder = await Appoint(door, PersonRole.Founder);
        var doctor = await Appoint(door, PersonRole.Doctor);
        Assert.Equal("Access.NotYourDuty", (await Open(door, founder.No, "one", Founder)).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await Open(door, founder.No, "one", Stranger)).Refusal!.Code);
        Assert.Equal("Centres.NoAccountForPost", (await Open(door, doctor.No, "one", Head)).Refusal!.Code);
        Assert.Equal("UserName", (await Open(door, founder.No, "!", Head)).Refusal!.Field);

        var invited = (await Open(door, founder.No, "mehri", Head)).Value;
        Assert.Equal((Role.Centre, (CentreId?)Here, "مؤسس مرکز"), (invited.Account.Role, invited.Account.Centre, invited.Account.Post));
        Assert.NotEqual(invited.Code, (await Open(door, founder.No, null, Head)).Value.Code);

        var (no, version) = await door.As(Head, async scope => (founder.No, (await scope.Db.Set<CentrePerson>().SingleAsync(p => p.No == founder.No, Cancel)).Version));
        Assert.True((await door.As(Head, scope => scope.Get<EndPerson>().Run(Here, no, version, door.Today, Cancel))).Succeeded);
        Assert.True(await door.As(Head, scope => scope.Db.Users.AnyAsync(a => a.UserName == "mehri" && a.Disabled, Cancel)));
    }

    [Fact]
    public async Task A_centre_that_moved_is_still_its_own_peoples_and_its_account_goes_with_it()
    {
        var door = await new OwnDoor(Database).Founded();
        await door.Noticed("LIC-01");
        var other = OfficeCode.Of(2, 7);
        var version = await door.As(Supervisor, async scope => (await scope.Db.Set<Centre>().SingleAsync(Cancel)).Version);
        var moved = await door.As(Supervisor, scope => scope.Get<MoveCentre>().Run(Here, version, other, "12", Cancel));
        Assert.True(moved.Succeeded, moved.Refusal?.Code);

        Assert.Equal("LIC-01", Assert.Single(await door.Findings()).Item);
        Assert.Equal(other, await door.As(Actor.Machine("test"), async scope => (await scope.Db.Users.SingleAsync(a => a.UserName == "founder", Cancel)).Office));
    }

    [Fact]
    public async Task A_question_waits_at_the_office_is_answered_in_its_name_and_sent_twice_is_one()
    {
        var door = await new OwnDoor(Database).Founded();
        Assert.Equal("Text", (await Ask(door, " ")).Refusal!.Field);
        Assert.Equal("Text", (await Ask(door, new string('ب', 4001))).Refusal!.Field);
        var hostile = "<script>alert(1)</script> مهلت از کی شروع می‌شود؟";
        var asked = (await Ask(door, hostile)).Value;
        Assert.Equal(asked.No, (await Ask(door, hostile)).Value.No);
        Assert.Equal(1, await door.Waiting("Centres.WorkAnswer"));

        Assert.Equal("Access.NotFound", (await Answer(door, asked.No, "بله", Stranger)).Refusal!.Code);
        Assert.Equal("Access.NotYourDuty", (await Answer(door, asked.No, "بله", Founder)).Refusal!.Code);
        Assert.True((await Answer(door, asked.No, "از روز ابلاغ.", Head)).Succeeded);
        Assert.Equal(0, await door.Waiting("Centres.WorkAnswer"));

        var seen = (await door.As(Founder, scope => scope.Get<CentreQuestions>().Find(asked.No, Cancel))).Value;
        Assert.Equal((true, false, 2), (seen.Unread, seen.Waits, seen.Lines.Count));
        Assert.Equal(hostile, seen.Lines[0].Text);
        Assert.Equal("Access.NotFound", (await door.As(Neighbour, scope => scope.Get<CentreQuestions>().Find(asked.No, Cancel))).Refusal!.Code);
        Assert.True((await door.As(Founder, scope => scope.Get<AskOffice>().Again(asked.No, new("ممنون", null), Cancel))).Value.Waits);
    }

    [Fact]
    public async Task Renewal_is_asked_for_once_while_it_waits()
    {
        var door = await new OwnDoor(Database).Founded();
        Assert.True((await Ask(door, "تمدید", QuestionSubject.Renewal)).Succeeded);
        Assert.Equal("Centres.RenewalAsked", (await Ask(door, "تمدید پروانه", QuestionSubject.Renewal)).Refusal!.Code);
    }

    [Fact]
    public async Task A_document_is_proposed_until_the_office_takes_it_into_the_register()
    {
        var door = await new OwnDoor(Database).Founded();
        var scan = await door.File();
        Assert.Equal("File", (await Propose(door, null)).Refusal!.Field);
        Assert.Equal("Number", (await Propose(door, scan, number: " ")).Refusal!.Field);
        Assert.Equal("ValidTill", (await Propose(door, scan, till: door.Today.AddDays(-40))).Refusal!.Field);
        Assert.Equal("Letters.ProofUnknown", (await Propose(door, new string('a', 64))).Refusal!.Code);
        var sent = (await Propose(door, scan)).Value;
        Assert.Equal(sent.No, (await Propose(door, scan)).Value.No);
        Assert.Empty(await Documents(door));

        Assert.Equal("Reason", (await Decide(door, sent.No, accepted: false, "")).Refusal!.Field);
        Assert.True((await Decide(door, sent.No, accepted: true, "")).Succeeded);
        Assert.Equal("Centres.DecidedBefore", (await Decide(door, sent.No, accepted: false, "نه")).Refusal!.Code);

        var document = Assert.Single(await Documents(door));
        Assert.Equal((DocumentKind.FireSafety, scan), (document.Kind, document.Scan));
        Assert.Equal(0, await door.Waiting("Centres.WorkProposed"));
    }

    [Fact]
    public async Task A_self_assessment_makes_no_finding_and_the_next_visit_is_compared_with_it()
    {
        var door = await new OwnDoor(Database).Founded();
        var begun = await door.As(Founder, scope => scope.Get<BeginSelf>().Run(Cancel));
        Assert.True(begun.Succeeded, begun.Refusal?.Code);
        var items = begun.Value.ItemCodes;
        Assert.True(items.Count > 20, $"{items.Count} questions");
        Assert.Equal(begun.Value.Id, (await door.As(Founder, scope => scope.Get<BeginSelf>().Run(Cancel))).Value.Id);
        Assert.Empty(await door.As(Head, scope => scope.Get<ReadSelf>().Run(Here, Cancel)));
        Assert.Equal("Inspections.SelfUnanswered", (await door.As(Founder, scope => scope.Get<SendSelf>().Run(Cancel))).Refusal!.Code);
        foreach (var item in items)
        {
            var said = await door.As(Founder, scope => scope.Get<AnswerSelf>().Run(item, item == items[1] ? AnswerCode.NotMet : AnswerCode.Met, null, Cancel));
            Assert.True(said.Succeeded, said.Refusal?.Code);
        }

        Assert.True((await door.As(Founder, scope => scope.Get<SendSelf>().Run(Cancel))).Succeeded);
        Assert.Equal("Inspections.SelfSent", (await door.As(Founder, scope => scope.Get<AnswerSelf>().Run(items[0], AnswerCode.NotMet, null, Cancel))).Refusal!.Code);
        Assert.Empty(await door.World.Findings());
        Clock.Advance(TimeSpan.FromDays(3));
        await door.World.Reviewed([items[1]], Defect(items[0]));

        var seen = Assert.Single(await door.As(Head, scope => scope.Get<ReadSelf>().Run(Here, Cancel)));
        Assert.Equal(("1404-00012", 2), (seen.ComparedWith, seen.Compared));
        Assert.Equal([(items[0], true), (items[1], false)], seen.Gaps.OrderByDescending(gap => gap.TooGood).Select(gap => (gap.Item, gap.TooGood)));
        Assert.Equal(items[0], Assert.Single(await door.World.Findings()).Item);
    }

    private async Task<CentrePerson> Appoint(OwnDoor door, PersonRole role) => (await door.As(Head, scope => scope.Get<AppointPerson>().Run(
        Here, new(role, "مهری رستگار", null, null, door.Today.AddDays(-10)), Cancel))).Value;

    private static Task<Outcome<Invited>> Open(OwnDoor door, long person, string? userName, Actor by) =>
        door.As(by, scope => scope.Get<OpenCentreAccount>().Run(Here, person, userName, TestContext.Current.CancellationToken));

    private static Task<Outcome<CentreQuestion>> Ask(OwnDoor door, string text, QuestionSubject subject = QuestionSubject.General) =>
        door.As(Founder, scope => scope.Get<AskOffice>().Run(subject, QuestionAbout.Nothing, new(text, null), TestContext.Current.CancellationToken));

    private static Task<Outcome<CentreQuestion>> Answer(OwnDoor door, long no, string text, Actor by) =>
        door.As(by, scope => scope.Get<AnswerCentre>().Run(no, new(text, null), TestContext.Current.CancellationToken));

    private static Task<Outcome<ProposedDocument>> Propose(OwnDoor door, string? scan, string number = "77", DateOnly? till = null) =>
        door.As(Founder, scope => scope.Get<ProposeDocument>().Run(
            new(DocumentKind.FireSafety, number, door.Today.AddDays(-30), till ?? door.Today.AddYears(1), scan), TestContext.Current.CancellationToken));

    private static Task<Outcome<ProposedDocument>> Decide(OwnDoor door, long no, bool accepted, string reason) =>
        door.As(Head, scope => scope.Get<DecideProposed>().Run(Here, no, accepted, reason, TestContext.Current.CancellationToken));

    private static Task<List<CentreDocument>> Documents(OwnDoor door) => door.As(Head, scope => scope.Get<CentreRecord>().Documents(Here, TestContext.Current.CancellationToken));
}

public sealed class CentreDoorOnSqlite() : CentreDoorTests(Engine.Sqlite);

public sealed class CentreDoorOnPostgres() : CentreDoorTests(Engine.Postgres);
