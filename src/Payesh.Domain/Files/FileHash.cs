using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Payesh.Domain.Files;

/// <summary>The SHA-256 of a file's bytes: 64 lower-case hexadecimal digits. It is the file's name everywhere.</summary>
public readonly record struct FileHash
{
    private FileHash(string value) => Value = value;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Value { get; }

    /// <summary>The hash of some bytes.</summary>
    public static FileHash Of(ReadOnlySpan<byte> bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>Reads 64 hexadecimal digits; anything else, path separators included, is no hash.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FileHash hash)
    {
        var good = text is { Length: 64 } && text.All(char.IsAsciiHexDigit);
        hash = good ? new(text!.ToLowerInvariant()) : default;
        return good;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
