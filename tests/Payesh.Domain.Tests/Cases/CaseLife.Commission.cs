using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;

namespace Payesh.Domain.Tests.Cases;

/// <summary>The acts of a commission in a life, tried with anybody there and any invitation.</summary>
internal sealed partial class CaseLife
{
    private static readonly CommissionBook Book = Examples.Shelf().CommissionOn(new(2025, 11, 23));

    /// <summary>On which way the last decision came; null while no commission decided.</summary>
    public CommissionRoute? Decided { get; private set; }

    private void GoToCommission(int which)
    {
        if (Case.ToCommission(Ladder, Findings, Disputed, Today) is not { Succeeded: true, Value: var route }) return;
        if (!MayCome(route)) throw new InvalidOperationException($"A case came to a commission on the way {route} from {Case.Step}.");
        var (members, present) = (Commissioners.Of(5), which % 6);
        var session = new CommissionSession(new(Guid.NewGuid()), OfficeCode.Headquarters, "1404-001", new(Today, new(9, 0), "ستاد"), Examples.Head);
        var item = new AgendaItem(new(Guid.NewGuid()), Case, OfficeCode.Headquarters, route, new("", []), Examples.Head, Examples.Now);
        item.PutOn(session, 1);
        var (letter, days) = (Guid.NewGuid(), which % 11);
        if (which % 4 != 0)
        {
            item.Invite(letter);
            item.LetterServed(letter, Today.AddDays(-days));
        }

        session.Hold([.. members.Take(present).Select(member => member.No)], members, decided: false, Today);
        if (which % 3 != 0) item.Hear(new((HearingOutcome)(which % 3), "مؤسس", "نقص رفع می‌شود."), session, Book.Rules);
        if (which % 5 == 0) item.Conflict(members[0], "خویشاوند مؤسس است");
        var voters = session.State == SessionState.Held ? Bench.Of(members, Today, session.Present, item.Conflicts.Select(one => one.Member).ToHashSet()).Voters : [];
        var kind = which % 7 == 0 ? DecisionKind.NoMeasure : DecisionKind.Measures;
        var votes = voters.ToDictionary(voter => voter.No, voter => which % 13 == 0 && voter.No > 1 ? VoteChoice.Against : VoteChoice.For);
        var proposal = new Proposal(kind, kind == DecisionKind.Measures ? 1 : 0, "دلیل", "شهرستان اجرا می‌کند", votes);
        if (!item.Decide(proposal, session, members, Book.Rules, Examples.Head, Examples.Now).Succeeded) return;
        if (voters.Count < 3) throw new InvalidOperationException("A decision without quorum.");
        if (votes.Values.Count(vote => vote == VoteChoice.For) * 2 <= voters.Count) throw new InvalidOperationException("A decision without majority.");
        if (route != CommissionRoute.FastTrack && (which % 4 == 0 || days < 6)) throw new InvalidOperationException("A decision before the centre was invited in time.");
        if (!Case.DecidedByCommission(Ladder, kind, Today).Succeeded) return;
        Decided = route;
        foreach (var finding in Findings.Where(finding => which % 2 == 0 || finding.IsZeroTolerance))
        {
            if (finding.EndByCommission(Today).Succeeded) _causes[finding.Id] = SettledBy.Commission;
        }
    }

    // No commission before the second warning, unless somebody's life is in danger, a zero-tolerance finding waits, or one decided already.
    private bool MayCome(CommissionRoute route) => route switch
    {
        CommissionRoute.FastTrack => Case.Track == CaseTrack.Fast,
        CommissionRoute.ZeroTolerance => Findings.Any(f => f is { Climbs: true, IsZeroTolerance: true }) && Last is { Due: { } due } && due < Today,
        _ => Case.CommissionDecided is not null || (Last is { Code: "warning-2", Due: { } over } && over < Today),
    };
}

/// <summary>Members of a commission with numbers as the database gives them.</summary>
internal static class Commissioners
{
    public static List<CommissionMember> Of(int count, OfficeCode? body = null) =>
        [.. Enumerable.Range(1, count).Select(no => One(no, $"عضو {no}", null, body ?? OfficeCode.Headquarters))];

    public static CommissionMember One(long no, string name, long? alternateFor, OfficeCode? body = null)
    {
        var member = new CommissionMember(
            body ?? OfficeCode.Headquarters, new(name, "", "معاون", null, alternateFor, new(2025, 9, 23), null, ""), Examples.Head, Examples.Now);
        typeof(CommissionMember).GetProperty(nameof(CommissionMember.No))!.SetValue(member, no);
        return member;
    }
}
