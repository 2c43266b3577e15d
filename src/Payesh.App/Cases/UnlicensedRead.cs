using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases;

/// <summary>One round of a track: from its looks to its sealing.</summary>
public sealed record PlaceRound(
    int Round, IReadOnlyList<PlaceLook> Looks, IReadOnlyList<TrackLetter> Letters, JointEntry? Entry, IReadOnlyList<PersonInside> Inside, PlaceSealing? Sealing)
{
    public TrackLetter? To(LetterTo to) => Letters.FirstOrDefault(letter => letter.To == to);

    /// <summary>People inside who have no place to go yet.</summary>
    public int Homeless => Inside.Count(person => person.Destination is null);
}

/// <summary>An unlicensed place with all that was done about it.</summary>
public sealed record PlaceView(
    UnlicensedPlace Place, PlaceRule Rule, IReadOnlyList<PlaceRound> Rounds, IReadOnlyDictionary<LetterId, long> Registered,
    IReadOnlyDictionary<CentreId, string> Centres, IReadOnlyDictionary<AccountId, string> People, double? Latitude, double? Longitude)
{
    /// <summary>The round that runs, or ran last.</summary>
    public PlaceRound Now => Rounds[^1];

    public string NameOf(AccountId? account) => account is { } id && People.TryGetValue(id, out var name) ? name : "";

    /// <summary>Address of a letter of the registry, where it was written here.</summary>
    public string? LinkOf(TrackLetter letter) => letter.Letter is { } id && Registered.TryGetValue(id, out var no) ? $"/letters/{no}" : null;
}

/// <summary>Reads one unlicensed place.</summary>
public sealed class ReadPlace(PayeshDb db, Actor actor, TimeProvider clock, TrackShelf shelf, HostingPlaces places)
{
    public async Task<Outcome<PlaceView>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var place = await db.Set<UnlicensedPlace>().AsNoTracking().SingleOrDefaultAsync(p => p.No == no, cancel);
        if (place is null) return AccessRefusal.NotFound;
        var id = place.Id;
        var looks = await db.Set<PlaceLook>().AsNoTracking().Where(l => l.PlaceId == id).OrderBy(l => l.At).ToListAsync(cancel);
        var letters = await db.Set<TrackLetter>().AsNoTracking().Where(l => l.Subject == TrackSubject.Place && l.SubjectId == id).OrderBy(l => l.To).ToListAsync(cancel);
        var entries = await db.Set<JointEntry>().AsNoTracking().Where(e => e.PlaceId == id).ToListAsync(cancel);
        var inside = await db.Set<PersonInside>().AsNoTracking().Where(p => p.PlaceId == id).OrderBy(p => p.No).ToListAsync(cancel);
        var sealings = await db.Set<PlaceSealing>().AsNoTracking().Where(s => s.PlaceId == id).ToListAsync(cancel);
        var rounds = Enumerable.Range(1, place.Round).Select(round => new PlaceRound(
            round, [.. looks.Where(l => l.Round == round)], [.. letters.Where(l => l.Round == round)], entries.SingleOrDefault(e => e.Round == round),
            [.. inside.Where(p => p.Round == round)], sealings.SingleOrDefault(s => s.Round == round)));
        var ids = letters.Select(l => l.Letter).OfType<LetterId>().ToList();
        var registered = await db.Set<Letter>().AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, l => l.No, cancel);
        var hosts = inside.Select(p => p.DestinationCentre).OfType<CentreId>().Distinct().ToList();
        var centres = (await places.Find(hosts, place.Office, place.Field, cancel)).ToDictionary(c => c.Id, c => c.Name);
        var point = await db.Set<Centre>().AsNoTracking().Where(c => c.Id == place.CentreId).Select(c => new { c.Latitude, c.Longitude }).SingleAsync(cancel);
        return new PlaceView(
            place, shelf.On(TehranTime.DayOf(clock.GetUtcNow())).Place, [.. rounds], registered, centres,
            await Names(new[] { (AccountId?)place.OpenedBy, place.DangerDecidedBy, place.EndedBy }, cancel), point.Latitude, point.Longitude);
    }

    /// <summary>The newest track of a place of the register.</summary>
    public async Task<UnlicensedPlace?> NewestOf(CentreId place, CancellationToken cancel) => actor.Lacks(Duty.Read) is not null ? null
        : await db.Set<UnlicensedPlace>().AsNoTracking().Where(p => p.CentreId == place).OrderByDescending(p => p.No).FirstOrDefaultAsync(cancel);

    private async Task<Dictionary<AccountId, string>> Names(IEnumerable<AccountId?> people, CancellationToken cancel)
    {
        var ids = people.OfType<AccountId>().Select(id => id.Value).Distinct().ToList();
        return await db.Set<Account>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => new AccountId(a.Id), a => a.Name, cancel);
    }
}
