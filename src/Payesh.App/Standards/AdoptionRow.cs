using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Standards;

/// <summary>A province made a suggested item its own rule (P15).</summary>
public sealed class AdoptionRow : IVersioned
{
    public AdoptionRow(Adoption adoption, AccountId by, DateTimeOffset at) =>
        (Item, Province, CircularNumber, First, Last, Signatory, By, At) = (adoption.Item.Value, adoption.Province,
            adoption.CircularNumber, adoption.Days.First, adoption.Days.Last, adoption.Signatory, by, at);

    private AdoptionRow() => (Item, CircularNumber, Signatory) = ("", "", "");

    public long No { get; private set; }

    public string Item { get; private set; }

    public OfficeCode Province { get; private set; }

    public string CircularNumber { get; private set; }

    public DateOnly First { get; private set; }

    public DateOnly? Last { get; private set; }

    public string Signatory { get; private set; }

    public AccountId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>The circular that ended it.</summary>
    public string? EndCircularNumber { get; private set; }

    public string? EndSignatory { get; private set; }

    public AccountId? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public long Version { get; private set; }

    public RequirementId Requirement => RequirementId.Parse(Item);

    /// <summary>Taken back before its first day: it never held.</summary>
    public bool IsWithdrawn => Last < First;

    /// <summary>The province takes it back: <see cref="Circular.Day"/> is the last day on which it holds.</summary>
    /// <param name="circular">The circular that ends it.</param>
    /// <param name="today">The present day: what has not begun yet may be withdrawn whole.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="at">When.</param>
    public Outcome<AdoptionRow> End(Circular circular, DateOnly today, AccountId by, DateTimeOffset at)
    {
        if (Last is not null) return StandardsRefusal.AlreadyEnded(Requirement);
        if (circular.Day < First && First <= today) return StandardsRefusal.EndsBeforeItBegan(Requirement).At(nameof(Circular.Day));
        Last = circular.Day < First ? First.AddDays(-1) : circular.Day;
        (EndCircularNumber, EndSignatory, EndedBy, EndedAt) = (circular.Number, circular.Signatory, by, at);
        return this;
    }

    public Adoption ToAdoption() => new(Requirement, Province, CircularNumber, new(First, Last), Signatory);
}
