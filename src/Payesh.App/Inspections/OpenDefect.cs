using Payesh.Domain.Basics;

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
