namespace Payesh.Domain.Centres;

/// <summary>
/// What the register knows about a centre, as the codes that requirements ask for in <c>onlyIf</c>. What happened since the last
/// visit, open cases and dates of holidays are added by later rooms.
/// </summary>
public static class CentreFacts
{
    // STAFF-18 is written for homes of fifty places.
    private const int LargeHome = 50;

    /// <summary>The codes that hold on a day.</summary>
    /// <param name="centre">The centre with its detail.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="measures">Its building sheet; null when nobody measured yet, and then nothing about the building is known.</param>
    /// <param name="today">Today.</param>
    public static IReadOnlySet<string> Of(Centre centre, KindOfCentre kind, BuildingMeasures? measures, DateOnly today)
    {
        var facts = new SortedSet<string>(kind.Facts, StringComparer.Ordinal);
        void If(bool holds, string fact)
        {
            if (holds) facts.Add(fact);
        }

        If(centre.Detail.LegalPersonName.Length > 0, "owner-is-legal-person");
        If(Licences.StateOn(centre.LicensedTill, today) is LicenceState.EndsSoon, "licence-expires-soon");
        If(centre.Sex is GroupSex.Mixed, "mixed-sex");
        If(centre.Sex is GroupSex.Women, "women-centre");
        If(facts.Contains("kind-psychiatric") && centre.Capacity >= LargeHome, "kind-psychiatric-50");
        foreach (var (circumstance, fact) in ByCircumstance) If(centre.Detail.Circumstances.HasFlag(circumstance), fact);
        if (measures is null) return facts;

        If(measures.HasRoomHeaters, "heaters-in-use");
        If(measures.UpperFloors > 0, "has-upper-floors");
        foreach (var (fitting, fact) in ByFitting) If(measures.Fittings.HasFlag(fitting), fact);
        return facts;
    }

    private static readonly (Circumstances Circumstance, string Fact)[] ByCircumstance =
    [
        (Circumstances.Subsidised, "subsidised-residents"), (Circumstances.Dementia, "has-dementia-residents"),
        (Circumstances.SchoolAge, "school-age-residents"), (Circumstances.Unidentified, "unidentified-residents"),
        (Circumstances.OxygenOrSuction, "has-oxygen-or-suction-users"), (Circumstances.CourtOrdered, "article16-clients"),
    ];

    private static readonly (Fittings Fitting, string Fact)[] ByFitting =
    [
        (Fittings.Basement, "has-basement"), (Fittings.Lift, "has-lift"), (Fittings.Ramp, "has-ramp"),
        (Fittings.Gas, "gas-in-use"), (Fittings.Converted, "converted-building"),
    ];
}
