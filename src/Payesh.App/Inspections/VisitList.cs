using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>What a list of visits is narrowed by; all of it stands in the address of the page.</summary>
public sealed record VisitFilter
{
    public VisitStage? Stage { get; init; }

    public VisitKind? Kind { get; init; }

    public OfficeCode? Office { get; init; }

    public CentreId? Centre { get; init; }

    /// <summary>Part of a centre's name or address, or of a visit's number.</summary>
    public string? Search { get; init; }

    public VisitSort Sort { get; init; }

    /// <summary>The newest first.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>Key of the last row of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Key of the first row of the page after.</summary>
    public string? Before { get; init; }
}

/// <summary>What a list of visits is sorted by. Not by the centre: its place among the others would tell a name that is not to be known yet (P12).</summary>
public enum VisitSort
{
    Number,
    When,
    Stage,
    Defects,
}

public sealed record VisitLine(
    VisitId Id, long No, string Number, CentreId Centre, string CentreName, OfficeCode Office, VisitKind Kind, VisitStage Stage, DateTimeOffset From,
    DateTimeOffset OpensAt, DateTimeOffset? Arrived, DateTimeOffset When, string Lead, int Defects, int Conflicts, int? Score);

/// <summary>Visits, searched, filtered, sorted, by pages that end on a key.</summary>
public sealed class VisitList(PayeshDb db, Actor actor, TimeProvider clock)
{
    public const int PageSize = 50, LongestExport = 20_000;

    private static readonly ListRows<Visit, VisitLine, long> Rows = new(v => v.No, line => line.No);

    private static readonly Dictionary<VisitSort, ListColumn<Visit, VisitLine>> Columns = new()
    {
        // Numbers rise as the visits are planned.
        [VisitSort.Number] = Rows.By(v => v.No, line => line.No),
        [VisitSort.When] = Rows.By(v => v.When, line => line.When),
        [VisitSort.Stage] = Rows.By(v => v.Stage, line => line.Stage),
        [VisitSort.Defects] = Rows.By(v => v.Defects, line => line.Defects),
    };

    public async Task<ListPage<VisitLine>> Run(VisitFilter filter, CancellationToken cancel)
    {
        var visits = await Narrow(filter, cancel);
        var count = await visits.CountAsync(cancel);
        var page = await Columns[filter.Sort].Page(visits, new(filter.Descending, filter.After, filter.Before), PageSize, Lines, cancel);
        return page with { Count = count };
    }

    /// <summary>All lines, for a file.</summary>
    public async Task<IReadOnlyList<VisitLine>> All(VisitFilter filter, CancellationToken cancel) =>
        await Columns[filter.Sort].All(await Narrow(filter, cancel), filter.Descending, LongestExport, Lines, cancel);

    /// <summary>The last visit of a centre that was carried out.</summary>
    public Task<VisitLine?> LastOf(CentreId centre, CancellationToken cancel) => Lines(db.Set<Visit>().AsNoTracking()
        .Where(v => v.CentreId == centre && v.Arrived != null && (v.Stage == VisitStage.Finished || v.Stage == VisitStage.Reviewed))
        .OrderByDescending(v => v.No).Take(1)).FirstOrDefaultAsync(cancel);

    private async Task<IQueryable<Visit>> Narrow(VisitFilter filter, CancellationToken cancel)
    {
        var visits = db.Set<Visit>().AsNoTracking();
        if (filter.Stage is { } stage) visits = visits.Where(v => v.Stage == stage);
        if (filter.Kind is { } kind) visits = visits.Where(v => v.Kind == kind);
        if (filter.Centre is { } centre) visits = Named(visits).Where(v => v.CentreId == centre);
        if (filter.Office is { } office)
        {
            var (first, last) = (office.First, office.Last);
            visits = visits.Where(v => v.Office >= first && v.Office <= last);
        }
        var key = PersianText.SearchKey(filter.Search ?? "");
        if (key.Length == 0) return visits;
        // The few first, then the many by id: a page of visits never scans texts.
        var number = PersianText.Normalise(filter.Search!);
        var centres = await db.Set<Centre>().Where(c => c.SearchKey.Contains(key)).Select(c => c.Id).Take(1000).ToListAsync(cancel);
        var named = Named(visits).Where(v => centres.Contains(v.CentreId)).Select(v => v.Id);
        return visits.Where(v => named.Contains(v.Id) || v.Number == number);
    }

    // A centre finds only those visits whose name may be read: before departure that is for those who review (P12).
    private IQueryable<Visit> Named(IQueryable<Visit> visits)
    {
        if (actor.Holds(Duty.Review)) return visits;
        var now = clock.GetUtcNow();
        return visits.Where(v => v.OpensAt <= now);
    }

    // The lead is compared as the Guid it is stored as: .Value of an id means nothing to the database.
    // A centre that went to another office leaves its visits behind: they stay in the list, without its name.
    private IQueryable<VisitLine> Lines(IQueryable<Visit> visits) => visits.Select(visit => new VisitLine(
        visit.Id, visit.No, visit.Number, visit.CentreId,
        db.Set<Centre>().Where(centre => centre.Id == visit.CentreId).Select(centre => centre.Name).FirstOrDefault() ?? "",
        visit.Office, visit.Kind, visit.Stage, visit.From, visit.OpensAt, visit.Arrived, visit.When,
        db.Users.Where(u => u.Id == (Guid)(object)visit.Lead).Select(u => u.Name).FirstOrDefault() ?? "", visit.Defects, visit.Conflicts, visit.Score));
}
