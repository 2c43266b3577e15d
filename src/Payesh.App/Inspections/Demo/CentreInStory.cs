using Payesh.App.Access.Demo;
using Payesh.App.Basics.Demo;
using Payesh.App.Centres.Demo;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Inspections.Demo;

/// <summary>A centre as the story goes on with it.</summary>
public sealed class CentreInStory
{
    internal CentreInStory(CentreId id, InventedCentre invented, DemoOffice office, DemoTeams teams, Dice dice)
    {
        (Id, Invented, Office, Teams, Dice) = (id, invented, office, teams, dice);
        Troubles = new(invented.Quality, dice);
    }

    public CentreId Id { get; }

    public InventedCentre Invented { get; }

    public DemoOffice Office { get; }

    public Dice Dice { get; }

    internal DemoTeams Teams { get; }

    internal Troubles Troubles { get; }

    internal bool HasLicence => Invented.Papers.Any(paper => paper.Kind is LicenceKind.Activity);

    internal bool IsClosedOn(DateOnly day) => Invented.Becomes is { Status: CentreStatus.Closed } becomes && becomes.Day <= day.AddDays(10);
}
