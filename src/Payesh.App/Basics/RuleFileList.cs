using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;

namespace Payesh.App.Basics;

/// <summary>The rule files this server works by, with the SHA-256 anybody can check.</summary>
public sealed class RuleFileList(PayeshDb db)
{
    public async Task<IReadOnlyList<KnownRuleFile>> Read(CancellationToken cancel) =>
        await db.Set<KnownRuleFile>().AsNoTracking().OrderBy(file => file.Name).ToListAsync(cancel);
}
