using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Payesh.App.Sqlite;

/// <summary>WAL, and FULL because a receipt is a promise: what was answered "stored" survives the power cut.</summary>
/// <param name="invented">What is written can be invented again: the disk is not waited for.</param>
internal sealed class SqlitePragmas(bool invented) : DbConnectionInterceptor
{
    private string Pragmas => $"PRAGMA journal_mode=WAL; PRAGMA synchronous={(invented ? "OFF" : "FULL")};";

    // Migrating asks read-only whether the file is there: such a connection may not change the journal.
    private static bool MayWrite(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!MayWrite(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!MayWrite(connection)) return;
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
