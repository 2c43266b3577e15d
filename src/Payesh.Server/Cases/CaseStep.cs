using Payesh.App.Cases;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;

namespace Payesh.Server.Cases;

/// <summary>What must be done now in a case: the one answer of its box «اکنون چه باید کرد؟».</summary>
/// <param name="Text">Key of the sentence.</param>
/// <param name="Count">Its number, where it has one.</param>
/// <param name="Act">Key of the button's word; null where nothing is to be done.</param>
/// <param name="Href">Where it is done.</param>
/// <param name="Duty">Whose act it is.</param>
/// <param name="Missing">What is missing for it: key and argument.</param>
internal sealed record CaseStep(string Text, int Count, string? Act, string Href, Duty Duty, (string Key, object? Argument)? Missing = null)
{
    public static CaseStep Of(CaseView view, DateOnly today)
    {
        var home = $"/cases/{view.Case.No}";
        var waiting = view.Proposed.Count();
        if (waiting > 0 && view.Case.Track == CaseTrack.Fast)
            return new("Cases.NowDecide", waiting, "Cases.Decide", home + "/committee", Duty.SignLetters);
        if (waiting > 0)
            return new("Cases.NowEstablish", waiting, "Cases.Establish", home + "/committee", Duty.Review, ("Cases.MissingSession", view.Ladder.Committee.Members));
        if (view.CommitteeIsToBeTold) return new("Cases.NowTell", 0, "Cases.Establish", home + "/committee", Duty.Review);
        if (!view.Confirmed.Any(finding => finding.Standing.Binds)) return new("Cases.NowNothing", 0, null, home, Duty.Read);
        return view.Notice is { } notice ? WithNotice(view, notice, today) : new("Cases.NowNotice", 0, "Cases.DraftAct", home + "/notice", Duty.SignLetters);
    }

    private static CaseStep WithNotice(CaseView view, Letter notice, DateOnly today)
    {
        var (home, letter) = ($"/cases/{view.Case.No}", $"/letters/{notice.No}");
        var revisit = $"/visits/plan?centre={view.Case.CentreId.Value}";
        var unprotected = view.Confirmed.FirstOrDefault(finding => finding.NeedsProtection);
        return (notice.State, notice.Served, notice.Due) switch
        {
            (LetterState.Draft, _, _) => new("Cases.NowSign", 0, "Cases.ToSign", home + "/notice", Duty.SignLetters,
                unprotected is null ? null : ("Cases.MissingProtection", unprotected.Item)),
            (LetterState.AwaitingNumber, _, _) => new("Cases.NowNumber", 0, "Cases.EnterNumber", letter, Duty.ServeLetters, ("Cases.MissingNumber", null)),
            (_, null, _) => new("Cases.NowServe", 0, "Cases.RecordService", letter, Duty.ServeLetters, ("Cases.MissingService", null)),
            (_, _, { } due) when due < today => new("Cases.NowRevisit", 0, "Cases.Revisit", revisit, Duty.PlanVisits),
            _ => new("Cases.NowWait", 0, "Cases.Revisit", revisit, Duty.PlanVisits),
        };
    }
}
