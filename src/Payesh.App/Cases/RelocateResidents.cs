using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Work;

namespace Payesh.App.Cases;

/// <summary>A relocation of the own scope with its case.</summary>
public sealed record RelocationView(SupervisionCase Case, Relocation? Relocation);

/// <summary>Reads the relocation of a case; names stay sealed.</summary>
public sealed class ReadRelocation(PayeshDb db, Actor actor)
{
    public async Task<Outcome<RelocationView>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var of = await db.Set<SupervisionCase>().AsNoTracking().Include(c => c.Steps).SingleOrDefaultAsync(c => c.No == no, cancel);
        return of is null ? AccessRefusal.NotFound : new RelocationView(of, await db.Relocations().AsNoTracking().SingleOrDefaultAsync(r => r.CaseId == of.Id, cancel));
    }
}

/// <summary>The list with its names, for whoever carries it out and for the receiving centres. Each look is noted.</summary>
public sealed class RelocationNames(PayeshDb db, Actor actor, RevealPersonal reveal)
{
    /// <returns>Names by the id of the row.</returns>
    public async Task<Outcome<IReadOnlyDictionary<Guid, string>>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.RevealPersonal) is { } refusal) return refusal;
        if (await db.RelocationOf(no, cancel) is not var (relocation, _)) return AccessRefusal.NotFound;
        var names = relocation.People.ToDictionary(one => one.Id, one => reveal.Include(one, nameof(Relocated.Name), one.Name));
        await db.SaveChangesAsync(cancel);
        return names;
    }
}

/// <summary>Opens the relocation: how many people are inside, and the order to move them with its hours. The list follows.</summary>
public sealed class OpenRelocation(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, MeasureDesk desk)
{
    public async Task<Outcome<Relocation>> Run(long no, int people, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<Relocation>>(async () =>
        {
            await db.LockSeries($"case/{no}", cancel);
            if (await db.Set<SupervisionCase>().SingleOrDefaultAsync(c => c.No == no, cancel) is not { } of) return AccessRefusal.NotFound;
            return await Open(of, people, actor.Account, cancel);
        }, cancel);
    }

    internal async Task<Outcome<Relocation>> Open(SupervisionCase of, int people, AccountId responsible, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rules = shelf.On(TehranTime.DayOf(now)).Measures;
        if (await db.Set<Relocation>().AnyAsync(r => r.CaseId == of.Id, cancel)) return CasesRefusal.RelocationExists;
        var opened = Relocation.Open(Guid.CreateVersion7(now), of, people, actor.Account, now, rules.Relocation);
        if (!opened.Succeeded) return opened;
        var order = new MeasureOrder(MeasureKind.ResidentsMoved, rules[MeasureKind.ResidentsMoved].Words, TehranTime.DayOf(now), null, null, responsible);
        if (await desk.Order(of, order, null, cancel) is { Succeeded: false, Refusal: var wrong })
        {
            db.ChangeTracker.Clear();
            return wrong;
        }
        db.Add(opened.Value);
        await db.SaveChangesAsync(cancel);
        return opened;
    }
}

/// <summary>Who is inside and where each goes. Whoever reviews may write the list; the head signs it.</summary>
public sealed class ListResidents(PayeshDb db, Actor actor, TimeProvider clock, PersonalVault vault, HostingPlaces places)
{
    /// <summary>Signs a name may have.</summary>
    public const int MaxName = 120;

    public Task<Outcome<Relocation>> CountAgain(long no, int people, CancellationToken cancel) =>
        Change(no, (relocation, _) => Task.FromResult(relocation.CountAgain(people)), cancel);

