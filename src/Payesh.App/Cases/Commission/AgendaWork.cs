using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;
using Payesh.Domain.Work;

namespace Payesh.App.Cases.Commission;

/// <summary>The acts that cases before a commission ask for.</summary>
public sealed class AgendaWork(Worklist worklist, TimeProvider clock)
{
    public const string Agenda = "Cases.WorkAgenda";
    public const string Invite = "Cases.WorkInvite";
    public const string Tell = "Cases.WorkTell";
    public const string Minutes = "Cases.WorkMinutes";

    public static WorkSubject Subject(AgendaItem item) => new("agenda", item.Id.Value);

    public static string Link(AgendaItem item) => $"/commissions/items/{item.No}";

    public void AskForAgenda(SupervisionCase of, AgendaItem item) => worklist.Add(On(item, Agenda) with
    {
        Centre = of.CentreId, CentreKind = of.CentreKind, RemindAt = clock.GetUtcNow().AddDays(item.Route == CommissionRoute.FastTrack ? 0 : 3),
        Danger = item.Route == CommissionRoute.FastTrack, Due = item.Route == CommissionRoute.FastTrack ? clock.GetUtcNow().AddHours(24) : null,
    });

    /// <summary>The centre is to be invited; or what was decided is to be told.</summary>
    public void AskFor(AgendaItem item, string text) => worklist.Add(On(item, text) with { RemindAt = clock.GetUtcNow().AddDays(1) });

    /// <summary>The minutes are to be signed and scanned back.</summary>
    public Task AskForMinutes(CommissionSession session, AgendaItem item, CancellationToken cancel) => worklist.AddOnce(On(item, Minutes) with
    {
        Subject = new("session", session.Id.Value), Link = $"/commissions/sessions/{session.No}", Arguments = [session.Number], Number = session.Number,
        RemindAt = clock.GetUtcNow().AddDays(2),
    }, cancel);

    public Task<int> Done(AgendaItem item, string? text, CancellationToken cancel) => worklist.Done(Subject(item), text, cancel);

    public Task<int> Done(CommissionSession session, CancellationToken cancel) => worklist.Done(new("session", session.Id.Value), null, cancel);

    private static NewWork On(AgendaItem item, string text) => new()
    {
        Subject = Subject(item), Link = Link(item), Text = text, Arguments = [item.CentreName], Number = item.CaseNumber, Office = item.Office,
        Field = item.Field, Centre = item.CentreId, CentreName = item.CentreName, Duty = Duty.KeepCommission, Desk = item.Body,
    };
}
