using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Payesh.Domain.Standards;

/// <summary>The code of a requirement, such as <c>FIRE-01</c>: two to five capital letters, a hyphen, two or three digits.</summary>
/// <remarks>Ordered by its text. The default value is empty and belongs to no requirement.</remarks>
[JsonConverter(typeof(RequirementIdJson))]
public readonly record struct RequirementId : IComparable<RequirementId>
{
    private RequirementId(string value) => Value = value;

    /// <summary>The code as text.</summary>
    public string Value { get; } = "";

    /// <summary>Reads a code; null when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RequirementId id)
    {
        id = default;
        var hyphen = text?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        if (text is null || hyphen is < 2 or > 5 || text.Length - hyphen is < 3 or > 4) return false;
        if (text.AsSpan(0, hyphen).ContainsAnyExceptInRange('A', 'Z')) return false;
        if (text.AsSpan(hyphen + 1).ContainsAnyExceptInRange('0', '9')) return false;
        id = new(text);
        return true;
    }

    /// <summary>Reads a code.</summary>
    /// <exception cref="FormatException">The text is no code of a requirement.</exception>
    public static RequirementId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no code of a requirement such as FIRE-01.");

    /// <inheritdoc/>
    public int CompareTo(RequirementId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Order of the codes.</summary>
    public static bool operator <(RequirementId left, RequirementId right) => left.CompareTo(right) < 0;

    /// <summary>Order of the codes.</summary>
    public static bool operator >(RequirementId left, RequirementId right) => left.CompareTo(right) > 0;

    /// <summary>Order of the codes.</summary>
    public static bool operator <=(RequirementId left, RequirementId right) => left.CompareTo(right) <= 0;

    /// <summary>Order of the codes.</summary>
    public static bool operator >=(RequirementId left, RequirementId right) => left.CompareTo(right) >= 0;

    /// <summary>The code as text.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>A requirement's code in JSON: its text.</summary>
public sealed class RequirementIdJson : JsonConverter<RequirementId>
{
    /// <inheritdoc/>
    public override RequirementId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RequirementId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("No code of a requirement such as FIRE-01.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RequirementId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}
