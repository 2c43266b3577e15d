using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Places;

namespace Payesh.App.Places;

/// <summary>A county is founded, renamed or put in its right place on the map.</summary>
public sealed class SavePlace(PayeshDb db, Actor actor)
{
    private const int Longest = 80;

    /// <summary>The version is the one that was seen; null for a new county.</summary>
    public async Task<Outcome<Place>> Run(
        OfficeCode office, long? version, string? name, string? englishName, double latitude, double longitude, CancellationToken cancel)
    {
        if (actor.LacksRulesOfCountry() is { } lacks) return lacks;
        if (actor.LacksRulesOf(office) is { } foreign) return foreign;
        if (Refuse(office, name, englishName) is { } refusal) return refusal;

        var place = await db.Set<Place>().SingleOrDefaultAsync(known => known.Office == office, cancel);
        if (version is null && place is not null) return PlacesRefusal.CodeTaken;
        if (version is not null && place is null) return PlacesRefusal.NoSuchRow;

        if (place is null) db.Add(place = new(office, name!, englishName!, latitude, longitude));
        else
        {
            db.Seen(place, version!.Value);
            place.Correct(name!, englishName!, latitude, longitude);
        }
        await db.TurnPlaces(cancel);
        return await db.Save(place, cancel);
    }

    private static Refusal? Refuse(OfficeCode office, string? name, string? englishName)
    {
        if (!office.IsCounty) return PlacesRefusal.NotACounty;
        if (PersianText.Normalise(name).Length == 0) return PlacesRefusal.NameMissing.At("Name");
        if (string.IsNullOrWhiteSpace(englishName)) return PlacesRefusal.NameMissing.At("EnglishName");
        return CalendarRules.TooLong(name, Longest)?.At("Name") ?? CalendarRules.TooLong(englishName, Longest)?.At("EnglishName");
    }
}
