namespace Payesh.App.Database;

/// <summary>What an audit entry tells of.</summary>
public enum AuditKind
{
    Added,
    Changed,
    Removed,

    /// <summary>Personal data was shown in clear.</summary>
    Looked,

    SignedIn,
    SignInFailed,
    SignedOut,

    /// <summary>Rows left the system as a file.</summary>
    Exported,

    KeysRotated,
    BackedUp,
    Restored,

    /// <summary>The clock of a demo database was moved.</summary>
    ClockMoved,
}
