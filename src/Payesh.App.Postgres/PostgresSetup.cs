using System.Data.Common;
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
        .AddSingleton(new Scrub("VACUUM (FULL) \"SubjectKey\", \"Parked\""))
        .AddPayeshDb(WriteGate.Open, options => options
            .UseNpgsql(Tuned(connection), npgsql => npgsql.MigrationsAssembly(typeof(PostgresSetup).Assembly.GetName().Name)));

    /// <summary>
    /// The same hundred statements all day are planned once in each connection, and nobody gives a connection a state of its own that would
    /// have to be swept away after each query. What the installation's connection string says stands: a pooler between needs the opposite.
    /// </summary>
    public static string Tuned(string connection)
    {
        var said = new DbConnectionStringBuilder { ConnectionString = connection };
        var text = new NpgsqlConnectionStringBuilder(connection);
        if (!Says(said, "MaxAutoPrepare")) text.MaxAutoPrepare = 200;
        if (!Says(said, "NoResetOnClose")) text.NoResetOnClose = true;
        return text.ConnectionString;
    }

    private static bool Says(DbConnectionStringBuilder said, string name) => said.Keys.Cast<string>()
        .Any(key => key.Replace(" ", "", StringComparison.Ordinal).Equals(name, StringComparison.OrdinalIgnoreCase));
}

public sealed class PostgresDesign : IDesignTimeDbContextFactory<PayeshDb>
{
    public PayeshDb CreateDbContext(string[] args) => DatabaseSetup.ForDesign(services => services.AddPayeshPostgres("Host=localhost"));
}
