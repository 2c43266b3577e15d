using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>How an office numbers its letters (P21). An office without a row keeps its own register.</summary>
public sealed class OfficeRegister : IVersioned
{
    private OfficeRegister() { }

    internal OfficeRegister(OfficeCode office) => Office = office;

    public OfficeCode Office { get; private set; }

    /// <summary>Whether numbers come from the organization's automation.</summary>
    public bool External { get; private set; }

    /// <summary>The mark behind an own number: «پ».</summary>
    public string Mark { get; private set; } = "";

    public long Version { get; private set; }

    internal void Set(bool external, string mark) => (External, Mark) = (external, mark);
}

/// <summary>Who signs for an office in what capacity, and during which days (P16).</summary>
public sealed class Appointment : IVersioned
{
    /// <summary>Signs of the post: as many as a letter takes.</summary>
    public const int PostLength = 120;

    /// <summary>Signs of the order's number.</summary>
    public const int OrderLength = 60;

    private Appointment() { }

    internal Appointment(OfficeCode office, AccountId account, SignedAs signs, string post, DateSpan days, string order)
    {
        (Office, Account, Signs, Post, Order) = (office, account, signs, post, order);
        (First, Last) = (days.First, days.Last);
    }

    public long No { get; private set; }

    public OfficeCode Office { get; private set; }

    public AccountId Account { get; private set; }

    public SignedAs Signs { get; private set; }

    /// <summary>The post as it is printed; for who signs on behalf, the head's.</summary>
    public string Post { get; private set; } = "";

    public DateOnly First { get; private set; }

    public DateOnly? Last { get; private set; }

    /// <summary>Number of the order of appointment.</summary>
    public string Order { get; private set; } = "";

    public long Version { get; private set; }

    public bool Holds(DateOnly day) => day >= First && !(day > Last);

    /// <summary>Ends it on a day. What was signed in its days stays as it was printed.</summary>
    /// <returns>Refused before its first day, when it is over, and when it ends earlier already.</returns>
    internal Outcome<Appointment> End(DateOnly last, DateOnly today)
    {
        if (last < First) return LettersRefusal.AppointmentEndsEarly;
        if (Last < today) return LettersRefusal.AppointmentOver;
        if (Last is { } earlier && earlier < last) return LettersRefusal.AppointmentNotProlonged(earlier);
        Last = last;
        return this;
    }
}
