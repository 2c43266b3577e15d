using System.Text.Json;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Inspections;

/// <summary>What an inspector answered about one requirement. All of it may be shown to the centre.</summary>
/// <param name="Code">The answer.</param>
/// <param name="Measured">What was counted, measured or read off, as it was written; the requirement says in which unit.</param>
/// <param name="Scope">How far a defect reaches.</param>
/// <param name="Phrases">Chosen sentences.</param>
/// <param name="Note">The inspector's own words.</param>
/// <param name="Outcome">What came of a defect on the spot.</param>
/// <param name="InBulk">Whether it was given for a whole place at once.</param>
public sealed record Answer(
    AnswerCode Code, string? Measured, FindingScope? Scope, IReadOnlyList<string> Phrases, string? Note, DefectOutcome? Outcome,
    bool InBulk)
{
    internal static Answer? Read(JsonElement json) => AnswerCodes.Read(json.Text("answer")) is { } code
        ? new(
            code, json.Text("measured"), FindingScopes.Read(json.Text("scope")), json.Texts("phrases"), json.Text("note"),
            json.Member("outcome") is { } outcome ? DefectOutcome.Read(outcome) : null, json.IsTrue("bulk"))
        : null;
}

/// <summary>What came of a defect on the spot: one of three.</summary>
public abstract record DefectOutcome
{
    private DefectOutcome()
    {
    }

    /// <summary>در محل رفع شد: mended before the inspector left.</summary>
    /// <param name="Photo">The picture that shows it.</param>
    public sealed record Mended(Digest? Photo) : DefectOutcome;

    /// <summary>دستور رفع فوری: to be mended within hours.</summary>
    /// <param name="Hours">Hours from the order.</param>
    /// <param name="Told">Who was told.</param>
    /// <param name="Checks">Who checks.</param>
    public sealed record Order(int Hours, string? Told, string? Checks) : DefectOutcome;

    /// <summary>It goes into the notice.</summary>
    public sealed record Notice : DefectOutcome;

    internal static DefectOutcome? Read(JsonElement json) => json.Text("kind") switch
    {
        "mended" => new Mended(json.Digest("photo")),
        "order" when json.Count("hours") is { } hours => new Order(hours, json.Text("told"), json.Text("checks")),
        "notice" => new Notice(),
        _ => null,
    };
}
