using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Xunit;

namespace Payesh.Testing;

/// <summary>
/// One suite, both databases. Write the facts in <c>abstract class XSuite(Engine engine) : DatabaseSuite(engine)</c> and derive two empty classes:
/// <c>sealed class XOnSqlite() : XSuite(Engine.Sqlite)</c>, <c>sealed class XOnPostgres() : XSuite(Engine.Postgres)</c>. Each fact gets its own database.
/// </summary>
public abstract class DatabaseSuite(Engine engine) : IAsyncLifetime
{
    private TestDatabase? _database;

    protected TestDatabase Database => _database!;

    protected TestClock Clock => Database.Clock;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => _database = await TestDatabase.Open(engine, Register);

    public async ValueTask DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected TestScope As(Actor actor) => Database.As(actor);

    /// <summary>Registrations beyond those of the server.</summary>
    protected virtual void Register(IServiceCollection services)
    {
    }
}
