using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>What the register list is sorted by.</summary>
public enum CentreSort
{
    Name,

    /// <summary>The last day of the licence.</summary>
    Till,
    Capacity,
    No,
}

/// <summary>What is asked of the register list; all of it stands in the address.</summary>
public sealed record CentreFilter
{
    public string? Search { get; init; }

    /// <summary>A county, or a province for all its counties.</summary>
    public OfficeCode? Office { get; init; }

    public string? Kind { get; init; }

    public FieldOfWork? Field { get; init; }

    public CentreStatus? Status { get; init; }

    public LicenceState? Licence { get; init; }

    public GroupSex? Sex { get; init; }

    public CentreSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>Key of the last row of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Key of the first row of the page after.</summary>
    public string? Before { get; init; }
}

/// <summary>One line of the register list.</summary>
public sealed record CentreLine(
    long No, CentreId Id, string Name, string NameOrder, string Kind, OfficeCode Office, CentreStatus Status, GroupSex Sex, int? Capacity, DateOnly? LicensedTill);

/// <summary>The register, searched, filtered, sorted, by pages that end on a key.</summary>
public sealed class CentreList(PayeshDb db, Actor actor, ReadPlaces places, TimeProvider clock)
{
    public const int PageSize = 50;
    public const int LongestExport = 20_000;

    public async Task<Outcome<ListPage<CentreLine>>> Run(CentreFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var matching = await Matching(filter, cancel);
        var count = await matching.CountAsync(cancel);

        var page = await CentreOrder.Of(filter.Sort)
            .Page(matching, new(filter.Descending, filter.After, filter.Before), PageSize, rows => rows.Select(Line), cancel);
        return page with { Count = count };
    }

    /// <summary>The same as a whole, for a file. That it was taken is itself an entry of the audit.</summary>
    public async Task<Outcome<IReadOnlyList<CentreLine>>> Export(CentreFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var lines = await CentreOrder.Of(filter.Sort)
            .All(await Matching(filter, cancel), filter.Descending, LongestExport, rows => rows.Select(Line), cancel);
        db.Note(AuditKind.Exported, "Centres", nameof(Centre), "", clock.GetUtcNow(), EnglishCount.Of(lines.Count, "row"));
        await db.SaveChangesAsync(cancel);
        return lines;
    }

    private static readonly System.Linq.Expressions.Expression<Func<Centre, CentreLine>> Line = c =>
        new CentreLine(c.No, c.Id, c.Name, c.NameOrder, c.Kind, c.Office, c.Status, c.Sex, c.Capacity, c.LicensedTill);

    private async Task<IQueryable<Centre>> Matching(CentreFilter filter, CancellationToken cancel)
    {
        var found = db.Set<Centre>().AsNoTracking();
        if (filter.Office is { } office)
        {
            var (first, last) = (office.First, office.Last);
            found = found.Where(c => c.Office >= first && c.Office <= last);
        }
        if (!string.IsNullOrEmpty(filter.Kind)) found = found.Where(c => c.Kind == filter.Kind);
        if (filter.Field is { } field) found = found.Where(c => c.Field == field);
        if (filter.Status is { } status) found = found.Where(c => c.Status == status);
        if (filter.Sex is { } sex) found = found.Where(c => c.Sex == sex);
        if (filter.Licence is { } licence) found = Licensed(found, licence);
        return await Searched(found, filter.Search, cancel);
    }

    private IQueryable<Centre> Licensed(IQueryable<Centre> found, LicenceState licence)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var soon = today.AddDays(Licences.RenewalDays);
        return licence switch
        {
            LicenceState.None => found.Where(c => c.LicensedTill == null && c.Status != CentreStatus.Unlicensed),
            LicenceState.Expired => found.Where(c => c.LicensedTill < today),
            LicenceState.EndsSoon => found.Where(c => c.LicensedTill >= today && c.LicensedTill < soon),
            _ => found.Where(c => c.LicensedTill >= soon),
        };
    }

    // Each word must stand in the name, address or a number of the centre, or be the name of its place; spaces do not matter,
    // because a text that holds «میخواهم» also holds «می» and «خواهم».
    private async Task<IQueryable<Centre>> Searched(IQueryable<Centre> found, string? search, CancellationToken cancel)
    {
        var words = PersianText.Normalise(search).Split(' ', '\n').Select(PersianText.SearchKey).Where(word => word.Length > 0).Distinct().Take(8).ToList();
        if (words.Count == 0) return found;

        var book = await places.Book(cancel);
        foreach (var word in words)
        {
            var named = book.Named(word).ToList();
            var no = long.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
            found = found.Where(c => c.SearchKey.Contains(word) || named.Contains(c.Office) || c.No == no);
        }
        return found;
    }
}
