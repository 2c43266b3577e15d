using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Domain.Tests.Basics;

public sealed class PersianOrderTests
{
    [Fact]
    public void Names_stand_in_the_order_of_the_Persian_alphabet()
    {
        string[] ordered = ["۲۲ بهمن", "آرامش", "احسان", "پرستو", "پونه", "چشمه", "ژاله", "سپید", "کوثر", "گلستان", "گلستان ۲", "مهر", "مهرگان", "هما", "یاس", "Aram"];

        Assert.Equal(ordered, ordered.Reverse().OrderBy(PersianOrder.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("مهر آفرین", "مهرآفرین")]
    [InlineData("كوثر", "کوثر")]
    public void Names_that_differ_in_spaces_and_forms_alone_have_one_key(string one, string other) =>
        Assert.Equal(PersianOrder.Key(one), PersianOrder.Key(other));

    [Fact]
    public void A_key_is_small_Latin_letters_and_not_longer_than_its_column()
    {
        var key = PersianOrder.Key(string.Concat(Enumerable.Repeat("آزمون نام بسیار بلند ", 20)));

        Assert.Equal(80, key.Length);
        Assert.All(key, sign => Assert.InRange(sign, 'a', 'z'));
    }
}
