namespace Payesh.App.Inspections.Demo;

/// <summary>What goes wrong in real life: one of each happens in the last days of the story, so that the desk can be shown with it.</summary>
internal enum Mishap
{
    None,

    /// <summary>Two answers to one item stand side by side; the review waits.</summary>
    Conflict,

    /// <summary>The visit is called off while the inspector is there: what the phone sends is parked.</summary>
    CancelledMeanwhile,

    /// <summary>The phone sends a line after the visit was reviewed.</summary>
    LateLine,

    /// <summary>The phone was set back from a copy and goes on from an older state.</summary>
    Fork,
}

/// <summary>Deals the mishaps out to the visits of the last days.</summary>
internal sealed class Mishaps(DateOnly today)
{
    private readonly Queue<Mishap> _left = new([Mishap.LateLine, Mishap.Conflict, Mishap.Fork, Mishap.CancelledMeanwhile]);

    public Mishap For(DateOnly day) => day >= today.AddDays(-14) && day <= today.AddDays(-4) && _left.TryDequeue(out var mishap) ? mishap : Mishap.None;
}
