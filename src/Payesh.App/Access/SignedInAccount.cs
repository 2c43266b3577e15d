using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Access;

namespace Payesh.App.Access;

/// <summary>
/// Who a cookie stands for, read with every request: who was disabled, moved to another office or given another role a second ago
/// acts by that now. A cookie from before a new password is no longer one.
/// </summary>
public sealed class SignedInAccount(PayeshDb db)
{
    /// <param name="id">Account of the cookie.</param>
    /// <param name="stamp">Security stamp of the cookie.</param>
    /// <param name="from">Network address.</param>
    /// <param name="cancel">Cancels the reading.</param>
    /// <returns>The actor; null when the cookie is not to be believed any more.</returns>
    public async Task<Actor?> Read(Guid id, string? stamp, string from, CancellationToken cancel)
    {
        var row = await db.Users.Where(account => account.Id == id && !account.Disabled)
            .Select(account => new { account.Name, account.Role, account.Office, account.Fields, account.Centre, account.SecurityStamp })
            .SingleOrDefaultAsync(cancel);
        if (row is null || row.SecurityStamp != stamp) return null;
        var scope = Scope.OfAccount(row.Role, row.Office, row.Fields, row.Centre);
        return new(new(id), row.Name, row.Role, row.Office, scope, from);
    }
}
