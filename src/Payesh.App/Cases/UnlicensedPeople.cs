using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;

namespace Payesh.App.Cases;

/// <summary>Somebody who was found inside, as typed: what identifies a person is sealed before it is stored.</summary>
public sealed record NewPersonInside(string? Name, NationalId? NationalId, int? BirthYear, Sex Sex, InsideHealth Health);

/// <summary>Puts somebody on the list of who was inside (P24). The list may be longer or shorter than the head count: then it is explained.</summary>
public sealed class ListPersonInside(PayeshDb db, PlaceDesk desk, PersonalVault vault)
{
    public Task<Outcome<UnlicensedPlace>> Run(long no, NewPersonInside person, CancellationToken cancel) => desk.Do(Duty.Inspect, no, async place =>
    {
        if (place.Stage != PlaceStage.Entered) return place.Stage == PlaceStage.Sealed ? CasesRefusal.SealedBefore : CasesRefusal.EntryFirst;
        var name = PersianText.Normalise(person.Name);
        if (name.Length > PlaceLook.MaxName) return BasicsRefusal.TextTooLong(PlaceLook.MaxName).At("Name");
        if (person.BirthYear is { } year && (year > TehranTime.DayOf(desk.Now).Jalali.Year || year < TehranTime.DayOf(desk.Now).Jalali.Year - CentreDescription.OldestAge))
            return CasesRefusal.BirthYearOutside.At("BirthYear");
        if (person.NationalId is { } known)
        {
            var indexes = vault.Indexes(known);
            if (await db.Set<PersonInside>().AnyAsync(p => p.PlaceId == place.Id && p.Round == place.Round && indexes.Contains(p.NationalIdIndex!.Value), cancel))
                return CasesRefusal.PersonKnown.At("NationalId");
        }

        var made = new PersonInside(place, person.Sex, person.Health, desk.By, desk.Now);
        made.Identify(
            name.Length > 0 ? vault.Seal(name, "••••••") : null,
            person.NationalId is { } id ? vault.Seal(id) : null,
            person.NationalId is { } indexed ? vault.Index(indexed) : null,
            person.BirthYear is { } born ? vault.Seal(born.ToString(System.Globalization.CultureInfo.InvariantCulture), "••••") : null);
        db.Add(made);
        return place;
    }, cancel);
}

/// <summary>Somebody who was inside has a place to go; a licensed centre of the register is chosen from it.</summary>
public sealed class PlacePerson(PayeshDb db, PlaceDesk desk, HostingPlaces hosts)
{
    /// <param name="no">The place.</param>
    /// <param name="person">Number of the person's row.</param>
    /// <param name="version">The row that was seen.</param>
    /// <param name="going">Where, and who told the family.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<Outcome<UnlicensedPlace>> Run(long no, long person, long version, Going going, CancellationToken cancel) => desk.Do(Duty.Inspect, no, async place =>
    {
        if (place.Stage is not PlaceStage.Entered) return place.Stage is PlaceStage.Sealed ? CasesRefusal.SealedBefore : CasesRefusal.EntryFirst;
        var found = await db.Set<PersonInside>().SingleOrDefaultAsync(p => p.No == person && p.PlaceId == place.Id && p.Round == place.Round, cancel);
        if (found is null) return AccessRefusal.NotFound;
        if (found.Version != version) return BasicsRefusal.ChangedMeanwhile;
        if (going.To == Destination.Centre && going.Centre is { } id && (await hosts.Find([id], place.Office, place.Field, cancel)).Count == 0)
            return CasesRefusal.CentreNotLicensed.At("Centre");
        var entry = await db.Set<JointEntry>().SingleAsync(e => e.PlaceId == place.Id && e.Round == place.Round, cancel);
        var gone = found.Go(
            going with { Words = PersianText.Normalise(going.Words), FamilyToldBy = PersianText.Normalise(going.FamilyToldBy) }, entry.At, desk.Now);
        return gone.Succeeded ? place : gone.Refusal;
    }, cancel);
}

/// <summary>Says why the list of people and the head count differ.</summary>
public sealed class ExplainCount(PayeshDb db, PlaceDesk desk)
{
    public Task<Outcome<UnlicensedPlace>> Run(long no, string? reason, CancellationToken cancel) => desk.Do(Duty.Inspect, no, async place =>
    {
        if (place.Stage != PlaceStage.Entered) return CasesRefusal.EntryFirst;
        var entry = await db.Set<JointEntry>().SingleAsync(e => e.PlaceId == place.Id && e.Round == place.Round, cancel);
        var said = entry.Explain(PersianText.Normalise(reason));
        return said.Succeeded ? place : said.Refusal;
    }, cancel);
}

/// <summary>The place is sealed. The centres that took people in host them for a while, by the number of the judicial order (P29).</summary>
public sealed class SealPlace(PayeshDb db, PlaceDesk desk, HostingPlaces hosts, CentreTimeline timeline)
{
    public Task<Outcome<UnlicensedPlace>> Run(long no, SealFacts sealing, CancellationToken cancel) => desk.Do(Duty.SignLetters, no, async place =>
    {
        var plain = sealing with
        {
            Number = PersianText.Normalise(sealing.Number), Seals = PersianText.Normalise(sealing.Seals), KeysWith = PersianText.Normalise(sealing.KeysWith),
        };
        var entry = await db.Set<JointEntry>().SingleOrDefaultAsync(e => e.PlaceId == place.Id && e.Round == place.Round, cancel);
        var inside = await db.Set<PersonInside>().Where(p => p.PlaceId == place.Id && p.Round == place.Round).ToListAsync(cancel);
        var made = new PlaceSealing(place, plain, desk.By, desk.Now);
        var done = place.Seal(plain, entry, inside, desk.Rule, desk.Now);
        if (!done.Succeeded) return done;
        if (await db.KeepTrackFile(plain.Scan, place.Office, place.Field, $"place:{place.Id}", cancel) is { } unknown) return unknown.At("Scan");
        db.Add(made);
        if (await Host(place, entry!, inside, cancel) is { } full) return full;
        await desk.Write(place, desk.Now, EntryKind.Case, "Cases.EntryPlaceSealed", [plain.Number, plain.Date], cancel);
        return done;
    }, cancel);

    private async Task<Refusal?> Host(UnlicensedPlace place, JointEntry entry, List<PersonInside> inside, CancellationToken cancel)
    {
        var guests = inside.Where(person => person.DestinationCentre is not null).GroupBy(person => person.DestinationCentre!.Value)
            .ToDictionary(centre => centre.Key, centre => centre.Count());
        var found = await hosts.Find(guests.Keys, place.Office, place.Field, cancel);
        if (found.Count < guests.Count) return CasesRefusal.CentreNotLicensed;
        var from = TehranTime.DayOf(entry.At);
        foreach (var host in found)
        {
            var ordered = ExtraPlaces.Order(host, ExtraReason.Closure, entry.OrderNumber, guests[host.Id], from, from.AddDays(desk.Rule.HostDays), place.Name);
            if (!ordered.Succeeded) return ordered.Refusal;
            db.Add(ordered.Value);
            timeline.Write(host, desk.Now, EntryKind.Register, "Centres.EntryExtraPlaces",
                [new TextKey($"Centres.ExtraReason.{ExtraReason.Closure}"), guests[host.Id], ordered.Value.Until], CentreRecord.PathOf(host.Id, "capacity"));
        }

        return null;
    }
}
