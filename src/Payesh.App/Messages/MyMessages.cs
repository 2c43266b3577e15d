using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Messages;

/// <summary>A page of the own messages.</summary>
public sealed record InboxPage(IReadOnlyList<Message> Messages, long? Next);

/// <summary>The messages of the one who is signed in, newest first.</summary>
public sealed class MyMessages(PayeshDb db, Actor actor)
{
    public const int PageSize = 40;

    /// <summary>What the bell says: unread, of what is not settled.</summary>
    public Task<int> Unread(CancellationToken cancel) => actor.IsSignedIn
        ? db.Set<Message>().CountAsync(m => m.To == actor.Account && m.ReadAt == null && m.SettledAt == null, cancel)
        : Task.FromResult(0);

    public async Task<InboxPage> Run(long? before, CancellationToken cancel)
    {
        if (!actor.IsSignedIn) return new([], null);
        var own = db.Set<Message>().AsNoTracking().Where(m => m.To == actor.Account);
        if (before is { } no) own = own.Where(m => m.No < no);
        var rows = await own.OrderByDescending(m => m.No).Take(PageSize + 1).ToListAsync(cancel);
        return new([.. rows.Take(PageSize)], rows.Count > PageSize ? rows[PageSize - 1].No : null);
    }

    /// <summary>One of the own; null when it is another's.</summary>
    public Task<Message?> One(long no, CancellationToken cancel) =>
        db.Set<Message>().AsNoTracking().SingleOrDefaultAsync(m => m.No == no && m.To == actor.Account, cancel);
}

/// <summary>A person has read messages.</summary>
public sealed class ReadMessages(PayeshDb db, Actor actor, TimeProvider clock)
{
    private const int Step = 100;

    /// <summary>One of the own.</summary>
    public async Task<Outcome<Message>> One(long no, CancellationToken cancel)
    {
        if (!actor.IsSignedIn) return AccessRefusal.NotYourDuty;
        var message = await db.Set<Message>().SingleOrDefaultAsync(m => m.No == no && m.To == actor.Account, cancel);
        if (message is null) return AccessRefusal.NotFound;
        message.Read(clock.GetUtcNow());
        return await db.Save(message, cancel);
    }

    /// <summary>All of the own up to one: what came since the page was opened stays unread.</summary>
    public async Task<Outcome<int>> UpTo(long last, CancellationToken cancel)
    {
        if (!actor.IsSignedIn) return AccessRefusal.NotYourDuty;
        var total = 0;
        List<Message> step;
        do
        {
            step = await db.Set<Message>().Where(m => m.To == actor.Account && m.No <= last && m.ReadAt == null).OrderBy(m => m.No).Take(Step).ToListAsync(cancel);
            foreach (var message in step) message.Read(clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
            total += step.Count;
        }
        while (step.Count == Step);
        return total;
    }
}
