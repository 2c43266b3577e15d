namespace Payesh.Domain.Standards;

/// <summary>Chooses the requirements of a visit and lays them out along the route.</summary>
internal sealed class ChecklistComposer(Catalogue catalogue, ChecklistAsk ask)
{
    public Checklist Compose()
    {
        var possible = catalogue.Requirements.Where(r => r.Tier is not (Tier.Office or Tier.Computed) && r.HoldsFor(ask.Kind)).ToList();
        var building = Building(possible);
        var chosen = possible.Where(r => r.Vital ? IsVitalHere(r) : IsChosen(r)).ToList();
        if (building is not null) chosen.RemoveAll(r => r.Tier == Tier.Building);
        var desk = InOrder(chosen.Where(r => r.Step == Place.BeforeVisit));
        var cards = Cards(chosen.Where(r => r.Step != Place.BeforeVisit));
        var others = possible.Except(chosen).Except(building is { Open: true } ? building.Items : []);
        return new(
            desk,
            [.. cards.Where(c => c.Asked.Vital)],
            [.. cards.Where(c => !c.Asked.Vital).GroupBy(c => c.Asked.Step).Select(g => new ChecklistPlace(g.Key, [.. g]))],
            building,
            InOrder(others));
    }

    /// <summary>Vital looks belong to every visit, whatever the register believes: a heater may be new since yesterday.</summary>
    private bool IsVitalHere(Requirement r) =>
        ask.Inhabited || ask.Visit != VisitKind.Licensing || r.VisitKinds.Contains(VisitLabel.Licensing);

    private bool IsChosen(Requirement r) => ask.Visit switch
    {
        VisitKind.Routine => IsOn(r, VisitLabel.Routine) && (r.Tier != Tier.Rotating || r.Rotation == ask.Theme),
        VisitKind.Night => IsOn(r, VisitLabel.Night),
        VisitKind.NowruzReadiness => IsOn(r, VisitLabel.Nowruz) && r.NowruzPhase is NowruzPhase.Before or NowruzPhase.Both,
        VisitKind.NowruzDropIn => IsOn(r, VisitLabel.Nowruz) && r.NowruzPhase is NowruzPhase.During or NowruzPhase.Both,
        VisitKind.Revisit => ask.OpenFindings.Contains(r.Id),
        VisitKind.Complaint => IsOnTopic(r),
        VisitKind.Licensing => IsOn(r, VisitLabel.Licensing),
    };

    private bool IsOn(Requirement r, VisitLabel label) => r.VisitKinds.Contains(label) && Arises(r);

    private bool Arises(Requirement r) => r.OnlyIf is not { } fact || ask.Holds(fact);

    /// <summary>A complaint may be the first word of an event the register does not know yet: events need no fact.</summary>
    private bool IsOnTopic(Requirement r) =>
        r.VisitKinds.Contains(VisitLabel.Complaint) && r.ComplaintTopics.Any(ask.Topics.Contains)
        && (Arises(r) || r.Tier == Tier.Event) && !ask.Unticked.Contains(r.Id);

    /// <summary>Its items are kept whatever the register knows of ramps and lifts: from the sheet it learns that.</summary>
    private BuildingCard? Building(List<Requirement> possible) => ask.Visit is VisitKind.Routine or VisitKind.Licensing
        ? new(InOrder(possible.Where(r => r.Tier == Tier.Building)), Open: ask.Visit == VisitKind.Licensing)
        : null;

    private static List<ChecklistCard> Cards(IEnumerable<Requirement> chosen)
    {
        var ordered = InOrder(chosen);
        var ids = ordered.Select(r => r.Id).ToHashSet();
        var with = ordered.Where(r => r.AskWith is { } lead && ids.Contains(lead)).ToLookup(r => r.AskWith!.Value);
        var together = with.SelectMany(g => g).ToHashSet();
        return [.. ordered.Where(r => !together.Contains(r)).Select(r => new ChecklistCard(r, [.. with[r.Id]]))];
    }

    /// <summary>By place; inside a place vital, core, rest.</summary>
    private static List<Requirement> InOrder(IEnumerable<Requirement> requirements) =>
        [.. requirements.OrderBy(r => r.StepOrder).ThenBy(r => r.Vital ? 0 : r.Tier == Tier.Core ? 1 : 2).ThenBy(r => r.OrderInStep)];
}
