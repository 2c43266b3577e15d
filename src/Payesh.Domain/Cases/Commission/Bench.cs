using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases.Commission;

/// <summary>A member's vote.</summary>
public enum VoteChoice
{
    /// <summary>موافق.</summary>
    For,

    /// <summary>مخالف.</summary>
    Against,

    /// <summary>ممتنع.</summary>
    Abstain,
}

/// <summary>Who votes on one item: of each seat its holder; where the holder is away or has a conflict of interest (تعارض منافع), an alternate.</summary>
/// <param name="Seats">Seats of the commission on that day.</param>
/// <param name="Voters">Who votes, one a seat at most.</param>
[Source("office-practice", Clause = "commission")]
public sealed record Bench(int Seats, IReadOnlyList<CommissionMember> Voters)
{
    /// <summary>The bench of one item.</summary>
    /// <param name="members">Who is appointed to this commission.</param>
    /// <param name="day">The day of the session.</param>
    /// <param name="present">Who was there.</param>
    /// <param name="conflicts">Who has a conflict of interest on this item.</param>
    public static Bench Of(IEnumerable<CommissionMember> members, DateOnly day, IReadOnlySet<long> present, IReadOnlySet<long> conflicts)
    {
        var sitting = members.Where(member => member.Sits(day)).OrderBy(member => member.No).ToList();
        var seats = sitting.Where(member => member.AlternateFor is null).ToList();
        var voters = seats.Select(seat => May(seat) ? seat : sitting.FirstOrDefault(other => other.AlternateFor == seat.No && May(other)));
        return new(seats.Count, [.. voters.OfType<CommissionMember>()]);

        bool May(CommissionMember member) => present.Contains(member.No) && !conflicts.Contains(member.No);
    }

    /// <summary>Whether enough are there to decide; else what is missing.</summary>
    public Refusal? Lacks(QuorumRule rule) =>
        Voters.Count >= rule.Needed(Seats) ? null : CommissionRefusal.NoQuorum(Voters.Count, rule.Needed(Seats), Seats);

    /// <summary>Whether these votes carry what was put to the vote; else why not.</summary>
    /// <param name="rule">The majority asked for.</param>
    /// <param name="votes">Votes by number of the member.</param>
    public Refusal? Lacks(MajorityRule rule, IReadOnlyDictionary<long, VoteChoice> votes)
    {
        var mayVote = Voters.Select(voter => voter.No).ToHashSet();
        if (votes.Keys.Any(no => !mayVote.Contains(no))) return CommissionRefusal.NoVote.At("Votes");
        if (Voters.FirstOrDefault(voter => !votes.ContainsKey(voter.No)) is { } silent) return CommissionRefusal.VoteMissing(silent.Name).At($"Vote-{silent.No}");
        var (carrying, needed) = (votes.Values.Count(vote => vote == VoteChoice.For), rule.Needed(Voters.Count));
        return carrying >= needed ? null : CommissionRefusal.NoMajority(carrying, needed).At("Votes");
    }
}
