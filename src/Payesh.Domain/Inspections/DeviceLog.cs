using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.Domain.Inspections;

/// <summary>One chain of a visit with whatever openings are at hand, read but not yet folded.</summary>
/// <param name="Header">What its first line says.</param>
/// <param name="Lines">Its lines in their order, from 1 without gaps.</param>
/// <param name="Head">The hash after the last line.</param>
public sealed record DeviceLog(ChainHeader Header, IReadOnlyList<LogLine> Lines, Digest Head)
{
    /// <summary>Reads a chain.</summary>
    /// <param name="header">The bytes of the header line.</param>
    /// <param name="lines">The bytes of lines 1, 2, …</param>
    /// <param name="openings">Openings of any of its lines; what fits none is of no effect.</param>
    /// <exception cref="ArgumentException">The header is none: such a chain is never stored.</exception>
    public static DeviceLog Read(
        ReadOnlyMemory<byte> header, IEnumerable<ReadOnlyMemory<byte>> lines, IEnumerable<Opening> openings)
    {
        var said = ChainHeader.Read(header.Span) ?? throw new ArgumentException("Not the header of a chain.", nameof(header));
        var byLine = openings.ToLookup(o => o.N);
        var read = new List<LogLine>();
        var head = Chain.Start(header.Span);
        foreach (var line in lines)
        {
            head = Chain.Next(head, line.Span);
            var n = read.Count + 1;
            read.Add(Operation.Read(new(said.Device, n), head, line.Span, said.IsDesk, byLine[n]));
        }

        return new(said, read, head);
    }
}
