using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Licensing;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Licensing;

namespace Payesh.Server.Tests.Access;

/// <summary>An application of the office that waits for the signature of its licence.</summary>
internal sealed record LicensingMatters(long Granted, string TrackCode)
{
    public static async Task<LicensingMatters> Make(OfficeSite site)
    {
        var (story, machine, today) = (site.Story, Actor.Machine("test"), site.Today);
        var filed = await story.As(site.Head, async scope =>
        {
            var facts = new ApplicationFacts
            {
                Paper = LicenceKind.Establishment, Office = site.Head.Office, Kind = scope.GetRequiredService<CentreKinds>()["elderly-home"], Applicant = "مریم احمدی",
                LegalPerson = "مؤسسه آلاله", Place = OfficeMatters.Name, Sex = GroupSex.Mixed, Capacity = 20, Received = today,
            };
            return (await scope.GetRequiredService<FileApplication>().Run(new(facts, NationalId.Parse("0012345679").Value, null, false), default)).Value.No;
        });
        await story.As(machine, async scope =>
        {
            var brought = await scope.GetRequiredService<BringDocument>().Run(filed, "establishment-request", null, default);
            return await scope.GetRequiredService<SettleDocument>().Run(filed, brought.Value.Id, true, null, default);
        });
        foreach (var step in new[] { "completeness", "forward", "secretariat", "security" })
        {
            await story.As(machine, scope => scope.GetRequiredService<FinishStep>().Run(
                filed, step, new(step == "security" ? StepVerdict.Favourable : null, today, "", "", null), default));
        }

        var decided = await story.As(machine, scope => scope.GetRequiredService<DecideApplication>().Run(
            filed, new(true, "۱۱۸", today, "", today.AddYears(3), null), default));
        if (decided.Value.State != ApplicationState.Granted) throw new InvalidOperationException("It was not granted.");
        var view = await story.As(machine, scope => scope.GetRequiredService<ReadApplication>().Run(filed, default));
        return new(filed, view.Value.Track.Path["/licensing/track/".Length..]);
    }
}
