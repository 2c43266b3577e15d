using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.Domain.Licensing;

/// <summary>What blocks the renewal of a licence.</summary>
public static class Renewals
{
    /// <summary>Whether a supervision case blocks it: one that is open, unless all its findings were rejected.</summary>
    [Source("licence-renewal", Clause = "open case")]
    public static bool IsBlockedBy(SupervisionCase of) => of is { Closed: null, Worst: not null };
}
