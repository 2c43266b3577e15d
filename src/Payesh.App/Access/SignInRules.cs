using Microsoft.AspNetCore.Identity;

namespace Payesh.App.Access;

/// <summary>What a password and a lock-out are here.</summary>
public static class SignInRules
{
    public const int ShortestPassword = 12;

    public const int Iterations = 210_000;

    public static void Apply(IdentityOptions options)
    {
        // Length, not signs: people write complicated ones on paper.
        options.Password.RequiredLength = ShortestPassword;
        options.Password.RequiredUniqueChars = 6;
        options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Lockout.AllowedForNewUsers = true;
        options.Lockout.MaxFailedAccessAttempts = 6;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";
    }
}
