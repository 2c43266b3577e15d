using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Standards;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

public abstract class OpenCaseTests(Engine engine) : DatabaseSuite(engine)
{
    private CaseWorld World => new(Database);

    [Fact]
    public async Task A_reviewed_visit_opens_a_case_with_one_finding_each()
    {
        await (await World.Founded()).Reviewed(Defect("LIC-01"), Defect("FIRE-01", outcome: "mended"), Defect("RGT-06", "sign", wordsOnly: true));

        var of = await World.Case();
        Assert.Equal(("1404-0001", Ladder.Establish, County), (of.Number, of.Step, of.Office));
        var findings = await World.Findings();
        Assert.Equal(["LIC-01", "FIRE-01", "RGT-06"], findings.Select(f => f.Item));
        Assert.Equal([Standing.Requirement, Standing.Suggested, Standing.Requirement], findings.Select(f => f.Standing));
        Assert.Equal([DefectOutcome.Notice, DefectOutcome.Mended, DefectOutcome.Notice], findings.Select(f => f.Outcome));
        Assert.Equal([false, false, true], findings.Select(f => f.RestsOnWordsOnly));
        Assert.All(findings, f => Assert.Equal(FindingState.Proposed, f.State));
        Assert.Equal("پروانه فعالیت معتبر برای مرکز ارائه نشد.", findings[0].Detail.TextFa);
    }

    [Fact]
    public async Task A_visit_in_good_order_opens_none()
    {
        await (await World.Founded()).Reviewed();

        Assert.Empty(await All<SupervisionCase>());
        Assert.Empty(await All<WorkItem>());
    }

    [Fact]
    public async Task A_second_visit_before_the_notice_extends_the_case_and_after_it_opens_another()
    {
        var world = await World.Founded(calendar: true);
        await world.SealedNotice();
        await world.Reviewed(Defect("LIC-02"));
        await world.Reviewed(Defect("KIT-05"));

        var cases = await All<SupervisionCase>();
        Assert.Equal(["1404-0001", "1404-0002"], cases.OrderBy(c => c.No).Select(c => c.Number));
        Assert.Equal([2, 2], (await World.Findings()).GroupBy(f => f.CaseId).Select(g => g.Count()));
    }

    [Fact]
    public async Task The_committee_is_asked_once_with_the_number_that_waits()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("LIC-01"));
        await world.Reviewed(Defect("LIC-02"), Defect("KIT-05"));

        var item = Assert.Single(await All<WorkItem>());
        Assert.Equal((CaseWork.Establish, County, Duty.Review), (item.Text, item.Desk, item.Duty));
        Assert.Equal([(object)"خانه سالمندان آرامش", 3L], App.Basics.StoredText.Read(item.Arguments));
    }

    [Fact]
    public async Task Where_too_few_work_the_province_is_asked()
    {
        await (await World.Founded(accounts: false)).Reviewed(Defect("LIC-01"));

        var item = Assert.Single(await All<WorkItem>());
        Assert.Equal((Province, County), (item.Desk, item.Office));
    }

    [Fact]
    public async Task An_immediate_order_lies_on_top_until_somebody_looked()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("LIC-01", outcome: "order", hours: 48));

        var order = Assert.Single(await All<WorkItem>(), item => item.Text == CaseWork.CheckOrder);
        Assert.True(order.Danger);
        Assert.Equal(Clock.Now.AddDays(-1).AddHours(48), order.Due);
        await using (var scope = As(Head))
            Assert.True((await scope.Get<CheckOrder>().Run((await World.Findings())[0].Id, true, "", Cancel)).Succeeded);
        Assert.NotNull((await All<WorkItem>()).Single(item => item.Text == CaseWork.CheckOrder).DoneAt);
    }

    [Fact]
    public async Task A_sign_of_violence_goes_at_once_to_head_and_province_and_no_single_person_dismisses_it()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("RGT-01", "sign"));

        var report = Assert.Single(await All<ProsecutorReport>());
        var asked = (await All<WorkItem>()).Where(item => item.Text == CaseWork.Prosecutor).ToList();
        Assert.Equal([Province, County], asked.Select(item => item.Desk).Order());
        Assert.All(asked, item => Assert.True(item is { Danger: true, DoneAt: null }));

        Assert.Equal("Access.NotFound", (await Dismiss(Stranger)).Refusal!.Code);
        Assert.True((await Dismiss(Head)).Succeeded);
        Assert.Equal("Cases.AnotherOfficeNeeded", (await Dismiss(Head)).Refusal!.Code);
        Assert.Equal(2, (await All<WorkItem>()).Count(item => item is { Text: CaseWork.Prosecutor, DoneAt: null }));
        Assert.Equal(ReportState.Dismissed, (await Dismiss(Supervisor)).Value.State);
        Assert.DoesNotContain(await All<WorkItem>(), item => item is { Text: CaseWork.Prosecutor, DoneAt: null });

        async Task<Outcome<ProsecutorReport>> Dismiss(Actor by)
        {
            await using var scope = As(by);
            return await scope.Get<DismissReport>().Run(report.Id, "بررسی شد", Cancel);
        }
    }

    [Fact]
    public async Task A_report_that_went_out_closes_both_items()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("RGT-17", "established"));
        var report = Assert.Single(await All<ProsecutorReport>());

        await using (var scope = As(Head)) Assert.True((await scope.Get<SendReport>().Run(report.Id, "۸۸", world.Today, Cancel)).Succeeded);

        Assert.DoesNotContain(await All<WorkItem>(), item => item is { Text: CaseWork.Prosecutor, DoneAt: null });
    }

    [Fact]
    public async Task The_timeline_tells_it_without_a_complaint_or_a_report()
    {
        await (await World.Founded()).Reviewed(Defect("RGT-01", "sign"));

        var entry = Assert.Single(await All<CentreEntry>());
        Assert.Equal((EntryKind.Case, "Cases.EntryProposed"), (entry.Kind, entry.Title));
    }

    [Fact]
    public async Task Two_visits_reviewed_at_once_share_one_case()
    {
        var world = await World.Founded();

        await Task.WhenAll(world.Reviewed(Defect("LIC-01")), world.Reviewed(Defect("LIC-02")));

        Assert.Single(await All<SupervisionCase>());
        Assert.Equal(2, (await World.Findings()).Count);
    }

    [Fact]
    public async Task Another_county_sees_nothing_of_it()
    {
        await (await World.Founded()).Reviewed(Defect("LIC-01"));

        await using var scope = As(Stranger);
        Assert.Empty(await scope.Db.Set<SupervisionCase>().ToListAsync(Cancel));
        Assert.Equal("Access.NotFound", (await scope.Get<ReadCase>().Run((await World.Case()).No, Cancel)).Refusal!.Code);
    }

    private async Task<List<T>> All<T>() where T : class
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<T>().ToListAsync(Cancel);
    }
}

public sealed class OpenCaseOnSqlite() : OpenCaseTests(Engine.Sqlite);

public sealed class OpenCaseOnPostgres() : OpenCaseTests(Engine.Postgres);
