using System.Text.Json.Serialization;

namespace Payesh.Domain.Standards;

/// <summary>What the register knows about a centre on the day; a requirement's <see cref="Requirement.OnlyIf"/> asks for one.</summary>
[JsonConverter(typeof(KebabNames<CentreFact>))]
public enum CentreFact
{
    /// <summary>The owner is a legal person.</summary>
    OwnerIsLegalPerson,

    /// <summary>The licence expires soon.</summary>
    LicenceExpiresSoon,

    /// <summary>A case is open.</summary>
    OpenCase,

    /// <summary>Heaters are in use.</summary>
    HeatersInUse,

    /// <summary>Gas is in use.</summary>
    GasInUse,

    /// <summary>The building was built for another use.</summary>
    ConvertedBuilding,

    /// <summary>There are upper floors.</summary>
    HasUpperFloors,

    /// <summary>There is a basement.</summary>
    HasBasement,

    /// <summary>There is a ramp.</summary>
    HasRamp,

    /// <summary>There is a lift.</summary>
    HasLift,

    /// <summary>Women and men live there.</summary>
    MixedSex,

    /// <summary>Only women live there.</summary>
    WomenCentre,

    /// <summary>Its kind is a home for chronic psychiatric illness.</summary>
    KindPsychiatric,

    /// <summary>Its kind is such a home with 50 places.</summary>
    [JsonStringEnumMemberName("kind-psychiatric-50")] KindPsychiatric50,

    /// <summary>Its kind is a small home.</summary>
    KindSmallHome,

    /// <summary>Its kind is mid-term residential (Article 15).</summary>
    KindAddictionMidterm,

    /// <summary>Its kind is a therapeutic community.</summary>
    KindTherapeuticCommunity,

    /// <summary>Court-ordered clients (Article 16) live there.</summary>
    [JsonStringEnumMemberName("article16-clients")] Article16Clients,

    /// <summary>Residents paid for in part by the state live there.</summary>
    SubsidisedResidents,

    /// <summary>People with dementia live there.</summary>
    HasDementiaResidents,

    /// <summary>People of school age live there.</summary>
    SchoolAgeResidents,

    /// <summary>People without identity papers live there.</summary>
    UnidentifiedResidents,

    /// <summary>People on oxygen or suction live there.</summary>
    HasOxygenOrSuctionUsers,

    /// <summary>An outbreak was reported since the last visit.</summary>
    OutbreakSinceLastVisit,

    /// <summary>A resident died since the last visit.</summary>
    DeathSinceLastVisit,

    /// <summary>Residents were transferred since the last visit.</summary>
    TransfersSinceLastVisit,

    /// <summary>Residents left since the last visit.</summary>
    ExitsSinceLastVisit,

    /// <summary>An incident happened since the last visit.</summary>
    IncidentSinceLastVisit,

    /// <summary>A complaint was made since the last visit. Not shown to the centre.</summary>
    ComplaintSinceLastVisit,

    /// <summary>A suspicious death or injury is known.</summary>
    SuspiciousDeathOrInjury,

    /// <summary>A member of staff stands accused.</summary>
    AccusedStaff,

    /// <summary>Restraint was seen or is recorded.</summary>
    RestraintSeenOrRecorded,

    /// <summary>The visit falls around a holiday.</summary>
    HolidayWindow,

    /// <summary>Ramadan falls into the holiday.</summary>
    RamadanInHoliday,

    /// <summary>The visit falls around an election.</summary>
    ElectionWindow,
}
