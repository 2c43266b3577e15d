using System.Security.Cryptography;

namespace Payesh.App.Places;

/// <summary>A rule file that was loaded once and for all.</summary>
public sealed class ReleasedFile
{
    private ReleasedFile() { }

    public ReleasedFile(string name, byte[] content, DateTimeOffset loaded) => (Name, Sha256, Loaded) = (name, Digest(content), loaded);

    public string Name { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    public DateTimeOffset Loaded { get; private set; }

    internal static string Digest(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <exception cref="ReleasedFileChangedException">The file has other bytes than when it was loaded.</exception>
    internal void Demand(byte[] content)
    {
        if (Digest(content) != Sha256) throw new ReleasedFileChangedException(Name);
    }
}

/// <summary>A released file was changed. It must be put back; what is to change goes into a new file with a later day in its name.</summary>
public sealed class ReleasedFileChangedException(string name)
    : Exception($"data/{name} is not the file that was released. Put it back, and write what changes into a file with a later date.");

/// <summary>Counted up with every change of places and calendars, so that each node knows when to read them anew.</summary>
public sealed class PlacesEdition
{
    public int Id { get; private set; } = 1;

    public long Number { get; private set; }

    internal void Next() => Number++;
}
