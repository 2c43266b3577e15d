using Payesh.App.Cases;
using Payesh.Domain.Cases;
using Payesh.Domain.Standards;
using Payesh.Server.Desk;

namespace Payesh.Server.Cases;

internal static class CaseWords
{
    public static Status Look(CaseStage stage) => stage switch
    {
        CaseStage.ToEstablish or CaseStage.ToNotify or CaseStage.ToServe => Status.Partly,
        CaseStage.Running => Status.Waiting,
        CaseStage.Overdue => Status.NotMet,
        CaseStage.ToClose => Status.Met,
        CaseStage.NothingFound or CaseStage.Closed => Status.NotApplicable,
    };

    /// <summary>What became of a finding, in one word: key under <c>Cases.Fold</c>.</summary>
    public static string Fold(Finding finding) => finding switch
    {
        { State: FindingState.Rejected } => "Rejected",
        { State: FindingState.Proposed } => "Waiting",
        { Settled: SettledBy.Withdrawal } => "Withdrawn",
        { Settled: SettledBy.OnTheSpot or SettledBy.Order } => "Mended",
        { Settled: not null } => "Confirmed",
        { Standing.Binds: false } => "Advice",
        _ => "Open",
    };

    public static Status Look(Finding finding) => Fold(finding) switch
    {
        "Rejected" => Status.NotApplicable,
        "Waiting" => Status.Waiting,
        "Mended" or "Confirmed" => Status.Met,
        "Withdrawn" => Status.NotApplicable,
        "Advice" => Status.Suggested,
        _ => Status.NotMet,
    };

    public static Status Look(ProofState state) => state switch
    {
        ProofState.Arrived => Status.Waiting,
        ProofState.Accepted => Status.Met,
        ProofState.MoreWanted => Status.Partly,
        ProofState.Refused => Status.NotMet,
    };

    public static Status Look(Measure measure) => measure.State switch
    {
        MeasureState.Ordered => Status.Waiting,
        MeasureState.InForce => measure.HindersClosing ? Status.Partly : Status.Met,
        MeasureState.Done => Status.Met,
        MeasureState.Lifted => Status.NotApplicable,
    };

    /// <summary>What a decision may say: confirmed or rejected, each with the reasons that fit it.</summary>
    public static IReadOnlyList<Option> Decisions(Texts texts) =>
    [
        .. Reasons(true).Select(reason => new Option($"confirm:{reason}", texts.Of(reason), texts["Cases.Confirm"])),
        .. Reasons(false).Select(reason => new Option($"reject:{reason}", texts.Of(reason), texts["Cases.Reject"])),
    ];

    public static Decision? ReadDecision(string? typed, string? words) =>
        typed?.Split(':') is [var verdict and ("confirm" or "reject"), var name] && Enum.TryParse<DecisionReason>(name, out var reason)
            ? new(verdict == "confirm", reason, words ?? "")
            : null;

    private static IEnumerable<DecisionReason> Reasons(bool confirmed) => Enum.GetValues<DecisionReason>()
        .Where(reason => reason == DecisionReason.Other || new Decision(confirmed, reason, "x").Check() is null);
}
