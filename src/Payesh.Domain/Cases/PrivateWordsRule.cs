using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>
/// How long what was said in private is kept. No legal source was found: two years is the default of this project (practice, P32), until an
/// authority sets another.
/// </summary>
public static class PrivateWordsRule
{
    /// <summary>Years after the review of the visit in which the key stays.</summary>
    public const int Years = 2;

    /// <summary>The first day on which the key may be destroyed.</summary>
    /// <param name="reviewed">When the visit was reviewed.</param>
    [Source("office-practice", Clause = "P32")]
    public static DateOnly EndOf(DateTimeOffset reviewed) => TehranTime.DayOf(reviewed).AddYears(Years);
}
