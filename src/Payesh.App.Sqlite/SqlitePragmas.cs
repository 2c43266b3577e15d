using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Payesh.App.Sqlite;

/// <summary>
/// WAL, and FULL because a receipt is a promise: what was answered "stored" survives the power cut. Sorting and undoing stay in memory,
/// and each connection keeps four megabytes of pages: with the two it has by itself it reads the same pages of an index again and again.
/// What is removed is overwritten: a destroyed key must not lie in a free page.
/// </summary>
/// <param name="invented">What is written can be invented again: the disk is not waited for.</param>
internal sealed class SqlitePragmas(bool invented) : DbConnectionInterceptor
{
    // A pooled connection keeps its pragmas and is opened with each query: only a new handle is told.
    private static readonly ConditionalWeakTable<object, object> Told = [];

    private string Pragmas => $"PRAGMA journal_mode=WAL; PRAGMA synchronous={(invented ? "OFF" : "FULL")}; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-4000; PRAGMA wal_autocheckpoint=4000; PRAGMA secure_delete=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!IsNew(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Told.AddOrUpdate(Handle(connection), this);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!IsNew(connection)) return;
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
        Told.AddOrUpdate(Handle(connection), this);
    }

    // Told by this very interceptor: another may have told it that the disk need not be waited for.
    private bool IsNew(DbConnection connection) => !(Told.TryGetValue(Handle(connection), out var by) && by == this) && MayWrite(connection);

    private static object Handle(DbConnection connection) => ((SqliteConnection)connection).Handle!;

    // Migrating asks read-only whether the file is there: such a connection may not change the journal.
    private static bool MayWrite(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode != SqliteOpenMode.ReadOnly;
}
