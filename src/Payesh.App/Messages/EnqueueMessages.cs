using Microsoft.EntityFrameworkCore;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;

namespace Payesh.App.Messages;

/// <summary>
/// Writes messages into the open unit of work and saves nothing: they stand or fall with what was noticed. A key that is there already,
/// stored or about to be, is passed over; the unique index refuses what two nodes do in the same moment.
/// </summary>
public sealed class EnqueueMessages(PayeshDb db, TimeProvider clock, MessageShelf shelf, OpenChannels open)
{
    /// <returns>How many are new.</returns>
    public async Task<int> Run(IReadOnlyCollection<NewMessage> messages, CancellationToken cancel)
    {
        var wanted = messages.SelectMany(message => message.To.Select(to => (Message: message, To: to, Key: message.KeyFor(to.AccountId))))
            .DistinctBy(one => one.Key).ToList();
        if (wanted.Count == 0) return 0;

        var keys = wanted.ConvertAll(one => one.Key);
        var known = await db.Set<Message>().Where(m => keys.Contains(m.Key)).Select(m => m.Key).ToHashSetAsync(cancel);
        known.UnionWith(db.Set<Message>().Local.Select(m => m.Key));
        wanted.RemoveAll(one => known.Contains(one.Key));
        var ways = await Ways([.. wanted.Select(one => one.To.AccountId).Distinct()], cancel);
        var (now, quiet) = (clock.GetUtcNow(), shelf.At(clock.GetUtcNow()).Quiet);
        foreach (var (message, to, _) in wanted)
        {
            var row = new Message(message, to, now);
            foreach (var channel in ways.GetValueOrDefault(to.AccountId, []))
                row.Deliveries.Add(new(clock.NewId(), channel, message.Danger, quiet.Earliest(now, message.Danger)));
            db.Add(row);
        }

        return wanted.Count;
    }

    private async Task<Dictionary<AccountId, List<Channel>>> Ways(List<AccountId> people, CancellationToken cancel) => open.All.Count == 0
        ? []
        : (await db.Set<MessageChoice>().AsNoTracking().Where(c => people.Contains(c.Account)).ToListAsync(cancel))
            .ToDictionary(c => c.Account, c => c.Channels.Where(open.All.Contains).ToList());
}

/// <summary>A matter is settled: its messages are unread no longer, and those that have not left will not. Saves nothing.</summary>
public sealed class SettleMessages(PayeshDb db, TimeProvider clock)
{
    public async Task Run(IReadOnlyCollection<string> matters, CancellationToken cancel)
    {
        if (matters.Count == 0) return;
        foreach (var message in await db.Set<Message>().Where(m => matters.Contains(m.Matter) && m.SettledAt == null).ToListAsync(cancel))
            message.Settle(clock.GetUtcNow());
    }
}
