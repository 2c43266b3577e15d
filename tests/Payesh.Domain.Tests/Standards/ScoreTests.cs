using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

public sealed class ScoreTests
{
    private static readonly Catalogue Catalogue = Released.Catalogue;

    /// <summary>FIRE-01 and FIRE-03 are critical (60), LIC-06 is major (24), FEE-14 is minor (6), RGT-02 is zero tolerance.</summary>
    [Fact]
    public void A_score_is_weights_less_costs_over_weights()
    {
        var score = Score.Of(Catalogue,
        [
            An("FIRE-01", AnswerCode.NotMet, FindingScope.Isolated),
            An("LIC-06", AnswerCode.Partly, FindingScope.Pattern),
            An("FEE-14", AnswerCode.Met),
            An("FIRE-03", AnswerCode.NotReached),
            An("RGT-02", AnswerCode.NoSign),
        ]);

        Assert.Equal(60 + 24 + 6, score.Denominator);
        Assert.Equal(90 - 40 - 9, score.Numerator);
        Assert.Equal(45.6m, score.Percent);
        Assert.Equal(2, score.LeftOut);
        Assert.Equal("FEE-14 6 0, FIRE-01 60 40, LIC-06 24 9", string.Join(", ", score.Lines.Select(l => $"{l.Item} {l.Weight} {l.Cost}")));
    }

    [Fact]
    public void No_sign_proves_nothing_a_sign_costs_its_weight_and_an_established_one_ends_the_score()
    {
        Assert.Null(Score.Of(Catalogue, [An("RGT-02", AnswerCode.NoSign)]).Percent);

        var sign = Score.Of(Catalogue, [An("RGT-02", AnswerCode.Sign), An("FIRE-01", AnswerCode.Met)]);
        Assert.Equal(50m, sign.Percent);
        Assert.Equal(["RGT-02"], sign.Signs.Select(i => i.Value));

        var established = Score.Of(Catalogue, [An("RGT-02", AnswerCode.Established), An("FIRE-01", AnswerCode.Met)]);
        Assert.Equal((60, 120, 0, 0m), (established.Numerator, established.Denominator, established.CapPercent, established.Percent));
        Assert.Equal(["RGT-02"], established.Established.Select(i => i.Value));
    }

    [Fact]
    public void A_defect_without_a_scope_counts_as_isolated()
    {
        Assert.Equal(
            Score.Of(Catalogue, [An("FIRE-01", AnswerCode.NotMet, FindingScope.Isolated)]).Percent,
            Score.Of(Catalogue, [An("FIRE-01", AnswerCode.NotMet)]).Percent);
    }

    [Fact]
    public void Nothing_judged_is_no_score_and_not_zero()
    {
        Assert.Null(Score.Of(Catalogue, []).Percent);
        Assert.Null(Score.Of(Catalogue, [An("FIRE-01", AnswerCode.NotSeen)]).Percent);
    }

    [Fact]
    public void An_answer_given_twice_off_its_scale_or_to_no_item_is_a_fault()
    {
        Assert.Throws<ArgumentException>(() => Score.Of(Catalogue, [An("FIRE-01", AnswerCode.Met), An("FIRE-01", AnswerCode.Met)]));
        Assert.Throws<ArgumentException>(() => Score.Of(Catalogue, [An("FIRE-01", AnswerCode.NoSign)]));
        Assert.Throws<ArgumentException>(() => Score.Of(Catalogue, [An("RGT-02", AnswerCode.Met)]));
        Assert.Throws<KeyNotFoundException>(() => Score.Of(Catalogue, [An("FIRE-99", AnswerCode.Met)]));
    }

    [Fact]
    public void Points_rise_with_scope_and_severity()
    {
        foreach (var (heavier, lighter) in Enum.GetValues<Severity>().Zip(Enum.GetValues<Severity>().Skip(1)))
        {
            foreach (var scope in Enum.GetValues<FindingScope>())
            {
                Assert.True(Catalogue.Points[heavier][scope] > Catalogue.Points[lighter][scope]);
                Assert.True(Catalogue.Points.Cost(heavier, scope, partly: true) < Catalogue.Points.Cost(heavier, scope, partly: false));
            }
        }
    }

    [Fact]
    public void A_score_can_be_worked_out_again_by_an_outsider_meets_specification()
    {
        Prop.ForAll(Answers().ToArbitrary(), answers =>
        {
            var score = Score.Of(Catalogue, answers);
            var (numerator, denominator) = ByHand(answers);
            return score.Numerator == numerator && score.Denominator == denominator
                && score.Numerator >= 0 && score.Percent is null or (>= 0m and <= 100m)
                && score.Percent is null == (denominator == 0)
                && (score.Established.Count == 0 || score.Percent == 0)
                && score.Lines.Count + score.LeftOut == answers.Length
                && Same(score, Score.Of(Catalogue, answers.Reverse()))
                && answers.All(a => !a.Answer.IsDefect || NotBetter(answers, a));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    /// <summary>The oracle: the note of the points file, spelt out anew.</summary>
    private static (int Numerator, int Denominator) ByHand(ScoredAnswer[] answers)
    {
        var (sum, lost) = (0, 0);
        foreach (var answer in answers)
        {
            if (answer.Answer is AnswerCode.NotApplicable or AnswerCode.NotSeen or AnswerCode.NotReached or AnswerCode.NoSign) continue;
            var row = Catalogue[answer.Item].Severity switch
            {
                Severity.Critical => (40, 50, 60), Severity.Major => (12, 18, 24), Severity.Moderate => (4, 8, 12), _ => (2, 4, 6),
            };
            var full = answer.Scope switch { FindingScope.Widespread => row.Item3, FindingScope.Pattern => row.Item2, _ => row.Item1 };
            sum += row.Item3;
            lost += answer.Answer switch { AnswerCode.Met => 0, AnswerCode.Partly => full / 2, AnswerCode.NotMet => full, _ => row.Item3 };
        }

        return (sum - lost, sum);
    }

    private static bool NotBetter(ScoredAnswer[] answers, ScoredAnswer defect)
    {
        var good = Catalogue[defect.Item].IsZeroTolerance ? AnswerCode.NoSign : AnswerCode.Met;
        var mended = answers.Select(a => a.Item == defect.Item ? a with { Answer = good } : a);
        return Score.Of(Catalogue, mended).Percent is not { } better || Score.Of(Catalogue, answers).Percent <= better;
    }

    private static bool Same(Score one, Score other) => one.Percent == other.Percent && one.Lines.SequenceEqual(other.Lines);

    private static Gen<ScoredAnswer[]> Answers() =>
        from items in Gen.SubListOf(Catalogue.Requirements.Where((_, n) => n % 7 == 0).ToArray())
        from codes in Gen.Elements(Enum.GetValues<AnswerCode>()).ListOf(items.Count)
        from scopes in Gen.Elements<FindingScope?>(null, FindingScope.Isolated, FindingScope.Pattern, FindingScope.Widespread)
            .ListOf(items.Count)
        select items.Zip(codes, scopes)
            .Where(t => t.Second.Fits(t.First.AnswerScale))
            .Select(t => new ScoredAnswer(t.First.Id, t.Second, t.Third)).ToArray();

    private static ScoredAnswer An(string item, AnswerCode answer, FindingScope? scope = null) =>
        new(RequirementId.Parse(item), answer, scope);
}
