using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Letters;

/// <summary>The words of a letter as they will be printed, in Persian with Persian digits; nothing is added when it is rendered but the form's own labels.</summary>
public sealed record LetterContent
{
    /// <summary>Name of the office, top right.</summary>
    public required string Office { get; init; }

    /// <summary>What the letter is, in bold: «تذکر کتبی».</summary>
    public required string Title { get; init; }

    /// <summary>Whether «محرمانه» stands on it.</summary>
    public bool Confidential { get; init; }

    /// <summary>Whether something is attached (پیوست).</summary>
    public bool Attachment { get; init; }

    /// <summary>Lines of the address.</summary>
    public required IReadOnlyList<string> Address { get; init; }

    /// <summary>موضوع.</summary>
    public required string Subject { get; init; }

    /// <summary>The body, in order.</summary>
    public required IReadOnlyList<LetterPart> Parts { get; init; }

    /// <summary>رونوشت: each «… جهت …». The confidential list is never part of the letter.</summary>
    public required IReadOnlyList<string> Copies { get; init; }
}

/// <summary>One part of a letter's body.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "part")]
[JsonDerivedType(typeof(LetterText), "text")]
[JsonDerivedType(typeof(LetterHeading), "heading")]
[JsonDerivedType(typeof(LetterTable), "table")]
public abstract record LetterPart;

/// <summary>A paragraph.</summary>
/// <param name="Text">Its text.</param>
public sealed record LetterText(string Text) : LetterPart;

/// <summary>A heading.</summary>
/// <param name="Text">Its text.</param>
public sealed record LetterHeading(string Text) : LetterPart;

/// <summary>A table.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Light">Whether it is printed lighter: advice without a sanction.</param>
/// <param name="Columns">Headings of the columns.</param>
/// <param name="Rows">Cells, row by row.</param>
public sealed record LetterTable(string Title, bool Light, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : LetterPart;

/// <summary>What identifies a letter once it is numbered.</summary>
public sealed record LetterFacts
{
    /// <summary>The letter.</summary>
    public required Guid Letter { get; init; }

    /// <summary>What it is.</summary>
    public required string Kind { get; init; }

    /// <summary>Its number; null in a draft.</summary>
    public string? Number { get; init; }

    /// <summary>Its date; null in a draft.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Its code, 26 signs.</summary>
    public required string Code { get; init; }

    /// <summary>The office, four digits.</summary>
    public required string Office { get; init; }

    /// <summary>The centre.</summary>
    public required string Centre { get; init; }

    /// <summary>Days given from service on; null when none.</summary>
    public int? Days { get; init; }

    /// <summary>Findings it names among the requirements.</summary>
    public int Findings { get; init; }

    /// <summary>Versions of the rules and texts it was made from.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>Name of who signed; null in a draft.</summary>
    public string? SignedBy { get; init; }

    /// <summary>Post as printed under the name.</summary>
    public string? SignedPost { get; init; }

    /// <summary>In what capacity.</summary>
    public SignedAs? SignedAs { get; init; }
}

/// <summary>A letter as it is sealed: canonical JSON, hashed and never written anew.</summary>
/// <param name="Facts">What identifies it.</param>
/// <param name="Content">Its words.</param>
public sealed record LetterDocument(LetterFacts Facts, LetterContent Content)
{
    /// <summary>UTF-8 of the canonical form: members sorted, no white space.</summary>
    public byte[] Canonical()
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(this, LettersJson.Default.LetterDocument);
        return Encoding.UTF8.GetBytes(WholeJson.Read(plain)!.Canonical);
    }

    /// <summary>Reads a sealed document back.</summary>
    /// <exception cref="JsonException">The bytes are no sealed document.</exception>
    public static LetterDocument Read(ReadOnlySpan<byte> canonical) =>
        JsonSerializer.Deserialize(canonical, LettersJson.Default.LetterDocument) ?? throw new JsonException("It is null.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(LetterDocument))]
[JsonSerializable(typeof(LetterContent))]
internal sealed partial class LettersJson : JsonSerializerContext;
