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
}
