using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>
/// Sorting and paging of the register. A condition on a key is written <c>x &lt;= a &amp;&amp; (x &lt; a || no &lt; b)</c>, so that an index can serve it.
/// </summary>
internal static class CentreOrder
{
    // Centres without a licence come last.
    private static readonly DateOnly Never = DateOnly.MaxValue;

    public static string Key(CentreLine line, CentreSort sort) => sort switch
    {
        CentreSort.Name => PageKey.Of(line.NameOrder, line.No),
        CentreSort.LicensedTill => PageKey.Of(line.LicensedTill ?? Never, line.No),
        CentreSort.Capacity => PageKey.Of(line.Capacity ?? 0, line.No),
        _ => PageKey.Of(0, line.No),
    };

    public static IQueryable<Centre> From(IQueryable<Centre> centres, CentreSort sort, bool descending, PageKey? key) => sort switch
    {
        CentreSort.Name => ByName(centres, descending, key),
        CentreSort.LicensedTill => ByLicence(centres, descending, key),
        CentreSort.Capacity => ByCapacity(centres, descending, key),
        _ => ByNo(centres, descending, key),
    };

#pragma warning disable CA1310 // In a query this is the comparison of the database, and the column holds small Latin letters only.
    private static IQueryable<Centre> ByName(IQueryable<Centre> centres, bool descending, PageKey? key)
    {
        if (key is { Value: var name, No: var no })
        {
            centres = descending
                ? centres.Where(c => c.NameOrder.CompareTo(name) <= 0 && (c.NameOrder.CompareTo(name) < 0 || c.No < no))
                : centres.Where(c => c.NameOrder.CompareTo(name) >= 0 && (c.NameOrder.CompareTo(name) > 0 || c.No > no));
        }
        return descending
            ? centres.OrderByDescending(c => c.NameOrder).ThenByDescending(c => c.No)
            : centres.OrderBy(c => c.NameOrder).ThenBy(c => c.No);
    }
#pragma warning restore CA1310

    private static IQueryable<Centre> ByLicence(IQueryable<Centre> centres, bool descending, PageKey? key)
    {
        if (key is { Day: { } till, No: var no })
        {
            centres = descending
                ? centres.Where(c => (c.LicensedTill ?? Never) <= till && ((c.LicensedTill ?? Never) < till || c.No < no))
                : centres.Where(c => (c.LicensedTill ?? Never) >= till && ((c.LicensedTill ?? Never) > till || c.No > no));
        }
        return descending
            ? centres.OrderByDescending(c => c.LicensedTill ?? Never).ThenByDescending(c => c.No)
            : centres.OrderBy(c => c.LicensedTill ?? Never).ThenBy(c => c.No);
    }

    private static IQueryable<Centre> ByCapacity(IQueryable<Centre> centres, bool descending, PageKey? key)
    {
        if (key is { Whole: { } capacity, No: var no })
        {
            centres = descending
                ? centres.Where(c => (c.Capacity ?? 0) <= capacity && ((c.Capacity ?? 0) < capacity || c.No < no))
                : centres.Where(c => (c.Capacity ?? 0) >= capacity && ((c.Capacity ?? 0) > capacity || c.No > no));
        }
        return descending
            ? centres.OrderByDescending(c => c.Capacity ?? 0).ThenByDescending(c => c.No)
            : centres.OrderBy(c => c.Capacity ?? 0).ThenBy(c => c.No);
    }

    private static IQueryable<Centre> ByNo(IQueryable<Centre> centres, bool descending, PageKey? key)
    {
        if (key is { No: var no }) centres = descending ? centres.Where(c => c.No < no) : centres.Where(c => c.No > no);
        return descending ? centres.OrderByDescending(c => c.No) : centres.OrderBy(c => c.No);
    }
}
