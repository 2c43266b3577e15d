using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Letters;
using Signature = Payesh.Domain.Letters.Signature;

namespace Payesh.App.Inspections;

/// <summary>Issues the mission order of a visit (P2), inside the transaction that plans it or changes its team.</summary>
public sealed class IssueOrder(
    PayeshDb db, Actor actor, TimeProvider clock, ReadPlaces places, LetterWriter letters, Signatories signatories, PublicUrl url)
{
    /// <summary>Mark of the register of mission orders.</summary>
    private const string Mark = "م";

    public async Task<PackOrder> Run(Visit visit, string centreName, IReadOnlyList<Account> team, CancellationToken cancel)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var office = actor.IsMachine ? visit.Office : actor.Office;
        var calendar = await places.Calendar(visit.Office, cancel);
        var place = await db.NextNumber($"order/{office}/{today.Jalali.Year}", cancel);
        var facts = new MissionFacts(
            LetterNumber.Own(place, today.Jalali.Year, Mark), today, await letters.OfficeName(office, cancel), centreName,
            Hours(visit).Any(calendar.IsNight), Days(visit).Any(day => !calendar.IsOpen(day)), [.. team.Select(a => new OrderMember(a.Name, a.Post))]);
        var order = db.Add(new MissionOrder(CheckCode.Of(RandomNumberGenerator.GetBytes(16)), visit, facts, await Signs(office, today, cancel))).Entity;
        return new(
            order.Number, TehranTime.DayOf(order.From), TehranTime.DayOf(order.To), order.Night, order.Holiday, order.OfficeName, order.SignedPost,
            url.Of("/order/" + order.CheckCode.ForQr), order.CheckCode.ForTyping);
    }

    // Who plans and may not sign acts in the name of the head, and the order says so.
    private async Task<Signature> Signs(OfficeCode office, DateOnly today, CancellationToken cancel)
    {
        var own = await signatories.Of(actor, office, today, cancel);
        if (actor.Holds(Duty.SignLetters)) return own;
        var head = await db.HeadsOf(office).Select(a => a.Post).FirstOrDefaultAsync(cancel);
        return own with { Post = head ?? own.Post, As = SignedAs.OnBehalf };
    }

    private static IEnumerable<DateTimeOffset> Hours(Visit visit)
    {
        for (var at = visit.From; at < visit.To; at = at.AddMinutes(30)) yield return at;
        yield return visit.To;
    }

    private static IEnumerable<DateOnly> Days(Visit visit)
    {
        for (var day = TehranTime.DayOf(visit.From); day <= TehranTime.DayOf(visit.To); day = day.AddDays(1)) yield return day;
    }
}

/// <summary>Anybody asks at the door whether a mission order is genuine.</summary>
public sealed class CheckMission(PayeshDb db)
{
    /// <returns>The order; refused when the code was mistyped, or when no order has it.</returns>
    public async Task<Outcome<MissionOrder>> Run(string? typed, CancellationToken cancel)
    {
        var code = CheckCode.Read(typed);
        if (!code.Succeeded) return code.Refusal;
        var order = await db.Set<MissionOrder>().AsNoTracking()
            .Where(o => code.Value.Length == CheckCode.Signs ? o.Code == code.Value : o.Typed == code.Value).SingleOrDefaultAsync(cancel);
        return order is null ? InspectionsRefusal.OrderUnknown : order;
    }
}

/// <summary>The mission order of a visit in the own scope, to be printed; before departure the paper names no centre.</summary>
public sealed class ReadOrder(PayeshDb db, Actor actor, PublicUrl url)
{
    public async Task<Outcome<OrderSheet>> Run(VisitId id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        // The visit is what scope filters; the order itself is open to whoever has its code.
        if (!await db.Set<Visit>().AnyAsync(v => v.Id == id, cancel)) return AccessRefusal.NotFound;
        var order = await db.Orders(id).AsNoTracking().FirstOrDefaultAsync(cancel);
        return order is null ? AccessRefusal.NotFound : new OrderSheet(order, url.Of("/order/" + order.CheckCode.ForQr));
    }
}

/// <summary>A mission order with the address its QR leads to.</summary>
public sealed record OrderSheet(MissionOrder Order, string Url);

internal static class OrdersOfVisit
{
    extension(PayeshDb db)
    {
        /// <summary>The orders of a visit, the one that holds first.</summary>
        public IQueryable<MissionOrder> Orders(VisitId visit) =>
            db.Set<MissionOrder>().Where(o => o.Visit == visit).OrderBy(o => o.Withdrawn != null).ThenByDescending(o => o.Withdrawn);
    }
}
