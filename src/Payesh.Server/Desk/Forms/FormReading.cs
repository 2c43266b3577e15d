using System.Globalization;
using Payesh.Domain.Basics;

namespace Payesh.Server.Desk;

/// <summary>
/// Reads what was typed into a form, field by field, and gathers everything that cannot be read, so that a person mends all of it
/// at once. A value that was refused comes back as its default: look at <see cref="Refusals"/> first.
/// </summary>
public sealed class FormReading
{
    private readonly List<Refusal> _refusals = [];

    public IReadOnlyList<Refusal> Refusals => _refusals;

    public bool Failed => _refusals.Count > 0;

    /// <summary>A refusal found elsewhere.</summary>
    public void Add(Refusal refusal) => _refusals.Add(refusal);

    /// <summary>What a parser made of a text that must be there.</summary>
    public T? Needed<T>(string? text, string field, Func<string?, Outcome<T>> parse)
    {
        var outcome = parse(text);
        if (outcome.Succeeded) return outcome.Value;
        _refusals.Add(outcome.Refusal.At(field));
        return default;
    }

    /// <summary>What a parser made of a text that may be empty.</summary>
    public T? Optional<T>(string? text, string field, Func<string?, Outcome<T>> parse) where T : struct =>
        string.IsNullOrWhiteSpace(text) ? null : Needed(text, field, parse);

    public DateOnly Day(string? text, string field) => Needed(text, field, JalaliDate.Parse) is { Year: > 0 } day ? day.ToDateOnly() : default;

    public DateOnly? OptionalDay(string? text, string field) => string.IsNullOrWhiteSpace(text) ? null : Day(text, field);

    public int Whole(string? text, string field) => (int)Needed(text, field, Int32);

    public int? OptionalWhole(string? text, string field) => (int?)Optional(text, field, Int32);

    /// <summary>One of the values of an enumeration, as its option sent it.</summary>
    public T Choice<T>(string? text, string field) where T : struct, Enum
    {
        if (Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value)) return value;
        _refusals.Add(BasicsRefusal.ChoiceMissing.At(field));
        return default;
    }

    /// <summary>Several values of a set of flags; unknown ones are ignored.</summary>
    public static T Flags<T>(IEnumerable<string>? texts) where T : struct, Enum
    {
        var sum = (texts ?? []).Where(text => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value))
            .Aggregate(0L, (all, text) => all | Convert.ToInt64(Enum.Parse<T>(text), CultureInfo.InvariantCulture));
        return (T)Enum.ToObject(typeof(T), sum);
    }

    /// <summary>The values of a set of flags as options send them.</summary>
    public static string[] Flagged<T>(T flags) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Where(value => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0 && flags.HasFlag(value)).Select(value => value.ToString())];

    private static Outcome<long> Int32(string? text)
    {
        var number = PersianText.ParseNumber(text);
        return number.Succeeded && number.Value is < int.MinValue or > int.MaxValue ? BasicsRefusal.NumberUnreadable : number;
    }
}
