using Payesh.Domain.Sync;
using Payesh.Testing;

namespace Payesh.App.Tests.Sync;

/// <summary>A phone with the rules of the field app: it keeps all it wrote, believes only receipts that name its own hash, and sends what none covers.</summary>
internal sealed class SimulatedPhone(Phone phone, string name)
{
    public string Name => name;

    public Phone Phone => phone;

    /// <summary>The office holds everything up to here, by receipt.</summary>
    public int UpTo { get; private set; }

    public bool IsCovered => UpTo == phone.Count;

    /// <summary>What it would send now; with luck not the whole of it.</summary>
    public byte[] Next(Random chance) => phone.Segment(UpTo + 1, chance.Next(4) == 0 ? chance.Next(UpTo + 1, phone.Count + 1) : phone.Count);

    /// <returns>Whether the answer makes sense to it; a sound server never says otherwise.</returns>
    public bool Hear(App.Sync.SegmentAnswer answer)
    {
        switch (answer)
        {
            case App.Sync.SegmentAnswer.Stored stored:
                // An answer to an older question may come after a newer one.
                if (stored.UpTo > phone.Count || stored.Head != phone.HeadAt(stored.UpTo)) return false;
                UpTo = Math.Max(UpTo, stored.UpTo);
                return true;
            case App.Sync.SegmentAnswer.Gap gap:
                if (gap.UpTo > phone.Count) return false;
                UpTo = Math.Min(UpTo, gap.UpTo);
                return true;
            case App.Sync.SegmentAnswer.NotASegment: return true;
            default: return false;
        }
    }

    public DeviceId Device => new(phone.Id);
}
