using System.IO.Compression;

namespace Payesh.App.Sync;

/// <summary>Lines of a chain as one deflated run of bytes: a line holds no line break, so one separates them. They come back byte for byte.</summary>
internal static class LineBytes
{
    public static byte[] Pack(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest))
        {
            foreach (var line in lines)
            {
                deflate.Write(line.Span);
                deflate.WriteByte((byte)'\n');
            }
        }
        return packed.ToArray();
    }

    public static List<ReadOnlyMemory<byte>> Unpack(byte[] packed)
    {
        var all = Inflate(packed);
        var lines = new List<ReadOnlyMemory<byte>>();
        for (var start = 0; start < all.Length;)
        {
            var end = Array.IndexOf(all, (byte)'\n', start);
            lines.Add(all.AsMemory(start, end - start));
            start = end + 1;
        }
        return lines;
    }

    public static byte[] Deflate(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest)) deflate.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Inflate(byte[] packed)
    {
        using var source = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var all = new MemoryStream();
        source.CopyTo(all);
        return all.ToArray();
    }
}
