using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>Seals personal data and finds it again by equality. Reading is <see cref="RevealPersonal"/>'s, which notes each look.</summary>
public sealed class PersonalVault(KeyRing keys)
{
    private const string Encryption = "personal", Indexing = "blind index";

    public Personal Seal(NationalId id) => Seal(id.Value, id.ToString());

    public Personal Seal(PhoneNumber number) => Seal(number.Value, number.ToString());

    /// <summary>Seals any text.</summary>
    /// <param name="text">In clear.</param>
    /// <param name="hint">What everyone in scope may see of it; must not tell it.</param>
    public Personal Seal(string text, string hint)
    {
        var id = keys.Current;
        var head = Personal.MakeHead(id, hint);
        return Personal.FromStored([.. head, .. keys.Encrypt(id, Encryption, Encoding.UTF8.GetBytes(text), head)]);
    }

    /// <summary>The fingerprint to store beside a sealed national id.</summary>
    public BlindIndex Index(NationalId id) => Index(keys.Current, "nid", id.Value);

    /// <summary>The fingerprint to store beside a sealed telephone number.</summary>
    public BlindIndex Index(PhoneNumber number) => Index(keys.Current, "tel", number.Value);

    /// <summary>What to look for: one fingerprint for each key version that rows may still carry. <c>rows.Where(r => found.Contains(r.Index))</c></summary>
    public IReadOnlyList<BlindIndex> Indexes(NationalId id) => [.. keys.Ids.Select(key => Index(key, "nid", id.Value))];

    /// <inheritdoc cref="Indexes(NationalId)"/>
    public IReadOnlyList<BlindIndex> Indexes(PhoneNumber number) => [.. keys.Ids.Select(key => Index(key, "tel", number.Value))];

    /// <summary>In clear. Only <see cref="RevealPersonal"/> and the rotation of keys may call this; a test sees to it.</summary>
    internal string Open(Personal personal) =>
        Encoding.UTF8.GetString(keys.Decrypt(personal.KeyId, Encryption, personal.Body, personal.Head));

    private BlindIndex Index(int key, string kind, string value)
    {
        var mac = HMACSHA256.HashData(keys.Derive(key, Indexing), Encoding.UTF8.GetBytes($"{kind}:{value}"));
        return new($"{key.ToString(CultureInfo.InvariantCulture)}.{Convert.ToBase64String(mac, 0, 16).TrimEnd('=')}");
    }
}
