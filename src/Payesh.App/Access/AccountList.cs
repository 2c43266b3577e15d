using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>What the list of accounts is sorted by.</summary>
public enum AccountSort
{
    UserName,
    Name,
    LastSignIn,
}

/// <summary>Which accounts, and which page of them.</summary>
public sealed record AccountFilter(string? Search = null, Role? Role = null, OfficeCode? Office = null)
{
    public AccountSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>Key of the last row of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Key of the first row of the page after.</summary>
    public string? Before { get; init; }
}

/// <summary>The accounts of the administrator's territory: a few thousand in the whole country, so no index is kept for their order.</summary>
public sealed class AccountList(PayeshDb db, Actor actor)
{
    public const int PageSize = 50;

    private static readonly ListRows<Account, Account, string> Rows = new(account => account.NormalizedUserName!, account => account.NormalizedUserName!);

    private static readonly Dictionary<AccountSort, ListColumn<Account, Account>> Columns = new()
    {
        [AccountSort.UserName] = Rows.By(account => account.NormalizedUserName!, account => account.NormalizedUserName!),
        [AccountSort.Name] = Rows.By(account => account.NameOrder, account => account.NameOrder),
        [AccountSort.LastSignIn] = Rows.By(account => account.LastSignIn, account => account.LastSignIn),
    };

    public async Task<Outcome<ListPage<Account>>> Run(AccountFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        var found = Matching(filter).AsNoTracking();
        var page = await Columns[filter.Sort].Page(found, new(filter.Descending, filter.After, filter.Before), PageSize, rows => rows, cancel);
        return page with { Count = await found.CountAsync(cancel) };
    }

    public async Task<Outcome<Account>> Find(Guid id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        return await db.AccountsOf(actor).SingleOrDefaultAsync(account => account.Id == id, cancel) is { } account ? account : AccessRefusal.NotFound;
    }

    private IQueryable<Account> Matching(AccountFilter filter)
    {
        var found = db.AccountsOf(actor);
        if (filter.Role is { } one) found = found.Where(account => account.Role == one);
        if (filter.Office is { } place)
        {
            var (first, last) = (place.First, place.Last);
            found = found.Where(account => account.Office >= first && account.Office <= last);
        }
        if (PersianText.SearchKey(filter.Search) is { Length: > 0 } key) found = found.Where(account => account.SearchKey.Contains(key));
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
