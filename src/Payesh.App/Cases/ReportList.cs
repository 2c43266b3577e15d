using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>Where a report stands, as the chips of the list say it.</summary>
public enum ReportStage
{
    /// <summary>A clock of ours or of an answer is past.</summary>
    Overdue,

    /// <summary>The letter is not on its way.</summary>
    ToSend,

    /// <summary>On its way or received: an answer is awaited.</summary>
    Awaiting,

    /// <summary>The judicial answer is in.</summary>
    Ended,

    /// <summary>Dismissed by two.</summary>
    Dismissed,
}

/// <summary>What the list is sorted by.</summary>
public enum ReportSort
{
    /// <summary>The end of the clock that runs: what is overdue first.</summary>
    Next,

    Opened,
    Centre,
}

/// <summary>Which reports.</summary>
public sealed record ReportFilter(ReportStage? Stage, OfficeCode? County, string? Search)
{
    public ReportSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>Key of the last row of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Key of the first row of the page after.</summary>
    public string? Before { get; init; }
}

/// <summary>One line of the list.</summary>
public sealed record ReportLine(
    long No, string CentreName, string CentreOrder, OfficeCode Office, string Item, ReportState State, DateTimeOffset Opened, DateTimeOffset? Next,
    string LetterNumber, DateOnly? LetterDate)
{
    public bool IsOverdue(DateTimeOffset now) => Next < now;
}

/// <summary>Reports to the prosecutor of the own scope. For head, province and headquarters; never for a centre.</summary>
public sealed class ReportList(PayeshDb db, Actor actor, TimeProvider clock)
{
    public const int PageSize = 50, LongestExport = 20_000;

    private static readonly ListRows<ProsecutorReport, ReportLine, long> Rows = new(r => r.No, line => line.No);

    private static readonly Dictionary<ReportSort, ListColumn<ProsecutorReport, ReportLine>> Columns = new()
    {
        [ReportSort.Next] = Rows.By(r => r.Next, line => line.Next),
        [ReportSort.Opened] = Rows.By(r => r.No, line => line.No),
        [ReportSort.Centre] = Rows.By(r => r.CentreOrder, line => line.CentreOrder),
    };

    public async Task<Outcome<ListPage<ReportLine>>> Run(ReportFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Refer) is { } refusal) return refusal;
        var reports = Narrowed(filter);
        var count = await reports.CountAsync(cancel);
        var page = await Columns[filter.Sort].Page(reports, new(filter.Descending, filter.After, filter.Before), PageSize, Lines, cancel);
        return page with { Count = count };
    }

    /// <summary>All lines, for a file.</summary>
    public async Task<Outcome<IReadOnlyList<ReportLine>>> Export(ReportFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Refer) is { } refusal) return refusal;
        return await Columns[filter.Sort].All(Narrowed(filter), filter.Descending, LongestExport, Lines, cancel);
    }

    private IQueryable<ProsecutorReport> Narrowed(ReportFilter filter)
    {
        var (reports, now) = (db.Set<ProsecutorReport>().AsNoTracking(), clock.GetUtcNow());
        reports = filter.Stage switch
        {
            ReportStage.Overdue => reports.Where(r => r.Next < now),
            ReportStage.ToSend => reports.Where(r => r.State == ReportState.Open),
            ReportStage.Awaiting => reports.Where(r => r.State == ReportState.Sent || r.State == ReportState.Received || r.State == ReportState.Answered),
            ReportStage.Ended => reports.Where(r => r.State == ReportState.Ended),
            ReportStage.Dismissed => reports.Where(r => r.State == ReportState.Dismissed),
            null => reports,
        };
        if (filter.County is { } county) reports = reports.Where(r => r.Office == county);
        var search = PersianText.Normalise(filter.Search);
        return search.Length == 0 ? reports : reports.Where(r => r.CentreName.Contains(search) || r.LetterNumber.Contains(search) || r.Item.Contains(search));
    }

    private static IQueryable<ReportLine> Lines(IQueryable<ProsecutorReport> reports) => reports.Select(r => new ReportLine(
        r.No, r.CentreName, r.CentreOrder, r.Office, r.Item, r.State, r.Opened, r.Next, r.LetterNumber, r.LetterDate));
}
