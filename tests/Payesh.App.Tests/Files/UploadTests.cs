using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Files;
using Payesh.Domain.Basics;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Files;

public abstract class UploadSuite(Engine engine) : DatabaseSuite(engine)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-files").FullName;

    private FileStore Store => new(_folder);

    [Fact]
    public async Task A_photo_comes_in_pieces_and_is_whole_at_the_end()
    {
        var (photo, hash) = Photo(900_000);

        Assert.Equal(new UploadState(500_000, false), (await Send(hash, 0, photo.Length, photo[..500_000])).Value);
        Assert.Equal(new UploadState(900_000, true), (await Send(hash, 500_000, photo.Length, photo[500_000..])).Value);

        Assert.Equal(photo, await Store.Read(hash, Cancel));
        await using var scope = As(Actor.Machine("field"));
        Assert.Equal(("image/jpeg", 900_000L), await scope.Db.Set<StoredFile>().Select(f => new ValueTuple<string, long>(f.Type, f.Size)).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Cut_in_the_middle_it_goes_on_from_what_is_here()
    {
        var (photo, hash) = Photo(600_000);

        Assert.Equal("Files.WrongOffset", (await Send(hash, 0, photo.Length, new Cut(photo, after: 200_000))).Refusal?.Code);
        var here = (int)State(hash).Received;
        Assert.InRange(here, 1, 200_000);
        Assert.Equal("Files.WrongOffset", (await Send(hash, 0, photo.Length, photo)).Refusal?.Code);
        Assert.True((await Send(hash, here, photo.Length, photo[here..])).Value.Complete);
    }

    [Fact]
    public async Task Sent_again_it_is_taken_once()
    {
        var (photo, hash) = Photo(1000);
        await Send(hash, 0, photo.Length, photo);

        Assert.True((await Send(hash, 0, photo.Length, photo)).Value.Complete);
        await using var scope = As(Actor.Machine("field"));
        Assert.Equal(1, await scope.Db.Set<StoredFile>().CountAsync(Cancel));
    }

    [Fact]
    public async Task Nothing_is_no_photo_and_sixty_megabytes_are_too_much_before_a_byte_is_read()
    {
        var (photo, hash) = Photo(1000);

        Assert.Equal("Files.Empty", (await Send(hash, 0, 0, [])).Refusal?.Code);
        Assert.Equal("Files.TooLarge", (await Send(hash, 0, 60 * 1024 * 1024, photo)).Refusal?.Code);
        Assert.Equal("Files.TooLarge", (await Send(hash, 0, 500, photo)).Refusal?.Code);
        Assert.Equal(new UploadState(0, false), State(hash));
    }

    [Fact]
    public async Task Another_type_and_damage_on_the_way_are_told_apart_and_leave_nothing_behind()
    {
        var program = "MZ this program cannot be a photo"u8.ToArray();
        var (photo, hash) = Photo(1000);
        var damaged = photo.ToArray();
        damaged[500] ^= 1;

        Assert.Equal("Files.WrongType", (await Send(Of(program), 0, program.Length, program)).Refusal?.Code);
        Assert.Equal("Files.WrongHash", (await Send(hash, 0, damaged.Length, damaged)).Refusal?.Code);
        Assert.True((await Send(hash, 0, photo.Length, photo)).Value.Complete);
        Assert.False(Store.Has(Of(program)));
    }

    private static Digest Of(byte[] bytes) => Digest.Of(bytes);

    private static (byte[] Bytes, Digest Hash) Photo(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }.CopyTo(bytes, 0);
        return (bytes, Of(bytes));
    }

    private UploadState State(Digest hash) => Store.Has(hash) ? new(0, true) : new(Store.Received(hash), false);

    private Task<Outcome<UploadState>> Send(Digest hash, long offset, long total, byte[] piece) => Send(hash, offset, total, new MemoryStream(piece));

    private async Task<Outcome<UploadState>> Send(Digest hash, long offset, long total, Stream piece)
    {
        await using var scope = As(Actor.Machine("field"));
        return await new UploadFile(scope.Db, Store, Clock).Run(hash, offset, total, piece, Cancel);
    }

    /// <summary>A body whose line breaks.</summary>
    private sealed class Cut(byte[] bytes, int after) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Position >= after) throw new IOException("The line was cut.");
            return base.ReadAsync(buffer[..(int)Math.Min(buffer.Length, after - Position)], cancellationToken);
        }
    }
}

public sealed class UploadOnSqlite() : UploadSuite(Engine.Sqlite);

public sealed class UploadOnPostgres() : UploadSuite(Engine.Postgres);
