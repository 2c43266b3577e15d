using System.IO.Compression;
using System.Security.Cryptography;
using Payesh.Domain.Basics;

namespace Payesh.App.Inspections.Bundles;

/// <summary>How one thing that was checked stands.</summary>
public enum CheckState
{
    Holds,

    /// <summary>Cannot be known yet: the day of a receipt is not closed.</summary>
    Pending,

    Broken,
}

/// <param name="Code">What was checked or is wrong; its sentences are <see cref="BundleWords"/>.</param>
/// <param name="Where">Member of the file, with the place in it.</param>
public sealed record BundleCheck(CheckState State, string Code, string Where);

/// <summary>Checks an evidence file with nothing but the server's public key: no database, no network.</summary>
public static class VerifyBundle
{
    // What a visit can hold, with plenty to spare: a file that claims more is a trap.
    private const long MostBytes = 1L << 30;
    private const int MostMembers = 20_000;

    /// <param name="file">The file; it is read once, member by member.</param>
    /// <param name="serverKey">SubjectPublicKeyInfo.</param>
    /// <returns>What holds and what does not; whole when nothing is <see cref="CheckState.Broken"/>.</returns>
    public static IReadOnlyList<BundleCheck> Run(Stream file, ReadOnlySpan<byte> serverKey)
    {
        using var key = VerifyingKey.Read(serverKey);
        if (key is null) return [new(CheckState.Broken, "keyUnreadable", "")];
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return Run(zip, key);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or NotSupportedException or OverflowException)
        {
            return [new(CheckState.Broken, "notAFile", "")];
        }
    }

    private static List<BundleCheck> Run(ZipArchive zip, VerifyingKey key)
    {
        var checks = new List<BundleCheck>();
        if (zip.Entries.Count > MostMembers || zip.Entries.Sum(entry => entry.Length) > MostBytes) return [new(CheckState.Broken, "tooLarge", "")];
        if (zip.Entries.Select(entry => entry.FullName).Distinct(StringComparer.Ordinal).Count() != zip.Entries.Count)
            return [new(CheckState.Broken, "twice", "")];
        var bytes = Read(zip, BundleManifest.Name);
        if (bytes is null || BundleJson.Read<BundleManifest>(bytes) is not { V: BundleManifest.Version, Members: not null, Without: not null } manifest)
            return [new(CheckState.Broken, "noManifest", BundleManifest.Name)];
        var signed = key.Holds(BundleManifest.SignedText(bytes), Read(zip, BundleManifest.SignatureName) ?? []);
        checks.Add(new(signed ? CheckState.Holds : CheckState.Broken, "manifestSigned", BundleManifest.Name));

        var members = Members(zip, manifest, checks);
        new ChainChecks(key, manifest, members, checks).Run();
        return checks;
    }

    private static Dictionary<string, byte[]> Members(ZipArchive zip, BundleManifest manifest, List<BundleCheck> checks)
    {
        var members = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var listed in manifest.Members)
        {
            if (Read(zip, listed.Name) is not { } found) checks.Add(new(CheckState.Broken, "memberMissing", listed.Name));
            else if (Differs(listed, found) is { } at) checks.Add(new(CheckState.Broken, "memberChanged", $"{listed.Name}:{at}"));
            else members[listed.Name] = found;
        }
        var known = manifest.Members.Select(member => member.Name).Append(BundleManifest.Name).Append(BundleManifest.SignatureName).ToHashSet(StringComparer.Ordinal);
        checks.AddRange(zip.Entries.Where(entry => !known.Contains(entry.FullName)).Select(entry => new BundleCheck(CheckState.Broken, "memberUnlisted", entry.FullName)));
        if (members.Count == manifest.Members.Count) checks.Add(new(CheckState.Holds, "membersWhole", $"{members.Count}"));
        return members;
    }

    // The first byte of the first block of 1,024 that is not as the manifest says; null when all is.
    private static long? Differs(BundleMember listed, byte[] found)
    {
        if (listed.Size == found.Length && Convert.ToHexStringLower(SHA256.HashData(found)) == listed.Sha256) return null;
        var at = 0;
        foreach (var block in found.Chunk(BundleManifest.BlockSize))
        {
            if (at >= listed.Blocks.Count || Convert.ToHexStringLower(SHA256.HashData(block)) != listed.Blocks[at]) break;
            at++;
        }
        return (long)at * BundleManifest.BlockSize;
    }

    // No more than it says it has: a bomb is read up to its claim and not further.
    private static byte[]? Read(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry) return null;
        var bytes = new byte[entry.Length];
        using var stream = entry.Open();
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length && stream.ReadByte() < 0 ? bytes : bytes[..read];
    }
}
