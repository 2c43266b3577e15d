using Payesh.App.Database;
using Xunit;

namespace Payesh.App.Tests.Database;

/// <summary>Goes through a list page by page, forwards and then back to the first.</summary>
internal static class PageWalk
{
    /// <returns>All lines in order, each seen once in both directions.</returns>
    public static async Task<IReadOnlyList<TLine>> Both<TLine>(Func<string?, string?, Task<ListPage<TLine>>> read, Func<TLine, object> id)
    {
        var pages = new List<ListPage<TLine>> { await read(null, null) };
        while (pages[^1].Next is { } next) pages.Add(await read(next, null));
        var lines = pages.SelectMany(page => page.Lines).ToList();
        Assert.Null(pages[0].Previous);
        Assert.Equal(lines.Count, pages[0].Count);
        Assert.Equal(lines.Count, lines.Select(id).Distinct().Count());

        var page = pages[^1];
        for (var i = pages.Count - 2; i >= 0; i--)
        {
            page = await read(null, Assert.IsType<string>(page.Previous));
            Assert.Equal(pages[i].Lines.Select(id), page.Lines.Select(id));
        }

        Assert.Null(page.Previous);
        return lines;
    }

    /// <summary>Rows without a value come last, whichever way.</summary>
    public static void InOrder<TLine, TKey>(IReadOnlyList<TLine> lines, Func<TLine, TKey> key, bool descending, IComparer<TKey>? by = null)
    {
        by ??= Comparer<TKey>.Default;
        var filled = lines.Where(line => key(line) is not null).Select(key).ToList();
        Assert.Equal(filled, lines.Take(filled.Count).Select(key));
        Assert.Equal(descending ? filled.OrderByDescending(value => value, by) : filled.OrderBy(value => value, by), filled);
    }
}
