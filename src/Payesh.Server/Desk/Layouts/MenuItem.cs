using Payesh.App.Access;
using Payesh.Domain.Access;

namespace Payesh.Server.Desk;

/// <summary>A word of the main menu. It is shown to who holds the duty, once its page exists.</summary>
/// <param name="Href">Address of the page.</param>
/// <param name="Text">Key of its word.</param>
/// <param name="Duty">Who sees it; null for everybody of an office who is signed in.</param>
internal sealed record MenuItem(string Href, string Text, Duty? Duty = null)
{
    /// <summary>The whole menu, in the order of the work.</summary>
    public static IReadOnlyList<MenuItem> All { get; } =
    [
        new("/", "Desk.Worklist"),
        new("/my", "Desk.My", Domain.Access.Duty.OwnCentre),
        new("/centres", "Desk.Centres", Domain.Access.Duty.Read),
        new("/visits", "Desk.Visits", Domain.Access.Duty.Read),
        new("/cases", "Desk.Cases", Domain.Access.Duty.Read),
        new("/commissions", "Cases.Commissions", Domain.Access.Duty.KeepCommission),
        new("/licensing", "Desk.Licensing", Domain.Access.Duty.Read),
        new("/letters", "Desk.Letters", Domain.Access.Duty.Read),
        new("/standards", "Desk.Standards", Domain.Access.Duty.Read),
        new("/places", "Desk.Places", Domain.Access.Duty.KeepRules),
        new("/audit", "Desk.Audit", Domain.Access.Duty.ReadAudit),
        new("/accounts", "Desk.Accounts", Domain.Access.Duty.Administer),
        new("/devices", "Desk.Devices", Domain.Access.Duty.Administer),
        new("/messages/queue", "Messages.Queue", Domain.Access.Duty.Administer),
    ];

    public bool IsFor(Actor actor) => actor.IsSignedIn && (Duty is { } duty ? actor.Holds(duty) : !actor.Holds(Domain.Access.Duty.OwnCentre));

    /// <summary>Whether a page lies under this word.</summary>
    public bool Holds(string path) => Href == "/" ? path == "/" : path == Href || path.StartsWith(Href + "/", StringComparison.Ordinal);
}

/// <summary>The addresses that exist, so that the menu never leads nowhere.</summary>
internal sealed class PagesThatExist(EndpointDataSource endpoints)
{
    private readonly Lazy<HashSet<string>> _addresses = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/')).ToHashSet(StringComparer.OrdinalIgnoreCase));

    public bool Has(string href) => _addresses.Value.Contains(href);
}
