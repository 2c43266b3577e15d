using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;
using Payesh.Server.Desk;

namespace Payesh.Server.Inspections;

/// <summary>Words of a self-assessment.</summary>
internal static class SelfWords
{
    /// <summary>The answers a centre may give, in their order.</summary>
    public static IReadOnlyList<AnswerCode> Answers { get; } = [AnswerCode.Met, AnswerCode.Partly, AnswerCode.NotMet, AnswerCode.NotApplicable];

    public static Status Look(AnswerCode answer) => answer switch
    {
        AnswerCode.Met or AnswerCode.NoSign => Status.Met,
        AnswerCode.Partly => Status.Partly,
        AnswerCode.NotMet or AnswerCode.Sign or AnswerCode.Established => Status.NotMet,
        AnswerCode.NotApplicable or AnswerCode.NotSeen or AnswerCode.NotReached => Status.NotApplicable,
    };

    /// <summary>The next question without an answer after one; from the beginning when there is none after it; null when all are answered.</summary>
    public static string? Next(SelfAssessment self, string? after)
    {
        var open = self.ItemCodes.Except(self.Answers.Select(answer => answer.Item)).ToHashSet(StringComparer.Ordinal);
        return self.ItemCodes.SkipWhile(code => after is not null && code != after).Skip(after is null ? 0 : 1).FirstOrDefault(open.Contains)
            ?? self.ItemCodes.FirstOrDefault(open.Contains);
    }
}
