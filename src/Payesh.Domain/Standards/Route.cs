using System.Text.Json.Serialization;

namespace Payesh.Domain.Standards;

/// <summary>When a requirement is looked at.</summary>
[JsonConverter(typeof(KebabNames<Tier>))]
public enum Tier
{
    /// <summary>On every routine visit.</summary>
    Core,

    /// <summary>On the routine visit whose drawn theme it belongs to.</summary>
    Rotating,

    /// <summary>Measured once on the building sheet; afterwards one card asks whether the building is unchanged.</summary>
    Building,

    /// <summary>In the office before leaving, from the papers.</summary>
    Desk,

    /// <summary>Only after a death, a fire, a transfer, an accusation.</summary>
    Event,

    /// <summary>Around Nowruz only.</summary>
    Nowruz,

    /// <summary>At night only.</summary>
    Night,

    /// <summary>When a licence is issued or renewed.</summary>
    Licensing,

    /// <summary>A duty of the office itself: on no visit.</summary>
    Office,

    /// <summary>A count the system makes: on no visit.</summary>
    Computed,
}

/// <summary>The places of the route. The number is the order in which they are walked.</summary>
[JsonConverter(typeof(KebabNames<Place>))]
public enum Place
{
    /// <summary>In the office, before the visit.</summary>
    BeforeVisit,

    /// <summary>Entrance.</summary>
    Entrance,

    /// <summary>The shift and the head count.</summary>
    ShiftCount,

    /// <summary>Corridors and stairs.</summary>
    Corridors,

    /// <summary>Bedrooms.</summary>
    Bedrooms,

    /// <summary>Bathrooms and toilets.</summary>
    Bathrooms,

    /// <summary>Living and dining rooms.</summary>
    LivingDining,

    /// <summary>Kitchen.</summary>
    Kitchen,

    /// <summary>Stores and laundry.</summary>
    StoresLaundry,

    /// <summary>Medicine room.</summary>
    MedicineRoom,

    /// <summary>Yard, roof, boiler.</summary>
    YardUtilities,

    /// <summary>Private talks with residents.</summary>
    ResidentsInterview,

    /// <summary>Talks with staff.</summary>
    StaffInterview,

    /// <summary>Files of residents, drawn.</summary>
    ResidentFiles,

    /// <summary>Papers about money.</summary>
    MoneyFiles,

    /// <summary>Papers and registers in the centre's office.</summary>
    OfficeDocuments,

    /// <summary>After the visit, by telephone.</summary>
    AfterVisit,

    /// <summary>On no visit.</summary>
    NotOnVisit,
}

/// <summary>How one looks.</summary>
[JsonConverter(typeof(KebabNames<Method>))]
public enum Method
{
    /// <summary>Looking.</summary>
    Observe,

    /// <summary>Reading a paper.</summary>
    Document,

    /// <summary>Asking.</summary>
    Interview,

    /// <summary>Measuring.</summary>
    Measure,

    /// <summary>Counting.</summary>
    Count,

    /// <summary>Trying it out.</summary>
    Test,
}

/// <summary>The visits a requirement belongs to, as the rule file labels them; <see cref="VisitKind"/> is what is planned.</summary>
[JsonConverter(typeof(KebabNames<VisitLabel>))]
public enum VisitLabel
{
    /// <summary>دوره‌ای.</summary>
    Routine,

    /// <summary>شبانه.</summary>
    Night,

    /// <summary>نوروزی; <see cref="NowruzPhase"/> says whether before, during or both.</summary>
    Nowruz,

    /// <summary>مجدد.</summary>
    Revisit,

    /// <summary>موردی.</summary>
    Complaint,

    /// <summary>صدور یا تمدید پروانه.</summary>
    Licensing,
}

/// <summary>Which of the two Nowruz visits looks at it.</summary>
[JsonConverter(typeof(KebabNames<NowruzPhase>))]
public enum NowruzPhase
{
    /// <summary>Readiness, 25–29 Esfand.</summary>
    Before,

    /// <summary>Drop-in, 1–14 Farvardin.</summary>
    During,

    /// <summary>Both.</summary>
    Both,
}

/// <summary>The four themes that rotate through a year. Written as its number.</summary>
public enum Theme
{
    /// <summary>Exits, treatment, admission.</summary>
    ExitsTreatmentAdmission = 1,

    /// <summary>People, contracts, money, exits of residents.</summary>
    PeopleMoneyExits = 2,

    /// <summary>Kitchen, hygiene, utilities: before winter.</summary>
    KitchenHygieneUtilities = 3,

    /// <summary>Daily life, training, evacuation, reintegration: before Nowruz.</summary>
    DailyLifeTrainingEvacuation = 4,
}
