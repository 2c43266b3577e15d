using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;
using static Payesh.App.Tests.Cases.TrackWorld;

namespace Payesh.App.Tests.Cases;

public abstract class ReportTrackTests(Engine engine) : DatabaseSuite(engine)
{
    [Fact]
    public async Task Letter_signed_numbered_and_served_receipt_answer_what_is_owed_and_the_end()
    {
        var (track, report) = await Opened();
        var letter = await Signed(track, report);
        Assert.Equal((LetterKind.ProsecutorReport, LetterState.Sealed), (letter.Kind, letter.State));
        var html = await track.Ask(async db => Encoding.UTF8.GetString((await db.Set<LetterBody>().SingleAsync(b => b.LetterId == letter.Id, Cancel)).Html!));
        Assert.Contains("ماده ۷۲ قانون آیین دادرسی کیفری", html, StringComparison.Ordinal);
        Assert.Contains("محرمانه", html, StringComparison.Ordinal);
        Assert.Equal((ReportState.Sent, letter.Number), await State(track));
        Assert.Equal([$"ProsecutorFollow@{County.Value}"], await Tracks(track));
        Assert.True((await new CaseWorld(Database).Serve(letter.No, new CaseWorld(Database).OnPaper())).Succeeded);
        Assert.Equal(track.Today, await track.Ask(db => db.Set<TrackLetter>().Select(l => l.Served).SingleAsync(Cancel)));

        Assert.True((await Receive(track, report, "۹۹/۴")).Succeeded);
        Assert.Equal("Cases.ReceivedBefore", (await Receive(track, report, "۹۹/۵")).Refusal!.Code);
        Clock.Advance(TimeSpan.FromDays(2));
        var asks = Facts(track, JudicialAnswer.AsksForMore, "۱۰۱", "فهرست کارکنان شیفت شب", track.Today.AddDays(3));
        var answer = (await Answer(track, report, asks)).Value;
        Assert.Equal("Cases.AnswerKnown", (await Answer(track, report, asks)).Refusal!.Code);
        Assert.Equal([$"ProsecutorFollow@{County.Value}", $"ProsecutorOwed@{County.Value}"], await Tracks(track));
        Assert.True((await track.Do<GiveOwed, Outcome<ProsecutorAnswer>>(Head, use => use.Run(answer.Id, "۲۰۲", track.Today, Cancel))).Succeeded);
        Assert.Equal([$"ProsecutorFollow@{County.Value}"], await Tracks(track));

        Assert.True((await Answer(track, report, Facts(track, JudicialAnswer.Ruling, "۳۰۳"))).Succeeded);
        Assert.Equal(ReportState.Ended, (await State(track)).State);
        Assert.Empty(await Tracks(track));
    }

    [Fact]
    public async Task A_letter_of_the_automation_is_recorded_and_a_draft_of_it_is_not_signed_any_more()
    {
        var (track, report) = await Opened();
        var drafted = (await Draft(track, report)).Value;
        Assert.True((await track.Do<SendReport, Outcome<ProsecutorReport>>(Head, use => use.Run(report.Id, "۸۸", track.Today, Cancel))).Succeeded);

        var signed = await track.Do<SignTrackLetter, Outcome<Letter>>(Head, use => use.Run(drafted.Id, drafted.Version, true, Cancel));
        Assert.Equal("Cases.LetterIsOut", signed.Refusal!.Code);
        Assert.Equal("Cases.ReportClosed", (await Draft(track, report)).Refusal!.Code);
    }

    [Fact]
    public async Task A_sentence_that_may_name_somebody_is_marked_and_read_before_it_is_signed()
    {
        var (track, report) = await Opened();
        var drafted = (await Draft(track, report)).Value;
        var edited = await track.Do<EditTrackLetter, Outcome<TrackLetter>>(
            Head, use => use.Run(drafted.Id, drafted.Version, new("به گفته یکی از مقیمان، شب‌ها در قفل است.", "", "", ""), Cancel));
        Assert.Equal("Basics.ChangedMeanwhile", (await track.Do<EditTrackLetter, Outcome<TrackLetter>>(
            Head, use => use.Run(drafted.Id, drafted.Version, new("x", "", "", ""), Cancel))).Refusal!.Code);

        Assert.Equal("Cases.MarksUnread", (await Sign(edited.Value, false)).Refusal!.Code);
        Assert.Equal("Cases.PreviewStale", (await Sign(drafted, true)).Refusal!.Code);
        Assert.True((await Sign(edited.Value, true)).Succeeded);

        Task<Outcome<Letter>> Sign(TrackLetter letter, bool read) =>
            track.Do<SignTrackLetter, Outcome<Letter>>(Head, use => use.Run(letter.Id, letter.Version, read, Cancel));
    }

    [Fact]
    public async Task Opened_by_hand_with_a_reason_it_goes_to_head_and_province_and_to_no_centre()
    {
        await new CaseWorld(Database).Founded(calendar: true);
        var track = new TrackWorld(Database);
        Assert.Equal("Cases.ReasonMissing", (await Open(track, Inspector, " ")).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await Open(track, Stranger, "x")).Refusal!.Code);
        Assert.Equal("Access.NotYourDuty", (await Open(track, Registry, "x")).Refusal!.Code);
        var report = (await Open(track, Inspector, "پزشک قانونی آثار ضرب را تلفنی اطلاع داد.")).Value;

