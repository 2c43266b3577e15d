using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Standards;

/// <summary>Where a parameter's default comes from.</summary>
[JsonConverter(typeof(KebabNames<ParameterStatus>))]
public enum ParameterStatus
{
    /// <summary>The source states it. That does not mean it binds: see the grade.</summary>
    Stated,

    /// <summary>This project's default.</summary>
    ProjectDefault,

    /// <summary>Not found: no comparison until a province sets it.</summary>
    NotFound,
}

/// <summary>A number of a requirement that a province may set.</summary>
/// <param name="Default">The value where no province set one; null when not found.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Status">Where the default comes from.</param>
public sealed record ParameterDefinition(ParameterValue? Default, Unit Unit, ParameterStatus Status);

/// <summary>A number, or a day of each Jalali year.</summary>
[JsonConverter(typeof(ParameterValueJson))]
public readonly record struct ParameterValue
{
    private ParameterValue(decimal? number, int month, int day) => (Number, Month, Day) = (number, month, day);

    /// <summary>The number; null for a day of the year.</summary>
    public decimal? Number { get; }

    /// <summary>The Jalali month, 1–12; 0 for a number.</summary>
    public int Month { get; }

    /// <summary>The day of the Jalali month, 1–31; 0 for a number.</summary>
    public int Day { get; }

    /// <summary>A number.</summary>
    public static ParameterValue Of(decimal number) => new(number, 0, 0);

    /// <summary>Reads what a person typed, in digits of any script.</summary>
    /// <param name="text">A number with a decimal point (. or ٫), or <c>MM-DD</c>.</param>
    /// <param name="unit">The unit of the parameter.</param>
    /// <returns>The value, or <see cref="StandardsRefusal.NotANumber"/>, <see cref="StandardsRefusal.NotADayOfTheYear"/>.</returns>
    public static Outcome<ParameterValue> Read(string text, Unit unit)
    {
        var plain = PersianText.AsciiDigits(text).Replace('٫', '.').Trim();
        if (unit == Unit.JalaliMonthDay)
            return DayOfYear(plain) is { } day ? day : StandardsRefusal.NotADayOfTheYear;
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Of(number)
            : StandardsRefusal.NotANumber;
    }

    /// <summary>The value as text: a number with a point, or <c>MM-DD</c>.</summary>
    public override string ToString() => Number is { } number
        ? number.ToString("0.#########", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");

    private static ParameterValue? DayOfYear(string text)
    {
        var parts = text.Split('-');
        if (parts.Length != 2) return null;
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var month)) return null;
        if (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var day)) return null;
        var last = month switch { >= 1 and <= 6 => 31, >= 7 and <= 11 => 30, 12 => 29, _ => 0 };
        return day >= 1 && day <= last ? new ParameterValue(null, month, day) : null;
    }
}

/// <summary>A parameter's value in JSON: a number, or the text of a day of the year.</summary>
public sealed class ParameterValueJson : JsonConverter<ParameterValue>
{
    /// <inheritdoc/>
    public override ParameterValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number) return ParameterValue.Of(reader.GetDecimal());
        var day = ParameterValue.Read(reader.GetString() ?? "", Unit.JalaliMonthDay);
        return day.Succeeded ? day.Value : throw new JsonException("Neither a number nor a day such as 12-25.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ParameterValue value, JsonSerializerOptions options)
    {
        if (value.Number is { } number) writer.WriteNumberValue(number);
        else writer.WriteStringValue(value.ToString());
    }
}
