using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>The head opens the centre's own door to its founder, director or technical officer: an account with a one-time invitation.</summary>
public sealed class OpenCentreAccount(PayeshDb db, Actor actor, TimeProvider clock, CentreRecord record, CreateAccount create, InviteAccount invite)
{
    /// <param name="id">The centre.</param>
    /// <param name="personNo">Who of it.</param>
    /// <param name="userName">The wished user name; not asked when the person has an account, which is then invited anew.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<Invited>> Run(CentreId id, long personNo, string? userName, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        if (await record.Find(id, cancel) is not { IsCentre: true } centre) return AccessRefusal.NotFound;
        var person = await db.Set<CentrePerson>().SingleOrDefaultAsync(p => p.No == personNo && p.CentreId == id, cancel);
        if (person is null) return AccessRefusal.NotFound;
        if (!person.MayHaveAccount || !person.HoldsOn(TehranTime.DayOf(clock.GetUtcNow()))) return CentresRefusal.NoAccountForPost;
        return await db.InTransaction(() => Open(centre, person, userName, cancel), cancel);
    }

    private async Task<Outcome<Invited>> Open(Centre centre, CentrePerson person, string? userName, CancellationToken cancel)
    {
        if (person.Account is { } known && await db.Users.SingleOrDefaultAsync(a => a.Id == known.Value, cancel) is { } account)
        {
            account.Disabled = false;
            return new Invited(account, await invite.Make(account, cancel));
        }

        var made = await create.Make(userName, new()
        {
            Name = person.Name, Post = CentrePosts.Fa(person.Role), Role = Role.Centre, Office = centre.Office, Fields = centre.Field, Centre = centre.Id,
        }, cancel);
        if (!made.Succeeded) return made;
        person.ActsAs(made.Value.Account.AccountId);
        await db.SaveChangesAsync(cancel);
        return made;
    }
}

/// <summary>The head shuts it again.</summary>
public sealed class ShutCentreAccount(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<CentrePerson>> Run(CentreId id, long personNo, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        if (await db.Set<CentrePerson>().SingleOrDefaultAsync(p => p.No == personNo && p.CentreId == id, cancel) is not { } person) return AccessRefusal.NotFound;
        await db.Shut(person, clock.GetUtcNow(), cancel);
        return await db.Save(person, cancel);
    }
}

/// <summary>Which people of a centre have an account, and in which state: for the page of its people.</summary>
public sealed class CentreAccounts(PayeshDb db, Actor actor)
{
    public async Task<IReadOnlyDictionary<AccountId, Account>> Run(CentreId id, CancellationToken cancel) => actor.Lacks(Duty.Read) is not null
        ? new Dictionary<AccountId, Account>()
        : await db.Users.AsNoTracking().Where(a => a.Centre == id).ToDictionaryAsync(a => a.AccountId, cancel);
}

/// <summary>Posts of a centre's people as they are written under what they send: words of the record, not of a page.</summary>
internal static class CentrePosts
{
    public static string Fa(PersonRole role) => role switch
    {
        PersonRole.Founder => "مؤسس مرکز",
        PersonRole.TechnicalOfficer => "مسئول فنی مرکز",
        PersonRole.Director => "مدیرعامل",
        PersonRole.Doctor => "پزشک آنکال",
    };

    extension(PayeshDb db)
    {
        /// <summary>Whoever leaves a post acts for the centre no more; an invitation that lies about is void.</summary>
        public async Task Shut(CentrePerson person, DateTimeOffset at, CancellationToken cancel)
        {
            if (person.Account is not { } id || await db.Users.SingleOrDefaultAsync(a => a.Id == id.Value, cancel) is not { } account) return;
            account.Disabled = true;
            foreach (var open in await db.Set<Invitation>().Where(i => i.Account == id && i.Used == null).ToListAsync(cancel)) open.Withdraw(at);
        }
    }
}
