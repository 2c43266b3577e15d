using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>A supervision case of a centre that blocks the renewal of its licence.</summary>
public sealed record BlockingCase(long No, string Number);

/// <summary>Looks for open cases of a centre.</summary>
public sealed class BlockingCases(PayeshDb db)
{
    /// <returns>The oldest one that blocks; null when none does.</returns>
    public async Task<BlockingCase?> Of(CentreId centre, CancellationToken cancel)
    {
        if (centre == default) return null;
        var open = await db.Set<SupervisionCase>().AsNoTracking().Where(c => c.CentreId == centre && c.Closed == null).OrderBy(c => c.No).ToListAsync(cancel);
        return open.Where(Renewals.IsBlockedBy).Select(c => new BlockingCase(c.No, c.Number)).FirstOrDefault();
    }
}
