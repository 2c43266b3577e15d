using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>
/// A kind of log that Sync carries without reading it. Implemented by the room that owns the subject (Inspections for visits);
/// the kiosk's attendance and the census follow.
/// </summary>
public interface IStream
{
    /// <summary>Those of the subjects that are the stream's.</summary>
    Task<IReadOnlyCollection<Guid>> Owned(IReadOnlyCollection<Guid> subjects, CancellationToken cancel);

    /// <summary>Takes what is stored into the room's own tables. May be called again for the same lines.</summary>
    /// <returns>Null when applied, else the code of the reason to park it.</returns>
    Task<string?> Apply(Guid subject, DeviceId from, CancellationToken cancel);
}
