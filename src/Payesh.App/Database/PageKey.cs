using System.Globalization;

namespace Payesh.App.Database;

/// <summary>Where a page of a list begins: the value it is sorted by, and what tells equal values apart. Written into the address.</summary>
/// <param name="Value">Empty where the row has none.</param>
/// <param name="Tie">Number or id of the row.</param>
internal sealed record PageKey(string Value, string Tie)
{
    private const char Between = '~';

    // Past it no instant can be made.
    private const long LastInstant = 253_402_300_799_999;

    public static string Of(object? value, object tie) => $"{Write(value)}{Between}{Write(tie)}";

    /// <summary>Null when the address holds none.</summary>
    public static PageKey? Read(string? text) => text?.LastIndexOf(Between) is { } at and >= 0 ? new(text[..at], text[(at + 1)..]) : null;

    private static string Write(object? value) => value switch
    {
        null => "",
        DateTimeOffset at => Write(at.ToUnixTimeMilliseconds()),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum word => Write(Convert.ToInt32(word, CultureInfo.InvariantCulture)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>Whether a part of a key is such a value; it is not when the address was tampered with.</summary>
    public static bool Holds<T>(string part) => Read(part, Bare<T>()) is not null;

    public static T Part<T>(string part) => (T)Read(part, Bare<T>())!;

    private static Type Bare<T>() => Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);

    private static object? Read(string text, Type type)
    {
        if (type == typeof(string)) return text;
        if (type == typeof(Guid)) return Guid.TryParse(text, out var id) ? id : null;
        if (type == typeof(DateOnly)) return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return null;
        if (type == typeof(long)) return number;
        if (type == typeof(DateTimeOffset)) return number is >= 0 and <= LastInstant ? DateTimeOffset.FromUnixTimeMilliseconds(number) : null;
        if (number is < int.MinValue or > int.MaxValue) return null;
        return type.IsEnum ? Enum.ToObject(type, (int)number) : (int)number;
    }
}
