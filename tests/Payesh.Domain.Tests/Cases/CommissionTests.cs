using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Cases;

public sealed class CommissionTests
{
    private static readonly DateOnly Day = new(2025, 12, 10);
    private static readonly CommissionBook Book = Examples.Shelf().CommissionOn(Day);

    [Theory]
    [InlineData(8, 5)]
    [InlineData(7, 4)]
    [InlineData(6, 4)]
    [InlineData(3, 3)]
    [InlineData(2, 3)]
    [InlineData(0, 3)]
    public void The_quorum_is_more_than_half_of_the_seats_and_never_fewer_than_three(int seats, int needed) =>
        Assert.Equal(needed, Book.Rules.Quorum.Needed(seats));

    [Fact]
    public void An_alternate_takes_the_seat_of_who_is_away_or_has_a_conflict_and_of_nobody_else()
    {
        var members = Commissioners.Of(3);
        members.Add(Commissioners.One(4, "علی‌البدل", 2));
        Assert.Equal([1L, 2, 3], Voters([1, 2, 3, 4], []));
        Assert.Equal([1L, 4, 3], Voters([1, 3, 4], []));
        Assert.Equal([1L, 4, 3], Voters([1, 2, 3, 4], [2]));
        Assert.Equal([1L, 3], Voters([1, 2, 3, 4], [2, 4]));
        Assert.Equal(("Cases.NoQuorum", 2, 3, 3), Quorum(Bench.Of(members, Day, Set([1, 3]), Set([]))));
        Assert.Null(Bench.Of(members, Day, Set([1, 3, 4]), Set([])).Lacks(Book.Rules.Quorum));

        IEnumerable<long> Voters(long[] present, long[] conflicts) => Bench.Of(members, Day, Set(present), Set(conflicts)).Voters.Select(voter => voter.No);
    }

    [Fact]
    public void Somebody_whose_appointment_is_over_has_no_seat_and_no_vote()
    {
        var members = Commissioners.Of(5);
        Assert.True(members[4].End(Day.AddDays(-1), Day.AddDays(-5)).Succeeded);
        Assert.Equal((4, 4), (Bench.Of(members, Day, Set([1, 2, 3, 4, 5]), Set([])).Seats, Bench.Of(members, Day, Set([1, 2, 3, 4, 5]), Set([])).Voters.Count));
        Assert.Equal("Cases.AppointmentDays", members[3].End(new(2024, 1, 1), Day).Refusal!.Code);
    }

    [Fact]
    public void A_vote_of_who_may_not_vote_a_missing_vote_and_too_few_votes_are_refused()
    {
        var (item, session, members) = Before(Day, invited: Day.AddDays(-10));
        Assert.Equal("Cases.NoVote", Decide([1, 2, 3, 4, 5, 9]).Refusal!.Code);
        Assert.Equal(("Cases.VoteMissing", "Vote-5"), Told(Decide([1, 2, 3, 4]).Refusal));
        Assert.Equal(("Cases.NoMajority", "Votes"), Told(Decide([1, 2, 3, 4, 5], VoteChoice.Abstain).Refusal));
        Assert.True(item.Conflict(members[0], "شریک مؤسس است").Succeeded);
        Assert.Equal("Cases.ConflictKnown", item.Conflict(members[0], "باز هم").Refusal!.Code);
        Assert.Equal("Cases.NoVote", Decide([1, 2, 3, 4, 5]).Refusal!.Code);
        Assert.True(Decide([2, 3, 4, 5]).Succeeded);
        Assert.Equal(4, item.Votes.Count);
        Assert.Equal("Cases.DecidedBefore", Decide([2, 3, 4, 5]).Refusal!.Code);

        Outcome<AgendaItem> Decide(long[] voters, VoteChoice choice = VoteChoice.For) => item.Decide(
            Words(voters.ToDictionary(no => no, _ => choice)), session, members, Book.Rules, Examples.Head, Examples.Now);
    }

