using Payesh.Domain.Basics;

namespace Payesh.Domain.Places;

/// <summary>What a person can mend about hours and closures.</summary>
public static class PlacesRefusal
{
    /// <summary>The last day lies before the first.</summary>
    public static Refusal EndsBeforeStart => new("Places.EndsBeforeStart");

    /// <summary>A closure needs a reason that deadlines can show.</summary>
    public static Refusal ReasonMissing => new("Places.ReasonMissing");

    /// <summary>A closure needs the number of the letter that announced it.</summary>
    public static Refusal LetterNumberMissing => new("Places.LetterNumberMissing");

    /// <summary>An office must close after it opens, on the same day.</summary>
    public static Refusal ClosesBeforeOpening => new("Places.ClosesBeforeOpening");

    /// <summary>Only the office above, or the office itself, sets its calendar.</summary>
    public static Refusal NotYourTerritory => new("Places.NotYourTerritory");

    /// <summary>It was ended or removed meanwhile.</summary>
    public static Refusal NoSuchRow => new("Places.NoSuchRow");

    /// <summary>No weekday has hours.</summary>
    public static Refusal NoHours => new("Places.NoHours");

    /// <summary>A name is missing, or too long.</summary>
    public static Refusal NameMissing => new("Places.NameMissing");

    /// <summary>Another county bears this code.</summary>
    public static Refusal CodeTaken => new("Places.CodeTaken");

    /// <summary>Four digits are expected, the last two not 00.</summary>
    public static Refusal NotACounty => new("Places.NotACounty");
}
