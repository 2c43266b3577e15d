using Payesh.Domain.Access;

namespace Payesh.Server.Tests.Access;

/// <summary>Every page and endpoint of the program. A new one fails a test until it stands here with what it asks for.</summary>
internal static class Doors
{
    public static IReadOnlyList<Door> Of(OfficeMatters own) =>
        // Signing out comes last: whoever did it is nobody.
        [.. Open(own), .. Own(own), .. Register(own), .. Visits(own), .. Cases(own), .. Licensing(own), .. Letters(own), .. Rules(own), .. Places(own), .. Kept(own), .. Calls(own),
         new("POST", "/sign-out", Key.Account, "/sign-out")];

    private static Door Page(string route, Key key, string? address = null) => new("GET", route, key, address ?? route);

    private static IEnumerable<Door> Open(OfficeMatters own) =>
    [
        Page("/about", Key.None), Page("/design", Key.None), Page("/error/{Code:int}", Key.None, "/error/404"), Page("/kept", Key.None),
        Page("/sign-in", Key.None), Page("/sign-in/code", Key.None), Page("/invitation/{Code}", Key.None, "/invitation/none"),
        Page("/check", Key.None), Page("/check/{Code}", Key.None, $"/check/{own.CheckCode}"),
        Page("/order", Key.None), Page("/order/{Code}", Key.None, $"/order/{own.OrderCode}"),
        Page("/public/{Code}", Key.None, $"/public/{own.PublicCode}"), Page("/ca.crt", Key.None), Page("/language/{language}", Key.None, "/language/en?returnUrl=/about"),
        Page("/calendar/{secret}.ics", Key.None, "/calendar/none.ics"),
        Page("/receipts", Key.None), Page("/verify", Key.None), Page("/receipts/roots.json", Key.None), Page("/field", Key.None, "/field/"), Page("/letters/vazirmatn.woff2", Key.None),
    ];

    private static IEnumerable<Door> Own(OfficeMatters own) =>
    [
        Page("/", Key.Account), Page("/account", Key.Account), Page("/work/absence", Key.Account),
        Page("/messages", Key.Account), Page("/messages/settings", Key.Account), Page("/messages/{no:long}", Key.Account, "/messages/0"),
        Page("/work/{No:long}/refer", Duty.Refer, $"/work/{own.Work}/refer"),
    ];

    private static IEnumerable<Door> Register(OfficeMatters own)
    {
        Door Of(string part, Key key) => Page("/centres/{Id:guid}" + part, key, $"/centres/{own.Centre}{part}") with { Owned = true };
        string[] read = ["", "/building", "/defects", "/capacity", "/notes", "/numbers", "/papers", "/people", "/summary"];
        string[] keep = ["/building/edit", "/documents/new", "/edit", "/other-visit", "/papers/new", "/people/new", "/status"];
        return
        [
            Page("/centres", Duty.Read), Page("/centres/new", Duty.KeepRegister), Page("/centres/numbers", Duty.KeepRegister),
            Page("/centres/export.{ending:regex(^(csv|xlsx)$)}", Duty.Read, "/centres/export.csv"),
            .. read.Select(part => Of(part, Duty.Read)), .. keep.Select(part => Of(part, Duty.KeepRegister)),
            Page("/centres/{Id:guid}/papers/{No:long}", Duty.KeepRegister, $"/centres/{own.Centre}/papers/{own.Paper}") with { Owned = true },
        ];
    }

    private static IEnumerable<Door> Visits(OfficeMatters own)
    {
        Door Of(string part, Key key) => Page("/visits/{Id:guid}" + part, key, $"/visits/{own.Visit}{part}") with { Owned = true };
        return
        [
            Page("/outbox", Duty.Review), Page("/visits", Duty.Read), Page("/visits/plan", Duty.PlanVisits),
            Page("/visits/export.{ending:regex(^(csv|xlsx)$)}", Duty.Read, "/visits/export.xlsx"),
            Of("", Duty.Read), Of("/minutes", Duty.Read), Of("/order", Duty.Read), Of("/team", Duty.PlanVisits), Of("/report", Duty.Review),
            Of("/timeline", Duty.Read), Of("/merge", Duty.Read), Of("/private", Duty.DestroyPersonal),
            new("POST", "/visits/{id:guid}/bundle/{reader}", Duty.Review, $"/visits/{own.Visit}/bundle/centre") { Owned = true },
            Page("/visits/{id:guid}/timeline/export.{ending:regex(^(csv|xlsx)$)}", Duty.Read, $"/visits/{own.Visit}/timeline/export.csv") with { Owned = true },
        ];
    }

