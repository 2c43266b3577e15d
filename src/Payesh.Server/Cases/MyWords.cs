using Payesh.App.Cases;
using Payesh.Domain.Cases;
using Payesh.Domain.Standards;
using Payesh.Server.Desk;

namespace Payesh.Server.Cases;

/// <summary>Words of the centre's own door.</summary>
internal static class MyWords
{
    /// <summary>Where a finding stands, in plain words.</summary>
    public static string State(OwnFinding finding) => finding switch
    {
        { Settled: SettledBy.Withdrawal } => "Cases.MyState.Withdrawn",
        { IsOpen: false } => "Cases.MyState.Ended",
        { IsDisputed: true } => "Cases.Disputed",
        { Binds: false } => "Cases.Fold.Advice",
        { Proof.State: ProofState.Arrived } => "Cases.MyState.ProofWaits",
        { Proof.State: ProofState.MoreWanted } => "Cases.MyState.ProofMore",
        { Proof.State: ProofState.Refused } => "Cases.MyState.ProofRefused",
        { Plan.State: PlanState.MoreWanted } => "Cases.MyState.PlanMore",
        { Plan.State: PlanState.Sent } => "Cases.MyState.PlanWaits",
        { Plan.State: PlanState.Accepted } => "Cases.MyState.PlanAccepted",
        _ => "Cases.MyState.Open",
    };

    public static Status Look(OwnFinding finding) => finding switch
    {
        { IsOpen: false } => Status.Met,
        { IsDisputed: true } => Status.Disputed,
        { Binds: false } => Status.Suggested,
        { Proof.State: ProofState.Arrived } or { Plan.State: PlanState.Sent } => Status.Waiting,
        { Proof.State: ProofState.MoreWanted } or { Plan.State: PlanState.MoreWanted } => Status.Partly,
        { Plan.State: PlanState.Accepted } => Status.Waiting,
        _ => Status.NotMet,
    };

    public static Status Look(PlanState state) => state switch
    {
        PlanState.Sent => Status.Waiting,
        PlanState.Accepted => Status.Met,
        PlanState.MoreWanted => Status.Partly,
        PlanState.Replaced => Status.NotApplicable,
    };

    /// <summary>What proof is wanted, said so that nobody has to ask.</summary>
    public static string Wanted(ProofKind? kind) => $"Cases.MyWanted.{kind?.ToString() ?? "Any"}";
}
