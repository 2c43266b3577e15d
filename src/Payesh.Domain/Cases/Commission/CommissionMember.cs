using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases.Commission;

/// <summary>Somebody who sits in a commission by appointment, or takes the seat of one who is away (علی‌البدل).</summary>
public sealed class CommissionMember : IVersioned
{
    /// <summary>Signs a name or a post may have.</summary>
    public const int TextLength = 120;

    private CommissionMember() { }

    /// <summary>Appoints somebody; see <see cref="MemberFacts.Check"/>.</summary>
    public CommissionMember(OfficeCode body, MemberFacts facts, AccountId by, DateTimeOffset at)
    {
        (Body, Name, Post, PostName, Account, AlternateFor) = (body, facts.Name, facts.Post, facts.PostName, facts.Account, facts.AlternateFor);
        (First, Last, Order, EnteredBy, EnteredAt) = (facts.First, facts.Last, facts.Order, by, at);
    }

    /// <summary>Number in the database.</summary>
    public long No { get; private set; }

    /// <summary>The office at which the commission is kept.</summary>
    public OfficeCode Body { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Code of the post by which the seat is held; empty for a member without one.</summary>
    public string Post { get; private set; } = "";

    /// <summary>The post as it is printed in the minutes.</summary>
    public string PostName { get; private set; } = "";

    /// <summary>The account, where the member has one.</summary>
    public AccountId? Account { get; private set; }

    /// <summary>The member whose seat this one takes; null for who has a seat.</summary>
    public long? AlternateFor { get; private set; }

    /// <summary>First day of the appointment.</summary>
    public DateOnly First { get; private set; }

    /// <summary>Last day; null while it has no end.</summary>
    public DateOnly? Last { get; private set; }

    /// <summary>Number of the order of appointment.</summary>
    public string Order { get; private set; } = "";

    /// <summary>Who entered it.</summary>
    public AccountId EnteredBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Whether the appointment holds on a day.</summary>
    public bool Sits(DateOnly day) => day >= First && !(day > Last);

    /// <summary>The appointment ends. What was voted in its days stays.</summary>
    /// <returns>Refused before its first day and when it is over.</returns>
    public Outcome<CommissionMember> End(DateOnly last, DateOnly today)
    {
        if (last < First || Last < today || Last < last) return CommissionRefusal.AppointmentDays;
        Last = last;
        return this;
    }
}

/// <summary>What is written of an appointment.</summary>
/// <param name="Name">Name.</param>
/// <param name="Post">Code of the post; empty for none.</param>
/// <param name="PostName">The post as it is printed.</param>
/// <param name="Account">The account, where there is one.</param>
/// <param name="AlternateFor">The member whose seat is taken; null for a seat of the own.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, or null.</param>
/// <param name="Order">Number of the order.</param>
public sealed record MemberFacts(
    string Name, string Post, string PostName, AccountId? Account, long? AlternateFor, DateOnly First, DateOnly? Last, string Order)
{
    /// <summary>What must be mended before it can be kept, or null.</summary>
    /// <param name="members">Who sits in this commission.</param>
    public Refusal? Check(IReadOnlyCollection<CommissionMember> members)
    {
        if (Name.Length == 0) return CommissionRefusal.MemberIncomplete.At("Name");
        if (PostName.Length == 0) return CommissionRefusal.MemberIncomplete.At("PostName");
        if (Math.Max(Name.Length, PostName.Length) > CommissionMember.TextLength) return BasicsRefusal.TextTooLong(CommissionMember.TextLength).At("Name");
        if (Order.Length > CommissionMember.TextLength) return BasicsRefusal.TextTooLong(CommissionMember.TextLength).At("Order");
        if (Last < First) return CommissionRefusal.AppointmentDays.At("Last");
        if (AlternateFor is { } holder && !members.Any(member => member.No == holder && member.AlternateFor is null))
            return CommissionRefusal.NoSuchSeat.At("AlternateFor");
        var key = PersianText.SearchKey(Name);
        return members.Any(member => PersianText.SearchKey(member.Name) == key && !(member.Last < First) && !(Last < member.First))
            ? CommissionRefusal.SitsAlready(Name).At("Name") : null;
    }
}
