using System.Globalization;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.Domain.Inspections;

/// <summary>Names one operation inside the log of a visit: <c>device:n</c>. Ordered by device, then number.</summary>
/// <param name="Device">Whose chain.</param>
/// <param name="N">The line, from 1.</param>
public readonly record struct OperationRef(DeviceId Device, int N) : IComparable<OperationRef>
{
    /// <summary>Reads <c>device:n</c>; another spelling, such as capitals or a zero in front, names nothing.</summary>
    public static bool TryParse(string? text, out OperationRef reference)
    {
        reference = default;
        if (text is not { Length: > 37 } || text[36] != ':' || JsonMembers.Id(text.AsSpan(0, 36)) is not { } device) return false;
        if (text.Length > 38 && text[37] == '0') return false;
        if (!int.TryParse(text.AsSpan(37), NumberStyles.None, CultureInfo.InvariantCulture, out var n)) return false;
        reference = new(new(device), n);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(OperationRef other)
    {
        var device = string.CompareOrdinal(Device.ToString(), other.Device.ToString());
        return device == 0 ? N.CompareTo(other.N) : device;
    }

    /// <summary>Order by device, then number.</summary>
    public static bool operator <(OperationRef left, OperationRef right) => left.CompareTo(right) < 0;

    /// <summary>Order by device, then number.</summary>
    public static bool operator >(OperationRef left, OperationRef right) => left.CompareTo(right) > 0;

    /// <summary>Order by device, then number.</summary>
    public static bool operator <=(OperationRef left, OperationRef right) => left.CompareTo(right) <= 0;

    /// <summary>Order by device, then number.</summary>
    public static bool operator >=(OperationRef left, OperationRef right) => left.CompareTo(right) >= 0;

    /// <summary>As the log writes it: <c>device:n</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Device}:{N}");
}
