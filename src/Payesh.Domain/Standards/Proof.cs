using System.Text.Json.Serialization;

namespace Payesh.Domain.Standards;

/// <summary>Whether a defect may be closed without going there.</summary>
[JsonConverter(typeof(KebabNames<ProofFromAfar>))]
public enum ProofFromAfar
{
    /// <summary>A paper, a label, a fixed object proves it.</summary>
    Yes,

    /// <summary>Closes provisionally and is looked at on the next visit.</summary>
    Partly,

    /// <summary>People, conduct, presence, exits: only by going there.</summary>
    No,
}

/// <summary>What proves it from afar.</summary>
[JsonConverter(typeof(KebabNames<ProofKind>))]
public enum ProofKind
{
    /// <summary>Our own register.</summary>
    Register,

    /// <summary>A paper.</summary>
    Document,

    /// <summary>A photo with today's code on paper in the picture.</summary>
    Photo,

    /// <summary>A dated label.</summary>
    Label,

    /// <summary>A video of at most 20 seconds.</summary>
    Video,

    /// <summary>A photo with the tape in the picture.</summary>
    Measure,

    /// <summary>The roster of shifts.</summary>
    Roster,

    /// <summary>The daily census.</summary>
    Census,

    /// <summary>A receipt.</summary>
    Receipt,
}

/// <summary>What may be photographed.</summary>
[JsonConverter(typeof(KebabNames<PhotoPolicy>))]
public enum PhotoPolicy
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The place, without people.</summary>
    Place,

    /// <summary>A paper.</summary>
    Document,

    /// <summary>A paper with names covered before capture.</summary>
    MaskedDocument,
}

/// <summary>What a complaint is about.</summary>
[JsonConverter(typeof(KebabNames<ComplaintTopic>))]
public enum ComplaintTopic
{
    /// <summary>Violence.</summary>
    Violence,

    /// <summary>Danger to life.</summary>
    Danger,

    /// <summary>Neglect in care.</summary>
    Neglect,

    /// <summary>Fees and money.</summary>
    Fee,

    /// <summary>People locked in.</summary>
    Locked,

    /// <summary>Forced discharge or holding back.</summary>
    Discharge,

    /// <summary>Food.</summary>
    Food,

    /// <summary>Hygiene.</summary>
    Hygiene,

    /// <summary>Fire safety.</summary>
    Fire,

    /// <summary>Staff.</summary>
    Staff,

    /// <summary>Visits and calls of families.</summary>
    Visits,

    /// <summary>Handling of complaints and revenge.</summary>
    Complaint,

    /// <summary>Work without a licence.</summary>
    Unlicensed,

    /// <summary>Sexual abuse: never a checklist visit, but 123 and the prosecutor.</summary>
    SexualAbuse,
}
