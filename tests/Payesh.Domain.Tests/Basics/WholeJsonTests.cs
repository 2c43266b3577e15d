using System.Text;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Domain.Tests.Basics;

// The same cases stand in web/shared/log/json.test.ts.
public sealed class WholeJsonTests
{
    [Theory]
    [InlineData("""{"a":1}""")]
    [InlineData(" [ -1 , 9007199254740991, -9007199254740991 ]\t")]
    [InlineData("null")]
    [InlineData("\"1.5e3\"")]
    [InlineData("""
        "😀 \ud83d\ude00 \" , 1.5"
        """)]
    [InlineData("{}")]
    [InlineData("""{"a":{"a":1},"b":[{"a":1},{"a":2}]}""")]
    [InlineData("""{"a":"b","b":"a"}""")]
    public void It_reads(string text) => Assert.NotNull(Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"a":1.0}""")]
    [InlineData("1e3")]
    [InlineData("[1E2]")]
    [InlineData("-0")]
    [InlineData("9007199254740992")]
    [InlineData("-9007199254740992")]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""{"x":[{"a":1,"b":2,"a":3}]}""")]
    [InlineData("""
        "\ud83d"
        """)]
    [InlineData("""
        "\ude00\ud83d"
        """)]
    [InlineData("""{"\ud83d":1}""")]
    [InlineData("[1,]")]
    [InlineData("// x\n1")]
    [InlineData("01")]
    [InlineData("\ufeff1")]
    [InlineData("NaN")]
    [InlineData("'a'")]
    [InlineData("1 2")]
    public void It_refuses(string text) => Assert.Null(Read(text));

    [Fact]
    public void It_reads_64_levels_and_no_more()
    {
        Assert.NotNull(Read(new string('[', 64) + new string(']', 64)));
        Assert.Null(Read(new string('[', 65) + new string(']', 65)));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(5000)]
    public void A_name_that_stands_twice_is_found_however_many_members_there_are(int members)
    {
        string Object(int last) => $$"""{"x":{"y":1},{{string.Join(',', Enumerable.Range(1, members).Select(i => $"\"m{i}\":[{{\"m1\":{i}}}]"))}},"m{{last}}":0}""";

        Assert.NotNull(Read(Object(0)));
        Assert.Null(Read(Object(1)));
        Assert.Null(Read(Object(members)));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused() => Assert.Null(WholeJson.Read([(byte)'"', 0xC3, 0x28, (byte)'"']));

    [Fact]
    public void Values_that_say_the_same_are_equal()
    {
        Assert.Equal(Read("""{"b":[1,{"d":null,"c":true}],"a":"x"}"""), Read(""" {"a":"\u0078", "b":[ 1,{"c":true,"d":null}]}"""));
        Assert.NotEqual(Read("""{"a":1}"""), Read("""{"a":"1"}"""));
        Assert.NotEqual(Read("[1,2]"), Read("[2,1]"));
    }

    private static WholeJson? Read(string text) => WholeJson.Read(Encoding.UTF8.GetBytes(text));
}
