using System.Security.Cryptography;
using System.Text;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;
using Xunit;

namespace Payesh.Domain.Tests.Sync;

public sealed class SignatureTests
{
    private static readonly Guid Visit = new("0190a5e0-0000-7000-8000-000000000001");
    private static readonly DeviceId Device = new(new("0190a5e0-0000-7000-8000-00000000000d"));

    [Fact]
    public void A_head_is_signed_for_its_visit_device_and_place()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = VerifyingKey.Read(pair.ExportSubjectPublicKeyInfo())!;
        var head = Digest.Of("ab"u8);
        var signature = pair.SignData(SignedText.Head(Visit, Device, 7, head), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);

        Assert.True(key.Holds(SignedText.Head(Visit, Device, 7, head), signature));
        Assert.False(key.Holds(SignedText.Head(Visit, Device, 8, head), signature));
        Assert.False(key.Holds(SignedText.Head(Guid.Empty, Device, 7, head), signature));
        Assert.False(key.Holds(SignedText.Head(Visit, new(Guid.Empty), 7, head), signature));
        Assert.False(key.Holds(SignedText.Head(Visit, Device, 7, Digest.Of("ac"u8)), signature));
        Assert.False(key.Holds(SignedText.Head(Visit, Device, 7, head), []));
        Assert.False(key.Holds(SignedText.Head(Visit, Device, 7, head), [.. signature, 0]));
    }

    [Fact]
    public void The_signed_texts_are_these_bytes_for_ever()
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(1_764_230_400_123);
        var receipt = new ReceiptText(Guid.Empty, Visit, Device, ReceiptText.Parked("fork"), 80, "00ff", at);

        Assert.Equal(
            $"payesh-head-1\n{Visit:D}\n{Device}\n7\n{new string('0', 64)}", Encoding.UTF8.GetString(SignedText.Head(Visit, Device, 7, default)));
        Assert.Equal(
            $"payesh-receipt-1\n{Guid.Empty:D}\n{Visit:D}\n{Device}\nparked:fork\n80\n00ff\n1764230400123", Encoding.UTF8.GetString(receipt.ToBytes()));
        Assert.Equal($"payesh-root-1\n2026-11-27\n12\n{new string('0', 64)}", Encoding.UTF8.GetString(SignedText.Root(new(2026, 11, 27), 12, default)));
    }

    [Fact]
    public void A_day_is_written_the_same_on_a_persian_server()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new("fa-IR");
        try
        {
            Assert.Contains("\n2026-11-27\n12\n", Encoding.UTF8.GetString(SignedText.Root(new(2026, 11, 27), 12, default)), StringComparison.Ordinal);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Only_a_key_on_the_one_curve_is_a_key()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        using var right = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        Assert.Null(VerifyingKey.Read(other.ExportSubjectPublicKeyInfo()));
        Assert.Null(VerifyingKey.Read(rsa.ExportSubjectPublicKeyInfo()));
        Assert.Null(VerifyingKey.Read([]));
        Assert.Null(VerifyingKey.Read([1, 2, 3]));
        Assert.Null(VerifyingKey.Read([.. right.ExportSubjectPublicKeyInfo(), 0]));
        Assert.NotNull(VerifyingKey.Read(right.ExportSubjectPublicKeyInfo()));
    }
}
