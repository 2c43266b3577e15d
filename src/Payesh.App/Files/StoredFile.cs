using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Files;

/// <summary>One file of the store, whole and checked.</summary>
public sealed class StoredFile
{
    public StoredFile(Digest hash, long size, string type, DateTimeOffset received) =>
        (Hash, Size, Type, Received) = (hash.ToString(), size, type, received);

    private StoredFile() => (Hash, Type) = ("", "");

    public string Hash { get; private set; }

    public long Size { get; private set; }

    public string Type { get; private set; }

    public DateTimeOffset Received { get; private set; }
}

/// <summary>Why somebody may see a file: a visit, a letter, a document of a centre refers to it. The row is filtered by scope.</summary>
public sealed class FileUse : IScoped, ICentreOwned
{
    public FileUse(Digest hash, CentreId centre, OfficeCode office, FieldOfWork field, string subject) =>
        (Hash, CentreId, Office, Field, Subject) = (hash.ToString(), centre, office, field, subject);

    private FileUse() => (Hash, Subject) = ("", "");

    public string Hash { get; private set; }

    public CentreId CentreId { get; private set; }

    public OfficeCode Office { get; private set; }

    public FieldOfWork Field { get; private set; }

    /// <summary>What refers to it, such as <c>visit:GUID</c>.</summary>
    public string Subject { get; private set; }

    /// <summary>Of a file that passed between the centre and its office: the only ones that the centre's own people may open.</summary>
    public static string Shared(CentreId centre) => $"shared:{centre.Value}";
}
