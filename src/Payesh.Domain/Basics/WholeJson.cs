using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Payesh.Domain.Basics;

/// <summary>
/// JSON that reads the same everywhere: whole numbers of at most 2^53 − 1, texts without half a surrogate pair, at most 64 levels,
/// no member named twice.
/// Two are equal when they say the same, in whatever order their members stand.
/// </summary>
public sealed class WholeJson : IEquatable<WholeJson>
{
    private const long Largest = (1L << 53) - 1;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    private WholeJson(JsonElement root) => Root = root;

    /// <summary>The value itself.</summary>
    public JsonElement Root { get; }

    /// <summary>The same with members sorted (ordinal) and without white space.</summary>
    public string Canonical => field ??= Write(Root);

    /// <summary>Whether it is the JSON <c>null</c>.</summary>
    public bool IsNull => Root.ValueKind == JsonValueKind.Null;

    /// <summary>Reads UTF-8; null when it is not such JSON.</summary>
    public static WholeJson? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var root = JsonElement.Parse(utf8, Strict);
            return IsSound(root) ? new(root) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: the reader finds bytes that are no UTF-8, and half pairs, only when a text is taken out.
            return null;
        }
    }

    /// <summary>One member of an object, or null when there is none.</summary>
    public WholeJson? Member(string name) =>
        Root.ValueKind == JsonValueKind.Object && Root.TryGetProperty(name, out var member) ? new(member) : null;

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] WholeJson? other) => Canonical == other?.Canonical;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => Equals(obj as WholeJson);

    /// <inheritdoc/>
    public override int GetHashCode() => Canonical.GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text.</summary>
    public override string ToString() => Canonical;

    private static bool IsSound(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().All(m => m.Name is not null && IsSound(m.Value)),
        JsonValueKind.Array => element.EnumerateArray().All(IsSound),
        JsonValueKind.Number => element.TryGetInt64(out var number) && number is <= Largest and >= -Largest
            && (number != 0 || element.GetRawText() == "0"),
        JsonValueKind.String => element.GetString() is not null,
        _ => true,
    };

    private static string Write(JsonElement root)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var plain = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, plain)) Write(root, writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray()) Write(item, writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteNumberValue(element.GetInt64());
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(element.GetString());
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
