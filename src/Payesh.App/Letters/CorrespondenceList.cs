using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>Which letters between offices and other bodies: what the chips of the list say.</summary>
public sealed record CorrespondenceFilter(CorrespondenceWay? Way, CorrespondenceStage? Stage, OfficeCode? County, string? Search)
{
    /// <summary>Only those about this centre.</summary>
    public CentreId? Centre { get; init; }

    public CorrespondenceSort Sort { get; init; }

    /// <summary>The newest first.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>Key of the last row of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Key of the first row of the page after.</summary>
    public string? Before { get; init; }
}

/// <summary>What the list is sorted by.</summary>
public enum CorrespondenceSort
{
    /// <summary>When it came or was sent.</summary>
    Registered,

    Date,
    Due,
}

/// <summary>Where its answer stands today.</summary>
public enum CorrespondenceStage
{
    /// <summary>مهلت پاسخ گذشته.</summary>
    Overdue,

    /// <summary>در انتظار پاسخ.</summary>
    Awaiting,

    /// <summary>پاسخ داده شد.</summary>
    Answered,

    /// <summary>بدون پاسخ بسته شد.</summary>
    Closed,

    /// <summary>پاسخ نمی‌خواهد.</summary>
    NoReply,
}

/// <summary>One line of the list.</summary>
public sealed record CorrespondenceLine(
    long No, CorrespondenceWay Way, CorrespondenceState State, string Body, string Number, DateOnly Date, string Subject, DateOnly Registered, DateOnly? AnswerDue,
    OfficeCode Office, string CentreName, long? CaseNo, string CaseNumber, string AnswerNumber, string AnswerLink)
{
    public CorrespondenceStage Stage(DateOnly today) => State switch
    {
        CorrespondenceState.Awaiting => AnswerDue < today ? CorrespondenceStage.Overdue : CorrespondenceStage.Awaiting,
        CorrespondenceState.Answered => CorrespondenceStage.Answered,
        CorrespondenceState.Closed => CorrespondenceStage.Closed,
        CorrespondenceState.NoReply => CorrespondenceStage.NoReply,
    };
}

/// <summary>Letters of other bodies to the offices of the own scope, and theirs to them (مکاتبات دستگاه‌ها).</summary>
public sealed class CorrespondenceList(PayeshDb db, Actor actor, TimeProvider clock)
{
    public const int PageSize = 50, LongestExport = 20_000;

    private static readonly ListRows<Correspondence, CorrespondenceLine, long> Rows = new(c => c.No, line => line.No);

    private static readonly Dictionary<CorrespondenceSort, ListColumn<Correspondence, CorrespondenceLine>> Columns = new()
    {
        [CorrespondenceSort.Registered] = Rows.By(c => c.Registered, line => line.Registered),
        [CorrespondenceSort.Date] = Rows.By(c => c.Date, line => line.Date),
        [CorrespondenceSort.Due] = Rows.By(c => c.AnswerDue, line => line.AnswerDue),
    };

    public async Task<Outcome<ListPage<CorrespondenceLine>>> Run(CorrespondenceFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var rows = Apply(db.Set<Correspondence>().AsNoTracking(), filter);
        var count = await rows.CountAsync(cancel);
        var page = await Columns[filter.Sort].Page(rows, new(filter.Descending, filter.After, filter.Before), PageSize, Lines, cancel);
        return page with { Count = count };
    }

    /// <summary>All lines, for a file.</summary>
    public async Task<Outcome<IReadOnlyList<CorrespondenceLine>>> Export(CorrespondenceFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        return await Columns[filter.Sort].All(Apply(db.Set<Correspondence>().AsNoTracking(), filter), filter.Descending, LongestExport, Lines, cancel);
    }

    /// <summary>Those about one case, the newest first.</summary>
    public async Task<IReadOnlyList<CorrespondenceLine>> OfCase(long no, CancellationToken cancel) => actor.Lacks(Duty.Read) is null
        ? await Lines(db.Set<Correspondence>().AsNoTracking().Where(c => c.CaseNo == no).OrderByDescending(c => c.No)).ToListAsync(cancel)
        : [];

    internal static IQueryable<CorrespondenceLine> Lines(IQueryable<Correspondence> rows) => rows.Select(c => new CorrespondenceLine(
        c.No, c.Way, c.State, c.Body, c.Number, c.Date, c.Subject, c.Registered, c.AnswerDue, c.Office, c.CentreName, c.CaseNo, c.CaseNumber, c.AnswerNumber,
        c.AnswerLink));

    private IQueryable<Correspondence> Apply(IQueryable<Correspondence> rows, CorrespondenceFilter filter)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        rows = filter.Stage switch
        {
            CorrespondenceStage.Overdue => rows.Where(c => c.State == CorrespondenceState.Awaiting && c.AnswerDue < today),
            CorrespondenceStage.Awaiting => rows.Where(c => c.State == CorrespondenceState.Awaiting && c.AnswerDue >= today),
            CorrespondenceStage.Answered => rows.Where(c => c.State == CorrespondenceState.Answered),
            CorrespondenceStage.Closed => rows.Where(c => c.State == CorrespondenceState.Closed),
            CorrespondenceStage.NoReply => rows.Where(c => c.State == CorrespondenceState.NoReply),
            null => rows,
        };
        if (filter.Way is { } way) rows = rows.Where(c => c.Way == way);
        if (filter.County is { } county) rows = rows.Where(c => c.Office == county);
        if (filter.Centre is { } centre) rows = rows.Where(c => c.CentreId == centre);
        var (search, key) = (PersianText.Normalise(filter.Search), PersianText.SearchKey(filter.Search));
        if (search.Length == 0) return rows;
        return rows.Where(c => c.Number.Contains(search) || c.Subject.Contains(search) || c.CentreName.Contains(search) || c.CaseNumber.Contains(search)
            || (key.Length > 0 && c.BodyKey.Contains(key)));
    }
}
