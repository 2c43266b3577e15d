using Payesh.App.Basics.Demo;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections.Demo;

/// <summary>What is wrong with one item of one centre.</summary>
internal sealed record Trouble(AnswerCode Answer, FindingScope Scope);

/// <summary>
/// What is wrong in one invented centre, as time goes on: a badly run one has more and graver troubles and mends fewer of them
/// between two visits. An inspector sees most of what is there.
/// </summary>
internal sealed class Troubles(double quality, Dice dice)
{
    // How often something breaks, for a centre of the worst sort.
    private const double Rate = .25, SignRate = .007, Established = .15;

    private readonly Dictionary<string, Trouble> _there = new(StringComparer.Ordinal);
    private readonly double _badness = Math.Pow(1 - quality, 1.6);

    public int Count => _there.Count;

    /// <summary>What stands to be seen at an item today; null when it is in order.</summary>
    public Trouble? Look(PackItem item)
    {
        if (_there.TryGetValue(item.Id, out var known)) return dice.Falls(.92) ? known : null;
        if (!dice.Falls(_badness * Chance(item))) return null;
        var trouble = item.Scale is AnswerScale.Sign
            ? new Trouble(dice.Falls(Established) ? AnswerCode.Established : AnswerCode.Sign, FindingScope.Isolated)
            : new Trouble(dice.Falls(.35) ? AnswerCode.Partly : AnswerCode.NotMet, Scope());
        _there[item.Id] = trouble;
        return trouble;
    }

    /// <summary>Until the next visit the centre mends some of it.</summary>
    public void Mend()
    {
        foreach (var item in _there.Keys.Order(StringComparer.Ordinal).ToList())
            if (dice.Falls(.25 + .7 * quality)) _there.Remove(item);
    }

    private static double Chance(PackItem item) => item.Scale is AnswerScale.Sign ? SignRate : Rate * item.Severity switch
    {
        Severity.Minor => 1.6, Severity.Moderate => 1.2, Severity.Major => .9, Severity.Critical => .55,
    };

    private FindingScope Scope() => dice.Weighted([(FindingScope.Isolated, 1 + 2 * quality), (FindingScope.Pattern, 1.0), (FindingScope.Widespread, 1 - quality)]);
}
