using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Payesh.App.Database;

namespace Payesh.App.Access;

/// <summary>
/// Keeps accounts as Identity does, but wraps the secrets of the second step (authenticator key, recovery codes):
/// Identity stores them in clear, and a stolen copy of the database would open every account.
/// </summary>
internal sealed class AccountStore(PayeshDb db, KeyRing keys, IdentityErrorDescriber describer)
    : UserOnlyStore<Account, PayeshDb, Guid>(db, describer)
{
    internal const string Purpose = "second step";

    public override Task SetTokenAsync(Account user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : Wrap(keys, value), cancellationToken);

    public override async Task<string?> GetTokenAsync(Account user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } wrapped ? Unwrap(keys, wrapped) : null;

    internal static string Wrap(KeyRing keys, string value) => Convert.ToBase64String(keys.Wrap(Purpose, Encoding.UTF8.GetBytes(value)));

    internal static string Unwrap(KeyRing keys, string wrapped) => Encoding.UTF8.GetString(keys.Unwrap(Purpose, Convert.FromBase64String(wrapped)));
}
