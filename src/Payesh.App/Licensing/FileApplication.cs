using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>An application as typed: identifiers are sealed before they are stored.</summary>
/// <param name="Facts">What it says.</param>
/// <param name="NationalId">National id of who applies.</param>
/// <param name="Phone">Telephone of who applies.</param>
/// <param name="AnotherOne">Whoever enters it has seen the application that looks like it, and says that it is another one.</param>
public sealed record NewApplication(ApplicationFacts Facts, NationalId? NationalId, PhoneNumber? Phone, bool AnotherOne);

/// <summary>An office files an application for a paper of the licence chain. One that looks like an open one is proposed, never merged.</summary>
public sealed class FileApplication(
    PayeshDb db, Actor actor, TimeProvider clock, LicensingShelf shelf, ReadPlaces places, PersonalVault vault, FindAlike alike, ApplicationDesk desk,
    LicensingWork work)
{
    public async Task<Outcome<LicenceApplication>> Run(NewApplication filed, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        var facts = filed.Facts;
        if (!actor.Scope.Covers(facts.Office, facts.Kind.Field)) return LicensingRefusal.OutOfScope.At(nameof(facts.Office));
        if (facts.Faults(desk.Today).FirstOrDefault() is { } fault) return fault;
        if (filed.NationalId is null) return LicensingRefusal.NationalIdMissing.At(nameof(filed.NationalId));
        var sealedId = (vault.Seal(filed.NationalId.Value), vault.Index(filed.NationalId.Value), filed.Phone is { } phone ? vault.Seal(phone) : null);
        return await Store(facts, sealedId, "", vault.Indexes(filed.NationalId.Value), filed.AnotherOne, cancel);
    }

    internal Task<Outcome<LicenceApplication>> Store(
        ApplicationFacts facts, (Personal? Id, BlindIndex? Index, Personal? Phone) person, string paperBefore, IReadOnlyList<BlindIndex> indexes, bool anotherOne,
        CancellationToken cancel) => db.InTransaction<Outcome<LicenceApplication>>(async () =>
        {
            var year = desk.Today.Jalali.Year;
            // Two who file the same at once: the second one waits here, and finds the first.
            await db.LockSeries($"applications/{facts.Office.Superior}", cancel);
            var same = await alike.Run(facts, indexes, cancel);
            if (same is not null && !anotherOne) return LicensingRefusal.LooksLike(same).At("AnotherOne");
            var number = LicenceApplication.NumberOf(year, await db.NextNumber($"application/{facts.Office.Superior}/{year}", cancel));
            var chain = shelf.On(desk.Today);
            var calendar = await places.Calendar(facts.Office, cancel);
            var of = db.Add(LicenceApplication.File(new(clock.NewId()), number, facts, chain, calendar, actor.Account, clock.GetUtcNow())).Entity;
            of.Identify(person.Id, person.Index, person.Phone);
            of.Renews(paperBefore);
            if (same is not null) of.Resembles(same);
            await db.SaveChangesAsync(cancel);
            db.Add(TrackAddress.Draw(of.Id));
            desk.Write(of, "Licensing.EntryFiled", facts.Received);
            await work.Follow(of, chain, cancel);
            await db.SaveChangesAsync(cancel);
            return of;
        }, cancel);
}

/// <summary>
/// The renewal of a paper is asked for: the register knows the place and who holds it. An open supervision case does not hinder the request;
/// it hinders the decision, and is shown from the beginning.
/// </summary>
public sealed class FileRenewal(
    PayeshDb db, Actor actor, CentreRecord record, CentreKinds kinds, FileApplication file, ApplicationDesk desk, LicensingWork work)
{
    /// <param name="id">The centre.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="received">The day on which the request came.</param>
    /// <param name="moved">Whether the place is another one now.</param>
    /// <param name="anotherOne">See <see cref="NewApplication"/>.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<LicenceApplication>> Run(CentreId id, LicenceKind paper, DateOnly received, bool moved, bool anotherOne, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<LicenceApplication>>(async () =>
        {
            if (await record.Find(id, cancel) is not { IsCentre: true } centre) return AccessRefusal.NotFound;
            if (await Newest(id, paper, cancel) is not { } before) return LicensingRefusal.NothingToRenew.At("Paper");
            var role = paper == LicenceKind.TechnicalOfficer ? PersonRole.TechnicalOfficer : PersonRole.Founder;
            var person = await Holder(id, role, cancel);
            var facts = new ApplicationFacts
            {
                Paper = paper, Renewal = true, Office = centre.Office, Kind = kinds[centre.Kind], Centre = id,
                Applicant = person?.Name ?? (centre.Detail.LegalPersonName.Length > 0 ? centre.Detail.LegalPersonName : centre.Name),
                LegalPerson = paper == LicenceKind.TechnicalOfficer ? "" : centre.Detail.LegalPersonName,
                LegalPersonId = LegalPersonId.Parse(centre.Detail.LegalPersonId) is { Succeeded: true, Value: var legal } ? legal : null,
                Place = centre.Name, Address = centre.Detail.Address, PlaceMoved = moved, Sex = centre.Sex, Capacity = centre.Capacity, Received = received,
            };
            // An establishment licence is a legal person's; the register may name none.
            if (facts.Faults(desk.Today).FirstOrDefault(fault => fault.Code != LicensingRefusal.LegalPersonOnly.Code) is { } fault) return fault;
            var filed = await file.Store(facts, (person?.NationalId, person?.NationalIdIndex, person?.Phone), before.Number, [], anotherOne, cancel);
            if (filed.Succeeded) await work.RenewalAsked(id, cancel);
            await db.SaveChangesAsync(cancel);
            return filed;
        }, cancel);
    }

    private async Task<LicencePaper?> Newest(CentreId id, LicenceKind paper, CancellationToken cancel) =>
        (await record.Papers(id, cancel)).Where(p => p.Kind == paper).MaxBy(p => p.EndsOn);

    private async Task<CentrePerson?> Holder(CentreId id, PersonRole role, CancellationToken cancel) =>
        (await record.People(id, cancel)).FirstOrDefault(p => p.Role == role && p.HoldsOn(desk.Today));
}

/// <summary>An open application for the same paper that looks like this one: of the same person, or of the same place.</summary>
public sealed class FindAlike(PayeshDb db)
{
    /// <returns>Its number; null when there is none.</returns>
    internal async Task<string?> Run(ApplicationFacts facts, IReadOnlyList<BlindIndex> indexes, CancellationToken cancel)
    {
        var (place, address, legal) = (PersianOrder.Key(PersianText.Normalise(facts.Place)), PersianText.Normalise(facts.Address), facts.LegalPersonId?.Value ?? "");
        var (first, last, centre) = (facts.Office.Superior.First, facts.Office.Superior.Last, facts.Centre ?? default);
        var known = indexes.Select(index => (BlindIndex?)index).ToList();
        // Open ones of the province that the asker may see; another kind of centre under the same roof is proposed as well.
        return await db.Set<LicenceApplication>().Where(a => a.Ended == null && a.Paper == facts.Paper && a.Office >= first && a.Office <= last)
            .Where(a => known.Contains(a.NationalIdIndex) || (legal != "" && a.LegalPersonId == legal) || (facts.Centre != null && a.CentreId == centre)
                || (a.Office == facts.Office && (a.PlaceOrder == place || (address != "" && a.Address == address))))
            .OrderBy(a => a.No).Select(a => a.Number).FirstOrDefaultAsync(cancel);
    }
}
