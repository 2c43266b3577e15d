using Payesh.Domain.Basics;

namespace Payesh.Domain.Sync;

/// <summary>Identifies one enrolled device, or the desk of one server.</summary>
public readonly record struct DeviceId(Guid Value) : IId<DeviceId>
{
    /// <inheritdoc/>
    public static DeviceId From(Guid value) => new(value);

    /// <summary>The identifier as the log writes it: lower case, with dashes.</summary>
    public override string ToString() => Value.ToString("D");
}
