using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Inspections;
using Payesh.App.Letters;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

public abstract class LadderTests(Engine engine) : DatabaseSuite(engine)
{
    [Fact]
    public async Task What_is_still_there_after_the_days_climbs_what_is_mended_ends_and_a_closing_letter_ends_the_case()
    {
        var world = await Noticed("LIC-01", "KIT-05", "FIRE-01");
        await PassDays(world);

        await world.Reviewed(["KIT-05"], Defect("LIC-01"));
        Assert.Equal([CaseWork.NextStep], await Open(CaseWork.NextStep));
        Assert.Equal(1, await Cases());
        var warning = await Next(world);
        Assert.Equal((LetterKind.FirstWarning, 15, 1), (warning.Kind, warning.Days, warning.Findings));
        var text = await Html(warning);
        Assert.Contains("پیرو تذکر کتبی شماره", text, StringComparison.Ordinal);
        Assert.Contains("بازدید مجدد مورخ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("توصیه‌های کارشناسی", text, StringComparison.Ordinal);
        Assert.DoesNotContain("یخچال", text, StringComparison.Ordinal);
        Assert.Empty(await Open(CaseWork.NextStep));

        await Serve(world, warning);
        await PassDays(world);
        await world.Reviewed([], Defect("LIC-01"));
        var second = await Next(world);
        Assert.Equal(LetterKind.SecondWarning, second.Kind);
        await Serve(world, second);
        Assert.Empty(await Open(CaseWork.Commission));
        Assert.Equal("Cases.DaysStillRun", (await Draft(world)).Refusal!.Code);
        await PassDays(world);
        await world.Reviewed([], Defect("LIC-01"));
        Assert.Equal([CaseWork.Commission], await Open(CaseWork.Commission));
        Assert.Equal("Cases.NotByLetter", (await Draft(world)).Refusal!.Code);

        Clock.Advance(TimeSpan.FromDays(1));
        await world.Reviewed(["LIC-01"]);
        Assert.Empty(await Open(CaseWork.Commission));
        var closing = await Close(world);
        var last = await Html(closing);
        Assert.Contains("خاتمه رسیدگی", last, StringComparison.Ordinal);
        Assert.Contains("رفع در بازدید مجدد مورخ", last, StringComparison.Ordinal);
        Assert.DoesNotContain("حق اعتراض", last, StringComparison.Ordinal);
        var of = await world.Case();
        Assert.Equal((world.Today, "warning-2"), (of.Closed!.Value, of.Step));
        Assert.Empty(await Open(CaseWork.Close));
        Assert.True((await world.Serve(closing.No, world.OnPaper())).Succeeded);
        Assert.Equal(0, await Count<WorkItem>(i => i.DoneAt == null));
    }

    [Fact]
    public async Task A_revisit_by_the_same_people_ends_nothing_and_carries_nothing()
    {
        var world = await World();
        var (lia, omid) = (await Inspector("lia"), await Inspector("omid"));
        await ReviewedBy(world, lia, [], Defect("LIC-01"), Defect("KIT-05"));
        await world.Establish();
        await Serve(world, (await world.Notice()).Value);
        await PassDays(world);

        await ReviewedBy(world, lia, ["KIT-05"], Defect("LIC-01"));
        Assert.All(await world.Findings(), finding => Assert.True(finding.IsOpen));
        Assert.Equal("Cases.RevisitMissing", (await Draft(world)).Refusal!.Code);

        Clock.Advance(TimeSpan.FromDays(1));
        await ReviewedBy(world, omid, ["KIT-05"], Defect("LIC-01"));
        Assert.Equal([SettledBy.Revisit], (await world.Findings()).Select(f => f.Settled).OfType<SettledBy>());
        Assert.True((await Draft(world)).Succeeded);
    }

    [Fact]
    public async Task A_step_waits_for_the_service_and_the_end_of_the_days_and_of_two_officers_one_takes_it()
    {
        var world = await World();
        var letter = await world.SealedNotice();
        Assert.Equal("Cases.NotServedYet", (await Draft(world)).Refusal!.Code);
        await Serve(world, letter);
        Assert.Equal("Cases.DaysStillRun", (await Draft(world)).Refusal!.Code);
        await PassDays(world);
        await world.Reviewed([], Defect("LIC-01"));

        var both = await Task.WhenAll(Draft(world), Draft(world));
        Assert.Single(both, one => one.Succeeded);
        Assert.Equal("Cases.NoticeExists", both.Single(one => !one.Succeeded).Refusal!.Code);
        Assert.Equal("Cases.NoticeExists", (await Draft(world, "warning-2")).Refusal!.Code);
    }

    [Fact]
    public async Task More_time_moves_the_last_day_once_and_says_so_everywhere()
    {
        var world = await World();
        var letter = await world.SealedNotice();
        await Serve(world, letter);
        var before = (await world.Case()).No;
        var due = (await Only<Letter>(l => l.Id == letter.Id)).Due!.Value;

        Assert.Equal("Cases.ReasonMissing", (await Extend(before, 10, " ")).Refusal!.Code);
        Assert.Equal("Cases.ExtensionOutside", (await Extend(before, 31, "قطعه در راه است")).Refusal!.Code);
        Assert.True((await Extend(before, 10, "قطعه در راه است")).Succeeded);
        Assert.Equal("Cases.ExtendedBefore", (await Extend(before, 5, "باز هم")).Refusal!.Code);
        await using (var stranger = As(Stranger)) Assert.Equal("Access.NotFound", (await stranger.Get<ExtendStep>().Run(before, 5, "x", Cancel)).Refusal!.Code);

        var moved = (await Only<Letter>(l => l.Id == letter.Id)).Due!.Value;
        Assert.True(moved >= due.AddDays(10));
        Assert.Equal(moved, (await Only<LetterClock>(c => c.LetterId == letter.Id)).Due);
        Assert.Equal(moved, (await Only<StepTaken>(s => s.Letter == letter.Id.Value)).Due);
        Assert.Equal(CaseWork.EndOf(moved), (await Only<WorkItem>(i => i.Text == CaseWork.NoticeDue && i.DoneAt == null)).Due);
        Assert.Contains(await Titles(), title => title == "Cases.EntryMoved");
    }

    [Fact]
    public async Task A_closure_announced_after_the_days_were_counted_moves_the_step_too()
    {
        var world = await World();
        var letter = await world.SealedNotice();
        await Serve(world, letter);
        var due = (await Only<StepTaken>(s => s.Letter == letter.Id.Value)).Due!.Value;

        await using (var scope = As(Supervisor))
            Assert.True((await scope.Get<App.Places.AnnounceClosure>().Run(Province, due, due.AddDays(1), "سرمای شدید", "ن/۱۲۳", Cancel)).Succeeded);

        Assert.True((await Only<StepTaken>(s => s.Letter == letter.Id.Value)).Due > due.AddDays(1));
    }

    [Fact]
    public async Task A_critical_requirement_broken_again_within_the_year_begins_at_the_first_warning()
    {
        var world = await Noticed("LIC-01");
        await PassDays(world);
        await world.Reviewed(["LIC-01"]);
        var first = await world.Case();
        await Close(world);
        Clock.Advance(TimeSpan.FromDays(60));

        await world.Reviewed([], Defect("LIC-01"));
        await world.Establish();
        var again = await world.Case();
        Assert.NotEqual(first.Number, again.Number);
        Assert.Equal(("warning-1", first.Number), (again.Step, again.EarlierCase));
        var letter = await Next(world);
        Assert.Equal(LetterKind.FirstWarning, letter.Kind);
        Assert.Contains(PersianText.Digits(first.Number), await Html(letter), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_established_is_closed_by_a_letter_as_well()
    {
        var world = await World();
        await world.Reviewed(Defect("FIRE-01"));
        await world.Establish();
        Assert.Equal([CaseWork.Close], await Open(CaseWork.Close));

        Assert.Contains("احراز نشد", await Html(await Close(world)), StringComparison.Ordinal);
        await world.Reviewed([], Defect("LIC-01"));
        Assert.Equal(2, await Cases());
    }

    [Fact]
    public async Task What_was_mended_on_the_spot_alone_may_be_noticed_and_asks_for_the_end_once_that_is_served()
    {
        var world = await World();
        await world.Reviewed(Defect("KIT-05", outcome: "mended"));
        await world.Establish();
        Assert.Equal((1, 0), ((await Open(CaseWork.Draft)).Count, (await Open(CaseWork.Close)).Count));

        await Serve(world, (await world.Notice()).Value);
        Assert.Equal([CaseWork.Close], await Open(CaseWork.Close));
        Assert.Contains("در محل رفع شد", await Html(await Close(world)), StringComparison.Ordinal);
    }

    private Task<CaseWorld> World() => new CaseWorld(Database).Founded(calendar: true);

    private async Task<CaseWorld> Noticed(params string[] items)
    {
        var world = await World();
        await world.Reviewed([.. items.Select(item => Defect(item))]);
        await world.Establish();
        await Serve(world, (await world.Notice()).Value);
        return world;
    }

    private static async Task Serve(CaseWorld world, Letter letter) => Assert.True((await world.Serve(letter.No, world.OnPaper())).Succeeded);

    // Past the last day, whatever it was.
    private async Task PassDays(CaseWorld world)
    {
        var due = (await Only<LetterClock>(_ => true, newest: true)).Due;
        Clock.Advance(TimeSpan.FromDays(due.DayNumber - world.Today.DayNumber + 3));
    }

    private async Task<Outcome<NoticeDraft>> Draft(CaseWorld world, string? code = null)
    {
        var no = (await world.Case()).No;
        await using var scope = As(Head);
        return await scope.Get<DraftNotice>().Run(no, code, "", Cancel);
    }

    private async Task<Letter> Next(CaseWorld world)
    {
        var drafted = await Draft(world);
        Assert.Null(drafted.Refusal);
        return (await world.Sign()).Value;
    }

    private async Task<Letter> Close(CaseWorld world)
    {
        var no = (await world.Case()).No;
        await using var scope = As(Head);
        Assert.True((await scope.Get<DraftClosing>().Run(no, Cancel)).Succeeded);
        var view = (await scope.Get<ReadClosing>().Run(no, Cancel)).Value;
        Assert.Equal("Cases.PreviewStale", (await scope.Get<SignClosing>().Run(no, view.Draft.Version + 1, Cancel)).Refusal!.Code);
        return (await scope.Get<SignClosing>().Run(no, view.Draft.Version, Cancel)).Value;
    }

    private async Task<Outcome<StepTaken>> Extend(long no, int days, string reason)
    {
        await using var scope = As(Head);
        return await scope.Get<ExtendStep>().Run(no, days, reason, Cancel);
    }

    // A visit that was planned: who was there is on record.
    private async Task ReviewedBy(CaseWorld world, AccountId lead, string[] met, params ReviewedDefect[] defects)
    {
        VisitId visit;
        await using (var scope = As(Head))
        {
            visit = (await scope.Get<PlanVisit>().Run(new()
            {
                Centre = CaseWorld.Centre, Kind = VisitKind.Routine, Window = new(Clock.Now, Clock.Now.AddHours(4), Clock.Now),
                Members = new Dictionary<AccountId, bool?> { [lead] = false }, Lead = lead, OverrideReason = "نفر دوم نیست",
            }, Cancel)).Value;
        }

        await world.Reviewed(lead, visit, met, defects);
    }

    private async Task<AccountId> Inspector(string name)
    {
        var id = Guid.CreateVersion7(Clock.Now);
        await using var scope = As(Actor.Machine("test"));
        scope.Db.Add(new Account { Id = id, UserName = name, Name = name, Post = "کارشناس", Role = Role.Inspector, Office = County, Sex = Sex.Female });
        await scope.Db.SaveChangesAsync(Cancel);
        return new(id);
    }

    private async Task<string> Html(Letter letter)
    {
        await using var scope = As(Actor.Machine("test"));
        return Encoding.UTF8.GetString((await scope.Db.Set<LetterBody>().SingleAsync(b => b.LetterId == letter.Id, Cancel)).Html!);
    }

    private async Task<T> Only<T>(System.Linq.Expressions.Expression<Func<T, bool>> which, bool newest = false) where T : class
    {
        await using var scope = As(Actor.Machine("test"));
        var found = await scope.Db.Set<T>().Where(which).ToListAsync(Cancel);
        return newest ? (T)(object)found.Cast<LetterClock>().MaxBy(clock => clock.Due)! : Assert.Single(found);
    }

    private async Task<int> Count<T>(System.Linq.Expressions.Expression<Func<T, bool>> which) where T : class
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<T>().CountAsync(which, Cancel);
    }

    private Task<int> Cases() => Count<SupervisionCase>(_ => true);

    private async Task<List<string>> Open(string text)
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<WorkItem>().Where(i => i.DoneAt == null && i.Text == text).Select(i => i.Text).ToListAsync(Cancel);
    }

    private async Task<List<string>> Titles()
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<CentreEntry>().Select(e => e.Title).ToListAsync(Cancel);
    }
}

public sealed class LadderOnSqlite() : LadderTests(Engine.Sqlite);

public sealed class LadderOnPostgres() : LadderTests(Engine.Postgres);
