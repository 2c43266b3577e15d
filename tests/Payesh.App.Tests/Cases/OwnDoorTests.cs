using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Files;
using Payesh.App.Letters;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;
using static Payesh.App.Tests.Cases.OwnDoor;

namespace Payesh.App.Tests.Cases;

/// <summary>The centre's own door: letters with service, plans, proof, more time.</summary>
public abstract class OwnDoorTests(Engine engine) : DatabaseSuite(engine)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-").FullName;

    protected override void Register(IServiceCollection services) => services.AddSingleton(new FileStore(_folder));

    [Fact]
    public async Task With_the_signed_form_a_letter_lies_in_the_box_and_its_opening_is_the_service()
    {
        var door = await new OwnDoor(Database).Founded();
        Assert.True((await door.Consent()).Succeeded);
        var letter = await door.Sealed("LIC-01");
        Assert.Equal([(ServedBy.Placed, false)], await Servings(letter));
        Assert.Empty(await door.Findings());
        Assert.Equal("Access.NotFound", (await Page(letter)).Refusal!.Code);

        var opened = await door.Open(letter.No);
        Assert.True((await door.Open(letter.No)).Succeeded);

        Assert.Equal(door.Today, opened.Value.Letter.Served);
        Assert.Equal([(ServedBy.Placed, false), (ServedBy.Opened, true)], await Servings(letter));
        Assert.Equal("LIC-01", Assert.Single(await door.Findings()).Item);
        Assert.NotNull((await door.World.Case()).Due);
        Assert.True((await Page(letter)).Succeeded);
    }

    [Fact]
    public async Task Without_the_form_a_letter_is_shown_for_information_and_service_stays_on_paper()
    {
        var door = await new OwnDoor(Database).Founded();
        var letter = await door.Sealed("LIC-01");
        Assert.Empty(await Servings(letter));

        var opened = await door.Open(letter.No);

        Assert.True(opened.Value is { Opened: not null, ByBox: false });
        Assert.Null(opened.Value.Letter.Served);
        Assert.Equal([(ServedBy.Opened, false)], await Servings(letter));
        Assert.Null((await door.World.Case()).Due);
        Assert.Null(Assert.Single(await door.Findings()).Due);
        Assert.True((await door.World.Serve(letter.No, door.World.OnPaper())).Succeeded);
        Assert.NotNull(Assert.Single(await door.Findings()).Due);
    }

    [Fact]
    public async Task The_form_needs_its_scan_its_number_and_a_day_that_has_come_and_ends_with_the_centres_word()
    {
        var door = await new OwnDoor(Database).Founded();
        Assert.Equal("Access.NotYourDuty", (await door.Consent(by: Founder)).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await door.Consent(by: TestActor.Of(Domain.Access.Role.Registry, OfficeCode.Of(2, 4)))).Refusal!.Code);
        Assert.Equal("Number", (await door.Consent(number: " ")).Refusal!.Field);
        Assert.Equal("SignedOn", (await door.Consent(signedOn: door.Today.AddDays(1))).Refusal!.Field);
        Assert.Equal("Form", (await door.Consent(form: "")).Refusal!.Field);
        Assert.Equal("Letters.ProofUnknown", (await door.Consent(form: new string('a', 64))).Refusal!.Code);
        var consent = (await door.Consent()).Value;

        Assert.True((await door.As(Registry, scope => scope.Get<App.Centres.EndConsent>().Run(Centre, consent.No, Cancel))).Succeeded);
        var letter = await door.Sealed("LIC-01");
        Assert.Empty(await Servings(letter));
        Assert.False((await door.Open(letter.No)).Value.ByBox);
    }

    [Fact]
    public async Task Another_centre_finds_nothing_and_an_officer_has_no_such_door()
    {
        var door = await new OwnDoor(Database).Founded();
        var (letter, findings) = await door.Noticed("LIC-01");
        var no = findings["LIC-01"].No;

        Assert.Empty(await door.Findings(Neighbour));
        Assert.Equal("Access.NotFound", (await door.Open(letter.No, Neighbour)).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await door.Plan(no, by: Neighbour)).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await door.Prove(no, by: Neighbour)).Refusal!.Code);
        Assert.Equal("Access.NotYourDuty", (await door.Open(letter.No, Head)).Refusal!.Code);
        Assert.Equal("Access.NotYourDuty", (await door.As(Founder, scope => scope.Get<ReadCase>().Run(1, Cancel))).Refusal!.Code);
        Assert.Equal("Access.NotYourDuty", (await door.As(Founder, scope => scope.Get<DecideProof>().Run(Guid.NewGuid(), ProofState.Accepted, "", Cancel))).Refusal!.Code);
    }

    [Fact]
    public async Task A_photo_carries_the_code_of_a_day_of_this_finding_and_a_proof_sent_twice_is_one()
    {
        var door = await new OwnDoor(Database).Founded();
        var (_, findings) = await door.Noticed("LIC-01", "FIRE-14");
        var finding = findings["LIC-01"];
        var (photo, code) = (await door.File("%PDF-1.7 photo"), await door.Code(finding.Id));
        Assert.NotEqual(code, await door.Code(findings["FIRE-14"].Id));
        Assert.Equal(("Cases.ProofFileMissing", "Photo"), Told(await door.Prove(finding.No)));
        Assert.Equal("Cases.DayCodeOld", (await door.Prove(finding.No, photo, await door.Code(findings["FIRE-14"].Id))).Refusal!.Code);

        var proof = (await door.Prove(finding.No, photo, PersianText.Digits(code))).Value;
        Assert.Equal(proof.Id, (await door.Prove(finding.No, photo, code)).Value.Id);

        Assert.Equal((code, door.Today, "مریم احمدی، مؤسس مرکز", false), (proof.DayCode, proof.DayCodeOn, proof.Name, proof.Late));
        Assert.Equal(1, await door.Waiting(CaseWork.Proof));
        Clock.Advance(TimeSpan.FromDays(6));
        Assert.True((await door.Prove(finding.No, photo, code, "دوباره")).Succeeded);
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("Cases.DayCodeOld", (await door.Prove(finding.No, photo, code, "باز")).Refusal!.Code);
    }

    [Fact]
    public async Task What_comes_after_the_days_is_kept_and_marked_and_a_page_left_open_says_that_the_finding_has_ended()
    {
        var door = await new OwnDoor(Database).Founded();
        var (_, findings) = await door.Noticed("LIC-01");
        var no = findings["LIC-01"].No;
        Clock.Advance(TimeSpan.FromDays(60));
        var paper = await door.File();
        var late = await door.Prove(no, papers: paper);
        Assert.True(late.Value.Late);
        Assert.True((await door.Plan(no)).Value is { Late: true, PastDue: true });

        Assert.True((await door.As(Head, scope => scope.Get<DecideProof>().Run(late.Value.Id, ProofState.Accepted, "", Cancel))).Succeeded);

        Assert.Equal("Cases.FindingNotOpen", (await door.Plan(no, "باز هم")).Refusal!.Code);
        Assert.Equal("Cases.FindingNotOpen", (await door.Prove(no, text: "باز هم", papers: paper)).Refusal!.Code);
        Assert.True(Assert.Single(await door.Findings()) is { IsOpen: false, Settled: SettledBy.Proof });
    }

    [Fact]
    public async Task A_newer_plan_takes_the_place_of_one_nobody_looked_at_and_an_accepted_one_ends_nothing()
    {
        var door = await new OwnDoor(Database).Founded();
        var (_, findings) = await door.Noticed("LIC-01");
        var no = findings["LIC-01"].No;
        var first = (await door.Plan(no)).Value;
        Assert.Equal(first.Id, (await door.Plan(no)).Value.Id);
        var second = (await door.Plan(no, "بخاری و دودکش عوض می‌شود")).Value;
        Assert.Equal(1, await door.Waiting(CaseWork.Plan));
        Assert.Equal("Cases.DecidedBefore", (await Decide(first.Id, accepted: true)).Refusal!.Code);
        Assert.Equal("Reason", (await Decide(second.Id, accepted: false)).Refusal!.Field);
        Assert.True((await Decide(second.Id, accepted: true)).Succeeded);

        Assert.Equal(0, await door.Waiting(CaseWork.Plan));
        var seen = Assert.Single(await door.Findings());
        Assert.True(seen.IsOpen);
        Assert.Equal([PlanState.Replaced, PlanState.Accepted], seen.Plans.Select(plan => plan.State));
    }

    [Fact]
    public async Task More_time_is_asked_for_once_and_the_head_grants_or_refuses_it()
    {
        var door = await new OwnDoor(Database).Founded();
        var (letter, _) = await door.Noticed("LIC-01");
        Assert.Equal("Days", (await Ask(letter.No, 31)).Refusal!.Field);
        Assert.Equal("Text", (await Ask(letter.No, 5, " ")).Refusal!.Field);
        var asked = (await Ask(letter.No, 5)).Value;
        Assert.Equal("Cases.AskedBefore", (await Ask(letter.No, 6)).Refusal!.Code);
        Assert.Equal(1, await door.Waiting(CaseWork.Extension));
        Assert.Equal("Reason", (await Refuse(asked.Id, "")).Refusal!.Field);
        Assert.True((await Refuse(asked.Id, "کار کوچکی است")).Succeeded);
        Assert.Equal(0, await door.Waiting(CaseWork.Extension));

        var again = (await Ask(letter.No, 7)).Value;
        var due = (await door.World.Case()).Due!.Value;
        Assert.True((await door.As(Head, async scope => await scope.Get<ExtendStep>().Run((await door.World.Case()).No, 7, "قطعه در راه است", Cancel))).Succeeded);

        Assert.True((await door.World.Case()).Due >= due.AddDays(7));
        Assert.Equal(0, await door.Waiting(CaseWork.Extension));
        Assert.Equal("Cases.DecidedBefore", (await Refuse(again.Id, "دیر شد")).Refusal!.Code);
        Assert.Equal("Cases.ExtendedBefore", (await Ask(letter.No, 3)).Refusal!.Code);

        Task<Outcome<ExtensionRequest>> Ask(long no, int days, string why = "قطعه در راه است") =>
            door.As(Founder, scope => scope.Get<AskForDays>().Run(no, days, new(why, []), Cancel));
        Task<Outcome<ExtensionRequest>> Refuse(Guid id, string why) => door.As(Head, scope => scope.Get<RefuseDays>().Run(id, why, Cancel));
    }

    [Fact]
    public async Task The_centre_opens_what_passed_between_it_and_the_office_and_no_picture_of_an_inspector()
    {
        var door = await new OwnDoor(Database).Founded();
        var (_, findings) = await door.Noticed("LIC-01");
        var paper = await door.File();
        await door.Prove(findings["LIC-01"].No, papers: paper);
        var shared = FileUse.Shared(Centre);

        Assert.True(await door.As(Founder, scope => scope.Db.Set<FileUse>().AnyAsync(use => use.Hash == paper && use.Subject == shared, Cancel)));
        Assert.False(await door.As(Neighbour, scope => scope.Db.Set<FileUse>().AnyAsync(use => use.Hash == paper, Cancel)));
        Assert.True(await door.As(Head, scope => scope.Db.Set<FileUse>().AnyAsync(use => use.Hash == paper, Cancel)));
    }

    private static (string Code, string? Field) Told<T>(Outcome<T> outcome) => (outcome.Refusal!.Code, outcome.Refusal.Field);

    private async Task<List<(ServedBy By, bool Starts)>> Servings(Letter letter)
    {
        await using var scope = As(Actor.Machine("test"));
        var id = letter.Id;
        return [.. (await scope.Db.Set<Serving>().Where(s => s.LetterId == id).OrderBy(s => s.No).ToListAsync(Cancel)).Select(s => (s.By, s.StartsDays))];
    }

    private async Task<Outcome<Original>> Page(Letter letter)
    {
        await using var scope = As(Founder);
        return await scope.Get<OwnLetters>().Page(letter.No, Cancel);
    }

    private async Task<Outcome<CorrectionPlan>> Decide(Guid id, bool accepted)
    {
        await using var scope = As(Head);
        return await scope.Get<DecidePlan>().Run(id, accepted, "", Cancel);
    }
}

public sealed class OwnDoorOnSqlite() : OwnDoorTests(Engine.Sqlite);

public sealed class OwnDoorOnPostgres() : OwnDoorTests(Engine.Postgres);
