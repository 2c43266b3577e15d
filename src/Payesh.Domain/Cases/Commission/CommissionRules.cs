using System.Text.Json.Serialization;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Cases.Commission;

/// <summary>Which of the two bodies.</summary>
[JsonConverter(typeof(KebabNames<CommissionLevel>))]
public enum CommissionLevel
{
    /// <summary>Of a province; kept at its directorate.</summary>
    Provincial,

    /// <summary>کمیسیون عالی نظارت; kept at headquarters.</summary>
    High,
}

/// <summary>Why a case came before a commission.</summary>
[JsonConverter(typeof(KebabNames<CommissionRoute>))]
public enum CommissionRoute
{
    /// <summary>The last letter of the ladder brought nothing.</summary>
    Ladder,

    /// <summary>رسیدگی فوری: steps were left out.</summary>
    FastTrack,

    /// <summary>A zero-tolerance finding that no re-visit and no proof can end.</summary>
    ZeroTolerance,
}

/// <summary>One post of a commission.</summary>
/// <param name="Code">Its code; kept for ever.</param>
/// <param name="Fa">Name, Persian.</param>
/// <param name="En">Name, English.</param>
public sealed record CommissionPost(string Code, string Fa, string En);

/// <summary>One body: who sits by post, and what it decides.</summary>
/// <param name="Level">Which of the two.</param>
/// <param name="Fa">Name, Persian.</param>
/// <param name="En">Name, English.</param>
/// <param name="Decides">The ways on which cases come that it may decide; of others it gives an opinion and sends them up.</param>
/// <param name="Posts">Who sits by post.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record BodyRule(
    CommissionLevel Level, string Fa, string En, IReadOnlyList<CommissionRoute> Decides, IReadOnlyList<CommissionPost> Posts, Grade Grade, string Source)
{
    /// <summary>A post by its code; null for one this version does not know.</summary>
    public CommissionPost? Post(string code) => Posts.FirstOrDefault(post => post.Code == code);
}

/// <summary>How many must be there (حد نصاب).</summary>
/// <param name="MoreThanPercent">More than this part of the seats.</param>
/// <param name="AtLeast">And never fewer.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record QuorumRule(int MoreThanPercent, int AtLeast, Grade Grade, string Source)
{
    /// <summary>The smallest number that is enough.</summary>
    public int Needed(int seats) => Math.Max(AtLeast, seats * MoreThanPercent / 100 + 1);
}

/// <summary>How many votes carry a decision.</summary>
/// <param name="MoreThanPercent">More than this part of those who vote on the item; who abstains counts among them.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record MajorityRule(int MoreThanPercent, Grade Grade, string Source)
{
    /// <summary>The smallest number that is enough.</summary>
    public int Needed(int voters) => voters * MoreThanPercent / 100 + 1;
}

/// <summary>How long before the session the centre must have been invited.</summary>
/// <param name="Days">Full days between the service of the invitation and the session; not on the fast track.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record InvitationRule(int Days, Grade Grade, string Source)
{
    /// <summary>The first day on which the session may deal with the case: the day of service and the day of the session are not counted (P18).</summary>
    public DateOnly FirstDay(DateOnly served) => served.AddDays(Days + 1);
}

/// <summary>Whether a decision is public.</summary>
/// <param name="ByDefault">Whether it is without a decision of its own.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record PublicationRule(bool ByDefault, Grade Grade, string Source);

/// <summary>The rules of both commissions as they hold from a day on.</summary>
[Source("supervision-ladder", Clause = "commission")]
public sealed record CommissionRules
{
    /// <summary>Its id, such as <c>commission-1404-07-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>The two bodies.</summary>
    public required IReadOnlyList<BodyRule> Bodies { get; init; }

    /// <summary>حد نصاب.</summary>
    public required QuorumRule Quorum { get; init; }

    /// <summary>Votes that carry.</summary>
    public required MajorityRule Majority { get; init; }

    /// <summary>Invitation of the centre.</summary>
    public required InvitationRule Invitation { get; init; }

    /// <summary>What is public.</summary>
    public required PublicationRule Publication { get; init; }

    /// <summary>The rule of one body.</summary>
    public BodyRule Of(CommissionLevel level) => Bodies.First(body => body.Level == level);

    /// <summary>The rule of the body that is kept at an office: headquarters keeps the high one.</summary>
    public BodyRule Of(OfficeCode body) => Of(LevelOf(body));

    /// <summary>Which body is kept at an office.</summary>
    public static CommissionLevel LevelOf(OfficeCode body) => body.IsHeadquarters ? CommissionLevel.High : CommissionLevel.Provincial;

    /// <summary>Where a case of a county goes: to the commission of its province when that may decide it, else to the high one.</summary>
    /// <param name="county">The office of the case.</param>
    /// <param name="route">Why it comes.</param>
    public OfficeCode BodyFor(OfficeCode county, CommissionRoute route) =>
        Of(CommissionLevel.Provincial).Decides.Contains(route) ? (county.IsCounty ? county.Superior : county) : OfficeCode.Headquarters;
}

internal sealed record CommissionFile : RuleFile
{
    public required IReadOnlyList<BodyRule> Bodies { get; init; }

    public required QuorumRule Quorum { get; init; }

    public required MajorityRule Majority { get; init; }

    public required InvitationRule Invitation { get; init; }

    public required PublicationRule Publication { get; init; }

    public CommissionRules Rule()
    {
        if (Bodies.Select(body => body.Level).Order().ToList() is not [CommissionLevel.Provincial, CommissionLevel.High])
            throw new BadRuleFileException("commission", Id, "it names each of the two bodies once.");
        if (Bodies.Any(body => body.Posts.Count == 0 || body.Posts.Select(post => post.Code).Distinct().Count() != body.Posts.Count))
            throw new BadRuleFileException("commission", Id, "a body has posts, each with a code of its own.");
        if (Enum.GetValues<CommissionRoute>().Any(route => !Bodies.First(body => body.Level == CommissionLevel.High).Decides.Contains(route)))
            throw new BadRuleFileException("commission", Id, "the high commission decides whatever comes: nothing may be left without a body.");
        if (Quorum is { MoreThanPercent: < 0 or > 99 } or { AtLeast: < 1 } || Majority.MoreThanPercent is < 0 or > 99 || Invitation.Days < 0)
            throw new BadRuleFileException("commission", Id, "a number is out of range.");
        return new()
        {
            Id = Id, Effective = Effective, Bodies = Bodies, Quorum = Quorum, Majority = Majority, Invitation = Invitation, Publication = Publication,
        };
    }
}
