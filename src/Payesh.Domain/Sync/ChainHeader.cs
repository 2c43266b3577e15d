using System.Text.Json;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Sync;

/// <summary>What the first line of a chain says.</summary>
/// <param name="Subject">The visit, to the room that reads the chain.</param>
/// <param name="Device">Whose chain it is.</param>
/// <param name="Pack">SHA-256 of the pack the device worked with.</param>
/// <param name="At">When the device began, by its own clock.</param>
/// <param name="IsDesk">Whether the office itself writes here: true only in chains a server made.</param>
public sealed record ChainHeader(Guid Subject, DeviceId Device, Digest Pack, DateTimeOffset At, bool IsDesk)
{
    /// <summary>Reads a header line; null when it is none of version 1.</summary>
    public static ChainHeader? Read(ReadOnlySpan<byte> line)
    {
        if (WholeJson.Read(line)?.Root is not { ValueKind: JsonValueKind.Object } json) return null;
        if (json.Whole("v") != 1 || json.Id("visit") is not { } subject || json.Id("device") is not { } device) return null;
        if (json.Digest("pack") is not { } pack || json.Instant("at") is not { } at) return null;
        return new(subject, new(device), pack, at, json.IsTrue("desk"));
    }
}
