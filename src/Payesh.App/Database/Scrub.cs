using Microsoft.EntityFrameworkCore;

namespace Payesh.App.Database;

/// <summary>What each provider needs so that the old bytes of a changed row leave its files: run after the transaction.</summary>
public sealed record Scrub(string Sql)
{
#pragma warning disable RS0030 // One fixed statement of the provider about its own files.
    public Task Run(PayeshDb db, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync(Sql, cancel);
#pragma warning restore RS0030
}
