using System.Security.Cryptography;
using Payesh.App.Access;
using Payesh.App.Sync;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections;

/// <summary>Locks a pack's bytes into a box that a device may carry before it may read them (P12).</summary>
/// <remarks>Deflated first: a ciphertext does not shrink on the way to a phone with a bad line, and a pack is a tenth of its size.</remarks>
public sealed class SealPack(KeyRing keys)
{
    internal const string Purpose = "pack";

    public VisitPack Seal(VisitId visit, int edition, Pack pack, string overrideReason)
    {
        var bytes = pack.ToBytes();
        var key = RandomNumberGenerator.GetBytes(32);
        var reason = overrideReason.Trim();
        return new(visit, edition, Digest.Of(bytes).ToString(), SubjectKeys.Box(key, LineBytes.Deflate(bytes)), keys.Wrap(Purpose, key), reason.Length == 0 ? null : reason);
    }

    public byte[] KeyOf(VisitPack pack) => keys.Unwrap(Purpose, pack.Key);

    /// <summary>The bytes themselves, for the desk.</summary>
    public byte[] Open(VisitPack pack) => Unbox(KeyOf(pack), pack.Box);

    /// <summary>What a device does with key and box at departure.</summary>
    public static byte[] Unbox(byte[] key, ReadOnlySpan<byte> box) => LineBytes.Inflate(SubjectKeys.Unbox(key, box));
}
