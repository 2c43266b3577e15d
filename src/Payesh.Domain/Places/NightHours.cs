namespace Payesh.Domain.Places;

/// <summary>What counts as night. Nobody has defined it for visits, so it is a parameter.</summary>
/// <param name="From">The hour night begins, included.</param>
/// <param name="To">The hour it ends, excluded; earlier than <paramref name="From"/> when night passes midnight.</param>
public readonly record struct NightHours(TimeOnly From, TimeOnly To)
{
    /// <summary>20:00 to 07:00.</summary>
    public static NightHours Usual { get; } = new(new(20, 0), new(7, 0));

    /// <summary>Whether it is night at an hour.</summary>
    public bool Contains(TimeOnly clock) => From <= To ? clock >= From && clock < To : clock >= From || clock < To;
}
