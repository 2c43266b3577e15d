using System.Security.Cryptography;

namespace Payesh.Domain.Basics;

/// <summary>The public half of a signing key: ECDSA on P-256 with SHA-256, the one kind that browsers and servers share.</summary>
public sealed class VerifyingKey : IDisposable
{
    /// <summary>Bytes of a signature: two numbers one after the other (IEEE P1363), as browsers make it.</summary>
    public const int SignatureSize = 64;

    private const string Curve = "1.2.840.10045.3.1.7";

    private readonly ECDsa _key;

    private VerifyingKey(ECDsa key) => _key = key;

    /// <summary>Reads a SubjectPublicKeyInfo; null when it is no key of this kind.</summary>
    public static VerifyingKey? Read(ReadOnlySpan<byte> info)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(info, out var read);
            if (read == info.Length && key.ExportParameters(false).Curve.Oid.Value == Curve) return new(key);
        }
        catch (CryptographicException)
        {
        }

        key.Dispose();
        return null;
    }

    /// <summary>Whether the owner of the private half signed this text.</summary>
    /// <param name="text">The signed bytes.</param>
    /// <param name="signature">Of any length: only one of <see cref="SignatureSize"/> bytes can hold.</param>
    public bool Holds(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) => signature.Length == SignatureSize
        && _key.VerifyData(text, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();
}
