using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using Payesh.App.Access;
using Payesh.App.Sqlite;
using Payesh.App.Sync;

namespace Payesh.Server.Cli;

/// <summary>The keys of private words on their way past the backups. Raw, because a backup is also saved of a database that is yet to be migrated.</summary>
internal static class WordKeys
{
    /// <summary>The table, as both databases spell it.</summary>
    public const string Table = "\"SubjectKey\"";

    public static async Task Save(Settings settings, CancellationToken cancel)
    {
        await using var connection = await Open(settings, cancel);
        var rows = new List<SavedSubjectKey>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = $"SELECT \"Subject\", \"Wrapped\" FROM {Table}";
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) rows.Add(new(reader.GetGuid(0), reader.GetFieldValue<byte[]>(1)));
        }
        await new SubjectKeyFile(settings.Words).Write(new KeyFile(settings.Keys).Read().Fingerprint, rows, cancel);
    }

    /// <summary>Empties the table in a copy of an SQLite database; what stood there is overwritten.</summary>
    public static async Task TakeOut(string copy, CancellationToken cancel)
    {
        var text = new SqliteConnectionStringBuilder(SqliteSetup.Connection(copy)) { Pooling = false };
        await using var connection = new SqliteConnection(text.ToString());
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode=MEMORY; PRAGMA secure_delete=ON; DELETE FROM {Table}";
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>The keys that are to come back.</summary>
    /// <exception cref="StartException">They are missing, or belong to another database.</exception>
    public static async Task<IReadOnlyCollection<SavedSubjectKey>> Read(Settings settings, BackupSheet sheet, CancellationToken cancel)
    {
        var file = new SubjectKeyFile(settings.Words);
        if (!file.Exists)
            throw new StartException($"The keys of private words are missing: {file.Path}. Put the newest copy there, or add --without-words: then what was said in private stays closed for ever.");
        var (keys, rows) = await file.Read(cancel);
        if (keys != sheet.Keys) throw new StartException($"{file.Path} belongs to another database.");
        return rows;
    }

    public static async Task Restore(Settings settings, IReadOnlyCollection<SavedSubjectKey> rows, CancellationToken cancel)
    {
        await using var connection = await Open(settings, cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        foreach (var row in rows)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"INSERT INTO {Table} (\"Subject\", \"Wrapped\") VALUES (@subject, @wrapped)";
            Add(command, "@subject", row.Subject);
            Add(command, "@wrapped", row.Wrapped);
            await command.ExecuteNonQueryAsync(cancel);
        }
        await transaction.CommitAsync(cancel);
    }

    private static async Task<DbConnection> Open(Settings settings, CancellationToken cancel)
    {
        DbConnection connection = settings.Provider is Provider.Sqlite
            ? new SqliteConnection(SqliteSetup.Connection(settings.Database)) : new NpgsqlConnection(settings.Database);
        await connection.OpenAsync(cancel);
        return connection;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
