using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Domain.Tests.Basics;

public sealed class DigestTests
{
    [Theory] // FIPS 180-4 examples
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    public void It_is_SHA_256(string text, string hex)
    {
        Assert.Equal(hex, Digest.Of(System.Text.Encoding.ASCII.GetBytes(text)).ToString());
        Assert.True(Digest.TryParse(hex, out var digest));
        Assert.Equal(digest, Digest.Of(System.Text.Encoding.ASCII.GetBytes(text)));
        Assert.Equal(digest, new Digest(digest.ToBytes()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85")]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85g")]
    public void Another_spelling_is_none(string? text) => Assert.False(Digest.TryParse(text, out _));

    [Theory]
    [InlineData(3, 4)]
    [InlineData(0, 0)]
    [InlineData(32, 5000)]
    public void Two_runs_of_bytes_hash_like_one(int first, int second)
    {
        byte[] all = [.. Enumerable.Range(0, first + second).Select(i => (byte)(i % 251))];

        Assert.Equal(Digest.Of(all), Digest.Of(all.AsSpan(0, first), all.AsSpan(first)));
    }

    [Fact]
    public void The_default_is_zeros() => Assert.Equal(new string('0', 64), default(Digest).ToString());
}
