using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Places;

namespace Payesh.App.Places;

/// <summary>Places and calendars of the whole country, as they were at one edition. Safe for many readers.</summary>
public sealed class PlaceBook
{
    private readonly FrozenDictionary<OfficeCode, Place> _places;
    private readonly ConcurrentDictionary<OfficeCode, WorkCalendar> _calendars = new();
    private readonly IReadOnlyList<OfficeHours> _hours;
    private readonly IReadOnlyList<Holiday> _holidays;
    private readonly IReadOnlyList<Closure> _closures;

    internal PlaceBook(
        long edition, IEnumerable<Place> places, IReadOnlyList<OfficeHours> hours, IReadOnlyList<Holiday> holidays, IReadOnlyList<Closure> closures)
    {
        (Edition, _hours, _holidays, _closures) = (edition, hours, holidays, closures);
        _places = places.ToFrozenDictionary(place => place.Office);
        All = [.. _places.Values.OrderBy(place => PersianOrder.Key(place.Name), StringComparer.Ordinal)];
    }

    /// <summary>Provinces and counties in alphabetical order.</summary>
    public IReadOnlyList<Place> All { get; }

    internal long Edition { get; }

    public Place? Find(OfficeCode office) => _places.GetValueOrDefault(office);

    /// <summary>Name of the place an office stands for; its code where the list does not hold it; empty for headquarters.</summary>
    public string Name(OfficeCode office, bool persian) =>
        office.IsHeadquarters ? "" : Find(office) is not { } place ? office.ToString() : persian ? place.Name : place.EnglishName;

    /// <summary>Counties of a territory, in alphabetical order.</summary>
    public IEnumerable<Place> Counties(OfficeCode first, OfficeCode last) =>
        All.Where(place => place.Office.IsCounty && place.Office >= first && place.Office <= last);

    /// <summary>Offices whose place has a word in its Persian name.</summary>
    public IEnumerable<OfficeCode> Named(string searchKey) =>
        All.Where(place => PersianText.SearchKey(place.Name).Contains(searchKey, StringComparison.Ordinal)).Select(place => place.Office);

    /// <summary>When an office works.</summary>
    public WorkCalendar Calendar(OfficeCode office) =>
        _calendars.GetOrAdd(office, code => new WorkCalendar(code, _hours, _holidays, _closures));
}

/// <summary>Keeps the newest <see cref="PlaceBook"/> of this process.</summary>
public sealed class PlacesShelf
{
    internal PlaceBook? Newest { get; set; }
}

/// <summary>Names of places and calendars of offices. Asks the database for the edition only; the rest is read when that has changed.</summary>
public sealed class ReadPlaces(PayeshDb db, PlacesShelf shelf)
{
    public async Task<PlaceBook> Book(CancellationToken cancel)
    {
        var edition = await db.Set<PlacesEdition>().Select(row => (long?)row.Number).SingleOrDefaultAsync(cancel) ?? 0;
        if (shelf.Newest is { } book && book.Edition == edition) return book;

        book = await Read(edition, cancel);
        // A slower reader may put an older book back; the next question notices.
        shelf.Newest = book;
        return book;
    }

    public async Task<WorkCalendar> Calendar(OfficeCode office, CancellationToken cancel) => (await Book(cancel)).Calendar(office);

    private async Task<PlaceBook> Read(long edition, CancellationToken cancel)
    {
        var hours = await db.Set<HoursRow>().AsNoTracking().ToListAsync(cancel);
        var holidays = await db.Set<HolidayRow>().AsNoTracking().ToListAsync(cancel);
        var closures = await db.Set<ClosureRow>().AsNoTracking().Where(row => row.WithdrawnAt == null).ToListAsync(cancel);
        return new(
            edition,
            await db.Set<Place>().AsNoTracking().ToListAsync(cancel),
            [.. hours.Select(row => row.ToRule())],
            [.. holidays.Select(row => row.ToHoliday())],
            [.. closures.Select(row => row.ToClosure())]);
    }
}

internal static class PlacesTurn
{
    extension(PayeshDb db)
    {
        /// <summary>The next edition begins with what is saved now.</summary>
        public async Task TurnPlaces(CancellationToken cancel)
        {
            var edition = await db.Set<PlacesEdition>().SingleOrDefaultAsync(cancel) ?? db.Add(new PlacesEdition()).Entity;
            edition.Next();
        }
    }
}
