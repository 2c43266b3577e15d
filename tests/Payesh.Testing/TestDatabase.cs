using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Messages;
using Payesh.Domain.Messages;

namespace Payesh.Testing;

/// <summary>
/// A migrated, empty, real database for one test, with the very registration the server runs.
/// Made by copying a template, so that it costs milliseconds.
/// </summary>
public abstract class TestDatabase : IAsyncDisposable
{
    private ServiceProvider? _services;

    public TestClock Clock { get; } = new();

    /// <summary>The keys of this test; a second version can be added.</summary>
    public KeyRing Keys { get; } = new(TestKeys.First);

    /// <summary>How a server or a second process reaches the same database: a file, or a connection string.</summary>
    public abstract string Address { get; }

    public abstract Engine Engine { get; }

    public static async Task<TestDatabase> Open(Engine engine, Action<IServiceCollection>? more = null)
    {
        TestDatabase database = engine is Engine.Sqlite ? await SqliteTestDatabase.Copy() : await PostgresTestDatabase.Copy();
        database._services = database.Register(more);
        return database;
    }

    /// <summary>A scope of services in which this actor acts. Each has its own context, as each request has.</summary>
    public TestScope As(Actor actor)
    {
        var scope = _services!.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(actor);
        return new(scope);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        await Drop();
        GC.SuppressFinalize(this);
    }

    internal abstract void AddDatabase(IServiceCollection services);

    internal abstract Task Drop();

    /// <summary>Migrates a template with the registration of the server.</summary>
    internal static async Task Migrate(Action<IServiceCollection> provider)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(new TestClock()).AddSingleton(new KeyRing(TestKeys.First));
        provider(services);
        await using var built = services.AddRooms().BuildServiceProvider();
        await using var scope = built.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PayeshDb>().Database.MigrateAsync();
    }

    private ServiceProvider Register(Action<IServiceCollection>? more)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<TimeProvider>(Clock).AddSingleton(new DemoClock(Clock)).AddSingleton(Keys).AddSingleton(Repository.Rules)
            .AddSingleton(new PublicUrl("https://payesh.test")).AddSingleton(new OpenChannels([Channel.Mail, Channel.Sms]));
        AddDatabase(services);
        services.AddRooms();
        more?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }
}

/// <summary>What one actor does: the context, and whatever use case is asked for.</summary>
public sealed class TestScope(AsyncServiceScope scope) : IAsyncDisposable
{
    public PayeshDb Db => Get<PayeshDb>();

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
