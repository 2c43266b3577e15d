using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Payesh.App.Inspections.Bundles;

/// <summary>For whom an evidence file is: it holds the openings that this reader may have.</summary>
public enum BundleReader
{
    /// <summary>The open part alone.</summary>
    Centre,

    /// <summary>Also what stays with the authority.</summary>
    Commission,

    /// <summary>Also what was said in private.</summary>
    Judge,
}

/// <summary>The list that covers every member; its bytes are signed.</summary>
public sealed record BundleManifest
{
    public const string Name = "manifest.json", SignatureName = "manifest.sig";
    public const int Version = 1, BlockSize = 1024;

    public required int V { get; init; }

    public required Guid Visit { get; init; }

    public required string Number { get; init; }

    /// <summary>centre, commission or judge.</summary>
    public required string For { get; init; }

    public required long Made { get; init; }

    public required IReadOnlyList<BundleMember> Members { get; init; }

    /// <summary>Photos and voices the log names whose bytes are not here: not arrived, or not for this reader.</summary>
    public required IReadOnlyList<string> Without { get; init; }

    /// <summary>What is signed of a manifest.</summary>
    public static byte[] SignedText(byte[] manifest) => [.. "payesh-bundle-1\n"u8, .. manifest];
}

/// <param name="Name">Path in the file.</param>
/// <param name="Sha256">Of all of it.</param>
/// <param name="Blocks">SHA-256 of each 1,024 bytes, so that a change can be pointed at.</param>
public sealed record BundleMember(string Name, long Size, string Sha256, IReadOnlyList<string> Blocks)
{
    public static BundleMember Of(string name, byte[] bytes) => new(
        name, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)),
        [.. bytes.Chunk(BundleManifest.BlockSize).Select(block => Convert.ToHexStringLower(SHA256.HashData(block)))]);
}

/// <summary>What stands beside a chain: <c>chains/DEVICE.json</c>.</summary>
/// <param name="Key">SubjectPublicKeyInfo of the device, or of the office's desk.</param>
public sealed record BundleChain(Guid Device, bool Desk, byte[] Key, IReadOnlyList<BundleHead> Heads, IReadOnlyList<BundleReceipt> Receipts);

/// <param name="Sent">The device's clock when it sent this piece; it stands under the manifest's signature alone.</param>
public sealed record BundleHead(int N, string Head, byte[] Signature, long? Sent);

/// <param name="Proof">Null while the day is not closed.</param>
public sealed record BundleReceipt(Guid Receipt, string Status, int UpTo, string Head, long At, byte[] Signature, BundleProof? Proof);

/// <summary>The way from a receipt up to the root of its day.</summary>
public sealed record BundleProof(DateOnly Day, int Index, int Count, IReadOnlyList<string> Path, string Root, byte[] Signature);

/// <summary>JSON of an evidence file: camelCase, Persian readable.</summary>
internal static class BundleJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true,
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <returns>Null when it has not this shape.</returns>
    public static T? Read<T>(byte[] bytes) where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
