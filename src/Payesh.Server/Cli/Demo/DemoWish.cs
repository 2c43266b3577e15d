namespace Payesh.Server.Cli.Demo;

/// <summary>What a demonstration should hold.</summary>
/// <param name="Seed">The same seed and day make the same province.</param>
/// <param name="Centres">How many centres.</param>
/// <param name="Years">How many years of visits, up to today.</param>
public sealed record DemoWish(int Seed, int Centres, int Years)
{
    /// <summary>The province of <c>payesh demo</c>.</summary>
    public static DemoWish Province { get; } = new(1404, 120, 3);

    /// <summary>What a first start makes, so that nobody waits long for it.</summary>
    public static DemoWish FirstStart { get; } = new(1404, 40, 1);
}
