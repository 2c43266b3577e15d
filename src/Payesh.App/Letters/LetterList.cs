using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>Which letters: what the chips of the register say.</summary>
public sealed record LetterFilter(LetterStage? Stage, OfficeCode? County, FieldOfWork? Field, int? Year, string? Search);

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
    long No, LetterKind Kind, LetterState State, string? Number, DateOnly? Date, DateTimeOffset Created, OfficeCode Office, string CentreName,
    DateOnly? Served, DateOnly? Due)
{
    public LetterStage Stage => State switch
    {
        LetterState.Draft => LetterStage.Draft,
        LetterState.AwaitingNumber => LetterStage.AwaitingNumber,
        LetterState.Sealed => Served is null ? LetterStage.AwaitingService : LetterStage.Served,
    };
}

/// <summary>The letters of the own scope, newest first (دبیرخانه).</summary>
public sealed class LetterList(PayeshDb db, Actor actor)
{
    public const int PageSize = 50;

    public async Task<Outcome<LetterPageOf>> Run(LetterFilter filter, long? after, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var letters = Apply(db.Set<Letter>().AsNoTracking(), filter);
        var count = await letters.CountAsync(cancel);
        var lines = await letters.Where(l => after == null || l.No < after).OrderByDescending(l => l.No).Take(PageSize + 1)
            .Select(l => new LetterLine(l.No, l.Kind, l.State, l.Number, l.Date, l.Created, l.Office, l.CentreName, l.Served, l.Due))
            .ToListAsync(cancel);
        var more = lines.Count > PageSize;
        return new LetterPageOf(count, more ? lines[..PageSize] : lines, more ? lines[PageSize - 1].No : null);
    }

    /// <summary>All lines, for a file.</summary>
    public async Task<Outcome<IReadOnlyList<LetterLine>>> Export(LetterFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        return await Apply(db.Set<Letter>().AsNoTracking(), filter).OrderByDescending(l => l.No).Take(20_000)
            .Select(l => new LetterLine(l.No, l.Kind, l.State, l.Number, l.Date, l.Created, l.Office, l.CentreName, l.Served, l.Due)).ToListAsync(cancel);
    }

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

/// <summary>A page of the register.</summary>
public sealed record LetterPageOf(int Count, IReadOnlyList<LetterLine> Lines, long? After);
