using System.Globalization;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases.Commission;

/// <summary>Where a session stands.</summary>
public enum SessionState
{
    /// <summary>Day, hour and place are fixed.</summary>
    Planned,

    /// <summary>It took place; who was there is written.</summary>
    Held,

    /// <summary>The minutes were signed on paper and scanned back.</summary>
    Minuted,

    /// <summary>لغو شد: what was on its agenda waits for another.</summary>
    Cancelled,
}

/// <summary>One session of a commission (جلسه), with its agenda (دستور جلسه).</summary>
public sealed class CommissionSession : IVersioned
{
    /// <summary>Signs a place or the number of the minutes may have.</summary>
    public const int TextLength = 200;

    private CommissionSession() { }

    /// <summary>Plans one; see <see cref="SessionPlan.Check"/>.</summary>
    public CommissionSession(SessionId id, OfficeCode body, string number, SessionPlan plan, AccountId by)
    {
        (Id, Body, Number, PlannedBy) = (id, body, number, by);
        (Day, Hour, Place) = (plan.Day, plan.Hour, plan.Place);
    }

    /// <summary>Number in the database: pages go by it.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it.</summary>
    public SessionId Id { get; private set; }

    /// <summary>The office at which the commission is kept.</summary>
    public OfficeCode Body { get; private set; }

    /// <summary>Its number as people say it: 1404-012.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The hour.</summary>
    public TimeOnly Hour { get; private set; }

    /// <summary>Where it sits.</summary>
    public string Place { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public SessionState State { get; private set; }

    /// <summary>Numbers of the members who were there, a space between.</summary>
    public string Attendance { get; private set; } = "";

    /// <summary>Number of the signed minutes in the office.</summary>
    public string MinutesNumber { get; private set; } = "";

    /// <summary>Hash of their scan.</summary>
    public string? MinutesScan { get; private set; }

    /// <summary>Why it was cancelled.</summary>
    public string CancelReason { get; private set; } = "";

    /// <summary>Who planned it.</summary>
    public AccountId PlannedBy { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Who was there.</summary>
    public IReadOnlySet<long> Present =>
        Attendance.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(no => long.Parse(no, CultureInfo.InvariantCulture)).ToHashSet();

    /// <summary>Year and place in the year.</summary>
    public static string NumberOf(int year, long place) => string.Create(CultureInfo.InvariantCulture, $"{year}-{place:000}");

    /// <summary>It is put to another day, hour or place.</summary>
    /// <returns>Refused once it was held or cancelled.</returns>
    public Outcome<CommissionSession> Move(SessionPlan plan, DateOnly today)
    {
        if (State != SessionState.Planned) return CommissionRefusal.SessionOver;
        if (plan.Check(today) is { } wrong) return wrong;
        (Day, Hour, Place) = (plan.Day, plan.Hour, plan.Place);
        return this;
    }

    /// <summary>It took place: these were there.</summary>
    /// <param name="present">Numbers of members.</param>
    /// <param name="members">Who sits in the commission.</param>
    /// <param name="decided">Whether something was decided in it already: then nobody comes or goes any more.</param>
    /// <param name="today">Today, in Iran.</param>
    public Outcome<CommissionSession> Hold(IReadOnlyCollection<long> present, IReadOnlyCollection<CommissionMember> members, bool decided, DateOnly today)
    {
        if (State is SessionState.Minuted or SessionState.Cancelled || decided) return CommissionRefusal.SessionOver;
        if (Day > today) return CommissionRefusal.SessionAhead(Day);
        if (present.Count == 0) return CommissionRefusal.NobodyThere.At("Present");
        if (present.Any(no => !members.Any(member => member.No == no && member.Sits(Day)))) return CommissionRefusal.NoMember.At("Present");
        Attendance = string.Join(' ', present.Distinct().Order().Select(no => no.ToString(CultureInfo.InvariantCulture)));
        State = SessionState.Held;
        return this;
    }

    /// <summary>The minutes were signed on paper; their scan is kept.</summary>
    public Outcome<CommissionSession> SignMinutes(string number, string scan)
    {
        if (State == SessionState.Minuted) return CommissionRefusal.MinutesSigned;
        if (State != SessionState.Held) return CommissionRefusal.SessionNotHeld;
        if (string.IsNullOrWhiteSpace(number)) return CasesRefusal.NumberMissing.At("Number");
        if (number.Length > TextLength) return BasicsRefusal.TextTooLong(TextLength).At("Number");
        (MinutesNumber, MinutesScan, State) = (number.Trim(), scan, SessionState.Minuted);
        return this;
    }

    /// <summary>It does not take place.</summary>
    public Outcome<CommissionSession> Cancel(string reason)
    {
        if (State != SessionState.Planned) return CommissionRefusal.SessionOver;
        if (string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Reason");
        if (reason.Length > Brought.MaxText) return BasicsRefusal.TextTooLong(Brought.MaxText).At("Reason");
        (CancelReason, State) = (reason.Trim(), SessionState.Cancelled);
        return this;
    }
}

/// <summary>When and where a session sits.</summary>
/// <param name="Day">The day.</param>
/// <param name="Hour">The hour.</param>
/// <param name="Place">Where.</param>
public sealed record SessionPlan(DateOnly Day, TimeOnly Hour, string Place)
{
    /// <summary>What must be mended before it can be kept, or null. The members must be able to come: a day that has passed is refused.</summary>
    public Refusal? Check(DateOnly today)
    {
        if (Day < today) return CommissionRefusal.SessionPast.At("Day");
        if (Day > today.AddYears(1)) return CommissionRefusal.SessionTooFar.At("Day");
        if (Place.Length == 0) return CommissionRefusal.PlaceMissing.At("Place");
        return Place.Length > CommissionSession.TextLength ? BasicsRefusal.TextTooLong(CommissionSession.TextLength).At("Place") : null;
    }
}
