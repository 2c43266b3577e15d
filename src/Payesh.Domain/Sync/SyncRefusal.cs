using Payesh.Domain.Basics;

namespace Payesh.Domain.Sync;

/// <summary>Why a segment was not taken, or why it was put aside.</summary>
public static class SyncRefusal
{
    /// <summary>The body has not the shape of a segment. The device keeps everything.</summary>
    public static Refusal NotASegment => new("Sync.NotASegment");

    /// <summary>Too many lines or bytes at once.</summary>
    /// <param name="splitAt">How many of its lines to send first.</param>
    public static Refusal TooLarge(int splitAt) => new("Sync.TooLarge", splitAt);

    /// <summary>A device that is enrolled has no signing key, or one of another kind.</summary>
    public static Refusal NoKey => new("Sync.NoKey");

    /// <summary>A reason must be given.</summary>
    public static Refusal ReasonNeeded => new("Sync.ReasonNeeded");

    /// <summary>Somebody has decided this before.</summary>
    public static Refusal Settled => new("Sync.Settled");

    /// <summary>It was tried again and still cannot be taken.</summary>
    /// <param name="reason">Code of the reason.</param>
    public static Refusal StillWaits(string reason) => new("Sync.StillWaits", reason);

    /// <summary>Lines before it have not arrived.</summary>
    /// <param name="upTo">The last one that is here.</param>
    public static Refusal LinesMissing(int upTo) => new("Sync.LinesMissing", upTo);

    /// <summary>What was put aside cannot be read any more: its key was destroyed, or its device is not known.</summary>
    public static Refusal Unreadable => new("Sync.Unreadable");

    /// <summary>Not a file in which a phone carries its log, or one for another office, or cut.</summary>
    public static Refusal NotAnOutbox => new("Sync.NotAnOutbox");

    /// <summary>Put aside: a version of the format this server does not know.</summary>
    public static Refusal UnknownVersion => new("Sync.UnknownVersion");

    /// <summary>Put aside: the header names another visit or device, or claims to be the desk's.</summary>
    public static Refusal ForeignHeader => new("Sync.ForeignHeader");

    /// <summary>Put aside: a line holds a line break.</summary>
    public static Refusal BrokenLine => new("Sync.BrokenLine");

    /// <summary>Put aside: the hashes do not add up, so something was changed or lost on the way.</summary>
    public static Refusal BrokenChain => new("Sync.BrokenChain");

    /// <summary>Put aside: the device sent another continuation of the same chain before.</summary>
    public static Refusal Fork => new("Sync.Fork");
}
