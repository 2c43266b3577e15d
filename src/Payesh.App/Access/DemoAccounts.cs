using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>One account of a demonstration.</summary>
public sealed record DemoAccount(string UserName, string Name, string Post, Role Role, OfficeCode Office, Sex Sex)
{
    public FieldOfWork Fields { get; init; } = FieldOfWork.All;

    public CentreId? Centre { get; init; }

    /// <summary>Fixed, where invented visits refer to it.</summary>
    public Guid? Id { get; init; }
}

/// <summary>Makes accounts that sign in with one known password and no second step. Only a demo database takes them, and only there do they work.</summary>
public sealed class DemoAccounts(PayeshDb db, Actor actor, UserManager<Account> users, Passwords passwords, TimeProvider clock)
{
    public const string Password = "payesh-demo";

    /// <summary>How many are shown to whoever wants to try: those who were made first.</summary>
    public const int Shown = 10;

    public async Task<Outcome<IReadOnlyList<Account>>> Run(IReadOnlyList<DemoAccount> people, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        if (await DatabaseMark.Of(db, cancel) is not { Demo: true }) return AccessRefusal.OnlyInDemo;

        return await db.InTransaction<Outcome<IReadOnlyList<Account>>>(async () =>
        {
            var made = new List<Account>();
            // One hash for all: each costs a tenth of a second, and everybody knows the password.
            var hash = passwords.Hash(Password);
            foreach (var person in people)
            {
                var account = Make(person, hash);
                await users.CreateAsync(account);
                made.Add(account);
            }
            return made;
        }, cancel);
    }

    /// <summary>Names of the accounts of one centre's own people, made last.</summary>
    public static IReadOnlyList<string> OwnDoor { get; } = ["founder", "officer"];

    /// <summary>Who can be tried out; shown on the sign-in page of a demonstration. Nobody elsewhere.</summary>
    public async Task<IReadOnlyList<Account>> People(CancellationToken cancel) => await DatabaseMark.Of(db, cancel) is { Demo: true }
        ? [
            .. await db.Users.AsNoTracking().Where(account => account.Demo && !account.Disabled).OrderBy(account => account.Made).ThenBy(account => account.UserName)
                .Take(Shown).ToListAsync(cancel),
            .. await db.Users.AsNoTracking().Where(account => account.Demo && !account.Disabled && OwnDoor.Contains(account.UserName))
                .OrderBy(account => account.UserName).ToListAsync(cancel),
        ]
        : [];

    private Account Make(DemoAccount person, string hash)
    {
        var now = clock.GetUtcNow();
        var account = new Account
        {
            Id = person.Id ?? clock.NewId(),
            UserName = person.UserName,
            Name = person.Name,
            Post = person.Post,
            Role = person.Role,
            Office = person.Office,
            Fields = person.Fields,
            Sex = person.Sex,
            Centre = person.Centre,
            Demo = true,
            Made = now,
        };
        account.Index();
        account.PasswordHash = hash;
        return account;
    }
}
