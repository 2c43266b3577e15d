using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>The score of a visit from the open part of its log and the version of the standards it keeps.</summary>
public static class VisitScore
{
    public static Score Of(OpenPart open, Catalogue catalogue) => Score.Of(catalogue, Counted(open, catalogue));

    /// <summary>Answers to items this version knows, on the scale it gives them: a device may say anything, the score takes what fits.</summary>
    public static IEnumerable<ScoredAnswer> Counted(OpenPart open, Catalogue catalogue) =>
        from answer in open.Answers
        where catalogue.TryFind(answer.Key, out var item) && answer.Value.Value.Code.Fits(item!.AnswerScale)
        select new ScoredAnswer(answer.Key, answer.Value.Value.Code, answer.Value.Value.Scope);
}
