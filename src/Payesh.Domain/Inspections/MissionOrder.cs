using System.Text.Json;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.Domain.Inspections;

/// <summary>One person named in a mission order.</summary>
/// <param name="Name">Name.</param>
/// <param name="Post">Post.</param>
public sealed record OrderMember(string Name, string Post);

/// <summary>
/// The mission order of a visit (حکم مأموریت, P2): who may come, when, in whose name. Whoever opens a door may check it by its code, so it stands
/// outside every scope. It names the centre only after departure: neither paper nor page betrays the target beforehand (P12).
/// </summary>
public sealed class MissionOrder : IVersioned
{
    /// <summary>A new order.</summary>
    public MissionOrder(CheckCode code, Visit visit, MissionFacts facts, Letters.Signature signature)
    {
        (Code, Typed, Visit) = (code.Value, code.ForLookup, visit.Id);
        (From, To) = (visit.From, visit.To);
        (Number, IssuedOn, OfficeName, CentreName) = (facts.Number, facts.IssuedOn, facts.OfficeName, facts.CentreName);
        (Night, Holiday, Members) = (facts.Night, facts.Holiday, JsonSerializer.Serialize(facts.Team));
        (SignedName, SignedPost, SignedAs) = (signature.Name, signature.Post, signature.As);
    }

    private MissionOrder()
    {
    }

    /// <summary>26 signs.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The first 15 signs, for what people type.</summary>
    public string Typed { get; private set; } = "";

    /// <summary>The visit it was issued for.</summary>
    public VisitId Visit { get; private set; }

    /// <summary>Number in the register of mission orders of the issuing office, as it is read: 12/1404/م.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Day of issue.</summary>
    public DateOnly IssuedOn { get; private set; }

    /// <summary>The issuing office, as it stands at the head of its letters.</summary>
    public string OfficeName { get; private set; } = "";

    /// <summary>The centre; shown after departure only, see <see cref="CentreShown"/>.</summary>
    public string CentreName { get; private set; } = "";

    /// <summary>Holds from this instant.</summary>
    public DateTimeOffset From { get; private set; }

    /// <summary>Holds until this instant.</summary>
    public DateTimeOffset To { get; private set; }

    /// <summary>Allows to come at night.</summary>
    public bool Night { get; private set; }

    /// <summary>Allows to come on a day on which the office is closed.</summary>
    public bool Holiday { get; private set; }

    /// <summary>JSON; see <see cref="Team"/>.</summary>
    public string Members { get; private set; } = "[]";

    /// <summary>Who signed.</summary>
    public string SignedName { get; private set; } = "";

    /// <summary>The signing post; of the head when signed on behalf.</summary>
    public string SignedPost { get; private set; } = "";

    /// <summary>In what capacity.</summary>
    public SignedAs SignedAs { get; private set; }

    /// <summary>When the first device departed with it.</summary>
    public DateTimeOffset? Departed { get; private set; }

    /// <summary>When it was withdrawn: the visit was called off, or the team changed.</summary>
    public DateTimeOffset? Withdrawn { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>The code as a QR and as people type it.</summary>
    public CheckCode CheckCode => CheckCode.From(Code);

    /// <summary>Who may come.</summary>
    public IReadOnlyList<OrderMember> Team => JsonSerializer.Deserialize<OrderMember[]>(Members)!;

    /// <summary>The centre's name once somebody departed for it, else null.</summary>
    [Source("office-practice", Clause = "P2, P12")]
    public string? CentreShown => Departed is null ? null : CentreName;

    /// <summary>A device departs; a second one changes nothing.</summary>
    public void Depart(DateTimeOffset at) => Departed ??= at;

    /// <summary>It holds no longer.</summary>
    public void Withdraw(DateTimeOffset at) => Withdrawn ??= at;

    /// <summary>What is to be said of it at an instant.</summary>
    public OrderStanding StandingAt(DateTimeOffset now) =>
        Withdrawn is not null ? OrderStanding.Withdrawn : now < From ? OrderStanding.NotYet : now > To ? OrderStanding.Over : OrderStanding.Holds;
}

/// <summary>What stands in a mission order beside its visit and its signature.</summary>
/// <param name="Number">Number in the register.</param>
/// <param name="IssuedOn">Day of issue.</param>
/// <param name="OfficeName">The issuing office.</param>
/// <param name="CentreName">The centre.</param>
/// <param name="Night">Allows to come at night.</param>
/// <param name="Holiday">Allows to come on a closed day.</param>
/// <param name="Team">Who may come.</param>
public sealed record MissionFacts(
    string Number, DateOnly IssuedOn, string OfficeName, string CentreName, bool Night, bool Holiday, IReadOnlyList<OrderMember> Team);

/// <summary>Whether a genuine mission order opens a door now.</summary>
public enum OrderStanding
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>Its time has not begun.</summary>
    NotYet,

    /// <summary>Its time is over.</summary>
    Over,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,
}
