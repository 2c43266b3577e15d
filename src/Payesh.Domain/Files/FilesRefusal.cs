using Payesh.Domain.Basics;

namespace Payesh.Domain.Files;

/// <summary>Why a file is not taken.</summary>
public static class FilesRefusal
{
    /// <summary>No bytes at all.</summary>
    public static Refusal Empty => new("Files.Empty");

    /// <summary>Larger than <see cref="FileType.Limit"/>.</summary>
    public static Refusal TooLarge => new("Files.TooLarge", FileType.Limit / (1024 * 1024));

    /// <summary>Neither a picture, a voice note nor a PDF, whatever its name says.</summary>
    public static Refusal WrongType => new("Files.WrongType");

    /// <summary>The bytes that arrived are not those that were announced.</summary>
    public static Refusal WrongHash => new("Files.WrongHash");

    /// <summary>The piece does not begin where the last one ended.</summary>
    /// <param name="received">Bytes that are here.</param>
    public static Refusal WrongOffset(long received) => new("Files.WrongOffset", received);
}
