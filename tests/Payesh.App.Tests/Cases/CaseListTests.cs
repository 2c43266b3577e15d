using Payesh.App.Cases;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

public abstract class CaseListTests(Engine engine) : DatabaseSuite(engine)
{
    private CaseWorld World => new(Database);

    [Fact]
    public async Task A_case_stands_under_the_chip_of_its_stage_and_under_no_other()
    {
        var world = await World.Founded(calendar: true);
        await world.Reviewed(Defect("LIC-01"), Defect("FIRE-01"));
        Assert.Equal(CaseStage.ToEstablish, await Stage());
        await world.Establish();
        Assert.Equal(CaseStage.ToNotify, await Stage());
        var letter = (await world.Notice()).Value;
        Assert.Equal(CaseStage.ToServe, await Stage());
        await world.Serve(letter.No, world.OnPaper());
        Assert.Equal(CaseStage.Running, await Stage());
        Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal(CaseStage.Overdue, await Stage());
    }

    [Fact]
    public async Task The_cases_of_one_centre_and_those_that_a_search_names_are_found()
    {
        await (await World.Founded()).Reviewed(Defect("LIC-01"));
        Assert.Equal(1, await Count(new(null, null, null, "آرامش")));
        Assert.Equal(0, await Count(new(null, null, null, "مهرگان")));
        Assert.Equal(1, await Count(new(null, null, null, null) { Centre = Centre }));
        Assert.Equal(0, await Count(new(null, null, null, null) { Centre = new CentreId(Guid.NewGuid()) }));
    }

    [Fact]
    public async Task A_case_weighs_as_much_as_the_worst_finding_that_nobody_rejected()
    {
        var world = await World.Founded();
        await world.Reviewed(Defect("LIC-17"), Defect("FIRE-01"));
        var findings = await world.Findings();
        var (worst, mild) = (findings.MinBy(f => f.Severity)!, findings.MaxBy(f => f.Severity)!);
        Assert.NotEqual(worst.Severity, mild.Severity);
        Assert.Equal(worst.Severity, (await world.Case()).Worst);

        await Decide(worst, confirm: false);
        Assert.Equal(mild.Severity, (await world.Case()).Worst);
        await Decide(mild, confirm: false);
        Assert.Null((await world.Case()).Worst);

        async Task Decide(Finding finding, bool confirm)
        {
            await using var scope = As(Head);
            var decision = new Dictionary<FindingId, Decision> { [finding.Id] = new(confirm, DecisionReason.NotProven, "") };
            Assert.True((await scope.Get<EstablishFindings>().Run((await world.Case()).No, world.Session(), decision, Cancel)).Succeeded);
        }
    }

    // The line's own word, which must be the only chip that finds it.
    private async Task<CaseStage> Stage()
    {
        await using var scope = As(Head);
        var list = scope.Get<CaseList>();
        var line = Assert.Single((await list.Run(new(null, null, null, null), Cancel)).Value.Lines);
        var stage = line.Stage(TehranTime.DayOf(Clock.Now));
        foreach (var chip in Enum.GetValues<CaseStage>())
            Assert.Equal(chip == stage ? 1 : 0, (await list.Run(new(chip, null, null, null), Cancel)).Value.Count);
        Assert.Single((await list.Export(new(null, null, null, null), Cancel)).Value);
        return stage;
    }

    private async Task<int> Count(CaseFilter filter)
    {
        await using var scope = As(Head);
        return (await scope.Get<CaseList>().Run(filter, Cancel)).Value.Count!.Value;
    }
}

public sealed class CaseListOnSqlite() : CaseListTests(Engine.Sqlite);

public sealed class CaseListOnPostgres() : CaseListTests(Engine.Postgres);
