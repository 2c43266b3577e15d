using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Payesh.Domain.Access;

/// <summary>
/// The six digits of an authenticator app (RFC 6238: HMAC-SHA-1, 30 seconds), the second step of signing in.
/// A code is good once: the caller keeps the step of the last one.
/// </summary>
public static class TimeCode
{
    /// <summary>Bytes of a secret.</summary>
    public const int SecretLength = 20;

    private const int Seconds = 30;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step of an instant: whole half minutes since 1970.</summary>
    public static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / Seconds;

    /// <summary>The code of one step.</summary>
    /// <param name="secret">Shared with the app.</param>
    /// <param name="step">Whole half minutes since 1970.</param>
    /// <returns>Six ASCII digits.</returns>
    public static string At(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> moment = stackalloc byte[8];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(moment, step);
#pragma warning disable CA5350 // RFC 6238 and every authenticator app mean HMAC-SHA-1, which is not broken.
        var mac = HMACSHA1.HashData(secret, moment);
#pragma warning restore CA5350
        var from = mac[^1] & 15;
        var number = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(mac.AsSpan(from)) & int.MaxValue;
        return (number % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>Looks for the step a typed code belongs to: now, or one before or after, for clocks that differ a little.</summary>
    /// <param name="secret">Shared with the app.</param>
    /// <param name="code">Six ASCII digits.</param>
    /// <param name="now">The real time, never that of a demonstration.</param>
    /// <param name="lastStep">Step of the last code that was used; only later ones are good.</param>
    /// <returns>The step; null when the code is wrong, too old or was used.</returns>
    public static long? Match(ReadOnlySpan<byte> secret, string code, DateTimeOffset now, long lastStep)
    {
        var typed = System.Text.Encoding.UTF8.GetBytes(code);
        for (var step = StepOf(now) - 1; step <= StepOf(now) + 1; step++)
        {
            if (step > lastStep && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(At(secret, step)), typed)) return step;
        }
        return null;
    }

    /// <summary>The secret as it is typed into an app that has no camera: base 32, groups of four.</summary>
    public static string Text(ReadOnlySpan<byte> secret)
    {
        var number = new BigInteger(secret, isUnsigned: true, isBigEndian: true);
        var count = (secret.Length * 8 + 4) / 5;
        number <<= count * 5 - secret.Length * 8;
        var letters = new char[count];
        for (var i = count - 1; i >= 0; i--, number >>= 5) letters[i] = Letters[(int)(number & 31)];
        return string.Join(' ', letters.Chunk(4).Select(group => new string(group)));
    }

    /// <summary>What the app reads from a QR code.</summary>
    /// <param name="secret">Shared with the app.</param>
    /// <param name="issuer">Name of this installation, shown in the app.</param>
    /// <param name="account">User name.</param>
    public static string SetupAddress(ReadOnlySpan<byte> secret, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}"
        + $"?secret={Text(secret).Replace(" ", "", StringComparison.Ordinal)}&issuer={Uri.EscapeDataString(issuer)}";
}
