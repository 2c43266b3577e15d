using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases.Commission;

/// <summary>What the public reads of a decision, beside the centre and nothing else of the case. Taken back, the row is gone.</summary>
public sealed class PublishedDecision
{
    private PublishedDecision() { }

    /// <summary>Publishes what the item says is public.</summary>
    /// <exception cref="InvalidOperationException">Nothing of it is.</exception>
    public PublishedDecision(AgendaItem item)
    {
        (Item, CentreId, Text) = (item.Id, item.CentreId, item.PublicText);
        Day = item.PublishedOn ?? throw new InvalidOperationException("Nothing of it is public.");
    }

    /// <summary>The item.</summary>
    public AgendaItemId Item { get; private set; }

    /// <summary>The centre.</summary>
    public CentreId CentreId { get; private set; }

    /// <summary>What is read.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Since when.</summary>
    public DateOnly Day { get; private set; }
}
