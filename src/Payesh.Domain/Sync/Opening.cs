using System.Text;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Sync;

/// <summary>What opens a commitment of a chain: the value's text and its salt. It travels beside the chain and may be destroyed.</summary>
/// <param name="N">The line it belongs to.</param>
/// <param name="Salt">32 random bytes in Base64; another length opens nothing.</param>
/// <param name="Value">The value's JSON text, exactly as it was hashed.</param>
public sealed record Opening(int N, string Salt, string Value)
{
    private const int SaltBytes = 32, SaltText = 44;

    /// <summary>SHA-256(salt ‖ value); null when the salt is none.</summary>
    public Digest? Commitment()
    {
        Span<byte> salt = stackalloc byte[SaltBytes + 1];
        if (Salt.Length != SaltText || !Convert.TryFromBase64String(Salt, salt, out var written) || written != SaltBytes) return null;
        return Digest.Of(salt[..SaltBytes], Encoding.UTF8.GetBytes(Value));
    }

    /// <summary>The value, when this opening belongs to the commitment and its text is sound JSON; else null.</summary>
    public WholeJson? Open(Digest commitment) => Commitment() == commitment ? WholeJson.Read(Encoding.UTF8.GetBytes(Value)) : null;
}
