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

    public Personal Seal(NationalId id) => Seal(id.Value, PersonalKind.NationalId, id.ToString());

    public Personal Seal(PhoneNumber number) => Seal(number.Value, PersonalKind.Phone, number.ToString());

    /// <summary>Seals any text.</summary>
    /// <param name="text">In clear.</param>
    /// <param name="hint">What everyone in scope may see of it; must not tell it.</param>
    public Personal Seal(string text, string hint) => Seal(text, PersonalKind.Text, hint);

    /// <summary>The fingerprint to store beside a sealed national id, in a member called like it with <c>Index</c> behind: NationalId, NationalIdIndex.</summary>
    public BlindIndex Index(NationalId id) => Index(keys.Current, Name(PersonalKind.NationalId), id.Value);

    /// <summary>The fingerprint to store beside a sealed telephone number.</summary>
    public BlindIndex Index(PhoneNumber number) => Index(keys.Current, Name(PersonalKind.Phone), number.Value);

    /// <summary>What to look for: one fingerprint for each key version that rows may still carry. <c>rows.Where(r => found.Contains(r.Index))</c></summary>
    public IReadOnlyList<BlindIndex> Indexes(NationalId id) => Fingerprints(Name(PersonalKind.NationalId), id.Value);

    /// <inheritdoc cref="Indexes(NationalId)"/>
    public IReadOnlyList<BlindIndex> Indexes(PhoneNumber number) => Fingerprints(Name(PersonalKind.Phone), number.Value);

    /// <summary>The same, sealed with the newest key.</summary>
    internal Personal Renew(Personal old) => Seal(Open(old), old.Kind, old.Hint);

    internal BlindIndex? IndexOf(Personal personal) => personal.Kind is PersonalKind.Text ? null : Index(keys.Current, Name(personal.Kind), Open(personal));

    /// <summary>The fingerprint of a secret that is never shown again, such as a recovery code.</summary>
    internal BlindIndex Fingerprint(string kind, string secret) => Index(keys.Current, kind, secret);

    /// <summary>What to compare with: one for each key version.</summary>
    internal IReadOnlyList<BlindIndex> Fingerprints(string kind, string secret) => [.. keys.Ids.Select(key => Index(key, kind, secret))];

    /// <summary>In clear. Only <see cref="RevealPersonal"/> and the rotation of keys may call this; a test sees to it.</summary>
    internal string Open(Personal personal) =>
        Encoding.UTF8.GetString(keys.Decrypt(personal.KeyId, Encryption, personal.Body, personal.Head));

    private Personal Seal(string text, PersonalKind kind, string hint)
    {
        var id = keys.Current;
        var head = Personal.MakeHead(id, kind, hint);
        return Personal.FromStored([.. head, .. keys.Encrypt(id, Encryption, Encoding.UTF8.GetBytes(text), head)]);
    }

    private static string Name(PersonalKind kind) => kind switch
    {
        PersonalKind.NationalId => "nid",
        PersonalKind.Phone => "tel",
        PersonalKind.Text => throw new ArgumentException("A text has no fingerprint.", nameof(kind)),
    };

    private BlindIndex Index(int key, string kind, string value)
    {
        var mac = HMACSHA256.HashData(keys.Derive(key, Indexing), Encoding.UTF8.GetBytes($"{kind}:{value}"));
        return new($"{key.ToString(CultureInfo.InvariantCulture)}.{Convert.ToBase64String(mac, 0, 16).TrimEnd('=')}");
    }
}
