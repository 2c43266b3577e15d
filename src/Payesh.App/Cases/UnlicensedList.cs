using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>What the list of unlicensed places is sorted by.</summary>
public enum PlaceSort
{
    /// <summary>The end of the clock that runs: what is overdue first.</summary>
    Next,

    Opened,
    Number,
    Name,
}

/// <summary>Which places.</summary>
public sealed record PlaceFilter(PlaceStage? Stage, OfficeCode? County, bool Danger, string? Search)
{
    public PlaceSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>Key of the last row of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Key of the first row of the page after.</summary>
    public string? Before { get; init; }
}

/// <summary>One line of the list.</summary>
public sealed record PlaceLine(
    long No, string Number, string Name, string NameOrder, string Address, OfficeCode Office, PlaceStage Stage, int Round, int? Estimated,
    DateTimeOffset Opened, DateTimeOffset? Next, DateTimeOffset? DangerDue, DateTimeOffset? DangerDecidedAt, DateOnly? EndedOn)
{
    public bool DangerWaits => DangerDue is not null && DangerDecidedAt is null && EndedOn is null;
}

/// <summary>Unlicensed places of the own scope, searched, filtered, sorted, by pages that end on a key.</summary>
public sealed class PlaceList(PayeshDb db, Actor actor)
{
    public const int PageSize = 50, LongestExport = 20_000;

    private static readonly ListRows<UnlicensedPlace, PlaceLine, long> Rows = new(p => p.No, line => line.No);

    private static readonly Dictionary<PlaceSort, ListColumn<UnlicensedPlace, PlaceLine>> Columns = new()
    {
        [PlaceSort.Next] = Rows.By(p => p.Next, line => line.Next),
        [PlaceSort.Opened] = Rows.By(p => p.No, line => line.No),
        [PlaceSort.Number] = Rows.By(p => p.Number, line => line.Number),
        [PlaceSort.Name] = Rows.By(p => p.NameOrder, line => line.NameOrder),
    };

    public async Task<Outcome<ListPage<PlaceLine>>> Run(PlaceFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var places = Narrowed(filter);
        var count = await places.CountAsync(cancel);
        var page = await Columns[filter.Sort].Page(places, new(filter.Descending, filter.After, filter.Before), PageSize, Lines, cancel);
        return page with { Count = count };
    }

    /// <summary>All lines, for a file.</summary>
    public async Task<Outcome<IReadOnlyList<PlaceLine>>> Export(PlaceFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        return await Columns[filter.Sort].All(Narrowed(filter), filter.Descending, LongestExport, Lines, cancel);
    }

    private IQueryable<UnlicensedPlace> Narrowed(PlaceFilter filter)
    {
        var places = db.Set<UnlicensedPlace>().AsNoTracking();
        if (filter.Stage is { } stage) places = places.Where(p => p.Stage == stage);
        if (filter.County is { } county) places = places.Where(p => p.Office == county);
        if (filter.Danger) places = places.Where(p => p.DangerAt != null && p.DangerDecidedAt == null && p.EndedOn == null);
        var search = PersianText.Normalise(filter.Search);
        return search.Length == 0 ? places : places.Where(p => p.Name.Contains(search) || p.Number.Contains(search) || p.Address.Contains(search));
    }

    private static IQueryable<PlaceLine> Lines(IQueryable<UnlicensedPlace> places) => places.Select(p => new PlaceLine(
        p.No, p.Number, p.Name, p.NameOrder, p.Address, p.Office, p.Stage, p.Round, p.Estimated, p.Opened, p.Next, p.DangerDue, p.DangerDecidedAt, p.EndedOn));
}
