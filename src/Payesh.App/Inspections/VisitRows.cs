using Payesh.App.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections;

/// <summary>One person of a visit's team, with the declaration about conflict of interest.</summary>
public sealed class VisitMember
{
    public VisitMember(VisitId visit, AccountId account, bool lead, DateTimeOffset declaredAt) =>
        (Visit, Account, Lead, DeclaredAt) = (visit, account, lead, declaredAt);

    private VisitMember()
    {
    }

    public VisitId Visit { get; private set; }

    public AccountId Account { get; private set; }

    public bool Lead { get; private set; }

    /// <summary>When it was declared that there is no conflict of interest with this centre.</summary>
    public DateTimeOffset DeclaredAt { get; private set; }

    /// <summary>When the visit was given to others; null for who belongs to the team.</summary>
    public DateTimeOffset? Left { get; private set; }

    internal void Stay(bool lead) => (Lead, Left) = (lead, null);

    internal void Leave(DateTimeOffset at) => (Lead, Left) = (false, at);
}

/// <summary>The bytes of a pack, sealed: the key is given from <c>Visit.OpensAt</c> on. A changed team makes a new edition.</summary>
public sealed class VisitPack
{
    public VisitPack(VisitId visit, int edition, string hash, byte[] box, byte[] key, string? overrideReason) =>
        (Visit, Edition, Hash, Box, Key, OverrideReason) = (visit, edition, hash, box, key, overrideReason);

    private VisitPack() => (Hash, Box, Key) = ("", [], []);

    public VisitId Visit { get; private set; }

    public int Edition { get; private set; }

    /// <summary>SHA-256 of the opened bytes.</summary>
    public string Hash { get; private set; }

    /// <summary>Nonce, ciphertext and tag of AES-256-GCM.</summary>
    public byte[] Box { get; private set; }

    /// <summary>The box's key, sealed with the key file.</summary>
    [WrappedBy(SealPack.Purpose)]
    public byte[] Key { get; private set; }

    /// <summary>Why a rule about teams was set aside.</summary>
    public string? OverrideReason { get; private set; }
}

/// <summary>The folded log as last computed: may be made anew by <c>./payesh rebuild visits</c>. Holds the open class only.</summary>
public sealed class VisitRecord
{
    public VisitRecord(VisitId visit) => (Visit, Open) = (visit, []);

    private VisitRecord() => Open = [];

    public VisitId Visit { get; private set; }

    public byte[] Open { get; private set; }

    public DateTimeOffset FoldedAt { get; private set; }

    public void Fold(byte[] open, DateTimeOffset at) => (Open, FoldedAt) = (open, at);
}
