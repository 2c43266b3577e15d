using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>What the list is sorted by.</summary>
public enum ApplicationSort
{
    /// <summary>When it was filed.</summary>
    Filed,

    Number,
    Place,

    /// <summary>Since when it lies where it lies.</summary>
    Since,
    Due,
}

/// <summary>Which applications.</summary>
public sealed record ApplicationFilter(ApplicationState? State, string? Step, LicenceKind? Paper, bool? Renewal, OfficeCode? County, string? Search)
{
    /// <summary>Those of one centre.</summary>
    public CentreId? Centre { get; init; }

    public ApplicationSort Sort { get; init; }

    /// <summary>The newest first.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>Key of the last row of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Key of the first row of the page after.</summary>
    public string? Before { get; init; }
}

/// <summary>One line of the list.</summary>
public sealed record ApplicationLine(
    long No, string Number, string Place, string PlaceOrder, LicenceKind Paper, bool Renewal, OfficeCode Office, ApplicationState State, string ChainId, string Step,
    OfficeCode Desk, DateOnly Received, DateOnly Since, DateOnly? Due, DateOnly? WholeDue, DateOnly? Ended);

/// <summary>The applications of the own scope, searched, filtered, sorted, by pages that end on a key.</summary>
public sealed class ApplicationList(PayeshDb db, Actor actor)
{
    public const int PageSize = 50, LongestExport = 20_000;

    private static readonly ListRows<LicenceApplication, ApplicationLine, long> Rows = new(a => a.No, line => line.No);

    private static readonly Dictionary<ApplicationSort, ListColumn<LicenceApplication, ApplicationLine>> Columns = new()
    {
        [ApplicationSort.Filed] = Rows.By(a => a.No, line => line.No),
        [ApplicationSort.Number] = Rows.By(a => a.Number, line => line.Number),
        [ApplicationSort.Place] = Rows.By(a => a.PlaceOrder, line => line.PlaceOrder),
        [ApplicationSort.Since] = Rows.By(a => a.Since, line => line.Since),
        [ApplicationSort.Due] = Rows.By(a => a.Due, line => line.Due),
    };

    public async Task<Outcome<ListPage<ApplicationLine>>> Run(ApplicationFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var found = Narrowed(db.Set<LicenceApplication>().AsNoTracking(), filter);
        var count = await found.CountAsync(cancel);
        var page = await Columns[filter.Sort].Page(found, new(filter.Descending, filter.After, filter.Before), PageSize, Lines, cancel);
        return page with { Count = count };
    }

    /// <summary>All lines, for a file.</summary>
    public async Task<Outcome<IReadOnlyList<ApplicationLine>>> Export(ApplicationFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        return await Columns[filter.Sort].All(Narrowed(db.Set<LicenceApplication>().AsNoTracking(), filter), filter.Descending, LongestExport, Lines, cancel);
    }

    private static IQueryable<LicenceApplication> Narrowed(IQueryable<LicenceApplication> of, ApplicationFilter filter)
    {
        if (filter.Centre is { } centre) of = of.Where(a => a.CentreId == centre);
        if (filter.State is { } state) of = of.Where(a => a.State == state);
        if (filter.Step is { } step) of = of.Where(a => a.Step == step && a.Ended == null);
        if (filter.Paper is { } paper) of = of.Where(a => a.Paper == paper);
        if (filter.Renewal is { } renewal) of = of.Where(a => a.Renewal == renewal);
        if (filter.County is { } county) of = of.Where(a => a.Office == county);
        var search = PersianText.SearchKey(filter.Search ?? "");
        return search.Length == 0 ? of : of.Where(a => a.SearchKey.Contains(search));
    }

    private static IQueryable<ApplicationLine> Lines(IQueryable<LicenceApplication> of) => of.Select(a => new ApplicationLine(
        a.No, a.Number, a.Place, a.PlaceOrder, a.Paper, a.Renewal, a.Office, a.State, a.ChainId, a.Step, a.Desk, a.Received, a.Since, a.Due, a.WholeDue, a.Ended));
}
