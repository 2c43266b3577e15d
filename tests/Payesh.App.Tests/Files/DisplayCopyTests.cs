using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Files;
using Payesh.Domain.Basics;
using Payesh.Domain.Files;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Files;

/// <summary>What a form brings is kept as it is; the screen gets a smaller copy that tells nothing of the camera.</summary>
public sealed class DisplayCopyTests() : DatabaseSuite(Engine.Sqlite)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-shown").FullName;

    protected override void Register(IServiceCollection services) => services.AddSingleton(new FileStore(_folder));

    [Fact]
    public async Task A_large_picture_gets_a_small_copy_without_what_stood_beside_it()
    {
        Assert.SkipUnless(DisplayCopy.IsPossible, "vipsthumbnail is not here: ./test installs it where it may.");
        var picture = Png(3000, 1500, note: "36.5659,53.0586");
        var hash = (await Take(picture)).Value;

        var store = new FileStore(_folder);
        Assert.Equal(picture, await store.Read(hash, Cancel));
        using var copy = new MemoryStream();
        await using (var shown = store.OpenShown(hash)) await shown.CopyToAsync(copy, Cancel);
        Assert.Equal("image/jpeg", FileType.Detect(copy.ToArray()));
        Assert.Equal((1600, 800), SizeOfJpeg(copy.ToArray()));
        Assert.Equal(-1, copy.ToArray().AsSpan().IndexOf("36.5659"u8));
        Assert.True((await Take(picture)).Succeeded);
    }

    [Fact]
    public async Task What_only_looks_like_a_picture_is_kept_and_has_no_copy()
    {
        byte[] bytes = [0xFF, 0xD8, 0xFF, .. "no picture at all"u8];
        var hash = (await Take(bytes)).Value;

        Assert.False(new FileStore(_folder).HasShown(hash));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder, "incoming")));
    }

    [Fact]
    public async Task Nothing_too_much_and_another_sort_are_refused()
    {
        Assert.Equal("Files.Empty", (await Take([])).Refusal!.Code);
        Assert.Equal("Files.WrongType", (await Take("GIF89a"u8.ToArray())).Refusal!.Code);
        await using var scope = As(Actor.Machine("test"));
        Assert.Equal("Files.TooLarge", (await scope.Get<TakeUpload>().Run(Stream.Null, FileType.Limit + 1, Cancel)).Refusal!.Code);
    }

    private async Task<Outcome<Digest>> Take(byte[] bytes)
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Get<TakeUpload>().Run(new MemoryStream(bytes), bytes.Length, Cancel);
    }

    private static byte[] Png(int width, int height, string note)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var row = new byte[1 + width * 3];
            for (var y = 0; y < height; y++)
            {
                for (var x = 1; x < row.Length; x++) row[x] = unchecked((byte)(x + y));
                deflate.Write(row);
            }
        }
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", head), .. Chunk("tEXt", Encoding.ASCII.GetBytes($"Comment\0{note}")), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] body = [.. Encoding.ASCII.GetBytes(name), .. data];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc(body));
        return [.. length, .. body, .. sum];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }

    private static (int Width, int Height) SizeOfJpeg(byte[] jpeg)
    {
        for (var at = 2; ;)
        {
            var (marker, length) = (jpeg[at + 1], BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 2)));
            if (marker is 0xC0 or 0xC2) return (BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 7)), BinaryPrimitives.ReadUInt16BigEndian(jpeg.AsSpan(at + 5)));
            at += 2 + length;
        }
    }
}
