using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;

namespace Payesh.App.Sqlite;

public static class SqliteSetup
{
    /// <summary>The database in one file, for a county, a province or a demonstration.</summary>
    /// <param name="invented">Only while a demonstration is filled: what a power cut takes is told again at the next start.</param>
    public static IServiceCollection AddPayeshSqlite(this IServiceCollection services, string file, bool invented = false) => services
        .AddSingleton(new Scrub("PRAGMA wal_checkpoint(TRUNCATE)"))
        .AddPayeshDb(WriteGate.OneWriter(), options => options
            .UseSqlite(Connection(file), sqlite => sqlite.MigrationsAssembly(typeof(SqliteSetup).Assembly.GetName().Name))
            .AddInterceptors(new SqlitePragmas(invented)));

    public static string Connection(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();
}

public sealed class SqliteDesign : IDesignTimeDbContextFactory<PayeshDb>
{
    public PayeshDb CreateDbContext(string[] args) => DatabaseSetup.ForDesign(services => services.AddPayeshSqlite(":memory:"));
}
