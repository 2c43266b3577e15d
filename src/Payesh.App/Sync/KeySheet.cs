using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Payesh.App.Sync;

/// <summary>
/// The keys of one subject. At first a root from which the key of each part follows, so that nothing is written when a part first comes.
/// When one part is destroyed the root goes, and the keys of the others stand one by one.
/// </summary>
internal sealed class KeySheet
{
    private const int KeySize = 32;

    // Never in the name of a part: what stands behind it tells a later key from the one that was destroyed.
    private const char Later = '\n';

    private readonly byte[]? _root;
    private readonly Dictionary<string, byte[]> _keys;

    private KeySheet(byte[]? root, Dictionary<string, byte[]> keys) => (_root, _keys) = (root, keys);

    public static KeySheet New() => new(RandomNumberGenerator.GetBytes(KeySize), []);

    public static KeySheet Read(byte[] bytes) =>
        bytes.Length == KeySize ? new(bytes, []) : new(null, JsonSerializer.Deserialize<Dictionary<string, byte[]>>(bytes)!);

    public byte[] ToBytes() => _root ?? JsonSerializer.SerializeToUtf8Bytes(_keys);

    /// <summary>The name of the key a part is closed with now; null when it was destroyed.</summary>
    public string? NameOf(string part) => _root is not null || _keys.ContainsKey(part) ? part : _keys.Keys.FirstOrDefault(name => IsOf(name, part));

    /// <summary>Whether a name is of a key of this part, perhaps of a later one.</summary>
    public static bool IsOf(string name, string part) => name == part || name.StartsWith(part + Later, StringComparison.Ordinal);

    /// <returns>Null when it was destroyed.</returns>
    public byte[]? Of(string name) => _root is null
        ? _keys.GetValueOrDefault(name)
        : HKDF.DeriveKey(HashAlgorithmName.SHA256, _root, KeySize, info: Encoding.UTF8.GetBytes($"payesh part {name}"));

    /// <summary>What comes after something was destroyed gets a key of its own.</summary>
    public KeySheet With(string part) => NameOf(part) is not null
        ? this : new(null, new(_keys) { [$"{part}{Later}{RandomNumberGenerator.GetHexString(8)}"] = RandomNumberGenerator.GetBytes(KeySize) });

    /// <summary>The keys of these names and no others.</summary>
    public KeySheet Only(IEnumerable<string> names) =>
        new(null, names.Select(name => (name, Key: Of(name))).Where(one => one.Key is not null).ToDictionary(one => one.name, one => one.Key!));
}