    private static IEnumerable<Door> Cases(OfficeMatters own)
    {
        Door Of(string part, Key key, long? no = null) => Page("/cases/{No:long}" + part, key, $"/cases/{no ?? own.Case}{part}") with { Owned = true };
        return
        [
            Page("/cases", Duty.Read), Page("/cases/export.{ending:regex(^(csv|xlsx)$)}", Duty.Read, "/cases/export.csv"),
            Of("", Duty.Read), Of("/summary", Duty.Read), Of("/committee", Duty.Review), Of("/fast-track", Duty.SignLetters), Of("/prosecutor", Duty.SignLetters),
            Of("/notice", Duty.SignLetters, own.Drafted), Of("/extend", Duty.SignLetters, own.Notified), Of("/closing", Duty.SignLetters, own.Ending),
            Page("/cases/{No:long}/proofs/{Item}", Duty.Review, $"/cases/{own.Notified}/proofs/LIC-01") with { Owned = true },
            Page("/cases/{No:long}/disputes/{Item}", Duty.Review, $"/cases/{own.Notified}/disputes/LIC-01") with { Owned = true },
            Of("/measures", Duty.SignLetters, own.Fast.Case), Of("/relocation", Duty.Inspect, own.Fast.Case), Of("/relocation/list", Duty.RevealPersonal, own.Fast.Case),
            Page("/cases/{No:long}/measures/{Number:long}", Duty.Read, $"/cases/{own.Fast.Case}/measures/{own.Fast.Measure}") with { Owned = true },
            Page("/cases/{no:long}/closing/preview", Duty.SignLetters, $"/cases/{own.Ending}/closing/preview") with { Owned = true },
            Page("/cases/{no:long}/notice/preview", Duty.SignLetters, $"/cases/{own.Drafted}/notice/preview") with { Owned = true },
        ];
    }

    private static IEnumerable<Door> Licensing(OfficeMatters own)
    {
        Door Of(string part, Key key) => Page("/licensing/{No:long}" + part, key, $"/licensing/{own.Licensing.Granted}{part}") with { Owned = true };
        string[] read = ["", "/documents", "/step"], keep = ["/enquiries", "/withdraw"];
        return
        [
            Page("/licensing", Duty.Read), Page("/licensing/new", Duty.KeepRegister), Page("/licensing/times", Duty.Read), Page("/licensing/renewals", Duty.Read),
            Page("/licensing/export.{ending:regex(^(csv|xlsx)$)}", Duty.Read, "/licensing/export.csv"),
            Page("/licensing/times/export.{ending:regex(^(csv|xlsx)$)}", Duty.Read, "/licensing/times/export.csv"),
            Page("/licensing/track/{Code}", Key.None, $"/licensing/track/{own.Licensing.TrackCode}"),
            Page("/licensing/renew/{Id:guid}", Duty.KeepRegister, $"/licensing/renew/{own.Centre}") with { Owned = true },
            .. read.Select(part => Of(part, Duty.Read)), .. keep.Select(part => Of(part, Duty.KeepRegister)),
            Of("/decision", Duty.KeepLicences), Of("/sign", Duty.SignLetters),
            Page("/licensing/{no:long}/preview", Duty.SignLetters, $"/licensing/{own.Licensing.Granted}/preview") with { Owned = true },
        ];
    }

