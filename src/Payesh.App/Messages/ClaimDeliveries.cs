using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;

namespace Payesh.App.Messages;

/// <summary>A message that this claim is to send now.</summary>
/// <param name="Delivery">Number of the delivery.</param>
/// <param name="Key">Message-ID or idempotency key.</param>
/// <param name="Channel">The way out.</param>
/// <param name="Address">Where to, in clear; empty when it is gone.</param>
/// <param name="Language">The language its person reads.</param>
/// <param name="Message">What it says.</param>
public sealed record ClaimedDelivery(long Delivery, Guid Key, Channel Channel, string Address, MessageLanguage Language, Message Message)
{
    /// <summary>The address is no part of what may be logged.</summary>
    public override string ToString() => $"{Channel} {Key}";
}

/// <summary>Those that one sender took together.</summary>
public sealed record Claim(string Holder, IReadOnlyList<ClaimedDelivery> Deliveries, int Cancelled)
{
    public bool IsEmpty => Deliveries.Count == 0 && Cancelled == 0;
}

/// <summary>
/// A sender takes a few messages whose moment has come, and those whose sender never said what came of it. On PostgreSQL the rows are locked
/// by the first statement, so that two nodes never take the same.
/// </summary>
public sealed class ClaimDeliveries(PayeshDb db, Actor actor, DemoClock clock, PersonalVault vault, OpenChannels open)
{
    /// <summary>Taken at once: all are sent side by side, so no more than these are in flight when a node dies.</summary>
    public const int Most = 8;

    /// <summary>How long a claim holds, by the real clock. Longer than any try may take.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromSeconds(30);

    public async Task<Outcome<Claim>> Run(CancellationToken cancel)
    {
        if (!actor.IsMachine) return Domain.Access.AccessRefusal.NotYourDuty;
        return await db.InTransaction(() => Take(clock.NewId().ToString("n"), cancel), cancel);
    }

    private async Task<Outcome<Claim>> Take(string holder, CancellationToken cancel)
    {
        var (now, real) = (clock.GetUtcNow(), clock.Real.GetUtcNow());
        if (await db.HoldDeliveries(holder, open.All, now, real, Most, cancel) == 0) return new Claim(holder, [], 0);
        var held = await (from delivery in db.Set<Delivery>()
                          join message in db.Set<Message>() on delivery.MessageNo equals message.No
                          where delivery.Holder == holder
                          select new { delivery, message }).ToListAsync(cancel);
        var people = held.ConvertAll(one => one.message.To);
        var choices = await db.Set<MessageChoice>().AsNoTracking().Where(c => people.Contains(c.Account)).ToDictionaryAsync(c => c.Account, cancel);
        var claimed = new List<ClaimedDelivery>();
        foreach (var one in held)
        {
            if (one.message.SettledAt is not null && one.delivery.State is DeliveryState.Waiting)
            {
                one.delivery.Cancel(now);
                continue;
            }
            one.delivery.Claim(holder, real + Lease);
            claimed.Add(Claimed(one.delivery, one.message, choices.GetValueOrDefault(one.message.To)));
        }
        await db.SaveChangesAsync(cancel);
        return new Claim(holder, claimed, held.Count - claimed.Count);
    }

    // Nobody sees the address: it goes into the envelope of the message that its owner asked for. The delivery is the record of it.
    private ClaimedDelivery Claimed(Delivery delivery, Message message, MessageChoice? choice) => new(
        delivery.No, delivery.Key, delivery.Channel, choice?.AddressFor(delivery.Channel) is { } address ? vault.Open(address) : "",
        choice?.Language ?? MessageLanguage.Persian, message);
}

/// <summary>What came of one try.</summary>
/// <param name="Delivery">Number of the delivery.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Word">The same in one word.</param>
public sealed record TriedDelivery(long Delivery, TryResult Result, string Word);

/// <summary>A sender says what came of the messages it took.</summary>
public sealed class RecordDeliveries(PayeshDb db, Actor actor, TimeProvider clock, MessageShelf shelf)
{
    /// <returns>How many were still this claim's to say.</returns>
    public async Task<Outcome<int>> Run(string holder, IReadOnlyList<TriedDelivery> tried, CancellationToken cancel)
    {
        if (!actor.IsMachine) return Domain.Access.AccessRefusal.NotYourDuty;
        var (now, rules) = (clock.GetUtcNow(), shelf.At(clock.GetUtcNow()));
        return await db.InTransaction<Outcome<int>>(async () =>
        {
            var numbers = tried.Select(one => one.Delivery).ToList();
            var held = await db.Set<Delivery>().Where(d => numbers.Contains(d.No)).ToDictionaryAsync(d => d.No, cancel);
            var said = tried.Count(one => held[one.Delivery].Settle(holder, one.Result, one.Word, now, rules.Sending, rules.Quiet));
            await db.SaveChangesAsync(cancel);
            return said;
        }, cancel);
    }
}
