using Microsoft.EntityFrameworkCore;
using Payesh.App.Cases;
using Payesh.App.Letters;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

/// <summary>Letters of other bodies and ours to them, with their reply clocks (P9).</summary>
public abstract class CorrespondenceTests(Engine engine) : DatabaseSuite(engine)
{
    private CaseWorld World => new(Database);

    [Fact]
    public async Task A_letter_of_the_fire_service_about_a_case_starts_a_clock_and_stands_on_the_timeline()
    {
        var world = await World.Founded(calendar: true);
        await world.Reviewed(Defect("FIRE-01"));
        var of = await world.Case();

        var letter = (await Register(Incoming(world), new(of.Number, null, null, NoTwin: false))).Value;

        Assert.Equal((CorrespondenceState.Awaiting, of.No, Centre, "خانه سالمندان آرامش"), (letter.State, letter.CaseNo, letter.CentreId, letter.CentreName));
        var work = Assert.Single(await Open(), i => i.SubjectKind == "correspondence");
        Assert.Equal(("Letters.WorkAnswer", TehranTime.Instant(world.Today.AddDays(10), new(23, 59)), Duty.ServeLetters), (work.Text, work.Due, work.Duty));
        Assert.NotNull(work.RemindAt);
        await using var scope = As(Head);
        Assert.Contains(await scope.Db.Set<Payesh.Domain.Centres.CentreEntry>().ToListAsync(Cancel), e => e.Title == "Cases.EntryLetterCame" && e.Link == $"/correspondence/{letter.No}");
        Assert.Equal(letter.No, Assert.Single(await scope.Get<CorrespondenceList>().OfCase(of.No, Cancel)).No);
    }

    [Fact]
    public async Task The_same_number_of_the_same_body_and_date_is_shown_and_never_merged()
    {
        var world = await World.Founded(calendar: true);
        var first = (await Register(Incoming(world), new("", Centre, null, NoTwin: false))).Value;

        var again = await Register(Incoming(world) with { Body = "آتش نشانی  ساري", Subject = "رونوشت همان" }, new("", Centre, null, NoTwin: false));
        Assert.Equal(("Letters.LikelyDouble", "NoTwin"), (again.Refusal!.Code, again.Refusal.Field));

        var second = await Register(Incoming(world) with { Body = "آتش نشانی ساری" }, new("", Centre, null, NoTwin: true));
        Assert.Equal(first.No, second.Value.TwinOf);
        Assert.Equal(second.Value.No, Assert.Single((await Read(first.No)).Twins).No);
        Assert.True((await Register(Incoming(world) with { Date = world.Today.AddDays(-3) }, new("", Centre, null, NoTwin: false))).Succeeded);
    }

    [Fact]
    public async Task An_own_letter_answers_it_by_its_number_and_once()
    {
        var world = await World.Founded(calendar: true);
        var letter = (await Register(Incoming(world), new("", Centre, null, NoTwin: false))).Value;
        var own = await world.SealedNotice();

        Assert.Equal(("Letters.AnswerUnknown", "Answer"), Told(await Answer(letter.No, "۹۹/۱۴۰۴")));
        Assert.Equal(("Letters.NumberUnreadable", "Answer"), Told(await Answer(letter.No, "؟")));
        Assert.True((await Answer(letter.No, "۱/۱۴۰۴")).Succeeded);

        var read = (await Read(letter.No)).Letter;
        Assert.Equal((CorrespondenceState.Answered, own.Number, $"/letters/{own.No}"), (read.State, read.AnswerNumber, read.AnswerLink));
        Assert.DoesNotContain(await Open(), i => i.SubjectKind == "correspondence");
        Assert.Equal("Letters.AnsweredBefore", (await Answer(letter.No, "۱/۱۴۰۴")).Refusal!.Code);
        await using var scope = As(Head);
        var page = (await scope.Get<ReadLetter>().Run(own.No, Cancel)).Value;
        Assert.Equal(letter.No, Assert.Single(page.Answers).No);
        Assert.Null(page.Follows);
    }

