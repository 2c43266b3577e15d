using Payesh.Domain.Cases.Commission;
using Payesh.Server.Desk;

namespace Payesh.Server.Cases.Commission;

internal static class CommissionLook
{
    public static Status Of(SessionState state) => state switch
    {
        SessionState.Planned => Status.Waiting,
        SessionState.Held => Status.Partly,
        SessionState.Minuted => Status.Met,
        SessionState.Cancelled => Status.NotApplicable,
    };

    public static Status Of(DecisionKind? kind) => kind switch
    {
        null => Status.Waiting,
        DecisionKind.Measures => Status.NotMet,
        DecisionKind.NoMeasure => Status.Met,
        _ => Status.Partly,
    };

    public static Status Of(VoteChoice choice) => choice switch
    {
        VoteChoice.For => Status.Met,
        VoteChoice.Against => Status.NotMet,
        VoteChoice.Abstain => Status.NotApplicable,
    };

    /// <summary>Name of a body in the language of the page.</summary>
    public static string Name(BodyRule rule) => Texts.IsPersian ? rule.Fa : rule.En;
}
