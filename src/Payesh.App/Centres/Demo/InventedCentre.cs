using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres.Demo;

/// <summary>A centre as the demonstration enters it.</summary>
public sealed record InventedCentre
{
    /// <summary>From 0; the seed's path of all that is thrown for it.</summary>
    public required int Place { get; init; }

    public required OfficeCode Office { get; init; }

    /// <summary>False for an unlicensed place.</summary>
    public required bool IsCentre { get; init; }

    public required CentreDescription Description { get; init; }

    public BuildingMeasures? Measures { get; init; }

    public required IReadOnlyList<NewPerson> People { get; init; }

    public IReadOnlyList<InventedPaper> Papers { get; init; } = [];

    public IReadOnlyList<InventedDocument> Documents { get; init; } = [];

    public IReadOnlyList<InventedContact> Contacts { get; init; } = [];

    public IReadOnlyList<(ExternalSystem System, string Number)> Numbers { get; init; } = [];

    /// <summary>What it becomes during the story, when and why.</summary>
    public (DateOnly Day, CentreStatus Status, string Reason)? Becomes { get; init; }

    /// <summary>How well it is run, 0 to 1. Known to the story only: it shows in what visits find.</summary>
    public required double Quality { get; init; }
}

/// <summary>A paper that is entered on the day it was issued, or at the beginning when it is older.</summary>
public sealed record InventedPaper(LicenceKind Kind, string Number, DateOnly Issued, DateOnly ValidTill);

public sealed record InventedDocument(DocumentKind Kind, string Number, string Title, DateOnly Issued, DateOnly? ValidTill);

public sealed record InventedContact(ContactKind Kind, string Title, string Phone);