    [Fact]
    public void Nothing_is_decided_without_quorum_invitation_and_hearing()
    {
        var (item, session, members) = Before(Day, invited: null, heard: false);
        Assert.Equal("Cases.NotInvited", Try(item, session, members).Refusal!.Code);
        Assert.Equal("Cases.NotInvited", item.Hear(Away, session, Book.Rules).Refusal!.Code);

        (item, session, members) = Before(Day, invited: Day.AddDays(-5), heard: false);
        Assert.Equal(("Cases.InvitedLate", Day.AddDays(1)), (item.Hear(Away, session, Book.Rules).Refusal!.Code, item.Hear(Away, session, Book.Rules).Refusal!.Arguments[0]));
        Assert.True(Before(Day, invited: Day.AddDays(-6), heard: false) is var ready && ready.Item.Hear(Away, ready.Session, Book.Rules).Succeeded);

        (item, session, members) = Before(Day, invited: Day.AddDays(-20), heard: false);
        Assert.Equal("Cases.NotHeard", Try(item, session, members).Refusal!.Code);

        (item, session, members) = Before(Day, invited: Day.AddDays(-20), present: 2);
        Assert.Equal("Cases.NoQuorum", Try(item, session, members).Refusal!.Code);
    }

    [Fact]
    public void On_the_fast_track_the_invitation_may_be_left_out_but_not_the_quorum()
    {
        var (item, session, members) = Before(Day, invited: null, heard: false, route: CommissionRoute.FastTrack);
        Assert.True(Try(item, session, members).Succeeded);
        (item, session, members) = Before(Day, invited: null, heard: false, route: CommissionRoute.FastTrack, present: 2);
        Assert.Equal("Cases.NoQuorum", Try(item, session, members).Refusal!.Code);
    }

    [Fact]
    public void A_provincial_commission_gives_an_opinion_on_a_case_of_the_ladder_and_sends_it_up()
    {
        var province = OfficeCode.OfProvince(8);
        var (item, session, members) = Before(Day, invited: Day.AddDays(-10), body: province);
        Assert.Equal(("Cases.NotThisBody", "Kind"), Told(Try(item, session, members).Refusal));
        Assert.True(item.Decide(Words(All(members)) with { Kind = DecisionKind.SendUp, Measures = 0 }, session, members, Book.Rules, Examples.Head, Examples.Now).Succeeded);
        Assert.Equal(province, Book.Rules.BodyFor(OfficeCode.Of(8, 1), CommissionRoute.FastTrack));
        Assert.Equal(OfficeCode.Headquarters, Book.Rules.BodyFor(OfficeCode.Of(8, 1), CommissionRoute.Ladder));

        var high = Before(Day, invited: Day.AddDays(-10));
        Assert.Equal("Cases.NothingAbove", high.Item.Decide(
            Words(All(high.Members)) with { Kind = DecisionKind.SendUp, Measures = 0 }, high.Session, high.Members, Book.Rules, Examples.Head, Examples.Now).Refusal!.Code);
    }

    [Fact]
    public void A_session_is_planned_for_a_day_to_come_and_held_on_its_day_or_later()
    {
        Assert.Equal(("Cases.SessionPast", "Day"), Told(new SessionPlan(Day.AddDays(-1), new(9, 0), "اتاق جلسات").Check(Day)));
        Assert.Equal("Cases.SessionTooFar", new SessionPlan(Day.AddYears(2), new(9, 0), "اتاق جلسات").Check(Day)!.Code);
        Assert.Equal("Cases.PlaceMissing", new SessionPlan(Day, new(9, 0), "").Check(Day)!.Code);
        var (session, members) = (new CommissionSession(new(Guid.NewGuid()), OfficeCode.Headquarters, "1404-001", new(Day, new(9, 0), "ستاد"), Examples.Head), Commissioners.Of(5));
        Assert.Equal("Cases.SessionAhead", session.Hold([1, 2, 3], members, false, Day.AddDays(-1)).Refusal!.Code);
        Assert.Equal("Cases.NobodyThere", session.Hold([], members, false, Day).Refusal!.Code);
        Assert.Equal("Cases.NoMember", session.Hold([1, 7], members, false, Day).Refusal!.Code);
        Assert.Equal("Cases.SessionNotHeld", session.SignMinutes("۱۲", "x").Refusal!.Code);
        Assert.True(session.Hold([1, 2, 3], members, false, Day).Succeeded);
        Assert.Equal("Cases.SessionOver", session.Hold([1, 2, 3], members, decided: true, Day).Refusal!.Code);
        Assert.Equal("Cases.SessionOver", session.Cancel("هوا").Refusal!.Code);
        Assert.Equal("Cases.NumberMissing", session.SignMinutes(" ", "x").Refusal!.Code);
        Assert.True(session.SignMinutes("۱۲/۱۴۰۴", "x").Succeeded);
        Assert.Equal("Cases.MinutesSigned", session.SignMinutes("۱۳", "y").Refusal!.Code);
    }

