namespace Payesh.Domain.Files;

/// <summary>What a file is, told by its first bytes and never by its name.</summary>
public static class FileType
{
    /// <summary>Largest file taken, bytes. A photo of 2,560 px is below 3 MB; the rest is for scans and voice.</summary>
    public const long Limit = 15 * 1024 * 1024;

    /// <summary>How many first bytes <see cref="Detect"/> wants.</summary>
    public const int HeadLength = 16;

    /// <summary>The media type of a file that may be stored, or null when it is none of them.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static string? Detect(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "audio/webm",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => "audio/mp4",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "application/pdf",
        _ => null,
    };
}
