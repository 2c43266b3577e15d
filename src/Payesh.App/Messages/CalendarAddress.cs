using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Messages;

/// <summary>The secret address of one person's calendar feed: whoever knows it may read the feed, so it is kept as a hash and can be revoked.</summary>
public sealed class CalendarAddress
{
    private CalendarAddress() { }

    internal static (CalendarAddress Address, string Secret) Make(AccountId account, DateTimeOffset now)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return (new() { Account = account, SecretHash = Hash(secret), Made = now }, secret);
    }

    public AccountId Account { get; private set; }

    /// <summary>SHA-256 of the secret: who reads the database cannot use it.</summary>
    [Masked]
    public byte[] SecretHash { get; private set; } = [];

    public DateTimeOffset Made { get; private set; }

    internal static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}

/// <summary>A person makes a calendar address; an older one is void from then on.</summary>
public sealed class MakeCalendarAddress(PayeshDb db, Actor actor, TimeProvider clock)
{
    public Task<CalendarAddress?> Read(CancellationToken cancel) =>
        db.Set<CalendarAddress>().AsNoTracking().SingleOrDefaultAsync(a => a.Account == actor.Account, cancel);

    /// <returns>The secret; it is never shown again.</returns>
    public async Task<Outcome<string>> Run(CancellationToken cancel)
    {
        if (!actor.IsSignedIn) return AccessRefusal.NotYourDuty;
        return await db.InTransaction<Outcome<string>>(async () =>
        {
            await RevokeCalendarAddress.Remove(db, actor.Account, cancel);
            var (address, secret) = CalendarAddress.Make(actor.Account, clock.GetUtcNow());
            db.Add(address);
            await db.SaveChangesAsync(cancel);
            return secret;
        }, cancel);
    }
}

/// <summary>A person revokes the calendar address: from the next moment on it finds nothing.</summary>
public sealed class RevokeCalendarAddress(PayeshDb db, Actor actor)
{
    /// <returns>Whether there was one.</returns>
    public async Task<Outcome<bool>> Run(CancellationToken cancel) =>
        actor.IsSignedIn ? await Remove(db, actor.Account, cancel) : AccessRefusal.NotYourDuty;

    internal static async Task<bool> Remove(PayeshDb db, AccountId account, CancellationToken cancel)
    {
        if (await db.Set<CalendarAddress>().SingleOrDefaultAsync(a => a.Account == account, cancel) is not { } old) return false;
        db.Remove(old);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}

/// <summary>Whose calendar a secret opens.</summary>
public sealed class FindCalendar(PayeshDb db)
{
    /// <param name="secret">As it stands in the address.</param>
    /// <param name="from">Network address of who asks.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <returns>The person as an actor; null when the secret opens nothing, or the account is closed.</returns>
    public async Task<Actor?> Run(string secret, string from, CancellationToken cancel)
    {
        var hash = CalendarAddress.Hash(secret);
        if (await db.Set<CalendarAddress>().AsNoTracking().SingleOrDefaultAsync(a => a.SecretHash == hash, cancel) is not { } found) return null;
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == found.Account.Value && !a.Disabled, cancel);
        return account?.ActFrom(from);
    }
}
