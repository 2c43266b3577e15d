using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>A database without an administrator gets one at start: an account nobody can use but who reads the link in the console.</summary>
public sealed class FirstAdministrator(PayeshDb db, CreateAccount create, InviteAccount invite)
{
    public const string UserName = "admin";

    /// <returns>The code of the invitation; null when there is an administrator already.</returns>
    public async Task<string?> Ensure(CancellationToken cancel)
    {
        if (await db.Users.AnyAsync(account => account.Role == Role.Administrator && !account.Disabled && account.PasswordHash != null, cancel)) return null;
        if (await db.Users.SingleOrDefaultAsync(account => account.UserName == UserName && !account.Disabled, cancel) is { } waiting)
            return (await invite.Run(waiting.Id, cancel)).Value.Code;

        var input = new AccountInput { Name = "مدیر سامانه", Post = "مدیر سامانه", Role = Role.Administrator, Office = OfficeCode.Headquarters, Fields = FieldOfWork.All };
        return (await create.Run(UserName, input, cancel)).Value.Code;
    }
}