    /// <param name="no">The case.</param>
    /// <param name="names">One name a line, or what is known of it.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<Outcome<Relocation>> Name(long no, string? names, CancellationToken cancel) => Change(no, (relocation, _) =>
    {
        var lines = (names ?? "").Split('\n').Select(PersianText.Normalise).Where(line => line.Length > 0).ToList();
        if (lines.Count == 0) return Task.FromResult<Outcome<Relocation>>(CasesRefusal.NobodyChosen.At("Names"));
        if (lines.Exists(line => line.Length > MaxName)) return Task.FromResult<Outcome<Relocation>>(BasicsRefusal.TextTooLong(MaxName).At("Names"));
        var first = relocation.People.Count;
        var named = relocation.Name(lines.Select((line, i) => (Guid.CreateVersion7(clock.GetUtcNow()), vault.Seal(line, $"{first + i + 1}"))));
        if (named.Succeeded) db.AddRange(relocation.People.Skip(first));
        return Task.FromResult(named);
    }, cancel);

    public Task<Outcome<Relocation>> Strike(long no, Guid person, CancellationToken cancel) =>
        Change(no, (relocation, _) => Task.FromResult(relocation.Strike(person)), cancel);

    public Task<Outcome<Relocation>> Send(long no, IReadOnlyCollection<Guid> people, Whereto to, CancellationToken cancel) => Change(no, async (relocation, _) =>
    {
        var name = PersianText.Normalise(to.Name);
        if (to is { Kind: Destination.Centre, Centre: { } centre })
        {
            if ((await places.Find([centre], relocation.Office, relocation.Field, cancel)) is not [var found]) return CasesRefusal.DestinationMissing.At("Centre");
            name = found.Name;
        }
        return relocation.Send(people, to with { Name = name });
    }, cancel);

    private Task<Outcome<Relocation>> Change(long no, Func<Relocation, SupervisionCase, Task<Outcome<Relocation>>> change, CancellationToken cancel) =>
        actor.Lacks(Duty.Inspect) is { } refusal ? Task.FromResult<Outcome<Relocation>>(refusal) : db.OnRelocation(no, change, cancel);
}

/// <summary>The head signs who goes where: the receiving centres host them for a while (P29), and their offices know at once.</summary>
public sealed class SignRelocation(
    PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, HostingPlaces places, MeasureDesk desk, Worklist worklist, CentreTimeline timeline)
{
    /// <param name="no">The case.</param>
    /// <param name="until">The last day of the hosting.</param>
    /// <param name="close">Whether the centre is closed for a time in the same act.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<Relocation>> Run(long no, DateOnly until, bool close, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.OnRelocation(no, async (relocation, of) =>
        {
            var signed = relocation.Sign(actor.Account, clock.GetUtcNow(), until);
            var hosted = signed.Succeeded ? await Host(relocation, of, until, cancel) : signed;
            return hosted.Succeeded && close ? await Close(relocation, of, cancel) : hosted;
        }, cancel);
    }

    // The list is signed first: without it nobody may order this.
    private async Task<Outcome<Relocation>> Close(Relocation relocation, SupervisionCase of, CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var words = shelf.On(today).Measures[MeasureKind.TemporaryClosure].Words;
        var ordered = await desk.Order(of, new(MeasureKind.TemporaryClosure, words, today, null, null, actor.Account), null, cancel);
        return ordered.Succeeded ? relocation : ordered.Refusal;
    }

    private async Task<Outcome<Relocation>> Host(Relocation relocation, SupervisionCase of, DateOnly until, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var guests = relocation.People.Where(one => one.ToCentre is not null).GroupBy(one => one.ToCentre!.Value).ToDictionary(group => group.Key, group => group.Count());
        var hosts = await places.Find(guests.Keys, relocation.Office, relocation.Field, cancel);
        if (hosts.Count < guests.Count) return CasesRefusal.DestinationMissing.At("Centre");
        foreach (var host in hosts)
        {
            var ordered = ExtraPlaces.Order(host, ExtraReason.Closure, of.Number, guests[host.Id], TehranTime.DayOf(now), until, of.CentreName);
            if (!ordered.Succeeded) return ordered.Refusal;
            db.Add(ordered.Value);
            timeline.Write(host, now, EntryKind.Register, "Centres.EntryExtraPlaces",
                [new TextKey($"Centres.ExtraReason.{ExtraReason.Closure}"), guests[host.Id], until], CentreRecord.PathOf(host.Id, "capacity"));
            worklist.Add(new NewWork
            {
                Subject = Subject(relocation), Link = CentreRecord.PathOf(host.Id, "capacity"), Text = Receive, Arguments = [host.Name, guests[host.Id], of.CentreName],
                Office = host.Office, Field = host.Field, Centre = host.Id, CentreName = host.Name, CentreKind = host.Kind, Number = of.Number,
                Duty = Duty.PlanVisits, Due = relocation.Due, Danger = true,
            });
        }
        return relocation;
    }

    public const string Receive = "Cases.WorkReceive";

    internal static WorkSubject Subject(Relocation relocation) => new("relocation", relocation.Id);
}

