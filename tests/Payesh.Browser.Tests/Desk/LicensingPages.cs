using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Licensing;
using Payesh.Domain.Licensing;

namespace Payesh.Browser.Tests.Desk;

/// <summary>Applications of the demo in each state that a page tells apart.</summary>
internal sealed record LicensingIds(IReadOnlyDictionary<string, long> AtStep, long WithApplicant, long Granted, long Issued, long Refused, long Renewal, Guid Centre, string Track)
{
    public static async Task<LicensingIds> Find(PayeshDb db, CancellationToken cancel)
    {
        var all = await db.Set<LicenceApplication>().AsNoTracking().ToListAsync(cancel);
        long Of(ApplicationState state) => all.First(a => a.State == state).No;
        var renewal = all.First(a => a.Renewal);
        var waiting = all.First(a => a.State == ApplicationState.WithApplicant);
        var track = await db.Set<TrackAddress>().SingleAsync(address => address.ApplicationId == waiting.Id, cancel);
        return new(
            all.Where(a => a is { State: ApplicationState.Open, Renewal: false }).GroupBy(a => a.Step).ToDictionary(g => g.Key, g => g.First().No),
            waiting.No, Of(ApplicationState.Granted), Of(ApplicationState.Issued), Of(ApplicationState.Refused), renewal.No, renewal.CentreId.Value,
            track.Path["/licensing/track/".Length..]);
    }
}

/// <summary>The pages of licensing.</summary>
internal static class LicensingPages
{
    public static IEnumerable<DeskPage> Of(LicensingIds ids)
    {
        DeskPage One(long no, string part, string who, string name) => new("/licensing/{No:long}" + part.Split('?')[0], $"/licensing/{no}{part}", who, name);
        return
        [
            new("/licensing", "/licensing", "head", "licensing"),
            new("/licensing", "/licensing?sort=-due", "secretary", "licensing-sorted"),
            new("/licensing", "/licensing?q=بی‌نتیجه", "head", "licensing-none"),
            new("/licensing/new", "/licensing/new", "inspector", "licensing-new"),
            new("/licensing/times", "/licensing/times", "supervisor", "licensing-times"),
            new("/licensing/renewals", "/licensing/renewals", "inspector", "licensing-renewals"),
            new("/licensing/renew/{Id:guid}", $"/licensing/renew/{ids.Centre}", "inspector", "licensing-renew"),
            new("/licensing/track/{Code}", $"/licensing/track/{ids.Track}", null, "licensing-track"),
            new("/licensing/track/{Code}", "/licensing/track/0000-0000-0000-0000", null, "licensing-track-unknown") { Status = 404 },
            One(ids.AtStep[LicensingChain.Completeness], "", "inspector", "application-new"),
            One(ids.AtStep["visit"], "", "inspector", "application-visit"),
            One(ids.AtStep["visit"], "?tab=steps", "inspector", "application-steps"),
            One(ids.AtStep["visit"], "?tab=life", "inspector", "application-life"),
            One(ids.AtStep["visit"], "?tab=flow", "inspector", "application-flow"),
            One(ids.WithApplicant, "", "secretary", "application-waiting"),
            One(ids.Issued, "", "supervisor", "application-issued"),
            One(ids.Refused, "", "supervisor", "application-refused"),
            One(ids.Renewal, "", "secretary", "application-renewal"),
            One(ids.AtStep[LicensingChain.Completeness], "/documents", "inspector", "application-documents"),
            One(ids.AtStep[LicensingChain.Enquiries], "/enquiries", "inspector", "application-enquiries"),
            One(ids.AtStep["visit"], "/step", "inspector", "application-step"),
            One(ids.AtStep["security"], "/step", "secretary", "application-security"),
            One(ids.WithApplicant, "/step", "secretary", "application-resume"),
            One(ids.AtStep[LicensingChain.Commission], "/decision", "secretary", "application-decision"),
            One(ids.Granted, "/sign", "supervisor", "application-sign"),
            One(ids.AtStep["visit"], "/withdraw", "inspector", "application-withdraw"),
            new("/licensing/{no:long}/preview", $"/licensing/{ids.Granted}/preview", "supervisor", "licence") { Printed = true, IsLetter = true },
        ];
    }
}
