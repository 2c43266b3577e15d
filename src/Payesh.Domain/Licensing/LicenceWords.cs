using Payesh.Domain.Centres;

namespace Payesh.Domain.Licensing;

/// <summary>Words of a table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Columns">Headings of its columns.</param>
public sealed record PaperTable(string Title, IReadOnlyList<string> Columns);

/// <summary>The words of a printed licence, as they hold from a day on.</summary>
public sealed record LicenceWords
{
    /// <summary>Its id, printed into the sealed document.</summary>
    public required string Id { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>The name of each paper.</summary>
    public required IReadOnlyDictionary<LicenceKind, string> Titles { get; init; }

    /// <summary>The name of each paper that is renewed.</summary>
    public required IReadOnlyDictionary<LicenceKind, string> Renewed { get; init; }

    /// <summary>The address.</summary>
    public required string Address { get; init; }

    /// <summary>موضوع.</summary>
    public required string Subject { get; init; }

    /// <summary>Its first paragraph.</summary>
    public required string Opening { get; init; }

    /// <summary>What the licence states.</summary>
    public required PaperTable Table { get; init; }

    /// <summary>The names of its rows.</summary>
    public required IReadOnlyDictionary<string, string> Rows { get; init; }

    /// <summary>Words for the sexes.</summary>
    public required IReadOnlyDictionary<GroupSex, string> Sexes { get; init; }

    /// <summary>A number of people.</summary>
    public required string People { get; init; }

    /// <summary>Heading of the conditions.</summary>
    public required string Conditions { get; init; }

    /// <summary>Its last paragraph.</summary>
    public required string Closing { get; init; }

    /// <summary>Copies.</summary>
    public required IReadOnlyList<string> Copies { get; init; }
}

/// <summary>The words of the letter that refuses a licence, as they hold from a day on.</summary>
/// <param name="Id">Its id, printed into the sealed document.</param>
/// <param name="Effective">The first day on which it holds.</param>
/// <param name="Title">Its title.</param>
/// <param name="Address">The address.</param>
/// <param name="Subject">موضوع.</param>
/// <param name="Greeting">The greeting.</param>
/// <param name="Opening">Its first paragraph.</param>
/// <param name="Closing">Its last paragraph before the block of appeal.</param>
/// <param name="Copies">Copies.</param>
public sealed record RefusalWords(
    string Id, DateOnly Effective, string Title, string Address, string Subject, string Greeting, string Opening, string Closing, IReadOnlyList<string> Copies);