    private static IEnumerable<Door> Letters(OfficeMatters own) =>
    [
        Page("/letters", Duty.Read), Page("/letters/export.{ending:regex(^(csv|xlsx)$)}", Duty.Read, "/letters/export.csv"),
        Page("/letters/register/{Office:int}", Duty.KeepRules, $"/letters/register/{own.Office}") with { OfOffice = true },
        Page("/letters/register/{Office:int}/appoint", Duty.KeepRules, $"/letters/register/{own.Office}/appoint") with { OfOffice = true },
        Page("/letters/{No:long}", Duty.Read, $"/letters/{own.Letter}") with { Owned = true },
        Page("/letters/{no:long}/original", Duty.Read, $"/letters/{own.Letter}/original") with { Owned = true },
        Page("/letters/{no:long}/original.json", Duty.Read, $"/letters/{own.Letter}/original.json") with { Owned = true },
    ];

    private static IEnumerable<Door> Rules(OfficeMatters own) =>
    [
        Page("/standards", Duty.Read), Page("/standards/checklist", Duty.Read), Page("/standards/points", Duty.Read), Page("/standards/versions", Duty.Read),
        Page("/standards/{Code}", Duty.Read, "/standards/FIRE-01"), Page("/standards/export.{ending}", Duty.Read, "/standards/export.csv"),
        Page("/standards/files/{folder}/{file}", Duty.Read, $"/standards/files/{own.RuleFile}"),
        Page("/standards/adoptions", Duty.Read), Page("/standards/adoptions/new", Duty.KeepRules),
        Page("/standards/adoptions/{No:long}/end", Duty.KeepRules, $"/standards/adoptions/{own.Adoption}/end") with { Only = own.Province },
        Page("/standards/{Code}/parameters/{Name}", Duty.KeepRules, $"/standards/{own.Parameter.Item}/parameters/{own.Parameter.Name}"),
    ];

    private static IEnumerable<Door> Places(OfficeMatters own) =>
    [
        Page("/places", Duty.Read), Page("/places/{Office:int}", Duty.Read, $"/places/{own.Office}"),
        Page("/places/new", Duty.KeepRules), Page("/places/holidays/new", Duty.KeepRules),
        .. new[] { "/edit", "/hours", "/closure" }.Select(part => Page("/places/{Office:int}" + part, Duty.KeepRules, $"/places/{own.Office}{part}")),
    ];

    private static IEnumerable<Door> Kept(OfficeMatters own) =>
    [
        Page("/accounts", Duty.Administer), Page("/accounts/new", Duty.Administer), Page("/accounts/{Id:guid}", Duty.Administer, $"/accounts/{own.Account}"),
        Page("/devices", Duty.Administer), Page("/devices/{Id:guid}", Duty.Administer, $"/devices/{own.Device}"), Page("/parked", Duty.Administer),
        Page("/parked/{Id:guid}", Duty.Administer, $"/parked/{own.Parked}"),
        Page("/messages/queue", Duty.Administer), Page("/demo", Duty.Administer), Page("/audit", Duty.ReadAudit), Page("/audit/export.{ending}", Duty.ReadAudit, "/audit/export.csv"),
    ];

    private static IEnumerable<Door> Calls(OfficeMatters own) =>
    [
        new("POST", "/sign-in/passkey/options", Key.None, "/sign-in/passkey/options"), new("POST", "/sign-in/passkey", Key.None, "/sign-in/passkey"),
        new("POST", "/account/passkeys/options", Key.Account, "/account/passkeys/options"), new("POST", "/account/passkeys", Key.Account, "/account/passkeys"),
        new("POST", "/field/api/enrol", Duty.Inspect, "/field/api/enrol"),
        new("POST", "/field/api/segments", Key.Device, "/field/api/segments"),
        new("GET", "/field/api/packs", Key.Device, "/field/api/packs"),
        new("POST", "/field/api/packs/{visit:guid}/open", Key.Device, $"/field/api/packs/{own.Visit}/open"),
        new("GET", "/field/api/files/{hash}", Key.Device, $"/field/api/files/{own.File}"),
        new("PUT", "/field/api/files/{hash}", Key.Device, $"/field/api/files/{own.File}?offset=0&total=3"),
        new("GET", "/files/{hash}", Duty.Read, $"/files/{own.File}") { Owned = true },
        new("GET", "/files/{hash}/shown", Duty.Read, $"/files/{own.File}/shown") { Owned = true },
    ];
}
