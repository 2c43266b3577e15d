using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>Which letters: what the chips of the register say.</summary>
public sealed record LetterFilter(LetterStage? Stage, OfficeCode? County, FieldOfWork? Field, int? Year, string? Search)
{
    public LetterSort Sort { get; init; }

    /// <summary>The newest first.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>Key of the last row of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Key of the first row of the page after.</summary>
    public string? Before { get; init; }
}

/// <summary>What the register of letters is sorted by.</summary>
public enum LetterSort
{
    /// <summary>When its draft was begun.</summary>
    Begun,

    Date,
    Centre,
    Due,
}

/// <summary>What a letter waits for.</summary>
public enum LetterStage
{
    /// <summary>پیش‌نویس.</summary>
    Draft,

    /// <summary>در انتظار شماره.</summary>
    AwaitingNumber,

    /// <summary>در انتظار ابلاغ.</summary>
    AwaitingService,

    /// <summary>ابلاغ‌شده.</summary>
    Served,
}

/// <summary>One line of the register.</summary>
public sealed record LetterLine(
    long No, LetterKind Kind, LetterState State, string? Number, DateOnly? Date, DateTimeOffset Created, OfficeCode Office, string CentreName, string CentreOrder,
    DateOnly? Served, DateOnly? Due)
{
    public LetterStage Stage => State switch
    {
        LetterState.Draft => LetterStage.Draft,
        LetterState.AwaitingNumber => LetterStage.AwaitingNumber,
        LetterState.Sealed => Served is null ? LetterStage.AwaitingService : LetterStage.Served,
    };
}

/// <summary>The letters of the own scope, searched, filtered, sorted, by pages that end on a key (دبیرخانه).</summary>
public sealed class LetterList(PayeshDb db, Actor actor)
{
    public const int PageSize = 50, LongestExport = 20_000;

    private static readonly ListRows<Letter, LetterLine, long> Rows = new(l => l.No, line => line.No);

    private static readonly Dictionary<LetterSort, ListColumn<Letter, LetterLine>> Columns = new()
    {
        [LetterSort.Begun] = Rows.By(l => l.No, line => line.No),
        [LetterSort.Date] = Rows.By(l => l.Date, line => line.Date),
        [LetterSort.Centre] = Rows.By(l => l.CentreOrder, line => line.CentreOrder),
        [LetterSort.Due] = Rows.By(l => l.Due, line => line.Due),
    };

    public async Task<Outcome<ListPage<LetterLine>>> Run(LetterFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var letters = Apply(db.Set<Letter>().AsNoTracking(), filter);
        var count = await letters.CountAsync(cancel);
        var page = await Columns[filter.Sort].Page(letters, new(filter.Descending, filter.After, filter.Before), PageSize, Lines, cancel);
        return page with { Count = count };
    }

    /// <summary>All lines, for a file.</summary>
    public async Task<Outcome<IReadOnlyList<LetterLine>>> Export(LetterFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        return await Columns[filter.Sort].All(Apply(db.Set<Letter>().AsNoTracking(), filter), filter.Descending, LongestExport, Lines, cancel);
    }

    private static IQueryable<LetterLine> Lines(IQueryable<Letter> letters) => letters.Select(l => new LetterLine(
        l.No, l.Kind, l.State, l.Number, l.Date, l.Created, l.Office, l.CentreName, l.CentreOrder, l.Served, l.Due));

    private static IQueryable<Letter> Apply(IQueryable<Letter> letters, LetterFilter filter)
    {
        letters = filter.Stage switch
        {
            LetterStage.Draft => letters.Where(l => l.State == LetterState.Draft),
            LetterStage.AwaitingNumber => letters.Where(l => l.State == LetterState.AwaitingNumber),
            LetterStage.AwaitingService => letters.Where(l => l.State == LetterState.Sealed && l.Served == null),
            LetterStage.Served => letters.Where(l => l.Served != null),
            null => letters,
        };
        if (filter.County is { } county) letters = letters.Where(l => l.Office == county);
        if (filter.Field is { } field) letters = letters.Where(l => l.Field == field);
        if (filter.Year is { } year) letters = letters.Where(l => l.Year == year);
        var search = PersianText.Normalise(filter.Search);
        return search.Length == 0 ? letters : letters.Where(l => l.CentreName.Contains(search) || (l.Number != null && l.Number.Contains(search)));
    }
}
