using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Payesh.App.Database;

namespace Payesh.App.Access;

/// <summary>The door of Access: accounts, duties, scope, keys.</summary>
public static class AccessRoom
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<Account>(MapAccount);
        builder.Entity<IdentityUserPasskey<Guid>>(passkey => passkey.ToTable("Passkey"));
        builder.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("Invitation");
            invitation.HasIndex(i => i.CodeHash).IsUnique();
            invitation.HasIndex(i => i.Account);
        });
        builder.Entity<DataKey>(key =>
        {
            key.ToTable("DataKey");
            key.Property(k => k.Name).HasMaxLength(100);
        });
        builder.Entity<ServerKey>(key =>
        {
            key.ToTable("ServerKey");
            key.Property(k => k.Purpose).HasMaxLength(40);
            key.HasIndex(k => k.Purpose).IsUnique();
        });
    }

    private static void MapAccount(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Account> account)
    {
        account.ToTable("Account");
        account.Ignore(a => a.AccountId);
        account.Ignore(a => a.Scope);
        // A telephone number is personal data: it stands sealed in Phone. Nobody signs in by mail.
        account.Ignore(a => a.PhoneNumber);
        account.Ignore(a => a.PhoneNumberConfirmed);
        account.Property(a => a.Name).HasMaxLength(120);
        account.Property(a => a.Post).HasMaxLength(120);
        account.Property(a => a.SearchKey).HasMaxLength(300);
        account.Property(a => a.NameOrder).HasMaxLength(80);
        account.Property(a => a.RecoveryCodes).HasMaxLength(400);
        account.HasIndex(a => a.Office);
        account.Property(a => a.PasswordHash).HasAnnotation(AuditPlan.Masked, true);
        foreach (var counter in new[] { nameof(Account.SecurityStamp), nameof(Account.AccessFailedCount), nameof(Account.LastSignIn) })
            account.Property(counter).HasAnnotation(AuditPlan.Technical, true);
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddAccess()
        {
            services.AddIdentityCore<Account>(SignInRules.Apply).AddEntityFrameworkStores<PayeshDb>().AddDefaultTokenProviders();
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = SignInRules.Iterations);
            services.AddDataProtection().SetApplicationName("payesh");
            services.AddSingleton<IConfigureOptions<KeyManagementOptions>, DataKeysInDatabase>();
            return services
                .AddScoped<ActorSeat>()
                .AddScoped(provider => provider.GetRequiredService<ActorSeat>().Give())
                .AddSingleton<PersonalVault>()
                .AddSingleton<OpenKeys>()
                .AddSingleton<SecondStep>()
                .AddSingleton<Passwords>()
                .AddScoped<SignedInAccount>()
                .AddScoped<CreateAccount>().AddScoped<ChangeAccount>().AddScoped<CloseAccount>().AddScoped<InviteAccount>()
                .AddScoped<AccountList>().AddScoped<AcceptInvitation>().AddScoped<OwnAccount>()
                .AddScoped<RotateKeys>().AddScoped<FirstAdministrator>().AddScoped<DemoAccounts>()
                .AddScoped<RevealPersonal>()
                .AddScoped<OpenAccounts>()
                .AddScoped<ServerSigning>();
        }
    }

    private sealed class DataKeysInDatabase(IServiceScopeFactory scopes, TimeProvider clock, KeyRing keys) : IConfigureOptions<KeyManagementOptions>
    {
        public void Configure(KeyManagementOptions options)
        {
            options.XmlRepository = new DataKeyRepository(scopes, clock);
            options.XmlEncryptor = new DataKeyWrap(keys);
        }
    }
}
