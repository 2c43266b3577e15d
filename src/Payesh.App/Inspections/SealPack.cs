using System.Security.Cryptography;
using Payesh.App.Access;
using Payesh.App.Sync;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections;

/// <summary>Locks a pack's bytes into a box that a device may carry before it may read them (P12).</summary>
public sealed class SealPack(KeyRing keys)
{
    internal const string Purpose = "pack";

    public VisitPack Seal(VisitId visit, int edition, Pack pack, string overrideReason)
    {
        var bytes = pack.ToBytes();
        var key = RandomNumberGenerator.GetBytes(32);
        var reason = overrideReason.Trim();
        return new(visit, edition, Digest.Of(bytes).ToString(), SubjectKeys.Box(key, bytes), keys.Wrap(Purpose, key), reason.Length == 0 ? null : reason);
    }

    public byte[] KeyOf(VisitPack pack) => keys.Unwrap(Purpose, pack.Key);

    /// <summary>The bytes themselves, for the desk.</summary>
    public byte[] Open(VisitPack pack) => SubjectKeys.Unbox(KeyOf(pack), pack.Box);
}
