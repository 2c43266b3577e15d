using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Payesh.App.Database;

/// <summary>Which page of a list: what its address says.</summary>
/// <param name="Descending">Whether the column is read downwards.</param>
/// <param name="After">Key of the last row of the page before.</param>
/// <param name="Before">Key of the first row of the page after.</param>
public sealed record ListPlace(bool Descending, string? After = null, string? Before = null);

/// <summary>One page of a list.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="Next">Key of the page after it; null on the last.</param>
/// <param name="Previous">Key of the page before it; null on the first.</param>
public sealed record ListPage<TLine>(IReadOnlyList<TLine> Lines, string? Next, string? Previous)
{
    public static readonly ListPage<TLine> Empty = new([], null, null);

    /// <summary>How many there are in all, where that is counted.</summary>
    public int? Count { get; init; }
}

/// <summary>A column by which a list is sorted and paged by key: no page counts the rows before it, and none is shown twice or lost.</summary>
internal abstract class ListColumn<TRow, TLine>
{
    /// <param name="rows">All that match, in no order.</param>
    /// <param name="place">Which page; a key that cannot be read shows the first.</param>
    /// <param name="size">Lines of a page.</param>
    /// <param name="lines">What is read of a row; it must keep the order.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<ListPage<TLine>> Page(
        IQueryable<TRow> rows, ListPlace place, int size, Func<IQueryable<TRow>, IQueryable<TLine>> lines, CancellationToken cancel)
    {
        var key = PageKey.Read(place.Before ?? place.After) is { } written && Knows(written) ? written : null;
        var backwards = place.Before is not null && key is not null;
        var found = await Take(Parts(rows, place.Descending, backwards, key), size + 1, lines, cancel);
        var more = found.Count > size;
        if (more) found.RemoveAt(size);
        if (backwards) found.Reverse();
        var (hasNext, hasPrevious) = backwards ? (true, more) : (more, key is not null);
        return new(found, hasNext && found.Count > 0 ? KeyOf(found[^1]) : null, hasPrevious && found.Count > 0 ? KeyOf(found[0]) : null);
    }

    /// <summary>The same as a whole, for a file.</summary>
    public Task<List<TLine>> All(
        IQueryable<TRow> rows, bool descending, int most, Func<IQueryable<TRow>, IQueryable<TLine>> lines, CancellationToken cancel) =>
        Take(Parts(rows, descending, backwards: false, null), most, lines, cancel);

    protected abstract bool Knows(PageKey key);

    protected abstract string KeyOf(TLine line);

    /// <summary>The rows in order, from the key on; one part after the other.</summary>
    protected abstract IEnumerable<IQueryable<TRow>> Parts(IQueryable<TRow> rows, bool descending, bool backwards, PageKey? key);

    private static async Task<List<TLine>> Take(
        IEnumerable<IQueryable<TRow>> parts, int most, Func<IQueryable<TRow>, IQueryable<TLine>> lines, CancellationToken cancel)
    {
        var found = new List<TLine>();
        foreach (var part in parts)
        {
            if (found.Count < most) found.AddRange(await lines(part.Take(most - found.Count)).ToListAsync(cancel));
        }

        return found;
    }
}

/// <summary>What tells rows apart that are equal in the column a list is sorted by: their number or id.</summary>
internal sealed class ListRows<TRow, TLine, TTie>(Expression<Func<TRow, TTie>> tie, Func<TLine, TTie> tieOf)
    where TTie : notnull
{
    /// <param name="column">The column; rows without a value in it come last, whichever way.</param>
    /// <param name="of">The same of a line.</param>
    public ListColumn<TRow, TLine> By<TKey>(Expression<Func<TRow, TKey>> column, Func<TLine, TKey> of) => new Sorted<TKey>(column, of, tie, tieOf);

    private sealed class Sorted<TKey>(Expression<Func<TRow, TKey>> column, Func<TLine, TKey> of, Expression<Func<TRow, TTie>> tie, Func<TLine, TTie> tieOf)
        : ListColumn<TRow, TLine>
    {
        private static readonly bool MayBeEmpty = Nullable.GetUnderlyingType(typeof(TKey)) is not null;

        protected override bool Knows(PageKey key) =>
            PageKey.Holds<TTie>(key.Tie) && ((MayBeEmpty && key.Value.Length == 0) || PageKey.Holds<TKey>(key.Value));

        protected override string KeyOf(TLine line) => PageKey.Of(of(line), tieOf(line));

        protected override IEnumerable<IQueryable<TRow>> Parts(IQueryable<TRow> rows, bool descending, bool backwards, PageKey? key)
        {
            var down = descending != backwards;
            var filled = InOrder(MayBeEmpty ? rows.Where(KeyCondition.Filled(column, true)) : rows, down);
            if (!MayBeEmpty) return [key is null ? filled : filled.Where(Past(key, down))];

            var empty = rows.Where(KeyCondition.Filled(column, false));
            empty = down ? empty.OrderByDescending(tie) : empty.OrderBy(tie);
            if (key is null) return [filled, empty];
            if (key.Value.Length > 0) return backwards ? [filled.Where(Past(key, down))] : [filled.Where(Past(key, down)), empty];
            empty = empty.Where(KeyCondition.Past(tie, PageKey.Part<TTie>(key.Tie), down));
            return backwards ? [empty, filled] : [empty];
        }

        private IQueryable<TRow> InOrder(IQueryable<TRow> rows, bool down) =>
            down ? rows.OrderByDescending(column).ThenByDescending(tie) : rows.OrderBy(column).ThenBy(tie);

        private Expression<Func<TRow, bool>> Past(PageKey key, bool down) =>
            KeyCondition.Past(column, PageKey.Part<TKey>(key.Value), tie, PageKey.Part<TTie>(key.Tie), down);
    }
}
