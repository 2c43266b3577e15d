using System.Globalization;
using System.Text.Json;

namespace Payesh.Domain.Basics;

/// <summary>Lenient reading of members: null for what is absent or of another shape, never an exception.</summary>
/// <remarks>Only for elements a <see cref="WholeJson"/> holds: their texts are sound.</remarks>
public static class JsonMembers
{
    private const long LastInstant = 253_402_300_799_999;

    extension(JsonElement json)
    {
        /// <summary>A member of an object, whatever it is.</summary>
        public JsonElement? Member(string name) =>
            json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var member) ? member : null;

        /// <summary>A text.</summary>
        public string? Text(string name) => json.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

        /// <summary>A whole number.</summary>
        public long? Whole(string name) => json.Member(name) is { ValueKind: JsonValueKind.Number } member ? member.GetInt64() : null;

        /// <summary>A whole number of at least zero that counts things.</summary>
        public int? Count(string name) => json.Whole(name) is >= 0 and <= int.MaxValue and var count ? (int)count : null;

        /// <summary>Whether the member is <c>true</c>.</summary>
        public bool IsTrue(string name) => json.Member(name) is { ValueKind: JsonValueKind.True };

        /// <summary>A GUID in lower case with dashes.</summary>
        public Guid? Id(string name)
        {
            Span<char> same = stackalloc char[36];
            return json.Member(name) is { ValueKind: JsonValueKind.String } text && text.TryGetGuid(out var id)
                && id.TryFormat(same, out _) && text.ValueEquals(same) ? id : null;
        }

        /// <summary>64 lower-case hexadecimal digits.</summary>
        public Digest? Digest(string name) => Basics.Digest.TryParse(json.Text(name), out var digest) ? digest : null;

        /// <summary>Milliseconds since 1970, UTC, up to the end of the year 9999.</summary>
        public DateTimeOffset? Instant(string name) =>
            json.Whole(name) is >= 0 and <= LastInstant and var at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

        /// <summary>One of an enum's names, written in camelCase.</summary>
        public T? Named<T>(string name) where T : struct, Enum
        {
            var text = json.Text(name);
            foreach (var value in Enum.GetValues<T>())
                if (JsonNamingPolicy.CamelCase.ConvertName(value.ToString()) == text) return value;
            return null;
        }

        /// <summary>A number written as text, such as <c>"36.56"</c>.</summary>
        public decimal? Number(string name) => decimal.TryParse(
            json.Text(name), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;

        /// <summary>The items of an array; empty when it is none.</summary>
        public IEnumerable<JsonElement> Items(string name) =>
            json.Member(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

        /// <summary>The texts of an array; other items are left out.</summary>
        public IReadOnlyList<string> Texts(string name) =>
            [.. json.Items(name).Where(i => i.ValueKind == JsonValueKind.String).Select(i => i.GetString()!)];

        /// <summary>The whole numbers of an array; other items are left out.</summary>
        public IReadOnlyList<long> Wholes(string name) =>
            [.. json.Items(name).Where(i => i.ValueKind == JsonValueKind.Number).Select(i => i.GetInt64())];
    }

    /// <summary>Reads a GUID in lower case with dashes; null for every other spelling.</summary>
    public static Guid? Id(ReadOnlySpan<char> text)
    {
        Span<char> same = stackalloc char[36];
        return Guid.TryParseExact(text, "D", out var id) && id.TryFormat(same, out _) && text.SequenceEqual(same) ? id : null;
    }
}
