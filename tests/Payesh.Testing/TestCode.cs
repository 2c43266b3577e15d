using System.Numerics;
using Payesh.Domain.Access;

namespace Payesh.Testing;

/// <summary>An authenticator app.</summary>
public static class TestCode
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The six digits an app shows that was given this key.</summary>
    public static string Of(string setupText, DateTimeOffset now)
    {
        var number = setupText.Where(letter => letter is not ' ').Aggregate(BigInteger.Zero, (sum, letter) => sum * 32 + Letters.IndexOf(letter, StringComparison.Ordinal));
        var secret = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        return TimeCode.At([.. new byte[TimeCode.SecretLength - secret.Length], .. secret], TimeCode.StepOf(now));
    }
}
