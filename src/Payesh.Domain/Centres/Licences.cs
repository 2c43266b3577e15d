using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>What a licence is worth on a day: the one status word at the head of a centre's page.</summary>
public enum LicenceState
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>معتبر.</summary>
    Valid,

    /// <summary>رو به پایان: renewal should have been asked for.</summary>
    EndsSoon,

    /// <summary>پایان‌یافته.</summary>
    Expired,
}

/// <summary>Validity of papers.</summary>
public static class Licences
{
    /// <summary>Days before the end from which renewal must have been asked for.</summary>
    [Source("licence-renewal")]
    public const int RenewalDays = 90;

    /// <summary>What a paper that ends on a day is worth today.</summary>
    /// <param name="till">Last day on which it holds; null when there is no paper.</param>
    /// <param name="today">Today.</param>
    [Source("licence-renewal")]
    public static LicenceState StateOn(DateOnly? till, DateOnly today) => till switch
    {
        null => LicenceState.None,
        { } last when last < today => LicenceState.Expired,
        { } last when last.DayNumber - today.DayNumber < RenewalDays => LicenceState.EndsSoon,
        _ => LicenceState.Valid,
    };

    /// <summary>
    /// The last day that the papers of one kind reach, out of those issued by now; null when none was issued or all were revoked
    /// before they began.
    /// </summary>
    [Source("licence-renewal")]
    public static DateOnly? HeldTill(IEnumerable<LicencePaper> papers, LicenceKind kind, DateOnly today) => papers
        .Where(paper => paper.Kind == kind && paper.Issued <= today && paper.Issued <= paper.EndsOn)
        .Max(paper => (DateOnly?)paper.EndsOn);
}
