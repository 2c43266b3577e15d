using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Licensing;
using Payesh.Domain.Work;

namespace Payesh.App.Licensing;

/// <summary>The acts that applications ask for: the step on the desk that has it, the applicant's days, the limit of the whole file.</summary>
public sealed class LicensingWork(Worklist worklist, TimeProvider clock)
{
    public const string Applicant = "Licensing.WorkApplicant";
    public const string Whole = "Licensing.WorkWhole";
    public const string Renew = "Licensing.WorkRenew";
    public const string Refuse = "Licensing.WorkRefuse";

    public static WorkSubject Subject(LicenceApplication of) => new("application", of.Id.Value);

    public static WorkSubject RenewalOf(CentreId centre) => new("renewal", centre.Value);

    public static string Link(LicenceApplication of) => $"/licensing/{of.No}";

    /// <summary>The last minute of a day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => TehranTime.Instant(day, new(23, 59));

    /// <summary>What its step asks of whom, instead of what was asked before.</summary>
    public async Task Follow(LicenceApplication of, LicensingChain chain, CancellationToken cancel)
    {
        await worklist.Done(Subject(of), null, cancel);
        if (!of.IsOpen) return;
        var step = chain.Step(of.Step);
        // What has no limit is called to mind all the same.
        worklist.Add(Of(of, Text(of)) with
        {
            Desk = of.Desk, Duty = step.Duty, ToSign = of.Step == LicensingChain.Issue,
            Due = of.Due is { } due ? EndOf(due) : null, RemindAt = of.Due is null ? clock.GetUtcNow().AddDays(7) : null,
        });
        if (of.WholeDue is { } end) worklist.Add(Of(of, Whole) with { Desk = of.Office.Superior, Duty = Duty.KeepLicences, Due = EndOf(end) });
    }

    /// <summary>The last days moved.</summary>
    public async Task Moved(LicenceApplication of, LicensingChain chain, CancellationToken cancel)
    {
        if (of.Due is { } due)
            await worklist.AddOnce(Of(of, Text(of)) with { Desk = of.Desk, Duty = chain.Step(of.Step).Duty, Due = EndOf(due) }, cancel);
        if (of.WholeDue is { } end)
            await worklist.AddOnce(Of(of, Whole) with { Desk = of.Office.Superior, Duty = Duty.KeepLicences, Due = EndOf(end) }, cancel);
    }

    /// <summary>The office is to remind the centre that its licence ends.</summary>
    public async Task AskToRenew(Centre centre, DateOnly till, CancellationToken cancel) => await worklist.AddOnce(new()
    {
        Subject = RenewalOf(centre.Id), Link = $"/licensing/renew/{centre.Id.Value}", Text = Renew, Arguments = [centre.Name, till], Office = centre.Office,
        Field = centre.Field, Centre = centre.Id, CentreName = centre.Name, CentreKind = centre.Kind, Duty = Duty.KeepRegister, Due = EndOf(till),
    }, cancel);

    public Task<int> RenewalAsked(CentreId centre, CancellationToken cancel) => worklist.Done(RenewalOf(centre), Renew, cancel);

    /// <summary>Key of what is to be done now.</summary>
    public static string Text(LicenceApplication of) => of.State switch
    {
        ApplicationState.WithApplicant => Applicant,
        ApplicationState.Declined => Refuse,
        _ => $"Licensing.Work.{of.Step}",
    };

    private static NewWork Of(LicenceApplication of, string text) => new()
    {
        Subject = Subject(of), Number = of.Number, Link = Link(of), Text = text, Arguments = [of.Place, of.Number], Office = of.Office, Field = of.Field,
        Centre = of.HasCentre ? of.CentreId : null, CentreName = of.Place, CentreKind = of.Kind,
    };
}
