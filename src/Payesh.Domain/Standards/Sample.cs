using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Payesh.Domain.Standards;

/// <summary>Of what a sample is drawn.</summary>
public enum SampleOf
{
    /// <summary>Files of residents.</summary>
    Files,

    /// <summary>Rooms.</summary>
    Rooms,

    /// <summary>Staff.</summary>
    Staff,

    /// <summary>Receipts.</summary>
    Receipts,

    /// <summary>Residents.</summary>
    Residents,

    /// <summary>Things.</summary>
    Items,
}

/// <summary>How many of what are drawn, written <c>files:3</c>.</summary>
/// <param name="Of">Of what.</param>
/// <param name="Count">How many; all of them where there are fewer.</param>
[JsonConverter(typeof(SampleJson))]
public readonly record struct Sample(SampleOf Of, int Count)
{
    /// <summary>Reads <c>files:3</c>; null when the text is no sample.</summary>
    public static Sample? Read(string? text)
    {
        if (text?.Split(':') is not [var of, var count]) return null;
        if (!int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return null;
        foreach (var value in Enum.GetValues<SampleOf>())
        {
            if (of == Name(value)) return new Sample(value, number);
        }

        return null;
    }

    /// <summary>As it is written in the rule file.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name(Of)}:{Count}");

    private static string Name(SampleOf of) => of switch
    {
        SampleOf.Files => "files",
        SampleOf.Rooms => "rooms",
        SampleOf.Staff => "staff",
        SampleOf.Receipts => "receipts",
        SampleOf.Residents => "residents",
        SampleOf.Items => "items",
    };
}

/// <summary>A sample in JSON: its text.</summary>
public sealed class SampleJson : JsonConverter<Sample>
{
    /// <inheritdoc/>
    public override Sample Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Sample.Read(reader.GetString()) ?? throw new JsonException("No sample such as files:3.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Sample value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
