namespace Payesh.Server.Desk;

/// <summary>Whether this is a demonstration: a banner on every page says so.</summary>
public sealed class DemoMark(IConfiguration configuration)
{
    public bool IsDemo { get; } = configuration.GetValue<bool>("Demo");
}
