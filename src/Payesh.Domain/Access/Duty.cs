namespace Payesh.Domain.Access;

/// <summary>What a person may do (اختیار). Pages, endpoints and use cases each ask for one.</summary>
public enum Duty
{
    /// <summary>Read the register, visits and cases of the own scope.</summary>
    Read,

    /// <summary>Enter and change centres, their papers and people.</summary>
    KeepRegister,

    /// <summary>Plan visits, form teams, cancel.</summary>
    PlanVisits,

    /// <summary>Carry out visits with a device.</summary>
    Inspect,

    /// <summary>Review a visit of another person, establish findings.</summary>
    Review,

    /// <summary>Draft and sign notices.</summary>
    SignLetters,

    /// <summary>Register letters and their service (دبیرخانه).</summary>
    ServeLetters,

    /// <summary>Refer work with a margin order (ارجاع، هامش).</summary>
    Refer,

    /// <summary>See personal data unmasked; each look is logged.</summary>
    RevealPersonal,

    /// <summary>Adopt suggested items, set parameters, office hours and closures.</summary>
    KeepRules,

    /// <summary>Read the access and change log.</summary>
    ReadAudit,

    /// <summary>Accounts, devices, health of the system.</summary>
    Administer,

    /// <summary>Destroy the keys of private words when their time is over.</summary>
    DestroyPersonal,

    /// <summary>Keep a commission: its members, sessions, hearings, votes and letters.</summary>
    KeepCommission,

    /// <summary>Act for the own centre: read its letters, send proof, ask, dispute. Held by nobody of an office.</summary>
    OwnCentre,

    /// <summary>Lead applications for licences through the province: secretariat, security, the commission's decision.</summary>
    KeepLicences,
}
