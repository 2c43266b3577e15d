using Payesh.App.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Standards;

/// <summary>What a reader of the catalogue asks for; what is null is left open.</summary>
public sealed record RequirementFilter
{
    /// <summary>Words of the title, the question, the duty, or the code.</summary>
    public string? Text { get; init; }

    public Category? Category { get; init; }

    public Severity? Severity { get; init; }

    public Grade? Grade { get; init; }

    public Standing? Standing { get; init; }

    public Tier? Tier { get; init; }

    public Family? Family { get; init; }

    public Place? Place { get; init; }

    /// <summary><c>severity</c>, <c>place</c> or <c>code</c>, with <c>-</c> in front downwards; else the order of the rule file.</summary>
    public string? Sort { get; init; }
}

/// <summary>A requirement as it stands in the reader's office today.</summary>
public sealed record RequirementLine(Requirement Requirement, Standing Standing);

/// <summary>One page of the catalogue.</summary>
/// <param name="InForce">The version, adoptions and parameters it was read under.</param>
/// <param name="Lines">The lines of this page.</param>
/// <param name="Count">All that were asked for.</param>
/// <param name="Previous">Key of the first line; null on the first page.</param>
/// <param name="Next">Key of the last line; null on the last page.</param>
public sealed record RequirementLines(StandardsInForce InForce, IReadOnlyList<RequirementLine> Lines, int Count, string? Previous, string? Next);

/// <summary>The catalogue of requirements, searched and filtered.</summary>
public sealed class RequirementList(ReadStandards standards, Actor actor, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="filter">What is asked for.</param>
    /// <param name="after">The code after which the page begins.</param>
    /// <param name="before">The code before which it ends.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<RequirementLines> Page(RequirementFilter filter, string? after, string? before, CancellationToken cancel)
    {
        var (inForce, all) = await All(filter, cancel);
        var first = after is not null ? IndexOf(all, after) + 1 : before is not null ? Math.Max(0, IndexOf(all, before) - PageSize) : 0;
        var lines = all.Skip(first).Take(PageSize).ToList();
        return new(inForce, lines, all.Count,
            first > 0 && lines.Count > 0 ? lines[0].Requirement.Id.Value : null,
            first + lines.Count < all.Count ? lines[^1].Requirement.Id.Value : null);
    }

    /// <summary>Everything that was asked for, for a file.</summary>
    public async Task<(StandardsInForce InForce, IReadOnlyList<RequirementLine> Lines)> All(RequirementFilter filter, CancellationToken cancel)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var inForce = await standards.On(today, actor.Office, cancel);
        var index = RequirementIndex.Of(inForce.Catalogue);
        var words = RequirementIndex.Words(filter.Text);
        var lines = inForce.Catalogue.Requirements
            .Where(r => index.Has(r, words) && Fits(r, filter))
            .Select(r => new RequirementLine(r, r.StandingFor(inForce.Adoptions, actor.Office, today)))
            .Where(line => filter.Standing is null || line.Standing == filter.Standing);
        return (inForce, [.. Sorted(lines, filter.Sort)]);
    }

    private static bool Fits(Requirement r, RequirementFilter filter) =>
        (filter.Category is null || r.Category == filter.Category)
        && (filter.Severity is null || r.Severity == filter.Severity)
        && (filter.Grade is null || r.Grade == filter.Grade)
        && (filter.Tier is null || r.Tier == filter.Tier)
        && (filter.Family is not { } family || r.AppliesTo.Contains(family))
        && (filter.Place is null || r.Step == filter.Place);

    private static IEnumerable<RequirementLine> Sorted(IEnumerable<RequirementLine> lines, string? sort) => sort switch
    {
        "severity" => lines.OrderBy(l => l.Requirement.Severity),
        "-severity" => lines.OrderByDescending(l => l.Requirement.Severity),
        "place" => lines.OrderBy(l => l.Requirement.Step).ThenBy(l => l.Requirement.OrderInStep),
        "-place" => lines.OrderByDescending(l => l.Requirement.Step).ThenBy(l => l.Requirement.OrderInStep),
        "code" => lines.OrderBy(l => l.Requirement.Id),
        "-code" => lines.OrderByDescending(l => l.Requirement.Id),
        _ => lines,
    };

    private static int IndexOf(IReadOnlyList<RequirementLine> lines, string code)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Requirement.Id.Value == code) return i;
        }

        return -1;
    }
}
