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

    /// <summary>What was said in private can be read by nobody any more.</summary>
    KeyDestroyed,

    /// <summary>The clock of a demo database was moved.</summary>
    ClockMoved,
}
