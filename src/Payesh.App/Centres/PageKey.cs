using System.Globalization;

namespace Payesh.App.Centres;

/// <summary>Where a page of a list begins: the value it is sorted by, and the number that tells equal values apart. Written into the address.</summary>
public sealed record PageKey(string Value, long No)
{
    private const char Between = '~';

    /// <summary>The value as an instant; null when it is none.</summary>
    internal DateTimeOffset? Instant =>
        long.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 4_102_444_800_000
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    internal DateOnly? Day => DateOnly.TryParseExact(Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    internal int? Whole => int.TryParse(Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string Of(string value, long no) => string.Create(CultureInfo.InvariantCulture, $"{value}{Between}{no}");

    public static string Of(DateTimeOffset at, long no) => Of(at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), no);

    public static string Of(DateOnly day, long no) => Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), no);

    public static string Of(int number, long no) => Of(number.ToString(CultureInfo.InvariantCulture), no);

    /// <summary>Null when the address holds none, or was tampered with: then the first page is shown.</summary>
    public static PageKey? Read(string? text) =>
        text?.LastIndexOf(Between) is { } at and >= 0 && long.TryParse(text.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var no)
            ? new(text[..at], no)
            : null;
}
