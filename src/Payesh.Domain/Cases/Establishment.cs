using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>One member of a session.</summary>
/// <param name="Name">Name.</param>
/// <param name="Post">Post.</param>
/// <param name="Account">The account, where the member has one.</param>
public sealed record Member(string Name, string Post, AccountId? Account);

/// <summary>Who may establish a breach (P16).</summary>
public static class Establishment
{
    /// <summary>What is missing for this session, or null.</summary>
    /// <param name="rule">The rule of the case's ladder.</param>
    /// <param name="members">Who sat.</param>
    /// <param name="day">The day of the session.</param>
    /// <param name="lastVisit">The day of the last visit it decides on.</param>
    /// <param name="today">Today, in Iran.</param>
    [Source("office-practice", Clause = "P16")]
    public static Refusal? Check(CommitteeRule rule, IReadOnlyList<Member> members, DateOnly day, DateOnly lastVisit, DateOnly today)
    {
        if (members.Any(member => member.Name.Length == 0 || member.Post.Length == 0)) return CasesRefusal.MemberIncomplete.At("Members");
        var different = members.Select(member => PersianText.SearchKey(member.Name)).Distinct(StringComparer.Ordinal).Count();
        if (different < rule.Members) return CasesRefusal.TooFewMembers(rule.Members, different).At("Members");
        if (day > today) return CasesRefusal.SessionInFuture.At("Day");
        return day < lastVisit ? CasesRefusal.SessionBeforeVisit(lastVisit).At("Day") : null;
    }

    /// <summary>On whose worklist an act lies that needs several people: the superior office steps in where there are too few (P25).</summary>
    /// <param name="office">The office.</param>
    /// <param name="people">People there who may act.</param>
    /// <param name="needed">People needed.</param>
    [Source("office-practice", Clause = "P25")]
    public static OfficeCode DeskFor(OfficeCode office, int people, int needed) => people >= needed ? office : office.Superior;
}
