using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Basics;
using Xunit;

namespace Payesh.Domain.Tests.Basics;

public sealed class PersianTextTests
{
    [Theory]
    [InlineData("علي", "علی")]
    [InlineData("كرمان", "کرمان")]
    [InlineData("مصطفى", "مصطفی")]
    [InlineData("رحمة", "رحمة")]
    [InlineData("۱۲۳ و ١٢٣", "123 و 123")]
    [InlineData("می\u200C\u200Cشود", "می\u200Cشود")]
    [InlineData("می\u200C شود", "می شود")]
    [InlineData("می \u200Cشود", "می شود")]
    [InlineData("\u200Cخانه\u200C", "خانه")]
    [InlineData("سـالمـند", "سالمند")]
    [InlineData("  مهر  آفرین ", "مهر آفرین")]
    [InlineData("مهر\u00A0آفرین\u200F", "مهر آفرین")]
    [InlineData("ﺳﻼﻣﺖ", "سلامت")]
    [InlineData("آب", "آب")]
    [InlineData("خط یک \r\nخط دو", "خط یک\nخط دو")]
    [InlineData("\u202Eبد\u202C", "بد")]
    [InlineData(null, "")]
    public void Text_is_normalised_for_storage(string? typed, string stored) => Assert.Equal(stored, PersianText.Normalise(typed));

    [Fact]
    public void Half_a_character_is_replaced_and_does_not_throw() => Assert.Equal("نا\uFFFDتمام", PersianText.Normalise("نا\uD83Dتمام"));

    [Theory]
    [InlineData("می خواهم")]
    [InlineData("می\u200Cخواهم")]
    [InlineData("ميخواهم")]
    [InlineData("مِی‌خواهَم")]
    public void Three_ways_to_write_a_word_are_one_in_search(string typed) => Assert.Equal("میخواهم", PersianText.SearchKey(typed));

    [Theory]
    [InlineData("آسایشگاه", "اسایشگاه")]
    [InlineData("مسئول", "مسیول")]
    [InlineData("أحمد", "احمد")]
    [InlineData("خانۀ مهر", "خانهمهر")]
    [InlineData("مرکز «مهر» (شعبه ۲)", "مرکزمهرشعبه2")]
    [InlineData("Café MEHR", "cafemehr")]
    [InlineData("100%_", "100")]
    [InlineData("…", "")]
    public void A_search_key_holds_letters_and_digits_only(string typed, string key) => Assert.Equal(key, PersianText.SearchKey(typed));

    [Fact]
    public void Normalising_twice_changes_nothing_meets_specification()
    {
        var signs = Gen.Elements("یيىکكهۀةآاأـ\u200C\u200D\u200F\u00A0 \n\t\r.,٬۱٢3aÉ\u064B\u0654ﻼ\uD83D\uDE00".ToCharArray());
        var texts = signs.ArrayOf().Select(found => new string(found)).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            var once = PersianText.Normalise(text);
            var key = PersianText.SearchKey(text);
            return PersianText.Normalise(once) == once
                && PersianText.SearchKey(once) == key
                && PersianText.SearchKey(key) == key
                && !once.StartsWith('\u200C') && !once.Contains(" \u200C", StringComparison.Ordinal);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }

    [Fact]
    public void Digits_are_Persian_on_the_screen_and_ASCII_inside()
    {
        Assert.Equal("کد ۱۲۳۴۵", PersianText.Digits("کد 123۴٥"));
        Assert.Equal("کد 12345", PersianText.AsciiDigits("کد 123۴٥"));
        Assert.Equal("۱۴۰۴", PersianText.Digits(1404));
        Assert.Equal("۲۱:۱۰", PersianText.Clock(new TimeOnly(21, 10)));
    }

    [Theory]
    [InlineData(0, "۰")]
    [InlineData(999, "۹۹۹")]
    [InlineData(1250000, "۱٬۲۵۰٬۰۰۰")]
    [InlineData(-1500, "\u200E\u2212۱٬۵۰۰")]
    [InlineData(long.MinValue, "\u200E\u2212۹٬۲۲۳٬۳۷۲٬۰۳۶٬۸۵۴٬۷۷۵٬۸۰۸")]
    public void A_number_is_shown_with_Persian_separators(long number, string shown) => Assert.Equal(shown, PersianText.Number(number));

    [Theory]
    [InlineData("۱٬۲۵۰٬۰۰۰", 1250000)]
    [InlineData("1,250,000", 1250000)]
    [InlineData(" ١٢٣ ", 123)]
    [InlineData("\u200E\u2212۵", -5)]
    public void A_number_is_read_however_it_is_typed(string text, long number) => Assert.Equal(number, PersianText.ParseNumber(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("1,25")]
    [InlineData("۱٫۵")]
    [InlineData("ده")]
    [InlineData("99999999999999999999")]
    public void What_is_no_whole_number_is_refused(string? text) =>
        Assert.Equal("Basics.NumberUnreadable", PersianText.ParseNumber(text).Refusal?.Code);

    [Theory]
    [InlineData("۲۱:۱۰", "21:10")]
    [InlineData("9:5", "09:05")]
    [InlineData("2110", "21:10")]
    [InlineData("00:00", "00:00")]
    public void An_hour_is_read_however_it_is_typed(string text, string hour) =>
        Assert.Equal(hour, PersianText.ParseClock(text).Value.ToString("HH:mm", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("24:00")]
    [InlineData("9")]
    [InlineData("عصر")]
    [InlineData(null)]
    public void What_is_no_hour_is_refused(string? text) =>
        Assert.Equal("Basics.HourUnreadable", PersianText.ParseClock(text).Refusal?.Code);

    [Theory]
    [InlineData(0, "صفر")]
    [InlineData(7, "هفت")]
    [InlineData(13, "سیزده")]
    [InlineData(20, "بیست")]
    [InlineData(100, "صد")]
    [InlineData(127, "صد و بیست و هفت")]
    [InlineData(1000, "یک هزار")]
    [InlineData(1404, "یک هزار و چهارصد و چهار")]
    [InlineData(2_000_015, "دو میلیون و پانزده")]
    [InlineData(1_250_000_000, "یک میلیارد و دویست و پنجاه میلیون")]
    [InlineData(-3, "منفی سه")]
    public void A_number_is_written_in_words(long number, string words) => Assert.Equal(words, PersianText.Words(number));

    [Theory]
    [InlineData(1, "یکم")]
    [InlineData(3, "سوم")]
    [InlineData(23, "بیست و سوم")]
    [InlineData(30, "سی‌ام")]
    [InlineData(31, "سی و یکم")]
    public void A_place_in_a_row_is_written_in_words(long number, string words) => Assert.Equal(words, PersianText.OrdinalWords(number));

    [Fact]
    public void Numbers_with_different_values_have_different_words_meets_specification()
    {
        Assert.Equal(100_000, Enumerable.Range(0, 100_000).Select(number => PersianText.Words(number)).Distinct().Count());
        Assert.DoesNotContain("  ", PersianText.Words(long.MinValue), StringComparison.Ordinal);
        Assert.EndsWith("هشتصد و هشت", PersianText.Words(long.MinValue), StringComparison.Ordinal);
    }
}