        Assert.Equal(
            new[] { $"ProsecutorHand@{Province.Value}", $"ProsecutorHand@{County.Value}" }.Order(StringComparer.Ordinal), await track.Open());
        Assert.Equal(1, await Count(track, Head));
        Assert.Equal(1, await Count(track, Supervisor));
        Assert.Equal(1, await Count(track, TestActor.Of(Role.Headquarters, OfficeCode.Headquarters)));
        Assert.Equal(0, await Count(track, Stranger));
        await using var own = As(TestActor.Of(Role.Centre, County, centre: Centre));
        Assert.Equal(0, await own.Db.Set<ProsecutorReport>().CountAsync(Cancel));
        Assert.Equal("Access.NotYourDuty", (await own.Get<ReadReport>().Run(report.No, Cancel)).Refusal!.Code);
        await Signed(track, report);
        Assert.Equal(0, await own.Db.Set<Letter>().CountAsync(Cancel));
        Assert.Equal(0, await own.Db.Set<TrackLetter>().CountAsync(Cancel));
        Assert.Empty(await own.Db.Set<Payesh.Domain.Centres.CentreEntry>().Where(e => e.Title.StartsWith("Cases")).ToListAsync(Cancel));
    }

    [Fact]
    public async Task What_the_head_did_not_do_in_time_goes_to_the_superior_and_the_list_shows_it_first()
    {
        var (track, report) = await Opened();
        Clock.Advance(TimeSpan.FromHours(25));
        await track.Do<WindWork, Outcome<int>>(Actor.Machine("clock"), use => use.Run(Cancel));

        var item = await track.Ask(db => db.Set<WorkItem>().Where(i => i.Text == CaseWork.Prosecutor && i.Escalated != null).ToListAsync(Cancel));
        Assert.Contains(item, one => one.Desk == Province);
        var late = (await track.Do<ReportList, Outcome<ListPage<ReportLine>>>(Head, use => use.Run(new(ReportStage.Overdue, null, null), Cancel))).Value;
        Assert.Equal(report.No, Assert.Single(late.Lines).No);
        Assert.Empty((await track.Do<ReportList, Outcome<ListPage<ReportLine>>>(Head, use => use.Run(new(ReportStage.Ended, null, null), Cancel))).Value.Lines);
    }

    [Fact]
    public async Task Nothing_came_somebody_asked_again_and_the_clock_begins_anew()
    {
        var (track, report) = await Opened();
        Assert.Equal("Cases.ReportNotSent", (await Again(track, report)).Refusal!.Code);
        await Signed(track, report);
        Clock.Advance(TimeSpan.FromDays(8));
        Assert.True((await Again(track, report)).Succeeded);
        Assert.Equal(TehranTime.Instant(track.Today.AddDays(7), new(23, 59)), await track.Ask(db => db.Set<ProsecutorReport>().Select(r => r.Next).SingleAsync(Cancel)));
    }

    private async Task<(TrackWorld Track, ProsecutorReport Report)> Opened()
    {
        var world = await new CaseWorld(Database).Founded(calendar: true);
        await world.Reviewed(Defect("RGT-01", "sign"));
        var track = new TrackWorld(Database);
        return (track, await track.Ask(db => db.Set<ProsecutorReport>().SingleAsync(Cancel)));
    }

    private static Task<Outcome<TrackLetter>> Draft(TrackWorld track, ProsecutorReport report) =>
        track.Do<DraftTrackLetter, Outcome<TrackLetter>>(Head, use => use.Run(TrackSubject.Report, report.No, LetterTo.Prosecutor, Cancel));

    private static async Task<Letter> Signed(TrackWorld track, ProsecutorReport report)
    {
        var drafted = (await Draft(track, report)).Value;
        return (await track.Do<SignTrackLetter, Outcome<Letter>>(Head, use => use.Run(drafted.Id, drafted.Version, true, Cancel))).Value;
    }

    private static Task<Outcome<ProsecutorReport>> Open(TrackWorld track, Actor by, string reason) =>
        track.Do<OpenReport, Outcome<ProsecutorReport>>(by, use => use.Run(null, Centre, reason, Cancel));

    private static Task<Outcome<ProsecutorReport>> Receive(TrackWorld track, ProsecutorReport report, string number) =>
        track.Do<ReceiveReport, Outcome<ProsecutorReport>>(Head, use => use.Run(report.Id, number, "شعبه ۲", track.Today, Cancel));

    private static Task<Outcome<ProsecutorReport>> Again(TrackWorld track, ProsecutorReport report) =>
        track.Do<AskReportAgain, Outcome<ProsecutorReport>>(Head, use => use.Run(report.Id, Cancel));

    private static Task<Outcome<ProsecutorAnswer>> Answer(TrackWorld track, ProsecutorReport report, AnswerFacts facts) =>
        track.Do<AnswerReport, Outcome<ProsecutorAnswer>>(Head, use => use.Run(report.Id, facts, Cancel));

    private static AnswerFacts Facts(TrackWorld track, JudicialAnswer kind, string number, string owed = "", DateOnly? by = null) =>
        new(kind, number, track.Today, "متن پاسخ دادستان", "", owed, by);

    private static async Task<int?> Count(TrackWorld track, Actor by) =>
        (await track.Do<ReportList, Outcome<ListPage<ReportLine>>>(by, use => use.Run(new(null, null, null), Cancel))).Value.Count;

    private static Task<(ReportState State, string Number)> State(TrackWorld track) => track.Ask(async db =>
    {
        var report = await db.Set<ProsecutorReport>().SingleAsync(Cancel);
        return (report.State, report.LetterNumber);
    });

    // The case itself asks for its committee, which is not the matter here.
    private static async Task<List<string>> Tracks(TrackWorld track) => [.. (await track.Open()).Where(item => item.StartsWith("Prosecutor", StringComparison.Ordinal))];
}

public sealed class ReportTrackOnSqlite() : ReportTrackTests(Engine.Sqlite);

public sealed class ReportTrackOnPostgres() : ReportTrackTests(Engine.Postgres);
