using Npgsql;
using Payesh.App.Postgres;

namespace Payesh.Server.Tests;

/// <summary>Empty databases of the PostgreSQL that <c>./test</c> starts.</summary>
internal static class EmptyPostgres
{
    /// <summary>Connection string of the server; null where there is none.</summary>
    public static string? Server => Environment.GetEnvironmentVariable("PAYESH_TEST_PG") is { Length: > 0 } given ? given : null;

    /// <returns>A connection string of a new database.</returns>
    public static async Task<string> Create()
    {
        var name = $"payesh_site_{Guid.NewGuid():N}";
        await Run($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 20 }.ToString();
    }

    public static async Task Drop(string connection)
    {
        await using (var open = new NpgsqlConnection(PostgresSetup.Tuned(connection))) NpgsqlConnection.ClearPool(open);
        await Run($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
    }

    private static async Task Run(string command)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var run = new NpgsqlCommand(command, connection);
        await run.ExecuteNonQueryAsync();
    }
}
