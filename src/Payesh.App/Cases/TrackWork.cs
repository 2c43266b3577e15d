using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Work;

namespace Payesh.App.Cases;

/// <summary>The acts that reports to the prosecutor and unlicensed places ask for.</summary>
public sealed class TrackWork(Worklist worklist)
{
    public const string ByHand = "Cases.WorkProsecutorHand";
    public const string Follow = "Cases.WorkProsecutorFollow";
    public const string Owed = "Cases.WorkProsecutorOwed";
    public const string Danger = "Cases.WorkPlaceDanger";
    public const string Look = "Cases.WorkPlaceLook";
    public const string Letters = "Cases.WorkPlaceLetters";
    public const string Order = "Cases.WorkPlaceOrder";
    public const string People = "Cases.WorkPlacePeople";
    public const string Watch = "Cases.WorkPlaceWatch";
    public const string End = "Cases.WorkPlaceEnd";

    private static readonly string[] Stages = [Look, Letters, Order, People, Watch, End];

    public static WorkSubject Subject(ProsecutorReport report) => new("prosecutor", report.Id);

    public static WorkSubject Subject(ProsecutorAnswer answer) => new("prosecutor-owed", answer.Id);

    public static WorkSubject Subject(UnlicensedPlace place) => new("place", place.Id);

    public static string Link(ProsecutorReport report) => $"/cases/reports/{report.No}";

    public static string Link(UnlicensedPlace place) => $"/cases/unlicensed/{place.No}";

    /// <summary>At once to the head and to the superior office (P14); what the head has not done in time goes there as well.</summary>
    public void AskForReport(ProsecutorReport report)
    {
        var work = Of(report, report.Item.Length > 0 ? CaseWork.Prosecutor : ByHand) with
        {
            Arguments = report.Item.Length > 0 ? [report.CentreName, report.Item] : [report.CentreName], Due = report.Due, Danger = true, EscalateAt = report.Due,
        };
        worklist.Add(work);
        if (!report.Office.Superior.IsHeadquarters) worklist.Add(work with { Desk = report.Office.Superior, EscalateAt = null });
    }

    /// <summary>Nothing of it is open any more but what follows now: asking what became of it, or nothing.</summary>
    public async Task FollowReport(ProsecutorReport report, CancellationToken cancel)
    {
        await worklist.Done(Subject(report), CaseWork.Prosecutor, cancel);
        await worklist.Done(Subject(report), ByHand, cancel);
        if (report is { Runs: true, State: not ReportState.Open, Next: { } due })
            await worklist.AddOnce(Of(report, Follow) with { Arguments = [report.CentreName, report.LetterNumber], Due = due, EscalateAt = due }, cancel);
        else await worklist.Done(Subject(report), Follow, cancel);
    }

    /// <summary>The prosecutor waits for something of ours.</summary>
    public Task Owe(ProsecutorReport report, ProsecutorAnswer answer, CancellationToken cancel)
    {
        var due = CaseWork.EndOf(answer.OwedBy!.Value);
        return worklist.AddOnce(Of(report, Owed) with
        {
            Subject = Subject(answer), Arguments = [report.CentreName, answer.Number], Due = due, EscalateAt = due,
        }, cancel);
    }

    public Task<int> Given(ProsecutorAnswer answer, CancellationToken cancel) => worklist.Done(Subject(answer), null, cancel);

    /// <summary>The act of the stage it stands at, and the danger on every superior's worklist until somebody decided.</summary>
    public async Task FollowPlace(UnlicensedPlace place, CancellationToken cancel)
    {
        var (next, duty) = NextOf(place);
        foreach (var done in Stages.Where(stage => stage != next)) await worklist.Done(Subject(place), done, cancel);
        if (next is not null)
        {
            await worklist.AddOnce(Of(place, next) with
            {
                Duty = duty, Due = place.StageDue, EscalateAt = place.Stage == PlaceStage.Entered || place.DangerWaits ? place.StageDue : null,
            }, cancel);
        }

        if (place.DangerWaits) await Alarm(place, cancel);
        else await worklist.Done(Subject(place), Danger, cancel);
    }

    private async Task Alarm(UnlicensedPlace place, CancellationToken cancel)
    {
        var work = Of(place, Danger) with { Due = place.DangerDue, Danger = true, EscalateAt = place.DangerDue };
        await worklist.AddOnce(work, cancel);
        if (place.Office.IsCounty) await worklist.AddOnce(work with { Desk = place.Office.Superior }, cancel);
        // Headquarters signs nothing in a county: it sends the matter on.
        await worklist.AddOnce(work with { Desk = OfficeCode.Headquarters, Duty = Duty.Refer, EscalateAt = null }, cancel);
    }

    private static (string? Text, Duty Duty) NextOf(UnlicensedPlace place) => place.Stage switch
    {
        PlaceStage.Reported => (Look, Duty.Inspect),
        PlaceStage.Looked => (Letters, Duty.SignLetters),
        PlaceStage.Written => (Order, Duty.SignLetters),
        PlaceStage.Entered => (People, Duty.Inspect),
        PlaceStage.Sealed => place.StageDue is null ? (End, Duty.SignLetters) : (Watch, Duty.Inspect),
        PlaceStage.Ended => (null, Duty.SignLetters),
    };

    private static NewWork Of(ProsecutorReport report, string text) => new()
    {
        Subject = Subject(report), Link = Link(report), Text = text, Office = report.Office, Field = report.Field, Centre = report.CentreId,
        CentreName = report.CentreName, Duty = Duty.SignLetters, Arguments = [report.CentreName],
    };

    private static NewWork Of(UnlicensedPlace place, string text) => new()
    {
        Subject = Subject(place), Link = Link(place), Text = text, Office = place.Office, Field = place.Field, Centre = place.CentreId,
        CentreName = place.Name, Number = place.Number, Duty = Duty.SignLetters, Arguments = [place.Name],
    };
}
