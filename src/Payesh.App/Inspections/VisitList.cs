using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
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

    /// <summary>The last number of the page before: the list goes on below it.</summary>
    public long? Before { get; init; }
}

public sealed record VisitLine(
    VisitId Id, long No, string Number, CentreId Centre, string CentreName, OfficeCode Office, VisitKind Kind, VisitStage Stage, DateTimeOffset From,
    DateTimeOffset OpensAt, DateTimeOffset? Arrived, string Lead, int Defects, int Conflicts, int? Score);

public sealed record VisitPage(IReadOnlyList<VisitLine> Lines, long? Next, int Count);

/// <summary>Visits, newest first, paged by key.</summary>
public sealed class VisitList(PayeshDb db)
{
    public const int PageSize = 50;

    public async Task<VisitPage> Run(VisitFilter filter, CancellationToken cancel)
    {
        var visits = await Narrow(filter, cancel);
        var count = await visits.CountAsync(cancel);
        if (filter.Before is { } before) visits = visits.Where(v => v.No < before);
        var lines = await Lines(visits, PageSize + 1, cancel);
        var more = lines.Count > PageSize;
        return new([.. lines.Take(PageSize)], more ? lines[PageSize - 1].No : null, count);
    }

    /// <summary>All lines, for a file.</summary>
    public async Task<IReadOnlyList<VisitLine>> All(VisitFilter filter, CancellationToken cancel) =>
        await Lines(await Narrow(filter, cancel), 20_000, cancel);

    /// <summary>The last visit of a centre that was carried out.</summary>
    public async Task<VisitLine?> LastOf(CentreId centre, CancellationToken cancel) => (await Lines(
        db.Set<Visit>().AsNoTracking().Where(v => v.CentreId == centre && v.Arrived != null && (v.Stage == VisitStage.Finished || v.Stage == VisitStage.Reviewed)), 1,
        cancel)).FirstOrDefault();

    private async Task<IQueryable<Visit>> Narrow(VisitFilter filter, CancellationToken cancel)
    {
        var visits = db.Set<Visit>().AsNoTracking();
        if (filter.Stage is { } stage) visits = visits.Where(v => v.Stage == stage);
        if (filter.Kind is { } kind) visits = visits.Where(v => v.Kind == kind);
        if (filter.Centre is { } centre) visits = visits.Where(v => v.CentreId == centre);
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
        return visits.Where(v => centres.Contains(v.CentreId) || v.Number == number);
    }

    // The lead is compared as the Guid it is stored as: .Value of an id means nothing to the database.
    private async Task<List<VisitLine>> Lines(IQueryable<Visit> visits, int count, CancellationToken cancel) =>
        await (from visit in visits.OrderByDescending(v => v.No).Take(count)
               join centre in db.Set<Centre>() on visit.CentreId equals centre.Id
               orderby visit.No descending
               select new VisitLine(
                   visit.Id, visit.No, visit.Number, visit.CentreId, centre.Name, visit.Office, visit.Kind, visit.Stage, visit.From, visit.OpensAt,
                   visit.Arrived, db.Users.Where(u => u.Id == (Guid)(object)visit.Lead).Select(u => u.Name).FirstOrDefault() ?? "", visit.Defects,
                   visit.Conflicts, visit.Score)).ToListAsync(cancel);
}
