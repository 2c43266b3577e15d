using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Payesh.Domain.Basics;

/// <summary>
/// JSON that reads the same everywhere: whole numbers of at most 2^53 − 1, texts without half a surrogate pair, at most 64 levels,
/// no member named twice.
/// Two are equal when they say the same, in whatever order their members stand.
/// </summary>
public sealed class WholeJson : IEquatable<WholeJson>
{
    private const long Largest = (1L << 53) - 1;

    private const int Deepest = 64;

    private static readonly JsonDocumentOptions Plain = new() { MaxDepth = Deepest }, Strict = Plain with { AllowDuplicateProperties = false };

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
            if (!Utf8.IsValid(utf8) || !IsSound(utf8, out var mayNameTwice)) return null;
            return new(JsonElement.Parse(utf8, mayNameTwice ? Strict : Plain));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: the reader finds half pairs only when a text is taken out.
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

    // One walk that makes nothing: logs are read thousands of lines at a time. Names with escapes, and more than fit, are for the strict reader to compare.
    private static bool IsSound(ReadOnlySpan<byte> utf8, out bool mayNameTwice)
    {
        Span<Range> names = stackalloc Range[64];
        Span<int> objects = stackalloc int[Deepest];
        var (named, open) = (0, 0);
        mayNameTwice = false;
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = Deepest });
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    objects[open++] = named;
                    break;
                case JsonTokenType.EndObject:
                    named = objects[--open];
                    break;
                case JsonTokenType.PropertyName when IsUnescaped(ref reader) && named < names.Length:
                    foreach (var earlier in names[objects[open - 1]..named])
                        if (utf8[earlier].SequenceEqual(reader.ValueSpan)) return false;
                    var start = (int)reader.TokenStartIndex + 1;
                    names[named++] = start..(start + reader.ValueSpan.Length);
                    break;
                case JsonTokenType.PropertyName:
                    mayNameTwice = true;
                    break;
                case JsonTokenType.String:
                    IsUnescaped(ref reader);
                    break;
                case JsonTokenType.Number when !IsWhole(ref reader):
                    return false;
            }
        }

        return true;
    }

    // Taking an escaped text out throws when it holds half a pair.
    private static bool IsUnescaped(ref Utf8JsonReader reader) => !reader.ValueIsEscaped || reader.GetString() is null;

    private static bool IsWhole(ref Utf8JsonReader reader) =>
        reader.TryGetInt64(out var number) && number is <= Largest and >= -Largest && (number != 0 || reader.ValueSpan.Length == 1);

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
