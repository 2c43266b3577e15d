using Payesh.Domain.Cases;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Cases;

public sealed class DraftPartsTests
{
    private static readonly PartRules Rules = Examples.Shelf().Parts(new(2025, 11, 23));

    [Fact]
    public void The_parts_stand_in_the_order_of_the_letter_and_locked_ones_say_why()
    {
        var parts = Shown();

        Assert.Equal(
            [DraftPart.Subject, DraftPart.Greeting, DraftPart.Opening, DraftPart.Deadline, DraftPart.Appeal, DraftPart.Extension, DraftPart.Ending],
            parts.Select(part => part.Rule.Part));
        Assert.Equal([DraftPart.Greeting, DraftPart.Opening, DraftPart.Ending], parts.Where(part => part.Rule.Editable).Select(part => part.Rule.Part));
        Assert.All(parts.Where(part => !part.Rule.Editable), part => Assert.NotEmpty(part.Rule.WhyFa));
    }

    [Theory]
    [InlineData(DraftPart.Deadline)]
    [InlineData(DraftPart.Appeal)]
    [InlineData(DraftPart.Extension)]
    [InlineData(DraftPart.Subject)]
    public void What_is_locked_cannot_be_worded_and_is_not_printed_though_it_was_stored(DraftPart part)
    {
        var shown = Assert.Single(Shown(), one => one.Rule.Part == part);

        Assert.Equal("Cases.PartLocked", shown.Rule.Read("فوری و بدون اعتراض.", shown.Template, shown.MustName).Refusal!.Code);
        Assert.True(shown.Rule.Read(shown.Template, shown.Template, shown.MustName).Succeeded);
        var forged = Compose(new(Rules.Step, new Dictionary<DraftPart, string> { [part] = "فوری و بدون اعتراض." }));
        Assert.Equal(Texts(Compose(DraftWords.Template)), Texts(forged));
    }

    [Fact]
    public void Own_words_of_the_opening_still_name_the_minutes_the_day_and_the_session()
    {
        var opening = Assert.Single(Shown(), one => one.Rule.Part == DraftPart.Opening);

        Assert.Equal(["۱۴۰۴-۰۰۰۱۲", "دوشنبه ۲۸ مهر ۱۴۰۴", "پنجشنبه ۲۹ آبان ۱۴۰۴"], opening.MustName);
        var refused = opening.Rule.Read("موارد زیر دیده شد:", opening.Template, opening.MustName).Refusal!;
        Assert.Equal(("Cases.PartMustName", "۱۴۰۴-۰۰۰۱۲"), (refused.Code, refused.Arguments[0]));
        var own = opening.Rule.Read("صورت‌جلسه ۱۴۰۴-۰۰۰۱۲ مورخ دوشنبه ۲۸ مهر ۱۴۰۴ و جلسه پنجشنبه ۲۹ آبان ۱۴۰۴:", opening.Template, opening.MustName);

        Assert.Equal("صورت‌جلسه 1404-00012 مورخ دوشنبه 28 مهر 1404 و جلسه پنجشنبه 29 آبان 1404:", own.Value);
        var letter = Compose(new(Rules.Step, new Dictionary<DraftPart, string> { [DraftPart.Opening] = own.Value }));
        Assert.Contains("صورت‌جلسه ۱۴۰۴-۰۰۰۱۲ مورخ دوشنبه ۲۸ مهر ۱۴۰۴ و جلسه پنجشنبه ۲۹ آبان ۱۴۰۴:", Texts(letter));
        Assert.DoesNotContain(opening.Template, Texts(letter));
    }

    [Fact]
    public void Words_equal_to_the_templates_are_the_templates_and_long_ones_are_refused()
    {
        var greeting = Assert.Single(Shown(), one => one.Rule.Part == DraftPart.Greeting);

        Assert.Equal("", greeting.Rule.Read("  با سلام  و احترام ", greeting.Template, []).Value);
        Assert.Equal("", greeting.Rule.Read("", greeting.Template, []).Value);
        Assert.Equal("Basics.TextTooLong", greeting.Rule.Read(new string('ا', 201), greeting.Template, []).Refusal!.Code);
    }

    [Fact]
    public void A_last_sentence_of_the_offices_own_is_paragraphs_and_is_looked_through()
    {
        var words = new DraftWords(Rules.Step, new Dictionary<DraftPart, string> { [DraftPart.Ending] = "با سپاس.\nموفق باشید.", [DraftPart.Deadline] = "شکایت" });

        Assert.Equal(["با سپاس.", "موفق باشید."], Texts(Compose(words))[^2..]);
        Assert.Equal(["با سپاس.\nموفق باشید."], words.Own);
    }

    [Theory]
    [InlineData("deadline")]
    [InlineData("appeal")]
    [InlineData("basis")]
    public void A_file_that_frees_what_the_law_fixes_is_refused(string part)
    {
        var files = Directory.EnumerateFiles(Path.Combine(RepositoryText.Root, "data/ladder"), "*.json").Select(file =>
            (Path.GetFileName(file), System.Text.Encoding.UTF8.GetBytes(File.ReadAllText(file).Replace(
                $"\"part\": \"{part}\", \"editable\": false", $"\"part\": \"{part}\", \"longest\": 9, \"editable\": true", StringComparison.Ordinal))));

        Assert.Throws<BadRuleFileException>(() => new CaseShelf(files));
    }

    [Fact]
    public void The_closing_letter_takes_own_words_too()
    {
        var facts = new ClosingFacts("اداره", "آرامش", "1404-0127", [("1404-00012", Examples.Arrived)], ("", "", ""), []);
        var words = new DraftWords(Rules.Closing, new Dictionary<DraftPart, string> { [DraftPart.Greeting] = "سلام علیکم" });

        Assert.Equal("سلام علیکم", Texts(ClosingLetter.Compose(Examples.Rules.Closing, facts, [], words))[0]);
        Assert.Equal(["۱۴۰۴-۰۱۲۷", "۱۴۰۴-۰۰۰۱۲"], ClosingLetter.Parts(Examples.Rules.Closing, facts, named: false, words)[2].MustName);
    }

    private static IReadOnlyList<PartShown> Shown() => NoticeLetter.Parts(
        Examples.Rules.Letters["notice"], Examples.Rules.Appeal, Examples.Facts(), new(Rules.Step, new Dictionary<DraftPart, string>()));

    private static LetterContent Compose(DraftWords words) =>
        NoticeLetter.Compose(Examples.Rules.Letters["notice"], Examples.Rules.Appeal, Examples.Facts(), [Examples.Line()], words);

    private static string[] Texts(LetterContent letter) => [.. letter.Parts.OfType<LetterText>().Select(part => part.Text)];
}
