using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Payesh.App.Postgres;
using Xunit;

namespace Payesh.Testing;

internal sealed class PostgresTestDatabase(string name) : TestDatabase
{
    private const string Variable = "PAYESH_TEST_PG";
    private const long TemplateLock = 0x50617965;
    private static readonly Lazy<Task<string>> Template = new(MakeTemplate);

    public override string Address { get; } = To(name);

    public override Engine Engine => Engine.Postgres;

    private static string? Admin => Environment.GetEnvironmentVariable(Variable);

    public static async Task<PostgresTestDatabase> Copy()
    {
        Assert.SkipWhen(string.IsNullOrEmpty(Admin), $"{Variable} is not set: no PostgreSQL to test on (./test starts one).");
        var name = $"payesh_test_{Guid.NewGuid():N}";
        await Command($"CREATE DATABASE {name} TEMPLATE {await Template.Value} STRATEGY FILE_COPY");
        return new(name);
    }

    internal override void AddDatabase(IServiceCollection services) => services.AddPayeshPostgres(Address);

    internal override async Task Drop()
    {
        await using (var connection = new NpgsqlConnection(PostgresSetup.Tuned(Address))) NpgsqlConnection.ClearPool(connection);
        await Command($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static string To(string database) => new NpgsqlConnectionStringBuilder(Admin) { Database = database, MaxPoolSize = 10 }.ToString();

    // Two test programs may come here at once: the lock lets one of them make the template.
    private static async Task<string> MakeTemplate()
    {
        var template = $"payesh_template_{TemplateStamp.Of(typeof(PostgresSetup))}";
        await using var admin = new NpgsqlConnection(Admin);
        await admin.OpenAsync();
        await Command(admin, $"SELECT pg_advisory_lock({TemplateLock})");
        if (await Command(admin, $"SELECT 1 FROM pg_database WHERE datname = '{template}'") is not null) return template;

        var draft = $"payesh_draft_{Guid.NewGuid():N}";
        await Command(admin, $"CREATE DATABASE {draft}");
        await Migrate(services => services.AddPayeshPostgres(To(draft)));
        await using (var connection = new NpgsqlConnection(PostgresSetup.Tuned(To(draft)))) NpgsqlConnection.ClearPool(connection);
        await Command(admin, $"ALTER DATABASE {draft} RENAME TO {template}");
        return template;
    }

    private static async Task Command(string sql)
    {
        await using var admin = new NpgsqlConnection(Admin);
        await admin.OpenAsync();
        await Command(admin, sql);
    }

    private static async Task<object?> Command(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
