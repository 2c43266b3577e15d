namespace Payesh.Domain.Centres;

/// <summary>The papers of the licence chain.</summary>
public enum LicenceKind
{
    /// <summary>موافقت اصولی.</summary>
    AgreementInPrinciple,

    /// <summary>پروانه تأسیس, for legal persons.</summary>
    Establishment,

    /// <summary>پروانه فعالیت: without it nobody may be taken in.</summary>
    Activity,

    /// <summary>پروانه مسئول فنی.</summary>
    TechnicalOfficer,
}
