using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>A confirmed finding that is still open, as the next visit must look at it. Written by the room of cases when a finding opens and ends.</summary>
public sealed class OpenDefect
{
    public OpenDefect(Guid finding, CentreId centre, string item, DateOnly since, bool critical) =>
        (Finding, CentreId, Item, Since, Critical) = (finding, centre, item, since, critical);

    private OpenDefect() => Item = "";

    public Guid Finding { get; private set; }

    public CentreId CentreId { get; private set; }

    public string Item { get; private set; }

    public DateOnly Since { get; private set; }

    public bool Critical { get; private set; }
}

/// <summary>What the next visits of a centre must look at. Saves nothing: it stands or falls with what caused it.</summary>
public sealed class OpenDefects(PayeshDb db)
{
    /// <summary>A finding was confirmed, and what was found still stands.</summary>
    public void Open(Guid finding, CentreId centre, string item, DateOnly since, Severity severity) =>
        db.Add(new OpenDefect(finding, centre, item, since, severity == Severity.Critical));

    /// <summary>What was found stands no longer.</summary>
    public async Task End(Guid finding, CancellationToken cancel)
    {
        if (await db.Set<OpenDefect>().SingleOrDefaultAsync(defect => defect.Finding == finding, cancel) is { } open) db.Remove(open);
    }
}
