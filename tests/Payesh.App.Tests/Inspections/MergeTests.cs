using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Inspections;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;
using Payesh.Domain.Sync;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Inspections;

/// <summary>Two inspectors write about one visit on two phones without a network: nothing either of them wrote is lost.</summary>
public abstract class MergeSuite(Engine engine) : DatabaseSuite(engine)
{
    private County _county = null!;
    private VisitId _visit;
    private Phone _lead = null!, _other = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _county = await County.Make(Database);
        _visit = await _county.Plan(_county.Proposal(others: _county.Second));
        _lead = await _county.Phone(_visit);
        _other = await _county.Phone(_visit, _county.Second);
        _lead.Tap("arrival", "", "{}");
        _lead.Answer("FIRE-01", "met");
        _other.Answer("FIRE-01", "notMet", ""","scope":"isolated","outcome":{"kind":"notice"}""");
        _other.Answer("FIRE-03", "met");
        await _county.Send(_other, _other.Segment());
    }

    [Fact]
    public async Task A_visit_with_two_differing_answers_is_not_reviewed_before_the_lead_has_decided()
    {
        await CloseOver(_other);
        Assert.Equal(1, (await _county.Read(_visit)).Conflicts);
        Assert.Equal("Inspections.ConflictsOpen", (await Review()).Refusal!.Code);

        var merge = await Merge();
        var slot = Assert.Single(merge.Conflicts);
        Assert.Equal(["inspector", "second"], slot.Heads.Select(head => merge.Names[head.By]).Order());
        Assert.True((await Resolve(_county.Inspector, slot.Key, slot.Heads.Single(h => h.Answer!.Code == AnswerCode.NotMet).Ref)).Succeeded);

        Assert.Equal((0, 1), (await _county.Read(_visit)) is var visit ? (visit.Conflicts, visit.Defects) : default);
        var decided = Assert.Single((await Merge()).Decided);
        Assert.Equal((_county.Inspector.AccountId, 2), (decided.Decision.By, decided.Between.Count));
        Assert.True((await Review()).Succeeded);
        await using var scope = Database.As(Actor.Machine("test"));
        Assert.Equal((0, 0), await scope.Get<RebuildVisits>().Run(Cancel) is var (all, mended) ? (all - 1, mended) : default);
    }

    [Fact]
    public async Task The_sheet_of_a_visit_tells_of_arrivals_and_what_was_decided()
    {
        await CloseOver(_other);
        var slot = (await Merge()).Conflicts[0];
        await Resolve(_county.Inspector, slot.Key, slot.Heads[0].Ref);
        await using var scope = _county.As(_county.Head);

        var sheet = (await scope.Get<ReadVisit>().Run(_visit, Cancel)).Value;

        Assert.Equal((3, 0, 1), (sheet.Arrivals.Chains, sheet.Parked, sheet.Decided.Count));
        Assert.Equal(("آرامش", sheet.PackHash), (sheet.Centre.Name, await scope.Get<VisitLogs>().PackOf(_visit, Cancel)));
        Assert.Equal(Payesh.Domain.Access.AccessRefusal.NotFound, (await scope.Get<ReadVisit>().Run(new(Guid.NewGuid()), Cancel)).Refusal);
    }

    [Fact]
    public async Task Only_the_lead_decides_and_only_between_what_still_differs()
    {
        await CloseOver(_other);
        var slot = Assert.Single((await Merge()).Conflicts);
        var chosen = slot.Heads[0].Ref;

        Assert.Equal(InspectionsRefusal.LeadResolves, (await Resolve(_county.Second, slot.Key, chosen)).Refusal);
        Assert.Equal(InspectionsRefusal.NoConflict, (await Resolve(_county.Inspector, "answer|FIRE-03", chosen)).Refusal);
        Assert.Equal(InspectionsRefusal.NoConflict, (await Resolve(_county.Inspector, slot.Key, new(new(Guid.NewGuid()), 1))).Refusal);
        Assert.True((await Resolve(_county.Inspector, slot.Key, chosen)).Succeeded);
        Assert.Equal(InspectionsRefusal.NoConflict, (await Resolve(_county.Inspector, slot.Key, chosen)).Refusal);
    }

    [Fact]
    public async Task What_comes_after_the_close_counts_when_a_second_person_admits_it()
    {
        await CloseOver(_other);
        _other.Answer("FIRE-10", "notMet", ""","scope":"isolated","outcome":{"kind":"notice"}""");
        await _county.Send(_other, _other.Segment(3));
        Assert.Equal(0, (await _county.Read(_visit)).Defects);
        Assert.Single((await Merge()).Late);

        Assert.Equal(InspectionsRefusal.NothingLate, (await Admit(_county.Head, new(_lead.Id), "دیر")).Refusal);
        Assert.Equal("Inspections.ReasonNeeded", (await Admit(_county.Head, new(_other.Id), " ")).Refusal!.Code);
        Assert.True((await Admit(_county.Head, new(_other.Id), "گوشی بی‌شارژ شده بود.")).Succeeded);

        Assert.Equal(1, (await _county.Read(_visit)).Defects);
        Assert.Empty((await Merge()).Late);
    }

    [Fact]
    public async Task The_timeline_tells_every_line_by_the_servers_clock_and_opens_nothing()
    {
        Clock.Advance(TimeSpan.FromDays(400));
        var wrong = await _county.Phone(_visit, _county.Second);
        wrong.Tap("talk", "talk:1", """{"answers":{},"text":"رازی که نباید دیده شود","follow":false}""", "protected");
        wrong.Tap("trace", "", """{"what":"batch","events":[{"what":"item","item":"FIRE-01","ms":12400,"changes":1},{"what":"later"}]}""", "office");
        var segment = wrong.Segment();
        Clock.Advance(TimeSpan.FromDays(-400));
        await _county.Send(wrong, segment);

        await using var scope = _county.As(_county.Head);
        var told = (await scope.Get<ReadTimeline>().Run(_visit, Cancel)).Value;

        Assert.Equal(3, told.Lines.Count);
        var talk = told.Lines.Single(line => line.Kind == "talk");
        Assert.Equal((Clock.Now, null), (talk.Corrected, talk.Answer));
        Assert.Equal(TimeSpan.FromDays(400), told.Devices.Single(device => device.Id.Value == wrong.Id).Skew);
        Assert.DoesNotContain("رازی", System.Text.Json.JsonSerializer.Serialize(told.Lines), StringComparison.Ordinal);
        Assert.Equal([("item", 12400L), ("later", null)], Assert.Single(told.Work).Value.Events.Select(e => (e.What, e.Milliseconds)));
    }

    // The lead closes over what he knows of the other.
    private async Task CloseOver(Phone other)
    {
        _lead.Tap("end", "", """{"how":"done"}""");
        _lead.Tap("done", "", "{}");
        _lead.Tap("close", "", $$"""{"heads":[{"device":"{{other.Id:D}}","n":{{other.Count}},"head":"{{other.Head}}"}]}""");
        await _county.Send(_lead, _lead.Segment());
    }

    private async Task<VisitMerge> Merge()
    {
        await using var scope = _county.As(_county.Head);
        return (await scope.Get<ReadMerge>().Run(_visit, Cancel)).Value;
    }

    private async Task<Domain.Basics.Outcome<VisitId>> Resolve(Account who, string slot, OperationRef chosen)
    {
        await using var scope = _county.As(who);
        return await scope.Get<ResolveConflict>().Run(_visit, slot, chosen, Cancel);
    }

    private async Task<Domain.Basics.Outcome<VisitId>> Admit(Account who, DeviceId device, string reason)
    {
        await using var scope = _county.As(who);
        return await scope.Get<AdmitLate>().Run(_visit, device, reason, Cancel);
    }

    private async Task<Domain.Basics.Outcome<Visit>> Review()
    {
        await using var scope = _county.As(_county.Head);
        return await scope.Get<ReviewVisit>().Run(_visit, Cancel);
    }
}

public sealed class MergeOnSqlite() : MergeSuite(Engine.Sqlite);

public sealed class MergeOnPostgres() : MergeSuite(Engine.Postgres);