    [Fact]
    public async Task A_referral_of_ours_takes_the_next_own_number_and_their_answer_stops_its_clock()
    {
        var world = await World.Founded(calendar: true);
        await world.SealedNotice();

        var referral = (await Register(Outgoing(world), new("", Centre, null, NoTwin: false))).Value;
        Assert.Equal(("2/1404", world.Today, "Letters.WorkChase"), (referral.Number, referral.Date, Assert.Single(await Open(), i => i.SubjectKind == "correspondence").Text));
        Database.Clock.Advance(TimeSpan.FromDays(4));
        var answer = (await Register(Incoming(world) with { Date = world.Today, Registered = world.Today, AnswerDue = null }, new("", null, referral.No, NoTwin: false))).Value;

        var read = await Read(referral.No);
        Assert.Equal((CorrespondenceState.Answered, answer.Number, Centre), (read.Letter.State, read.Letter.AnswerNumber, answer.CentreId));
        Assert.Equal(answer.No, Assert.Single(read.Replies).No);
        Assert.Equal(referral.No, (await Read(answer.No)).Answers!.No);
        Assert.DoesNotContain(await Open(), i => i.SubjectKind == "correspondence");
    }

    [Fact]
    public async Task A_number_the_automation_gave_before_is_refused_and_the_other_letter_is_named()
    {
        var world = await World.Founded(calendar: true);
        await using (var scope = As(Head)) await scope.Get<SetRegister>().Run(County, external: true, "", Cancel);
        var waits = await world.SealedNotice();
        Assert.Equal(("Letters.NumberUnreadable", "Number"), Told(await Register(Outgoing(world), new("", Centre, null, NoTwin: false))));
        Assert.True((await Register(Outgoing(world) with { Number = "۷۷/۱۴۰۴" }, new("", Centre, null, NoTwin: false))).Succeeded);

        var twice = await Register(Outgoing(world) with { Number = "77/1404" }, new("", Centre, null, NoTwin: false));
        Assert.Equal(("Letters.NumberTaken", "Number", "شبکه بهداشت ساری"), (twice.Refusal!.Code, twice.Refusal.Field, twice.Refusal.Arguments[0]));
        await using var registry = As(Registry);
        var letter = await registry.Get<NumberLetter>().Run(waits.No, "77/1404", world.Today, Cancel);
        Assert.Equal(("Letters.NumberTaken", "شبکه بهداشت ساری", world.Today), (letter.Refusal!.Code, letter.Refusal.Arguments[0], letter.Refusal.Arguments[1]));
    }

