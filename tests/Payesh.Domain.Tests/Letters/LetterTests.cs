using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Xunit;

namespace Payesh.Domain.Tests.Letters;

public sealed class LetterTests
{
    private static readonly DateTimeOffset At = new(2026, 3, 10, 6, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 10);
    private static readonly Signature Head = new(new(Guid.Empty), "نرگس موسوی", "رئیس اداره", SignedAs.Head);

    [Fact]
    public void A_letter_is_signed_then_numbered_then_served()
    {
        var letter = Draft();

        Assert.Equal("Letters.NotSealed", letter.Seal("1/1404", Day, false, Day).Refusal!.Code);
        Assert.True(letter.Sign(Head, 30, 2, At).Succeeded);
        Assert.Equal(LetterState.AwaitingNumber, letter.State);
        Assert.Equal("Letters.NotSealed", letter.Serve(Day, null).Refusal!.Code);
        Assert.True(letter.Seal("1/1404", Day, false, Day).Succeeded);
        Assert.Equal(("1/1404", 1404, LetterState.Sealed), (letter.Number, letter.Year, letter.State));
        Assert.True(letter.Serve(Day, Day.AddDays(31)).Succeeded);
        Assert.Equal("Letters.AlreadyServed", letter.Serve(Day, null).Refusal!.Code);
    }

    [Fact]
    public void Nobody_signs_or_numbers_twice()
    {
        var letter = Draft();
        letter.Sign(Head, 30, 2, At);
        Assert.Equal("Letters.AlreadySigned", letter.Sign(Head, 30, 2, At).Refusal!.Code);
        letter.Seal("1/1404", Day, false, Day);
        Assert.Equal("Letters.AlreadyNumbered", letter.Seal("2/1404", Day, false, Day).Refusal!.Code);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void Its_date_lies_neither_before_the_signature_nor_after_today(int days)
    {
        var letter = Draft();
        letter.Sign(Head, 30, 2, At);

        Assert.Equal("Letters.DateOutside", letter.Seal("1/1404", Day.AddDays(days), true, Day.AddDays(1)).Refusal!.Code);
    }

    [Theory]
    [InlineData("۱۲۳/۱۴۰۴/الف", "123/1404/الف")]
    [InlineData(" 4211-۹۹ ", "4211-99")]
    public void A_number_of_the_automation_is_kept_with_ascii_digits(string typed, string stored) =>
        Assert.Equal(stored, LetterNumber.Parse(typed).Value);

    [Theory]
    [InlineData("")]
    [InlineData("الف")]
    [InlineData("<b>1</b>")]
    [InlineData("12345678901234567890123456789012345678901")]
    public void What_is_no_number_is_refused(string typed) => Assert.Equal("Letters.NumberUnreadable", LetterNumber.Parse(typed).Refusal!.Code);

    [Fact]
    public void The_check_mark_follows_the_canonical_text()
    {
        var mark = CheckMark.Of(Digest.Of("یک"u8));

        Assert.Matches(@"^\S+ [۱-۹][۰-۹] \S+$", mark);
        Assert.NotEqual(mark, CheckMark.Of(Digest.Of("دو"u8)));
    }

    private static Letter Draft() => new(
        new(Guid.NewGuid()), LetterKind.WrittenNotice, CheckCode.Of(new byte[16]),
        new(OfficeCode.Of(8, 1), FieldOfWork.Elderly, new(Guid.NewGuid()), "خانه سالمندان آرامش", "case", Guid.NewGuid()), At);
}