    [Fact]
    public void The_public_reads_a_decision_only_when_that_was_decided_and_after_the_centre_was_told()
    {
        var (item, session, members) = Before(Day, invited: Day.AddDays(-10));
        Assert.Equal("Cases.NotDecided", item.Publish("متن", Examples.Head, Day).Refusal!.Code);
        Assert.True(Try(item, session, members).Succeeded);
        Assert.False(Book.Rules.Publication.ByDefault);
        Assert.Null(item.PublishedOn);
        Assert.Equal("Cases.CentreNotTold", item.Publish("متن", Examples.Head, Day).Refusal!.Code);
        Assert.True(item.Told(Guid.NewGuid(), toCounty: false).Succeeded);
        Assert.Equal(("Cases.TextMissing", "Text"), Told(item.Publish(" ", Examples.Head, Day).Refusal));
        Assert.True(item.Publish("توقف پذیرش تا رفع نقص", Examples.Head, Day).Succeeded);
        Assert.True(item.TakeBack().Succeeded);
        Assert.Equal("Cases.NotPublished", item.TakeBack().Refusal!.Code);
    }

    [Fact]
    public void A_zero_tolerance_finding_ends_by_no_look_and_no_proof_but_by_a_decision()
    {
        var finding = Examples.Finding("RGT-01", AnswerCode.Established);
        finding.Decide(new(true, DecisionReason.Seen, ""), null, Examples.Head, Examples.Now);
        finding.Look(new(new(Guid.NewGuid()), "1404-00020", Examples.Now, Stands: false, ByOther: true));
        Assert.True(finding.IsOpen);
        Assert.Equal("Cases.OnlyByCommission", finding.Prove(ProofFromAfar.Yes, Day).Refusal!.Code);
        Assert.True(finding.EndByCommission(Day).Succeeded);
        Assert.Equal(SettledBy.Commission, finding.Settled);
        Assert.Equal("Cases.FindingNotOpen", finding.EndByCommission(Day).Refusal!.Code);
    }

    private static HearingFacts Away => new(HearingOutcome.StayedAway, "", "");

    private static Proposal Words(IReadOnlyDictionary<long, VoteChoice> votes) => new(DecisionKind.Measures, 1, "خطر برای مقیمان ادامه دارد.", "شهرستان اجرا می‌کند.", votes);

    private static Dictionary<long, VoteChoice> All(IEnumerable<CommissionMember> members) => members.ToDictionary(member => member.No, _ => VoteChoice.For);

    private static Outcome<AgendaItem> Try(AgendaItem item, CommissionSession session, List<CommissionMember> members) =>
        item.Decide(Words(All(members.Where(member => session.Present.Contains(member.No)))), session, members, Book.Rules, Examples.Head, Examples.Now);

    private static (AgendaItem Item, CommissionSession Session, List<CommissionMember> Members) Before(
        DateOnly day, DateOnly? invited, bool heard = true, CommissionRoute route = CommissionRoute.Ladder, int present = 5, OfficeCode? body = null)
    {
        var (at, members) = (body ?? OfficeCode.Headquarters, Commissioners.Of(5, body));
        var session = new CommissionSession(new(Guid.NewGuid()), at, "1404-001", new(day, new(9, 0), "ستاد"), Examples.Head);
        var item = new AgendaItem(new(Guid.NewGuid()), Examples.Case(), at, route, new("", []), Examples.Head, Examples.Now);
        Assert.True(item.PutOn(session, 1).Succeeded);
        if (invited is { } served)
        {
            var letter = Guid.NewGuid();
            item.Invite(letter);
            item.LetterServed(letter, served);
        }

        Assert.True(session.Hold([.. members.Take(present).Select(member => member.No)], members, false, day).Succeeded);
        if (heard) Assert.True(item.Hear(new(HearingOutcome.Came, "مؤسس", "نقص رفع شده است."), session, Book.Rules).Succeeded);
        return (item, session, members);
    }

    private static (string Code, int Voters, int Needed, int Seats) Quorum(Bench bench) =>
        bench.Lacks(Book.Rules.Quorum) is { } refusal ? (refusal.Code, (int)refusal.Arguments[0], (int)refusal.Arguments[1], (int)refusal.Arguments[2]) : ("", 0, 0, 0);

    private static HashSet<long> Set(long[] numbers) => [.. numbers];

    private static (string Code, string? Where) Told(Refusal? refusal) => (refusal!.Code, refusal.Field);
}
