using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Payesh.App.Access;

/// <summary>The door of Access: accounts, duties, scope, keys.</summary>
public static class AccessRoom
{
    internal static void Map(ModelBuilder builder) => builder.Entity<Account>(account =>
    {
        account.ToTable("Account");
        account.Ignore(a => a.AccountId);
        account.Ignore(a => a.Scope);
        account.Property(a => a.Name).HasMaxLength(120);
        account.Property(a => a.Post).HasMaxLength(120);
    });

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddAccess() => services
            .AddScoped<ActorSeat>()
            .AddScoped(provider => provider.GetRequiredService<ActorSeat>().Actor);
    }
}
