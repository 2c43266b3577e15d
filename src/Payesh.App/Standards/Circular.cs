using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Standards;

/// <summary>What a person typed about a circular.</summary>
public sealed record TypedCircular(string? Number, string? Day, string? Signatory);

/// <summary>The circular by which a province makes or ends a rule.</summary>
/// <param name="Number">Its number, as stored.</param>
/// <param name="Day">The day it names: the first of the new rule, or the last of the old one.</param>
/// <param name="Signatory">The post that signed.</param>
public sealed record Circular(string Number, DateOnly Day, string Signatory)
{
    public const int NumberLength = 60;
    public const int SignatoryLength = 120;

    /// <summary>Reads what was typed; each refusal names its field: Number, Day or Signatory.</summary>
    public static Outcome<Circular> Read(TypedCircular typed)
    {
        var number = Text(typed.Number, NumberLength, StandardsRefusal.CircularMissing);
        if (number.Refusal is { } wrongNumber) return wrongNumber.At(nameof(Number));
        var day = JalaliDate.Parse(typed.Day);
        if (day.Refusal is { } wrongDay) return wrongDay.At(nameof(Day));
        var signatory = Text(typed.Signatory, SignatoryLength, StandardsRefusal.SignatoryMissing);
        if (signatory.Refusal is { } wrongSignatory) return wrongSignatory.At(nameof(Signatory));
        return new Circular(number.Value, day.Value.ToDateOnly(), signatory.Value);
    }

    private static Outcome<string> Text(string? typed, int most, Refusal missing)
    {
        var text = PersianText.Normalise(typed);
        if (text.Length == 0) return missing;
        return text.Length <= most ? text : BasicsRefusal.TextTooLong(most);
    }
}
