using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>The accounts of the administrator's territory.</summary>
public sealed class AccountList(PayeshDb db, Actor actor)
{
    public const int PageSize = 50;

    public async Task<Outcome<IReadOnlyList<Account>>> Run(string? search, Role? role, OfficeCode? office, string? after, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        var found = Matching(search, role, office);
#pragma warning disable CA1309 // The database compares; an overload with a comparison has no translation.
        if (!string.IsNullOrEmpty(after)) found = found.Where(account => string.Compare(account.NormalizedUserName, after) > 0);
#pragma warning restore CA1309
        return await found.AsNoTracking().OrderBy(account => account.NormalizedUserName).Take(PageSize + 1).ToListAsync(cancel);
    }

    public Task<int> Count(string? search, Role? role, OfficeCode? office, CancellationToken cancel) => Matching(search, role, office).CountAsync(cancel);

    public async Task<Outcome<Account>> Find(Guid id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        return await db.AccountsOf(actor).SingleOrDefaultAsync(account => account.Id == id, cancel) is { } account ? account : AccessRefusal.NotFound;
    }

    private IQueryable<Account> Matching(string? search, Role? role, OfficeCode? office)
    {
        var found = db.AccountsOf(actor);
        if (role is { } one) found = found.Where(account => account.Role == one);
        if (office is { } place)
        {
            var (first, last) = (place.First, place.Last);
            found = found.Where(account => account.Office >= first && account.Office <= last);
        }
        if (PersianText.SearchKey(search) is { Length: > 0 } key) found = found.Where(account => account.SearchKey.Contains(key));
        return found;
    }
}

internal static class AccountScope
{
    extension(PayeshDb db)
    {
        /// <summary>Accounts carry no query filter, for signing in reads them as nobody; everything else asks here.</summary>
        public IQueryable<Account> AccountsOf(Actor actor)
        {
            var (first, last) = (actor.Scope.First, actor.Scope.Last);
            return db.Users.Where(account => account.Office >= first && account.Office <= last);
        }

        /// <summary>Names of people whose act is shown: by their account, wherever they work now.</summary>
        public async Task<Dictionary<AccountId, string>> NamesOf(IEnumerable<AccountId> accounts, CancellationToken cancel)
        {
            var ids = accounts.Select(account => account.Value).Distinct().ToList();
            return await db.Users.AsNoTracking().Where(account => ids.Contains(account.Id))
                .ToDictionaryAsync(account => account.AccountId, account => account.Name, cancel);
        }
    }
}
