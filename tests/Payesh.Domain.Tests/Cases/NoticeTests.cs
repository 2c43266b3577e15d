using Payesh.Domain.Cases;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Cases;

public sealed class NoticeTests
{
    [Theory]
    [InlineData("به گفته یکی از مقیمان، غذا کم است.", MarkKind.Spoke)]
    [InlineData("سالمندی شب‌ها بسته می‌شود.", MarkKind.Person)]
    [InlineData("کبودی در تخت ۴ دیده شد.", MarkKind.Bed)]
    [InlineData("در اتاق شماره ۱۲ پنجره باز نمی‌شود.", MarkKind.Bed)]
    [InlineData("در پی شکایت واصله، آشپزخانه بررسی شد.", MarkKind.Complaint)]
    public void A_sentence_that_could_show_who_spoke_is_marked(string sentence, MarkKind kind) =>
        Assert.Contains(Check(Examples.Line(sentence)).Marks, mark => mark.Kind == kind);

    [Theory]
    [InlineData("راه خروج طبقه دوم با کمد بسته شده است.")]
    [InlineData("پرونده ۳ نفر از مقیمان ناقص است.")]
    [InlineData("تخته‌های کف آشپزخانه شکسته است.")]
    public void A_sentence_of_facts_is_not(string sentence) => Assert.Empty(Check(Examples.Line(sentence)).Marks);

    [Fact]
    public void Other_texts_are_looked_through_as_well() =>
        Assert.True(NoticeCheck.Of([Examples.Line()], ["عطف به گزارش مردمی"], Examples.Rules.Protective).SpeaksOfComplaint);

    [Fact]
    public void A_finding_on_words_alone_is_always_marked_and_blocked_until_protected()
    {
        var check = Check(Examples.Line(wordsOnly: true, blocked: true));

        Assert.Equal(MarkKind.WordsOnly, Assert.Single(check.Marks).Kind);
        Assert.Single(check.Blocked);
        Assert.Empty(Check(Examples.Line(wordsOnly: true)).Blocked);
    }

    [Fact]
    public void Advice_stands_apart_without_basis_and_deadline()
    {
        var letter = Compose(Examples.Line(), Examples.Line("کلید نزد همه نیست.", Standing.Suggested), Examples.Line("درِ خروج قفل است.", Standing.AdoptedRequirement));

        var tables = letter.Parts.OfType<LetterTable>().ToList();
        Assert.Equal([false, true], tables.Select(table => table.Light));
        Assert.Equal([2, 1], tables.Select(table => table.Rows.Count));
        Assert.Equal(3, tables[1].Rows[0].Count);
        Assert.DoesNotContain(tables[1].Rows[0], cell => cell.Contains("مبحث", StringComparison.Ordinal) || cell.Contains("روز", StringComparison.Ordinal));
    }

    [Fact]
    public void A_letter_of_advice_alone_is_no_notice() =>
        Assert.Throws<ArgumentException>(() => Compose(Examples.Line(standing: Standing.Suggested)));

    [Fact]
    public void The_appeal_block_and_the_days_stand_in_it()
    {
        var letter = Compose(Examples.Line(), Examples.Line(mended: true));

        Assert.Contains(letter.Parts.OfType<LetterHeading>(), heading => heading.Text == Examples.Rules.Appeal.Title);
        Assert.All(Examples.Rules.Appeal.Paragraphs, text => Assert.Contains(new LetterText(text), letter.Parts));
        Assert.Contains("۳۰ روز", letter.Subject, StringComparison.Ordinal);
        Assert.Equal(["۳۰ روز از ابلاغ", "در محل رفع شد"], letter.Parts.OfType<LetterTable>().First().Rows.Select(row => row[5]));
        Assert.Contains(letter.Parts.OfType<LetterText>(), text => text.Text.Contains("دوشنبه ۲۸ مهر ۱۴۰۴ ساعت ۲۱:۰۰", StringComparison.Ordinal));
    }

    [Fact]
    public void No_placeholder_is_left() => Assert.DoesNotContain('{', Text(Compose(Examples.Line())));

    [Fact]
    public void The_canonical_document_reads_back_and_one_changed_sign_changes_its_hash()
    {
        var document = new LetterDocument(
            new() { Letter = Guid.Empty, Kind = "WrittenNotice", Code = CheckCode.Of(new byte[16]).Value, Office = "0801", Centre = "آرامش", Rules = [] },
            Compose(Examples.Line()));

        var bytes = document.Canonical();
        Assert.Equal(bytes, LetterDocument.Read(bytes).Canonical());
        Assert.NotEqual(bytes, (document with { Facts = document.Facts with { Centre = "آرامش۲" } }).Canonical());
    }

    [Fact]
    public void The_ladder_is_that_of_the_service_page()
    {
        var ladder = Examples.Rules.Ladder;

        Assert.Equal(["establish", "notice", "warning-1", "warning-2", "high-commission"], ladder.Steps.Select(step => step.Code));
        Assert.Equal([null, 30, 15, 15, null], ladder.Steps.Select(step => step.Days));
        Assert.Equal(3, ladder.Committee.Members);
        Assert.All(ladder.Steps, step => Assert.Equal(Grade.B, step.Grade));
    }

    [Fact]
    public void A_broken_rule_file_is_named() =>
        Assert.Contains("ladder", Assert.Throws<BadRuleFileException>(() => new CaseShelf([("ladder-1404-07-01.json", "{}"u8.ToArray())])).Message, StringComparison.Ordinal);

    private static string Text(LetterContent letter) => string.Join(" ", letter.Parts.OfType<LetterText>().Select(part => part.Text).Append(letter.Subject).Concat(letter.Address));

    private static NoticeCheck Check(NoticeLine line) => NoticeCheck.Of([line], [], Examples.Rules.Protective);

    private static LetterContent Compose(params NoticeLine[] lines) =>
        NoticeLetter.Compose(Examples.Rules.Letters["notice"], Examples.Rules.Appeal, Examples.Facts(), lines);
}
