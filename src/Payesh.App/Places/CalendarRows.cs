using Payesh.Domain.Basics;
using Payesh.Domain.Places;

namespace Payesh.App.Places;

/// <summary>An official holiday.</summary>
public sealed class HolidayRow
{
    private HolidayRow() { }

    public HolidayRow(Holiday holiday) =>
        (Day, Title, Kind, Estimated) = (holiday.Day, PersianText.Normalise(holiday.Title), holiday.Kind, holiday.Estimated);

    public long No { get; private set; }

    public DateOnly Day { get; private set; }

    public string Title { get; private set; } = "";

    public HolidayKind Kind { get; private set; }

    public bool Estimated { get; private set; }

    public Holiday ToHoliday() => new(Day, Title, Kind, Estimated);
}

/// <summary>Hours of an office and of all below it. A rule is never rewritten: a newer one overrules it, or it is ended.</summary>
public sealed class HoursRow : IVersioned
{
    private HoursRow() { }

    public HoursRow(OfficeHours rule, bool isDefault, AccountId by, DateTimeOffset at)
    {
        (Office, First, Last, Week) = (rule.Office, rule.During.First, rule.During.Last, rule.Week.ToString());
        (Source, Grade, IsDefault, By, At) = (rule.Source, rule.Grade.ToString(), isDefault, by, at);
    }

    public long No { get; private set; }

    public OfficeCode Office { get; private set; }

    public DateOnly First { get; private set; }

    public DateOnly? Last { get; private set; }

    /// <summary>As <see cref="WeekHours.ToString"/> writes it.</summary>
    public string Week { get; private set; } = "";

    /// <summary>Id of a source, or the number of the letter.</summary>
    public string Source { get; private set; } = "";

    public string Grade { get; private set; } = "";

    /// <summary>From a rule file, not entered by a person.</summary>
    public bool IsDefault { get; private set; }

    public AccountId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public long Version { get; private set; }

    public void EndOn(DateOnly last) => Last = last;

    public OfficeHours ToRule() => new(Office, new(First, Last), WeekHours.Parse(Week), Source, Grade[0]);
}

/// <summary>A closure out of turn. A mistaken one is withdrawn, not deleted: deadlines were moved by it.</summary>
public sealed class ClosureRow : IVersioned
{
    private ClosureRow() { }

    public ClosureRow(Closure closure, AccountId by, DateTimeOffset at)
    {
        (Office, First, Last) = (closure.Office, closure.Days.First, closure.Days.Last!.Value);
        (Reason, LetterNumber, By, At) = (closure.Reason, closure.LetterNumber, by, at);
    }

    public long No { get; private set; }

    public OfficeCode Office { get; private set; }

    public DateOnly First { get; private set; }

    public DateOnly Last { get; private set; }

    public string Reason { get; private set; } = "";

    public string LetterNumber { get; private set; } = "";

    public AccountId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string WithdrawnLetter { get; private set; } = "";

    public long Version { get; private set; }

    public void Withdraw(DateTimeOffset at, string letterNumber) => (WithdrawnAt, WithdrawnLetter) = (at, letterNumber);

    /// <exception cref="InvalidOperationException">The row is broken.</exception>
    public Closure ToClosure() => Closure.Announce(Office, First, Last, Reason, LetterNumber).Value;
}
