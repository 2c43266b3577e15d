namespace Payesh.Domain.Standards;

/// <summary>The names of what limits count and parameters say.</summary>
/// <param name="CountedAgainst">By <see cref="Limit.Per"/>.</param>
/// <param name="Further">By <see cref="FurtherLimit.What"/>.</param>
/// <param name="Parameters">By item and name, for parameters that stand in no limit.</param>
internal sealed record LimitWords(
    IReadOnlyDictionary<string, Bilingual> CountedAgainst, IReadOnlyDictionary<string, Bilingual> Further,
    IReadOnlyDictionary<string, Bilingual> Parameters)
{
    public static string Key(Requirement requirement, string parameter) => $"{requirement.Id}.{parameter}";

    /// <summary>Every name that is used is there, and none that is not.</summary>
    public LimitWords Checked(IReadOnlyList<Requirement> requirements)
    {
        var limits = requirements.SelectMany(Limits).ToList();
        RuleTable.Exactly("words", CountedAgainst, limits.Select(l => l.Per).OfType<string>());
        RuleTable.Exactly("words", Further, requirements.SelectMany(r => r.MoreLimits ?? []).Select(l => l.What));
        RuleTable.Exactly("words", Parameters, requirements.SelectMany(r =>
            r.Params.Keys.Where(name => !Limits(r).Any(limit => limit.Param == name)).Select(name => Key(r, name))));
        return this;
    }

    private static IEnumerable<Limit> Limits(Requirement r) =>
        (r.MoreLimits ?? []).Select(l => l.Limit).Concat(r.Limit is { } limit ? [limit] : []);
}
