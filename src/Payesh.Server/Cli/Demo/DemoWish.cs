namespace Payesh.Server.Cli.Demo;

/// <summary>What a demonstration should hold.</summary>
/// <param name="Seed">The same seed and day make the same province.</param>
/// <param name="Centres">How many centres.</param>
/// <param name="Years">How many years of visits, up to today.</param>
public sealed record DemoWish(int Seed, int Centres, int Years)
{
    public static DemoWish Standard { get; } = new(1404, 14, 1);
}
