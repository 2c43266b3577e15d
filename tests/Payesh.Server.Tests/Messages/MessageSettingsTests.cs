using Payesh.Server.Cli;
using Xunit;

namespace Payesh.Server.Tests.Messages;

public sealed class MessageSettingsTests
{
    [Fact]
    public void Nothing_leaves_until_it_is_set_up()
    {
        var settings = Read();
        Assert.Null(settings.Mail);
        Assert.Null(settings.Sms);
    }

    [Fact]
    public void Both_ways_can_be_set_up()
    {
        var settings = Read("--mailServer", "mail.example.ir:587", "--mailFrom", "payesh@example.ir", "--smsUrl", "https://sms.example.ir/send");
        Assert.Equal(("mail.example.ir", 587, true), (settings.Mail!.Host, settings.Mail.Port, settings.Mail.Tls));
        Assert.Contains("{text}", settings.Sms!.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mailServer", "--mailServer", "mail.example.ir")]
    [InlineData("mailServer", "--mailServer", "mail.example.ir:99999", "--mailFrom", "payesh@example.ir")]
    [InlineData("mailFrom", "--mailServer", "mail.example.ir:25")]
    [InlineData("mailFrom", "--mailServer", "mail.example.ir:25", "--mailFrom", "payesh@example.ir\nBcc: a@b.ir")]
    [InlineData("mailTls", "--mailServer", "mail.example.ir:25", "--mailFrom", "payesh@example.ir", "--mailTls", "false")]
    [InlineData("mailUser", "--mailServer", "mail.example.ir:25", "--mailFrom", "payesh@example.ir", "--mailUser", "payesh")]
    [InlineData("mailFrom is set, but mailServer is not", "--mailFrom", "payesh@example.ir")]
    [InlineData("smsUrl must begin with https", "--smsUrl", "http://sms.example.ir/send")]
    [InlineData("smsUrl is not an address", "--smsUrl", "https://user:secret@sms.example.ir/send")]
    [InlineData("smsBody must be JSON", "--smsUrl", "https://sms.example.ir/send", "--smsBody", "to={to}&text={text}")]
    [InlineData("smsBody must be JSON", "--smsUrl", "https://sms.example.ir/send", "--smsBody", "{\"to\":\"{to}\"}")]
    [InlineData("smsAccepted is set, but smsUrl is not", "--smsAccepted", "ok")]
    [InlineData("a secret is not given on the command line", "--mailPassword", "secret")]
    [InlineData("a secret is not given on the command line", "--smsHeader", "X-Key: secret")]
    public void What_is_wrong_is_named_and_no_secret_is_repeated(string said, params string[] words)
    {
        var wrong = Assert.Throws<StartException>(() => Read(words));
        Assert.Contains(said, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret@", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(": secret", wrong.Message, StringComparison.Ordinal);
    }

    private static Settings Read(params string[] words) => SettingsReader.Read(new Arguments(["--demo", .. words], SettingsReader.Flags));
}