    [Fact]
    public async Task Closing_without_an_answer_needs_a_reason()
    {
        var world = await World.Founded(calendar: true);
        var letter = (await Register(Incoming(world), new("", null, null, NoTwin: false))).Value;
        await using var scope = As(Registry);

        Assert.Equal(("Letters.ReasonMissing", "Reason"), Told(await scope.Get<CloseCorrespondence>().Run(letter.No, " ", Cancel)));
        Assert.Equal(CorrespondenceState.Closed, (await scope.Get<CloseCorrespondence>().Run(letter.No, "جهت اطلاع بود", Cancel)).Value.State);
        Assert.Equal("Letters.AnsweredBefore", (await scope.Get<CloseCorrespondence>().Run(letter.No, "باز", Cancel)).Refusal!.Code);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_stored()
    {
        var world = await World.Founded(calendar: true);
        var good = Incoming(world);
        var day = world.Today;
        (CorrespondenceFacts Facts, string Code, string Field)[] bad =
        [
            (good with { Body = " " }, "Letters.BodyMissing", "Body"),
            (good with { Body = new('ا', 81) }, "Basics.TextTooLong", "Body"),
            (good with { Subject = "" }, "Letters.SubjectMissing", "Subject"),
            (good with { Subject = new('ا', 201) }, "Basics.TextTooLong", "Subject"),
            (good with { Date = day.AddDays(1) }, "Letters.LetterInFuture", "Date"),
            (good with { Registered = day.AddDays(1) }, "Letters.LetterInFuture", "Registered"),
            (good with { Registered = good.Date.AddDays(-1) }, "Letters.RegisteredBeforeDate", "Registered"),
            (good with { AnswerDue = good.Registered.AddDays(-1) }, "Letters.AnswerDueEarly", "AnswerDue"),
            (good with { Number = "<b>" }, "Letters.NumberUnreadable", "Number"),
            (good with { Scan = new('0', 64) }, "Letters.ProofUnknown", "Scan"),
        ];

        foreach (var (facts, code, field) in bad) Assert.Equal((code, field), Told(await Register(facts, new("", Centre, null, NoTwin: false))));
        Assert.Equal(("Cases.CaseUnknown", "Case"), Told(await Register(good, new("1399-0001", null, null, NoTwin: false))));
        await using var scope = As(Head);
        Assert.False(await scope.Db.Set<Correspondence>().AnyAsync(Cancel));
    }

    [Fact]
    public async Task Another_county_sees_nothing_of_it_and_an_inspector_registers_none()
    {
        var world = await World.Founded(calendar: true);
        var letter = (await Register(Incoming(world), new("", Centre, null, NoTwin: false))).Value;

        await using (var stranger = As(Stranger))
        {
            Assert.Equal("Access.NotFound", (await stranger.Get<ReadCorrespondence>().Run(letter.No, Cancel)).Refusal!.Code);
            Assert.Empty((await stranger.Get<CorrespondenceList>().Run(new(null, null, null, null), Cancel)).Value.Lines);
            Assert.Equal("Access.NotFound", (await stranger.Get<RegisterCorrespondence>().Run(Incoming(world), new("", Centre, null, NoTwin: false), Cancel)).Refusal!.Code);
            Assert.Equal("Access.NotFound", (await stranger.Get<RegisterCorrespondence>().Run(Outgoing(world), new("", null, letter.No, NoTwin: false), Cancel)).Refusal!.Code);
        }

        await using var inspector = As(TestActor.Of(Role.Inspector, County));
        Assert.Equal("Access.NotYourDuty", (await inspector.Get<RegisterCorrespondence>().Run(Incoming(world), new("", null, null, NoTwin: false), Cancel)).Refusal!.Code);
    }

    [Fact]
    public async Task The_list_is_searched_by_the_bodys_name_and_told_apart_by_what_it_waits_for()
    {
        var world = await World.Founded(calendar: true);
        await Register(Incoming(world), new("", Centre, null, NoTwin: false));
        await Register(Outgoing(world), new("", null, null, NoTwin: false));
        Database.Clock.Advance(TimeSpan.FromDays(11));

        await using var scope = As(Head);
        var list = scope.Get<CorrespondenceList>();
        Assert.Equal("آتش‌نشانی ساری", Assert.Single((await list.Run(new(null, null, null, "اتش نشاني"), Cancel)).Value.Lines).Body);
        Assert.Equal(CorrespondenceWay.Incoming, Assert.Single((await list.Run(new(null, CorrespondenceStage.Overdue, null, null), Cancel)).Value.Lines).Way);
        Assert.Equal(CorrespondenceWay.Outgoing, Assert.Single((await list.Run(new(null, CorrespondenceStage.Awaiting, null, null), Cancel)).Value.Lines).Way);
        foreach (var sort in Enum.GetValues<CorrespondenceSort>())
            Assert.Equal(2, (await list.Export(new(null, null, null, null) { Sort = sort }, Cancel)).Value.Count);
    }

    private static CorrespondenceFacts Incoming(CaseWorld world) => new()
    {
        Way = CorrespondenceWay.Incoming, Body = "آتش‌نشانی ساری", Number = "۴۵/آ/۱۲۰", Date = world.Today.AddDays(-2), Subject = "ایمنی راه خروج",
        Registered = world.Today, AnswerDue = world.Today.AddDays(10),
    };

    private static CorrespondenceFacts Outgoing(CaseWorld world) => new()
    {
        Way = CorrespondenceWay.Outgoing, Body = "شبکه بهداشت ساری", Number = "", Date = world.Today, Subject = "ارجاع وضع بهداشت آشپزخانه", Registered = world.Today,
        AnswerDue = world.Today.AddDays(15),
    };

    private async Task<Outcome<Correspondence>> Register(CorrespondenceFacts facts, CorrespondenceTies ties)
    {
        await using var scope = As(Registry);
        return await scope.Get<RegisterCorrespondence>().Run(facts, ties, Cancel);
    }

    private async Task<Outcome<Correspondence>> Answer(long no, string number)
    {
        await using var scope = As(Registry);
        return await scope.Get<AnswerCorrespondence>().Run(no, number, Cancel);
    }

    private async Task<CorrespondenceView> Read(long no)
    {
        await using var scope = As(Head);
        return (await scope.Get<ReadCorrespondence>().Run(no, Cancel)).Value;
    }

    private async Task<List<WorkItem>> Open()
    {
        await using var scope = As(Head);
        return await scope.Db.Set<WorkItem>().AsNoTracking().Where(i => i.DoneAt == null).ToListAsync(Cancel);
    }

    private static (string, string?) Told(Outcome<Correspondence> outcome) => (outcome.Refusal!.Code, outcome.Refusal.Field);
}

public sealed class CorrespondenceOnSqlite() : CorrespondenceTests(Engine.Sqlite);

public sealed class CorrespondenceOnPostgres() : CorrespondenceTests(Engine.Postgres);
