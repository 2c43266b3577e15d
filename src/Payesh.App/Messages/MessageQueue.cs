using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;

namespace Payesh.App.Messages;

/// <summary>What a list of deliveries is narrowed by.</summary>
public sealed record QueueFilter(DeliveryState? State, Channel? Channel, bool PerhapsTwice, long? Before);

/// <summary>One message on its way out. Of what it says only the kind.</summary>
public sealed record QueueLine(
    long No, Channel Channel, DeliveryState State, string Kind, AccountId To, string Name, string Address, DateTimeOffset At, DateTimeOffset NextAt,
    int Tries, string Result, bool PerhapsTwice, DateTimeOffset? EndedAt);

/// <summary>A page of the queue, and how many stand in each state.</summary>
public sealed record QueueView(IReadOnlyList<QueueLine> Lines, long? Next, IReadOnlyDictionary<DeliveryState, int> Counts, int PerhapsTwice);

/// <summary>What is on its way out to the people of the own offices, newest first.</summary>
public sealed class MessageQueue(PayeshDb db, Actor actor)
{
    public const int PageSize = 50;

    public async Task<Outcome<QueueView>> Run(QueueFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        // The territory stands in the filter of the messages, and the deliveries follow them.
        var all = from delivery in db.Set<Delivery>().AsNoTracking()
                  join message in db.Set<Message>() on delivery.MessageNo equals message.No
                  select new { delivery, message };
        var counts = await all.GroupBy(one => one.delivery.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var twice = await all.CountAsync(one => one.delivery.PerhapsTwice, cancel);
        if (filter.State is { } state) all = all.Where(one => one.delivery.State == state);
        if (filter.Channel is { } channel) all = all.Where(one => one.delivery.Channel == channel);
        if (filter.PerhapsTwice) all = all.Where(one => one.delivery.PerhapsTwice);
        if (filter.Before is { } before) all = all.Where(one => one.delivery.No < before);
        var rows = await all.OrderByDescending(one => one.delivery.No).Take(PageSize + 1).ToListAsync(cancel);
        var people = rows.Select(row => row.message.To.Value).Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        var accounts = rows.Select(row => row.message.To).Distinct().ToList();
        var choices = await db.Set<MessageChoice>().AsNoTracking().Where(c => accounts.Contains(c.Account)).ToDictionaryAsync(c => c.Account, cancel);
        var lines = rows.Take(PageSize).Select(row => new QueueLine(
            row.delivery.No, row.delivery.Channel, row.delivery.State, row.message.Kind, row.message.To, names.GetValueOrDefault(row.message.To.Value, ""),
            choices.GetValueOrDefault(row.message.To)?.AddressFor(row.delivery.Channel)?.Hint ?? "", row.message.At, row.delivery.NextAt,
            row.delivery.Tries, row.delivery.Result, row.delivery.PerhapsTwice, row.delivery.EndedAt)).ToList();
        return new QueueView(lines, rows.Count > PageSize ? lines[^1].No : null, counts, twice);
    }
}

/// <summary>An administrator has a message tried again at once.</summary>
public sealed class RetryDelivery(PayeshDb db, Actor actor, TimeProvider clock)
{
    public Task<Outcome<Delivery>> Run(long no, CancellationToken cancel) => QueueAct.Run(db, actor, no, "retry", clock.GetUtcNow(), (of, now) => of.Retry(now), cancel);
}

/// <summary>An administrator decides that a message is not sent any more.</summary>
public sealed class GiveUpDelivery(PayeshDb db, Actor actor, TimeProvider clock)
{
    public Task<Outcome<Delivery>> Run(long no, CancellationToken cancel) => QueueAct.Run(db, actor, no, "give up", clock.GetUtcNow(), (of, now) => of.GiveUp(now), cancel);
}

internal static class QueueAct
{
    public static async Task<Outcome<Delivery>> Run(
        PayeshDb db, Actor actor, long no, string what, DateTimeOffset now, Func<Delivery, DateTimeOffset, Outcome<Delivery>> act, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        var delivery = await (from one in db.Set<Delivery>()
                              join message in db.Set<Message>() on one.MessageNo equals message.No
                              where one.No == no
                              select one).SingleOrDefaultAsync(cancel);
        if (delivery is null) return AccessRefusal.NotFound;
        var done = act(delivery, now);
        if (!done.Succeeded) return done;
        db.Note(AuditKind.Changed, "Messages", nameof(Delivery), $"{no}", now, what);
        return await db.Save(delivery, cancel);
    }
}
