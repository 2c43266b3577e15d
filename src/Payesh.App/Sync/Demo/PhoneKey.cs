using System.Security.Cryptography;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync.Demo;

/// <summary>The signing key of an invented phone. A real one is made in the phone and never leaves it.</summary>
public sealed class PhoneKey
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public PhoneKey() => Public = _key.ExportSubjectPublicKeyInfo();

    /// <summary>SubjectPublicKeyInfo.</summary>
    public byte[] Public { get; }

    /// <summary>What a segment carries as its signature, Base64.</summary>
    public string Sign(Guid subject, DeviceId device, int n, Digest head) => Convert.ToBase64String(_key.SignData(
        SignedText.Head(subject, device, n, head), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
}
