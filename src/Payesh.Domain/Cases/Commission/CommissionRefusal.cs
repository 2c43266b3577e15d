using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases.Commission;

/// <summary>What a person can mend about a commission, its sessions and its decisions.</summary>
public static class CommissionRefusal
{
    /// <summary>Fewer voters than the quorum asks for.</summary>
    /// <param name="voters">Who may vote and is there.</param>
    /// <param name="needed">As many are needed.</param>
    /// <param name="seats">Seats of the commission.</param>
    public static Refusal NoQuorum(int voters, int needed, int seats) => new("Cases.NoQuorum", voters, needed, seats);

    /// <summary>The votes for it are too few.</summary>
    /// <param name="carrying">Votes for it.</param>
    /// <param name="needed">As many are needed.</param>
    public static Refusal NoMajority(int carrying, int needed) => new("Cases.NoMajority", carrying, needed);

    /// <summary>A vote of somebody who is no member, was not there, has a conflict of interest, or whose seat another takes.</summary>
    public static Refusal NoVote => new("Cases.NoVote");

    /// <summary>Somebody who votes has not said how.</summary>
    /// <param name="name">The member.</param>
    public static Refusal VoteMissing(string name) => new("Cases.VoteMissing", name);

    /// <summary>Name or post is missing.</summary>
    public static Refusal MemberIncomplete => new("Cases.SeatIncomplete");

    /// <summary>The days of an appointment do not fit.</summary>
    public static Refusal AppointmentDays => new("Cases.AppointmentDays");

    /// <summary>There is no such seat for an alternate.</summary>
    public static Refusal NoSuchSeat => new("Cases.NoSuchSeat");

    /// <summary>This person sits in the commission in these days already.</summary>
    /// <param name="name">The name.</param>
    public static Refusal SitsAlready(string name) => new("Cases.SitsAlready", name);

    /// <summary>The session was held, signed or cancelled.</summary>
    public static Refusal SessionOver => new("Cases.SessionOver");

    /// <summary>The day of the session has not come.</summary>
    /// <param name="day">The day.</param>
    public static Refusal SessionAhead(DateOnly day) => new("Cases.SessionAhead", day);

    /// <summary>Nobody planned a session for a day that has passed.</summary>
    public static Refusal SessionPast => new("Cases.SessionPast");

    /// <summary>More than a year ahead.</summary>
    public static Refusal SessionTooFar => new("Cases.SessionTooFar");

    /// <summary>A session has a place.</summary>
    public static Refusal PlaceMissing => new("Cases.PlaceMissing");

    /// <summary>Nobody is marked as present.</summary>
    public static Refusal NobodyThere => new("Cases.NobodyThere");

    /// <summary>Somebody is named who does not sit in the commission on that day.</summary>
    public static Refusal NoMember => new("Cases.NoMember");

    /// <summary>Who was there is not written yet.</summary>
    public static Refusal SessionNotHeld => new("Cases.SessionNotHeld");

    /// <summary>The minutes are signed already.</summary>
    public static Refusal MinutesSigned => new("Cases.MinutesSigned");

    /// <summary>The scan of the minutes is missing or unknown.</summary>
    public static Refusal ScanMissing => new("Cases.ScanMissing");

    /// <summary>It stands on an agenda.</summary>
    public static Refusal OnAgenda => new("Cases.OnAgenda");

    /// <summary>It stands on no agenda.</summary>
    public static Refusal OnNoAgenda => new("Cases.OnNoAgenda");

    /// <summary>The case lies before a commission already.</summary>
    public static Refusal BeforeCommission => new("Cases.BeforeCommission");

    /// <summary>This letter is signed already.</summary>
    public static Refusal LetterSigned => new("Cases.LetterSigned");

    /// <summary>The invitation of the centre is not served.</summary>
    public static Refusal NotInvited => new("Cases.NotInvited");

    /// <summary>The session lies before the days of the invitation are over.</summary>
    /// <param name="first">The first day on which it may sit.</param>
    /// <param name="days">Days of the invitation.</param>
    public static Refusal InvitedLate(DateOnly first, int days) => new("Cases.InvitedLate", first, days);

    /// <summary>Nobody wrote what the centre said, or that it did not come.</summary>
    public static Refusal NotHeard => new("Cases.NotHeard");

    /// <summary>The conflict of interest of this member is known.</summary>
    /// <param name="name">The member.</param>
    public static Refusal ConflictKnown(string name) => new("Cases.ConflictKnown", name);

    /// <summary>Nothing was decided, or nothing of the kind.</summary>
    public static Refusal NotDecided => new("Cases.NotDecided");

    /// <summary>The centre hears a decision before the public does.</summary>
    public static Refusal CentreNotTold => new("Cases.CentreNotTold");

    /// <summary>Nothing is published.</summary>
    public static Refusal NotPublished => new("Cases.NotPublished");

    /// <summary>Parts of the file are missing and nobody said why it is sent all the same.</summary>
    /// <param name="parts">How many.</param>
    public static Refusal FileIncomplete(int parts) => new("Cases.FileIncomplete", parts);

    /// <summary>There is no commission above the high one.</summary>
    public static Refusal NothingAbove => new("Cases.NothingAbove");

    /// <summary>This commission gives an opinion on such a case; the high one decides.</summary>
    public static Refusal NotThisBody => new("Cases.NotThisBody");

    /// <summary>A decision for measures orders at least one.</summary>
    public static Refusal MeasureMissing => new("Cases.MeasureMissing");

    /// <summary>Another decision orders no measure.</summary>
    public static Refusal MeasureNotMeant => new("Cases.MeasureNotMeant");

    /// <summary>Nobody said how the measures are carried out.</summary>
    public static Refusal ExecutionMissing => new("Cases.ExecutionMissing");

    /// <summary>Only a decision on the matter ends findings.</summary>
    public static Refusal NothingEnds => new("Cases.NothingEnds");
}
