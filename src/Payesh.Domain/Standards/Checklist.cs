using Payesh.Domain.Basics;

namespace Payesh.Domain.Standards;

/// <summary>One card to tap: a question and those asked together with it.</summary>
/// <param name="Asked">The requirement whose question is shown.</param>
/// <param name="With">Requirements answered on the same card.</param>
public sealed record ChecklistCard(Requirement Asked, IReadOnlyList<Requirement> With)
{
    /// <summary>All requirements of the card, the asked one first.</summary>
    public IEnumerable<Requirement> All => [Asked, .. With];
}

/// <summary>The cards of one place, in the order they are asked: core first, then the rest.</summary>
/// <param name="Place">The place.</param>
/// <param name="Cards">Its cards.</param>
public sealed record ChecklistPlace(Place Place, IReadOnlyList<ChecklistCard> Cards);

/// <summary>The building sheet as one card: "is the building unchanged?".</summary>
/// <param name="Items">What is measured when it has changed.</param>
/// <param name="Open">Whether it is measured in any case: on a licensing visit.</param>
public sealed record BuildingCard(IReadOnlyList<Requirement> Items, bool Open)
{
    /// <summary>The facts some of the items depend on: asked first, so that nobody measures a ramp that is not there.</summary>
    public IEnumerable<CentreFact> Features => Items.Select(i => i.OnlyIf).OfType<CentreFact>().Distinct();
}

/// <summary>What is looked at on one visit, in its order. Grouped by place, never by legal category.</summary>
/// <param name="Desk">Checked from the papers in the office before leaving; not on the phone's route.</param>
/// <param name="Vital">The ten vital looks: the first card of every visit, wherever they lie.</param>
/// <param name="Places">The route; the vital looks are not repeated in it.</param>
/// <param name="Building">The building sheet; null where the visit does not ask for it.</param>
/// <param name="Others">Every other requirement that can arise in this kind of centre, reachable by search.</param>
[Source("office-practice")]
public sealed record Checklist(
    IReadOnlyList<Requirement> Desk, IReadOnlyList<ChecklistCard> Vital, IReadOnlyList<ChecklistPlace> Places,
    BuildingCard? Building, IReadOnlyList<Requirement> Others)
{
    /// <summary>All cards in order, the vital ones first.</summary>
    public IEnumerable<ChecklistCard> Cards => Vital.Concat(Places.SelectMany(p => p.Cards));

    /// <summary>All requirements on the route in order, the vital ones first.</summary>
    public IEnumerable<Requirement> Items => Cards.SelectMany(c => c.All);

    /// <summary>Minutes of answering: an estimate, without walking, talks and minutes of the visit.</summary>
    public decimal Minutes => Items.Sum(i => i.Minutes);

    /// <summary>Composes the checklist of a visit.</summary>
    /// <returns>
    /// The checklist, or <see cref="StandardsRefusal.ThemeNotDrawn"/>, <see cref="StandardsRefusal.TopicMissing"/>,
    /// <see cref="StandardsRefusal.NotAChecklistVisit"/>.
    /// </returns>
    public static Outcome<Checklist> Compose(Catalogue catalogue, ChecklistAsk ask)
    {
        if (ask is { Visit: VisitKind.Routine, Theme: null }) return StandardsRefusal.ThemeNotDrawn;
        if (ask.Visit == VisitKind.Complaint)
        {
            if (ask.Topics.Contains(ComplaintTopic.SexualAbuse)) return StandardsRefusal.NotAChecklistVisit;
            if (ask.Topics.Count == 0) return StandardsRefusal.TopicMissing;
        }

        return new ChecklistComposer(catalogue, ask).Compose();
    }
}
