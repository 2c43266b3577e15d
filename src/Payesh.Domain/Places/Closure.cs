using Payesh.Domain.Basics;

namespace Payesh.Domain.Places;

/// <summary>Offices closed out of turn (cold, pollution, energy), as announced by letter; centres of residents are not meant.</summary>
public sealed record Closure
{
    private Closure(OfficeCode office, DateSpan days, string reason, string letterNumber) =>
        (Office, Days, Reason, LetterNumber) = (office, days, reason, letterNumber);

    /// <summary>The office whose whole territory is closed.</summary>
    public OfficeCode Office { get; }

    /// <summary>First to last day closed.</summary>
    public DateSpan Days { get; }

    /// <summary>Why, in Persian, as a page shows it: «سرمای شدید».</summary>
    public string Reason { get; }

    /// <summary>Number of the letter that announced it.</summary>
    public string LetterNumber { get; }

    /// <summary>A closure as a person enters it.</summary>
    /// <returns>The closure; or refused when the last day lies before the first, or the reason or letter number is missing.</returns>
    public static Outcome<Closure> Announce(OfficeCode office, DateOnly first, DateOnly last, string? reason, string? letterNumber)
    {
        if (last < first) return PlacesRefusal.EndsBeforeStart;

        var (why, letter) = (PersianText.Normalise(reason), PersianText.Normalise(letterNumber));
        if (why.Length == 0) return PlacesRefusal.ReasonMissing;
        if (letter.Length == 0) return PlacesRefusal.LetterNumberMissing;
        return new Closure(office, new DateSpan(first, last), why, letter);
    }
}