/// <summary>Who was moved, and whose family was told. When it is everybody, the order to do so was carried out.</summary>
public sealed class FollowRelocation(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, MeasureDesk desk, Worklist worklist)
{
    public Task<Outcome<Relocation>> Moved(long no, IReadOnlyCollection<Guid> people, DateTimeOffset when, CancellationToken cancel) => Run(no, async (relocation, of) =>
    {
        var moved = relocation.Moved(people, when, actor.Account, clock.GetUtcNow());
        if (!moved.Succeeded || relocation.People.Any(one => one.MovedAt is null)) return moved;
        await worklist.Done(SignRelocation.Subject(relocation), SignRelocation.Receive, cancel);
        await Finish(of, MeasureKind.ResidentsMoved, relocation.People.Max(one => one.MovedAt!.Value), relocation.People.Count, cancel);
        return moved;
    }, cancel);

    public Task<Outcome<Relocation>> Told(long no, IReadOnlyCollection<Guid> people, DateTimeOffset when, CancellationToken cancel) => Run(no, async (relocation, of) =>
    {
        var told = relocation.Told(people, when, actor.Account, clock.GetUtcNow());
        if (told.Succeeded && relocation.People.All(one => one.ToldAt is not null))
            await Finish(of, MeasureKind.FamiliesTold, relocation.People.Max(one => one.ToldAt!.Value), relocation.People.Count, cancel);
        return told;
    }, cancel);

    private Task<Outcome<Relocation>> Run(long no, Func<Relocation, SupervisionCase, Task<Outcome<Relocation>>> act, CancellationToken cancel) =>
        actor.Lacks(Duty.Inspect) is { } refusal ? Task.FromResult<Outcome<Relocation>>(refusal) : db.OnRelocation(no, act, cancel);

    // The order may be younger than what was done: nobody waited for it.
    private async Task Finish(SupervisionCase of, MeasureKind kind, DateTimeOffset when, int people, CancellationToken cancel)
    {
        var measure = await db.Set<Measure>().SingleOrDefaultAsync(m => m.CaseId == of.Id && m.Kind == kind && m.State == MeasureState.Ordered, cancel);
        if (measure is null) return;
        var at = when < measure.OrderedAt ? measure.OrderedAt : when;
        var words = shelf.On(TehranTime.DayOf(measure.OrderedAt)).Measures.Relocation.WordsFor(people);
        if (measure.CarryOut(at, words, [], actor.Account, clock.GetUtcNow()).Succeeded) await desk.CarriedOut(of, measure, cancel);
    }
}

internal static class RelocationsOfCases
{
    extension(PayeshDb db)
    {
        public IQueryable<Relocation> Relocations() => db.Set<Relocation>().Include(r => r.People.OrderBy(one => one.Order));

        public async Task<(Relocation Relocation, SupervisionCase Case)?> RelocationOf(long no, CancellationToken cancel)
        {
            if (await db.Set<SupervisionCase>().Include(c => c.Steps).SingleOrDefaultAsync(c => c.No == no, cancel) is not { } of) return null;
            return await db.Relocations().SingleOrDefaultAsync(r => r.CaseId == of.Id, cancel) is { } relocation ? (relocation, of) : null;
        }

        /// <summary>One act on the relocation of a case; what is refused keeps nothing.</summary>
        public async Task<Outcome<Relocation>> OnRelocation(
            long no, Func<Relocation, SupervisionCase, Task<Outcome<Relocation>>> act, CancellationToken cancel)
        {
            try
            {
                return await db.InTransaction<Outcome<Relocation>>(async () =>
                {
                    await db.LockSeries($"case/{no}", cancel);
                    if (await db.RelocationOf(no, cancel) is not var (relocation, of)) return AccessRefusal.NotFound;
                    var done = await act(relocation, of);
                    if (done.Succeeded) await db.SaveChangesAsync(cancel);
                    else db.ChangeTracker.Clear();
                    return done;
                }, cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                return BasicsRefusal.ChangedMeanwhile;
            }
        }
    }
}
