using System.Text;
using Payesh.Domain.Messages;
using Xunit;

namespace Payesh.Domain.Tests.Messages;

public sealed class WordsTests
{
    private static readonly MessageTemplate Template = new()
    {
        Code = "reminder", Subject = new("یادآوری {days}", "Reminder {days}"), Mail = new("{matter}، {day}\n{link}", "{matter}, {day}\n{link}"),
        Sms = new("{matter}", "{matter}"),
    };

    private static readonly Dictionary<string, string> Words = new() { ["matter"] = "احراز", ["day"] = "فردا", ["days"] = "۱", ["link"] = "https://payesh.test/1" };

    [Fact]
    public void A_template_is_filled_in_both_languages()
    {
        Assert.Equal(new FilledMessage("یادآوری ۱", "احراز، فردا\nhttps://payesh.test/1"), Template.FillMail(MessageLanguage.Persian, Words).Value);
        Assert.Equal("Reminder ۱", Template.FillMail(MessageLanguage.English, Words).Value.Subject);
        Assert.Equal("احراز", Template.FillSms(MessageLanguage.Persian, Words).Value.Body);
    }

    [Fact]
    public void A_missing_word_is_refused_and_named()
    {
        var refusal = Template.FillMail(MessageLanguage.Persian, new Dictionary<string, string>(Words.Where(word => word.Key != "day"))).Refusal!;
        Assert.Equal(("Messages.WordMissing", "reminder", "day"), (refusal.Code, refusal.Arguments[0], refusal.Arguments[1]));
        Assert.Equal("Messages.WordMissing", Template.FillSubject(MessageLanguage.English, new Dictionary<string, string>()).Refusal!.Code);
    }

    [Fact]
    public void A_word_never_brings_a_line_end_along() => Assert.Equal(
        "یادآوری 1 Bcc: all@example.ir",
        Template.FillSubject(MessageLanguage.Persian, new Dictionary<string, string>(Words) { ["days"] = "1\r\nBcc: all@example.ir" }).Value);

    [Theory]
    [InlineData("name@example.ir")]
    [InlineData(" first.last+tag@mail.behzisti.ir ")]
    public void Plain_addresses_are_read(string typed) => Assert.Equal(typed.Trim(), EmailAddress.Parse(typed).Value.Value);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("name")]
    [InlineData("a@b@c.ir")]
    [InlineData("name@example.ir\nBcc: all@example.ir")]
    [InlineData("name@example.ir\r\n")]
    [InlineData("Name <name@example.ir>")]
    [InlineData("نام@example.ir")]
    [InlineData(".name@example.ir")]
    [InlineData("name@-example.ir")]
    [InlineData("name@example")]
    [InlineData("a,b@example.ir")]
    public void Anything_else_is_refused(string? typed) => Assert.Equal("Messages.AddressUnreadable", EmailAddress.Parse(typed).Refusal!.Code);

    [Fact]
    public void An_address_of_any_length_is_refused_at_once() =>
        Assert.False(EmailAddress.Parse(new string('a', 100_000) + "@example.ir").Succeeded);

    [Fact]
    public void An_address_is_masked_when_it_is_shown() => Assert.Equal("n***@example.ir", EmailAddress.Parse("name@example.ir").Value.ToString());

    [Fact]
    public void The_released_rules_can_be_read_and_ask_for_no_strange_word()
    {
        var rules = new MessageShelf(Files()).On(new(2025, 12, 1));

        Assert.Equal([7, 3, 1], rules.Ladder.Before);
        Assert.Equal(6, rules.Sending.Tries);
        Assert.All(MessageKinds.All, code =>
        {
            foreach (var language in Enum.GetValues<MessageLanguage>())
            {
                Assert.DoesNotContain('{', rules.Templates[code].FillMail(language, Words).Value.Body);
                Assert.DoesNotContain('\n', rules.Templates[code].FillMail(language, Words).Value.Subject);
                Assert.True(rules.Templates[code].FillSms(language, Words).Value.Body.Length < 335, "Longer than five parts of a Persian short message.");
            }
        });
    }

    [Theory]
    [InlineData("{matter}", "{centre}", "nobody fills in {centre}")]
    [InlineData("\"reminder\"", "\"remind\"", "reminder must stand in it once")]
    [InlineData("1404-07-01\"", "1404-07-02\"", "should say 1404-07-01")]
    public void A_broken_file_is_named_with_what_is_wrong(string old, string broken, string said)
    {
        var files = Files().Select(file => file.Name.StartsWith("templates", StringComparison.Ordinal)
            ? (file.Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Bytes).Replace(old, broken, StringComparison.Ordinal)))
            : file);
        Assert.Contains(said, Assert.Throws<FormatException>(() => new MessageShelf(files)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_kind_of_file_is_named() => Assert.Contains(
        "messages/quiet", Assert.Throws<FormatException>(() => new MessageShelf(Files().Where(file => !file.Name.StartsWith("quiet", StringComparison.Ordinal)))).Message,
        StringComparison.Ordinal);

    private static IEnumerable<(string Name, byte[] Bytes)> Files() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "data/messages"), "*.json")
        .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file)));
}
