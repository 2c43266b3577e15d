using Payesh.Domain.Basics;

namespace Payesh.Domain.Standards;

/// <summary>One answer as the score needs it.</summary>
/// <param name="Item">The requirement.</param>
/// <param name="Answer">What the inspector answered.</param>
/// <param name="Scope">How far the defect reaches; one without a scope counts as isolated.</param>
public readonly record struct ScoredAnswer(RequirementId Item, AnswerCode Answer, FindingScope? Scope);

/// <summary>What one item brings to the score.</summary>
/// <param name="Item">The requirement.</param>
/// <param name="Weight">Its weight, points.</param>
/// <param name="Cost">What its defect costs, points; never more than the weight.</param>
public readonly record struct ScoreLine(RequirementId Item, int Weight, int Cost);

/// <summary>The score of a visit, with everything an outsider needs to work it out again.</summary>
/// <remarks>Internal: it never stands on the minutes. Advice counts too; give only what binds to score the law alone.</remarks>
/// <param name="Lines">The items that count, in the order of their codes.</param>
/// <param name="Signs">Zero-tolerance items with a sign.</param>
/// <param name="Established">Zero-tolerance items that were established: they cap the score.</param>
/// <param name="LeftOut">Answers that do not count: not applicable, not seen, not reached, no sign.</param>
/// <param name="CapPercent">The highest score possible, percent; 100 when nothing was established.</param>
[Source("project-points")]
public sealed record Score(
    IReadOnlyList<ScoreLine> Lines, IReadOnlyList<RequirementId> Signs, IReadOnlyList<RequirementId> Established,
    int LeftOut, int CapPercent)
{
    /// <summary>The sum of the weights, points.</summary>
    public int Denominator => Lines.Sum(line => line.Weight);

    /// <summary>The weights less the costs, points.</summary>
    public int Numerator => Denominator - Lines.Sum(line => line.Cost);

    /// <summary>The score in percent, one decimal, halves up; null when nothing was judged.</summary>
    public decimal? Percent => Denominator == 0
        ? null
        : Math.Min(CapPercent, Math.Round(100m * Numerator / Denominator, 1, MidpointRounding.AwayFromZero));

    /// <summary>Works the score out.</summary>
    /// <param name="catalogue">The version the visit was made with.</param>
    /// <param name="answers">At most one for each item, in any order.</param>
    /// <exception cref="ArgumentException">An item is answered twice, or with an answer that is not on its scale.</exception>
    /// <exception cref="KeyNotFoundException">An item is not in this version.</exception>
    public static Score Of(Catalogue catalogue, IEnumerable<ScoredAnswer> answers)
    {
        var sorted = answers.OrderBy(a => a.Item).ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].Item == sorted[i - 1].Item) throw new ArgumentException($"{sorted[i].Item} is answered twice.", nameof(answers));
        }

        var lines = sorted.Select(a => Line(catalogue, a)).OfType<ScoreLine>().ToList();
        List<RequirementId> established = [.. sorted.Where(a => a.Answer == AnswerCode.Established).Select(a => a.Item)];
        List<RequirementId> signs = [.. sorted.Where(a => a.Answer == AnswerCode.Sign).Select(a => a.Item)];
        var cap = established.Count > 0 ? catalogue.Points.EstablishedCapPercent : 100;
        return new(lines, signs, established, sorted.Count - lines.Count, cap);
    }

    private static ScoreLine? Line(Catalogue catalogue, ScoredAnswer answer)
    {
        var requirement = catalogue[answer.Item];
        if (!answer.Answer.Fits(requirement.AnswerScale))
            throw new ArgumentException($"{answer.Item} cannot be answered with {answer.Answer.Wire}.");

        var weight = catalogue.Points[requirement.Severity].Widespread;
        var scope = answer.Scope ?? FindingScope.Isolated;
        return answer.Answer switch
        {
            AnswerCode.Met => new(answer.Item, weight, 0),
            AnswerCode.Partly => new(answer.Item, weight, catalogue.Points.Cost(requirement.Severity, scope, partly: true)),
            AnswerCode.NotMet => new(answer.Item, weight, catalogue.Points.Cost(requirement.Severity, scope, partly: false)),
            AnswerCode.Sign or AnswerCode.Established => new(answer.Item, weight, weight),
            // Two hours never prove "met": «نشانه‌ای نبود» earns nothing and costs nothing.
            AnswerCode.NoSign or AnswerCode.NotApplicable or AnswerCode.NotSeen or AnswerCode.NotReached => null,
        };
    }
}
