using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;

namespace Payesh.App.Database;

/// <summary>What both providers register alike, so that the migrations are built from the very model the server runs.</summary>
public static class DatabaseSetup
{
    private static readonly VersionCount Versions = new();

    public static IServiceCollection AddPayeshDb(
        this IServiceCollection services, WriteGate gate, Action<DbContextOptionsBuilder> provider)
    {
        services.AddSingleton(gate);
        // Version 3 of the Identity schema brings the table of passkeys; without the option the model leaves it out.
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);
        // The options hold nothing of a request: made once, not for each context.
        return services.AddSingleton<AuditTrail>().AddDbContext<PayeshDb>(
            (services, options) =>
            {
                provider(options);
                options.AddInterceptors(Versions, services.GetRequiredService<AuditTrail>());
            },
            optionsLifetime: ServiceLifetime.Singleton);
    }

    /// <summary>A context for the design-time tools only.</summary>
    public static PayeshDb ForDesign(Func<IServiceCollection, IServiceCollection> provider)
    {
        var services = provider(new ServiceCollection().AddSingleton<TimeProvider>(new NoClock())).AddScoped(_ => Actor.Machine("design")).BuildServiceProvider();
        return services.CreateScope().ServiceProvider.GetRequiredService<PayeshDb>();
    }

    // Design-time tools save nothing.
    private sealed class NoClock : TimeProvider;
}
