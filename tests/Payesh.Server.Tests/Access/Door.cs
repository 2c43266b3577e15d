using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Server.Tests.Access;

/// <summary>A page or endpoint, and who may pass.</summary>
/// <param name="Method">GET, POST or PUT; a page is listed as GET and its forms are tried too.</param>
/// <param name="Route">Its template in the program.</param>
/// <param name="Key">What it asks of whoever comes.</param>
/// <param name="Address">An address with ids of the office's own matters; the route itself when it has none.</param>
internal sealed record Door(string Method, string Route, Key Key, string Address)
{
    /// <summary>What lies behind belongs to one office and one field of work: for others it does not exist.</summary>
    public bool Owned { get; init; }

    /// <summary>What lies behind belongs to one office, whatever the field of work: for those who neither work there nor above it, it does not exist.</summary>
    public bool OfOffice { get; init; }

    /// <summary>What lies behind belongs to one centre: for the people of another it does not exist.</summary>
    public bool OfCentre { get; init; }

    /// <summary>What lies behind belongs to this office alone, not to those above or below it.</summary>
    public int? Only { get; init; }
}

/// <summary>What a door asks for: a duty, an account of any kind, a device's secret, or nothing.</summary>
internal abstract record Key
{
    public static readonly Key None = new OpenTo("everybody"), Account = new OpenTo("every account"), Device = new OpenTo("known devices");

    public static implicit operator Key(Duty duty) => new Holding(duty);

    internal sealed record Holding(Duty Duty) : Key;

    private sealed record OpenTo(string Whom) : Key;
}

/// <summary>Somebody who comes to the doors.</summary>
/// <param name="Name">As a failure names him.</param>
/// <param name="Role">Null for nobody.</param>
/// <param name="Office">Where he works.</param>
/// <param name="Fields">His fields of work.</param>
/// <param name="OwnCentre">Whether he is of the centre of the letter; of a centre's own people only.</param>
internal sealed record Comer(string Name, Role? Role, OfficeCode Office, FieldOfWork Fields = FieldOfWork.All, bool OwnCentre = false)
{
    public bool MayPass(Key key) => key switch
    {
        Key.Holding holding => Role is { } role && Duties.Of(role).Contains(holding.Duty),
        _ => key == Key.None || (key == Key.Account && Role is not null),
    };

    public bool Sees(Door door, OfficeCode office) =>
        door.OfCentre ? OwnCentre : door.Only is { } only ? Office.Value == only : door.OfOffice ? Office.Covers(office) : !door.Owned || Scope.Of(Office, Fields).Covers(office, FieldOfWork.Elderly);
}
