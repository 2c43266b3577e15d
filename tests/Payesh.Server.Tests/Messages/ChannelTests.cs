using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Payesh.App.Basics;
using Payesh.Domain.Messages;
using Payesh.Server.Cli;
using Payesh.Server.Messages;
using Xunit;

namespace Payesh.Server.Tests.Messages;

public sealed class ChannelTests
{
    private static readonly Guid Id = new(1, 2, 3, [4, 5, 6, 7, 8, 9, 10, 11]);
    private static readonly Outgoing Mail = new(Id, "head@example.ir", new("یادآوری: ۳ روز", "احراز، پرونده ۱۲\n.یک سطر با نقطه\nhttps://payesh.test/cases/1"));
    private static readonly Outgoing Sms = new(Id, "09121234567", new("", "پایش: «احراز»\n\"https://payesh.test/\""));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_e_mail_carries_a_fixed_message_id_persian_words_and_its_dots()
    {
        using var server = new MailServer();
        Assert.Equal((TryResult.Taken, "smtp-250"), await Send(server, Mail));
        Assert.Equal((TryResult.Taken, "smtp-250"), await Send(server, Mail));

        Assert.Equal(2, server.Taken.Count);
        Assert.All(server.Taken, text =>
        {
            Assert.Single(Regex.Matches(text, "(?im)^message-id:"));
            Assert.Contains("<00000001000200030405060708090a0b@payesh.test>", text, StringComparison.Ordinal);
            Assert.Contains("Auto-Submitted: auto-generated", text, StringComparison.OrdinalIgnoreCase);
        });
        var body = server.Taken[0].Split("\n\n", 2)[1];
        Assert.Equal(Mail.Text.Body, Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal))).ReplaceLineEndings("\n").TrimEnd());
    }

    [Theory]
    [InlineData("RCPT", "550 no such user", TryResult.Never, "smtp-550")]
    [InlineData("RCPT", "450 later", TryResult.NotNow, "smtp-450")]
    [InlineData("MAIL", "421 busy", TryResult.NotNow, "smtp-421")]
    [InlineData("END", "554 spam", TryResult.Never, "smtp-554")]
    [InlineData("END", "452 full", TryResult.NotNow, "smtp-452")]
    [InlineData("END", "", TryResult.Unknown, "smtp-broken")]
    [InlineData("END", "garbage", TryResult.Unknown, "smtp-broken")]
    public async Task What_a_mail_server_says_decides_whether_it_is_tried_again(string command, string answer, TryResult result, string word)
    {
        using var server = new MailServer();
        server.Answers[command] = answer;
        Assert.Equal((result, word), await Send(server, Mail));
    }

    [Fact]
    public async Task A_mail_server_that_is_not_there_takes_nothing()
    {
        int port;
        using (var server = new MailServer()) port = server.Port;
        Assert.Equal(TryResult.NotNow, (await new MailChannel(Settings(mail: port), new("https://payesh.test")).Send(Mail, Cancel)).Result);
    }

    [Fact]
    public async Task A_mail_server_that_says_nothing_is_left_after_a_while()
    {
        using var server = new MailServer { Silent = true };
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        Assert.Equal((TryResult.Unknown, "smtp-timeout"), await new MailChannel(Settings(mail: server.Port), new("https://payesh.test")).Send(Mail, soon.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a@b.ir\r\nBcc: c@d.ir")]
    public async Task An_address_that_could_write_headers_never_reaches_a_mail_server(string address)
    {
        using var server = new MailServer();
        Assert.Equal((TryResult.Never, "no-address"), await Send(server, Mail with { To = address }));
        Assert.Empty(server.Taken);
    }

    [Fact]
    public async Task A_gateway_gets_json_with_a_fixed_key_and_our_header()
    {
        var asked = new List<(string? Key, string? Header, string Body)>();
        await using var gateway = await Gateway.Start(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            lock (asked) asked.Add((context.Request.Headers["Idempotency-Key"], context.Request.Headers.Authorization, reader.ReadToEndAsync().GetAwaiter().GetResult()));
            await context.Response.WriteAsync("{\"status\":200}");
        });
        using var channel = gateway.Channel();
        Assert.Equal((TryResult.Taken, "http-200"), await channel.Send(Sms, Cancel));
        Assert.Equal((TryResult.Taken, "http-200"), await channel.Send(Sms, Cancel));

        Assert.Equal(2, asked.Count);
        Assert.All(asked, one => Assert.Equal((Id.ToString("D"), "Bearer secret"), (one.Key, one.Header)));
        using var body = System.Text.Json.JsonDocument.Parse(asked[0].Body);
        Assert.Equal((Sms.To, Sms.Text.Body), (body.RootElement.GetProperty("to").GetString(), body.RootElement.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData(200, TryResult.Taken)]
    [InlineData(202, TryResult.Taken)]
    [InlineData(302, TryResult.NotNow)]
    [InlineData(400, TryResult.Never)]
    [InlineData(422, TryResult.Never)]
    [InlineData(401, TryResult.NotNow)]
    [InlineData(429, TryResult.NotNow)]
    [InlineData(500, TryResult.Unknown)]
    [InlineData(503, TryResult.NotNow)]
    [InlineData(504, TryResult.Unknown)]
    public async Task What_a_gateway_says_decides_whether_it_is_tried_again(int status, TryResult result)
    {
        await using var gateway = await Gateway.Start(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "http://localhost:1/";
            return Task.CompletedTask;
        });
        using var channel = gateway.Channel();
        Assert.Equal((result, $"http-{status}"), await channel.Send(Sms, Cancel));
    }

    [Fact]
    public async Task An_answer_without_the_expected_text_may_mean_anything_and_a_huge_one_is_not_read_to_its_end()
    {
        var written = 0L;
        await using var gateway = await Gateway.Start(async context =>
        {
            var garbage = new byte[64 * 1024];
            try
            {
                for (; written < 200 * 1024 * 1024; written += garbage.Length) await context.Response.Body.WriteAsync(garbage, context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
            }
        });
        using var channel = gateway.Channel(accepted: "\"status\":200");
        Assert.Equal((TryResult.Unknown, "http-200-unclear"), await channel.Send(Sms, Cancel));
        Assert.True(written < 100 * 1024 * 1024, $"{written} bytes were read.");
    }

    [Fact]
    public async Task An_answer_with_the_expected_text_means_taken()
    {
        await using var gateway = await Gateway.Start(context => context.Response.WriteAsync("{\"status\":200}"));
        using var channel = gateway.Channel(accepted: "\"status\":200");
        Assert.Equal((TryResult.Taken, "http-200"), await channel.Send(Sms, Cancel));
    }

    [Fact]
    public async Task A_gateway_that_never_answers_or_hangs_up_leaves_it_unknown_and_one_that_is_not_there_takes_nothing()
    {
        await using var gateway = await Gateway.Start(context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        using (var channel = gateway.Channel())
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
            Assert.Equal((TryResult.Unknown, "http-timeout"), await channel.Send(Sms, soon.Token));
        }
        await using var rude = await Gateway.Start(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        using (var channel = rude.Channel()) Assert.Equal(TryResult.Unknown, (await channel.Send(Sms, Cancel)).Result);
        using var none = new SmsChannel(Settings(sms: "http://127.0.0.1:1/"));
        Assert.Equal(TryResult.NotNow, (await none.Send(Sms, Cancel)).Result);
        Assert.Equal((TryResult.Never, "no-address"), await none.Send(Sms with { To = "" }, Cancel));
    }

    private static Task<(TryResult Result, string Word)> Send(MailServer server, Outgoing mail) =>
        new MailChannel(Settings(mail: server.Port), new PublicUrl("https://payesh.test")).Send(mail, Cancel);

    internal static Settings Settings(int? mail = null, string? sms = null, string? accepted = null)
    {
        string[] words = ["--demo", "--data", Path.GetTempPath(), .. mail is null ? [] : (string[])["--mailServer", $"127.0.0.1:{mail}", "--mailFrom", "payesh@example.ir", "--mailTls", "false"],
            .. sms is null ? [] : (string[])["--smsUrl", sms], .. accepted is null ? [] : (string[])["--smsAccepted", accepted]];
        var read = SettingsReader.Read(new Arguments(words, SettingsReader.Flags));
        return sms is null ? read : read with { Sms = read.Sms! with { Header = ("Authorization", "Bearer secret") } };
    }
}

/// <summary>A gateway on a real port.</summary>
internal sealed class Gateway(WebApplication app) : IAsyncDisposable
{
    public string Url => app.Urls.First() + "/send";

    public static async Task<Gateway> Start(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return new(app);
    }

    public SmsChannel Channel(string? accepted = null) => new(ChannelTests.Settings(sms: Url, accepted: accepted));

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
