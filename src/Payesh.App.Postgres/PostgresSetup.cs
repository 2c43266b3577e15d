using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;

namespace Payesh.App.Postgres;

public static class PostgresSetup
{
    /// <summary>PostgreSQL 15 or later, for a province with several nodes or the country.</summary>
    public static IServiceCollection AddPayeshPostgres(this IServiceCollection services, string connection) => services
        .AddPayeshDb(WriteGate.Open, options => options
            .UseNpgsql(connection, npgsql => npgsql.MigrationsAssembly(typeof(PostgresSetup).Assembly.GetName().Name)));
}

public sealed class PostgresDesign : IDesignTimeDbContextFactory<PayeshDb>
{
    public PayeshDb CreateDbContext(string[] args) => DatabaseSetup.ForDesign(services => services.AddPayeshPostgres("Host=localhost"));
}
