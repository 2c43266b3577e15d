using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Inspections;

/// <summary>Who heads an office: signs its mission orders, and is called when something happens on a visit.</summary>
internal static class OfficeHead
{
    private static readonly Role[] Signing = [.. Enum.GetValues<Role>().Where(role => Duties.Of(role).Contains(Duty.SignLetters))];

    extension(PayeshDb db)
    {
        /// <summary>The accounts that may sign for an office, its head first.</summary>
        public IQueryable<Account> HeadsOf(OfficeCode office) =>
            db.Users.Where(a => a.Office == office && !a.Disabled && Signing.Contains(a.Role)).OrderBy(a => a.Role).ThenBy(a => a.Id);
    }
}
