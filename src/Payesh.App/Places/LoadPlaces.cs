using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Places;

namespace Payesh.App.Places;

/// <summary>At start, after <see cref="LearnRuleFiles"/>: loads the files of <c>data/places</c> that are not loaded yet, oldest first.</summary>
public sealed class LoadPlaces(PayeshDb db, RuleFolder rules, Actor actor, TimeProvider clock)
{
    private const string Folder = "places";

    /// <returns>Files that were loaded now.</returns>
    /// <exception cref="FormatException">A file cannot be read; nothing of it was loaded.</exception>
    public Task<int> Run(CancellationToken cancel) => db.InTransaction(async () =>
    {
        var known = await db.Set<LoadedPlaces>().Select(file => file.Name).ToListAsync(cancel);
        var loaded = 0;
        foreach (var path in rules.Files(Folder).OrderBy(Rank).ThenBy(file => file, StringComparer.Ordinal))
        {
            var name = $"{Folder}/{Path.GetFileName(path)}";
            if (!known.Contains(name) && await Load(name, rules.ReadText(name), cancel)) loaded++;
        }

        if (loaded > 0) await db.TurnPlaces(cancel);
        await db.SaveChangesAsync(cancel);
        return loaded;
    }, cancel);

    // Counties name their provinces, so provinces come first.
    private static int Rank(string file) => Array.FindIndex(["provinces-", "counties-", "holidays-", "office-hours-"],
        part => Path.GetFileName(file).StartsWith(part, StringComparison.Ordinal));

    private async Task<bool> Load(string name, string text, CancellationToken cancel)
    {
        switch (name[(Folder.Length + 1)..])
        {
            case var file when file.StartsWith("provinces-", StringComparison.Ordinal):
                await Add([.. PlacesData.ReadProvinces(text).Select(Place.Of)], cancel);
                break;
            case var file when file.StartsWith("counties-", StringComparison.Ordinal):
                await Add([.. PlacesData.ReadCounties(text).Select(Place.Of)], cancel);
                break;
            case var file when file.StartsWith("holidays-", StringComparison.Ordinal):
                await Replace(PlacesData.ReadHolidays(text), cancel);
                break;
            case var file when file.StartsWith("office-hours-", StringComparison.Ordinal):
                await Replace(PlacesData.ReadOfficeHours(text), cancel);
                break;
            default:
                return false;
        }

        db.Add(new LoadedPlaces(name, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    // What a person corrected stays.
    private async Task Add(IReadOnlyList<Place> places, CancellationToken cancel)
    {
        var known = await db.Set<Place>().Select(place => place.Office).ToListAsync(cancel);
        db.AddRange(places.ExceptBy(known, place => place.Office));
    }

    private async Task Replace(IReadOnlyList<Holiday> holidays, CancellationToken cancel)
    {
        var (first, last) = (holidays.Min(holiday => holiday.Day), holidays.Max(holiday => holiday.Day));
        db.RemoveRange(await db.Set<HolidayRow>().Where(row => row.Day >= first && row.Day <= last).ToListAsync(cancel));
        db.AddRange(holidays.Select(holiday => new HolidayRow(holiday)));
    }

    private async Task Replace(IReadOnlyList<OfficeHours> rules, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<HoursRow>().Where(row => row.IsDefault).ToListAsync(cancel));
        db.AddRange(rules.Select(rule => new HoursRow(rule, isDefault: true, actor.Account, clock.GetUtcNow())));
    }
}
