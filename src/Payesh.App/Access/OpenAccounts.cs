using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>Whether an account may still receive anything: a disabled one gets no new work, from the next request on.</summary>
public sealed class OpenAccounts(PayeshDb db)
{
    public Task<bool> Has(AccountId account, CancellationToken cancel) => db.Users.AnyAsync(a => a.Id == account.Value && !a.Disabled, cancel);
}
