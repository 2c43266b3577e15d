using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Payesh.App.Database;

namespace Payesh.App.Postgres;

public static class PostgresSetup
{
    /// <summary>PostgreSQL 15 or later, for a province with several nodes or the country.</summary>
    public static IServiceCollection AddPayeshPostgres(this IServiceCollection services, string connection) => services
        .AddPayeshDb(WriteGate.Open, options => options
            .UseNpgsql(Prepared(connection), npgsql => npgsql.MigrationsAssembly(typeof(PostgresSetup).Assembly.GetName().Name)));

    // The same hundred statements all day: planned once in each connection. A pooler that shares connections between statements
    // turns this off in its own connection string.
    private static string Prepared(string connection)
    {
        var text = new NpgsqlConnectionStringBuilder(connection);
        if (!text.ContainsKey("Max Auto Prepare")) text.MaxAutoPrepare = 200;
        return text.ConnectionString;
    }
}

public sealed class PostgresDesign : IDesignTimeDbContextFactory<PayeshDb>
{
    public PayeshDb CreateDbContext(string[] args) => DatabaseSetup.ForDesign(services => services.AddPayeshPostgres("Host=localhost"));
}
