using System.Reflection;
using Microsoft.AspNetCore.Components;
using Payesh.Domain.Basics;

namespace Payesh.Browser.Tests.Desk;

/// <summary>Every page of the desk and every public page, each with ids that exist and in each state it tells apart.</summary>
internal static class DeskPages
{
    /// <summary>The templates of all pages of the program.</summary>
    public static IEnumerable<string> Routes { get; } =
        [.. typeof(Server.Desk.Bundles).Assembly.GetTypes().SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)];

    /// <summary>Templates that no line opens.</summary>
    public static IEnumerable<string> NotOpened(IEnumerable<string> routes, IEnumerable<DeskPage> pages) => routes.Except(pages.Select(page => page.Route));

    public static IReadOnlyList<DeskPage> Of(DeskIds ids) =>
        [.. OfAccess(ids), .. OfPlaces(ids), .. OfWork(ids), .. OfCentres(ids), .. OfStandards(ids), .. OfVisits(ids), .. OfCases(ids), .. LicensingPages.Of(ids.Licensing), .. OfLetters(ids)];

    private static IEnumerable<DeskPage> OfAccess(DeskIds ids) =>
    [
        new("/about", "/about", null, "about"),
        new("/sign-in", "/sign-in", null, "sign-in"),
        new("/sign-in/code", "/sign-in/code", null, "sign-in-code"),
        new("/invitation/{Code}", $"/invitation/{ids.Invitation}", null, "invitation"),
        new("/invitation/{Code}", "/invitation/spent", null, "invitation-spent"),
        new("/error/{Code:int}", "/error/404", null, "error-404"),
        new("/error/{Code:int}", "/nowhere", "head", "not-found") { Status = 404 },
        new("/error/{Code:int}", "/accounts", "head", "not-allowed") { Status = 403 },
        new("/kept", "/kept", null, "kept"),
        new("/design", "/design", "admin", "design"),
        new("/demo", "/demo", "admin", "demo-clock"),
        new("/account", "/account", "head", "own-account"),
        new("/accounts", "/accounts", "admin", "accounts"),
        new("/accounts/new", "/accounts/new", "admin", "account-new"),
        new("/accounts/{Id:guid}", $"/accounts/{ids.Account}", "admin", "account"),
        new("/audit", "/audit", "auditor", "audit"),
        new("/devices", "/devices", "admin", "devices"),
        new("/devices/{Id:guid}", $"/devices/{ids.Device}", "admin", "device"),
        new("/parked", "/parked", "admin", "parked"),
        new("/parked/{Id:guid}", $"/parked/{ids.Parked}", "admin", "parked-one"),
        new("/outbox", "/outbox", "head", "outbox"),
        new("/receipts", "/receipts", null, "receipts"),
        new("/verify", "/verify", null, "verify"),
    ];

    private static IEnumerable<DeskPage> OfPlaces(DeskIds ids)
    {
        var (county, province) = (ids.County.Value, OfficeCode.Of(ids.County.Value / 100, 0).Value);
        return
        [
            new("/places", "/places", "supervisor", "places"),
            new("/places/new", "/places/new", "headquarters", "place-new"),
            new("/places/{Office:int}", $"/places/{province}", "supervisor", "place-province"),
            new("/places/{Office:int}", $"/places/{county}", "head", "place-county"),
            new("/places/{Office:int}/edit", $"/places/{county}/edit", "headquarters", "place-edit"),
            new("/places/{Office:int}/hours", $"/places/{province}/hours", "supervisor", "place-hours"),
            new("/places/{Office:int}/closure", $"/places/{county}/closure", "head", "place-closure"),
            new("/places/holidays/new", "/places/holidays/new", "headquarters", "holiday-new"),
        ];
    }

    private static IEnumerable<DeskPage> OfWork(DeskIds ids) =>
    [
        .. new[] { "head", "inspector", "supervisor", "secretary", "registry", "headquarters", "auditor", "admin" }.Select(who => new DeskPage("/", "/", who, $"worklist-{who}")),
        new("/", "/?word=Mine", "head", "worklist-printed") { Printed = true },
        new("/", "/?word=Overdue&group=centre", "head", "worklist-overdue-by-centre"),
        new("/", "/?word=WithOthers", "head", "worklist-with-others"),
        new("/", "/?word=VisitsToday", "head", "worklist-visits-today"),
        new("/messages", "/messages", "head", "messages"),
        new("/messages", "/messages", "registry", "messages-none"),
        new("/messages/settings", "/messages/settings", "head", "message-settings"),
        new("/messages/queue", "/messages/queue", "admin", "message-queue"),
        new("/work/absence", "/work/absence", "head", "absence"),
        new("/work/{No:long}/refer", $"/work/{ids.Work}/refer", "head", "refer"),
    ];

    private static IEnumerable<DeskPage> OfCentres(DeskIds ids)
    {
        var centre = $"/centres/{ids.Centre}";
        return
        [
            new("/centres", "/centres", "head", "centres"),
            new("/centres", "/centres?q=بی‌نتیجه", "head", "centres-none"),
            new("/centres/new", "/centres/new", "head", "centre-new"),
            new("/centres/numbers", "/centres/numbers", "head", "centres-numbers"),
            new("/centres/{Id:guid}", centre, "head", "centre"),
            new("/centres/{Id:guid}", $"/centres/{ids.NewCentre}", "head", "centre-new-case"),
            new("/centres/{Id:guid}", $"/centres/{ids.Unlicensed}", "head", "centre-unlicensed"),
            new("/centres/{Id:guid}/defects", centre + "/defects", "head", "centre-defects"),
            new("/centres/{Id:guid}/summary", centre + "/summary", "head", "centre-summary") { Printed = true },
            .. new[] { "building", "building/edit", "capacity", "documents/new", "edit", "notes", "numbers", "other-visit", "papers", "papers/new", "people",
                "people/new", "status" }.Select(part => new DeskPage("/centres/{Id:guid}/" + part, $"{centre}/{part}", "head", "centre-" + part.Replace('/', '-'))),
            new("/centres/{Id:guid}/papers/{No:long}", $"{centre}/papers/{ids.Paper}", "head", "centre-paper"),
            new("/public/{Code}", $"/public/{ids.PublicCode}", null, "public-centre"),
            new("/public/{Code}", "/public/0000-0000-0000-0000", null, "public-unknown") { Status = 404 },
        ];
    }

    private static IEnumerable<DeskPage> OfStandards(DeskIds ids) =>
    [
        new("/standards", "/standards", "head", "standards"),
        new("/standards/adoptions", "/standards/adoptions", "supervisor", "adoptions"),
        new("/standards/adoptions/new", "/standards/adoptions/new", "supervisor", "adoption-new"),
        new("/standards/adoptions/{No:long}/end", $"/standards/adoptions/{ids.Adoption}/end", "supervisor", "adoption-end"),
        new("/standards/checklist", "/standards/checklist", "head", "checklist"),
        new("/standards/points", "/standards/points", "head", "points"),
        new("/standards/versions", "/standards/versions", "head", "versions"),
        new("/standards/{Code}", "/standards/FIRE-01", "head", "requirement"),
        new("/standards/{Code}/parameters/{Name}", $"/standards/{ids.Parameter.Item}/parameters/{ids.Parameter.Name}", "supervisor", "parameter"),
    ];

    private static IEnumerable<DeskPage> OfVisits(DeskIds ids) =>
    [
        new("/visits", "/visits", "head", "visits"),
        new("/visits", "/visits?sort=-defects", "head", "visits-sorted"),
        new("/visits", "/visits?q=بی‌نتیجه", "head", "visits-none"),
        new("/visits/plan", "/visits/plan", "head", "visit-plan"),
        new("/visits/{Id:guid}", $"/visits/{ids.Planned}", "head", "visit-planned"),
        new("/visits/{Id:guid}", $"/visits/{ids.Reviewed}", "head", "visit-reviewed"),
        new("/visits/{Id:guid}/minutes", $"/visits/{ids.Reviewed}/minutes", "head", "minutes") { Printed = true },
        new("/visits/{Id:guid}/order", $"/visits/{ids.Planned}/order", "head", "mission-order") { Printed = true },
        new("/visits/{Id:guid}/team", $"/visits/{ids.Planned}/team", "head", "visit-team"),
        new("/order", "/order", null, "order-check"),
        new("/order/{Code}", $"/order/{ids.OrderCode}", null, "order-genuine"),
        new("/visits/{Id:guid}/timeline", $"/visits/{ids.Reviewed}/timeline", "head", "timeline"),
        new("/visits/{Id:guid}/merge", $"/visits/{ids.Differing}/merge", "inspector", "merge"),
        new("/visits/{Id:guid}/private", $"/visits/{ids.Reviewed}/private", "supervisor", "privates"),
        new("/visits/{Id:guid}/report", $"/visits/{ids.Reviewed}/report", "head", "report") { Printed = true },
    ];

    private static IEnumerable<DeskPage> OfCases(DeskIds ids) =>
    [
        new("/cases", "/cases", "head", "cases"),
        new("/cases", "/cases?sort=due", "head", "cases-sorted"),
        new("/cases", "/cases?q=بی‌نتیجه", "head", "cases-none"),
        new("/cases/{No:long}", $"/cases/{ids.ToEstablish}", "head", "case-to-establish"),
        new("/cases/{No:long}", $"/cases/{ids.Served}", "head", "case-served"),
        new("/cases/{No:long}", $"/cases/{ids.Served}?tab=letters", "head", "case-letters"),
        new("/cases/{No:long}", $"/cases/{ids.Served}?tab=sessions", "head", "case-sessions"),
        new("/cases/{No:long}", $"/cases/{ids.ToEstablish}?tab=reports", "head", "case-reports"),
        new("/cases/{No:long}", $"/cases/{ids.Served}?tab=flow", "head", "case-flow"),
        new("/cases/{No:long}/fast-track", $"/cases/{ids.ToEstablish}/fast-track", "head", "fast-track"),
        new("/cases/{No:long}/summary", $"/cases/{ids.Served}/summary", "head", "case-summary") { Printed = true },
        new("/cases/{No:long}/committee", $"/cases/{ids.ToEstablish}/committee", "head", "committee"),
        new("/cases/{No:long}/notice", $"/cases/{ids.ToNotify}/notice", "head", "notice"),
        new("/cases/{No:long}", $"/cases/{ids.ToServe}", "head", "case-to-serve"),
        new("/cases/{No:long}", $"/cases/{ids.Warned}", "head", "case-warned"),
        new("/cases/{No:long}", $"/cases/{ids.Warned}?tab=disputes", "head", "case-disputes"),
        new("/cases/{No:long}/notice", $"/cases/{ids.Warned}/notice", "head", "warning"),
        new("/cases/{No:long}/extend", $"/cases/{ids.Served}/extend", "head", "extend"),
        new("/cases/{No:long}/proofs/{Item}", $"/cases/{ids.Warned}/proofs/{ids.Disputed}", "head", "proof"),
        new("/cases/{No:long}/disputes/{Item}", $"/cases/{ids.Warned}/disputes/{ids.Disputed}", "head", "dispute"),
        new("/cases/{No:long}/disputes/{Item}", $"/cases/{ids.ToServe}/disputes/LIC-01", "head", "dispute-new"),
        new("/cases/{No:long}/closing", $"/cases/{ids.Ending}/closing", "head", "closing"),
        new("/cases/{No:long}", $"/cases/{ids.Closed}", "head", "case-closed"),
        new("/cases/{No:long}", $"/cases/{ids.Fast.Case}", "head", "case-fast"),
        new("/cases/{No:long}", $"/cases/{ids.Fast.Case}?tab=measures", "head", "case-measures"),
        new("/cases/{No:long}/measures", $"/cases/{ids.Fast.Case}/measures", "head", "measures"),
        new("/cases/{No:long}/measures/{Number:long}", $"/cases/{ids.Fast.Case}/measures/{ids.Fast.Measure}", "head", "measure"),
        new("/cases/{No:long}/relocation", $"/cases/{ids.Fast.Case}/relocation", "head", "relocation"),
        new("/cases/{No:long}/relocation/list", $"/cases/{ids.Fast.Case}/relocation/list", "head", "relocation-list") { Printed = true },
        new("/cases/{No:long}/prosecutor", $"/cases/{ids.ToEstablish}/prosecutor", "head", "prosecutor"),
    ];

    private static IEnumerable<DeskPage> OfLetters(DeskIds ids) =>
    [
        new("/letters", "/letters", "registry", "letters"),
        new("/letters", "/letters?sort=-date", "registry", "letters-sorted"),
        new("/letters", "/letters?q=بی‌نتیجه", "registry", "letters-none"),
        new("/letters/register/{Office:int}", $"/letters/register/{ids.County.Value}", "head", "letters-register"),
        new("/letters/register/{Office:int}/appoint", $"/letters/register/{ids.County.Value}/appoint", "head", "letters-appoint"),
        new("/letters/{No:long}", $"/letters/{ids.LetterToServe}", "registry", "letter-to-serve"),
        new("/letters/{No:long}", $"/letters/{ids.LetterServed}", "registry", "letter-served"),
        new("/letters/{no:long}/original", $"/letters/{ids.LetterServed}/original", "registry", "letter-original") { Printed = true, IsLetter = true },
        new("/check", "/check", null, "check"),
        new("/check/{Code}", $"/check/{ids.CheckCode}", null, "check-genuine"),
        new("/check/{Code}", "/check/AAAA-AAAA", null, "check-unknown"),
    ];
}
