using System.Text.Json;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Inspections;

/// <summary>Where a device was, if it knew.</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Accuracy">Metres.</param>
public sealed record Position(decimal? Latitude, decimal? Longitude, int? Accuracy)
{
    internal static Position? Read(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? new(json.Number("lat"), json.Number("lon"), json.Count("accuracy")) : null;
}

/// <summary>The door was opened.</summary>
/// <param name="Waited">From the bell to the open door.</param>
public sealed record DoorOpened(TimeSpan Waited)
{
    internal static DoorOpened? Read(JsonElement json) => json.Count("waited") is { } seconds ? new(TimeSpan.FromSeconds(seconds)) : null;
}

/// <summary>How a visit ended.</summary>
public enum EndHow
{
    /// <summary>Everything was looked at.</summary>
    Done,

    /// <summary>Time or force ended before the list did.</summary>
    Unfinished,

    /// <summary>Entry was refused.</summary>
    Refused,

    /// <summary>Nobody answered the door.</summary>
    NobodyAnswered,

    /// <summary>The centre is not there any more.</summary>
    Moved,

    /// <summary>An incident broke it off.</summary>
    BrokenOff,
}

/// <summary>The end of a visit.</summary>
public sealed record VisitEnd(EndHow How, string? Reason)
{
    internal static VisitEnd? Read(JsonElement json) => json.Named<EndHow>("how") is { } how ? new(how, json.Text("reason")) : null;
}

/// <summary>The lead closed the visit over these heads; what comes later is late.</summary>
public sealed record VisitClose(IReadOnlyList<OperationRef> Heads)
{
    internal static VisitClose? Read(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? new([
            .. from head in json.Items("heads")
               let device = head.Id("device")
               let n = head.Count("n")
               where device is not null && n is not null
               select new OperationRef(new(device.Value), n.Value),
        ])
        : null;
}

/// <summary>The reviewer lets a device's late operations count.</summary>
/// <param name="UpTo">Up to this line.</param>
/// <param name="Reason">Why.</param>
public sealed record Admission(int UpTo, string? Reason)
{
    internal static Admission? Read(JsonElement json) => json.Count("n") is { } n ? new(n, json.Text("reason")) : null;
}
