using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.App.Messages;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;
using Payesh.Server.Cli;
using Payesh.Server.Messages;
using Xunit;

namespace Payesh.Server.Tests.Messages;

/// <summary>A server whose messages leave to a mail server and a gateway of the test.</summary>
public sealed class SendingSite : Site
{
    private readonly MailServer _mail = new();
    private Gateway? _gateway;

    internal List<string?> Keys { get; } = [];

    internal List<string> Texts { get; } = [];

    internal IReadOnlyList<string> Mails => _mail.Taken;

    protected override void More(IServiceCollection services)
    {
        _gateway = Gateway.Start(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var text = await reader.ReadToEndAsync();
            lock (Keys)
            {
                Keys.Add(context.Request.Headers["Idempotency-Key"]);
                Texts.Add(text);
            }
        }).GetAwaiter().GetResult();
        services.AddSingleton(ChannelTests.Settings(mail: _mail.Port, sms: _gateway.Url)).AddSingleton(new OpenChannels([Channel.Mail, Channel.Sms]));
    }
}

public sealed class MessagePagesTests(SendingSite site) : IClassFixture<SendingSite>
{
    private static readonly OfficeCode Sari = OfficeCode.Of(2, 7);

    [Fact]
    public async Task A_deadline_becomes_a_line_a_bell_an_e_mail_and_a_text_message_that_name_no_centre()
    {
        using var head = site.Browser(cookies: await site.SignIn(Role.CountyHead, Sari));
        await Choose(head, ("Typed.Mail", "head@example.ir"), ("Typed.Mobile", "۰۹۱۲۱۲۳۴۵۶۷"), ("Typed.ByMail", "true"), ("Typed.BySms", "true"));
        await Noticed();

        var page = await head.Open("/messages");
        Assert.Contains("خانه صنوبر", page.QuerySelector(".work-rows")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("فوری", page.QuerySelector(".work-rows")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("۱", page.QuerySelector(".bell-count")!.TextContent);
        var sms = Assert.Single(site.Texts, text => text.Contains("09121234567", StringComparison.Ordinal));
        Assert.Contains("احراز، پرونده", sms, StringComparison.Ordinal);
        Assert.DoesNotContain("صنوبر", sms, StringComparison.Ordinal);
        var mail = Assert.Single(site.Mails, text => text.Contains("head@example.ir", StringComparison.Ordinal));
        var body = System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(mail.Split("\n\n", 2)[1].Replace("\n", "", StringComparison.Ordinal)));
        Assert.Contains("1404-0012", PersianText.Normalise(body), StringComparison.Ordinal);
        Assert.DoesNotContain("صنوبر", body, StringComparison.Ordinal);

        await head.Open(page.QuerySelector("a.work-open")!.GetAttribute("href")!);
        Assert.Null((await head.Open("/messages")).QuerySelector(".bell-count"));
    }

    [Fact]
    public async Task All_can_be_marked_as_read_and_what_is_anothers_is_not_opened()
    {
        using var head = site.Browser(cookies: await site.SignIn(Role.CountyHead, OfficeCode.Of(2, 8)));
        await Noticed(OfficeCode.Of(2, 8));
        var page = await head.Open("/messages");
        var href = page.QuerySelector("a.work-open")!.GetAttribute("href")!;
        using var other = site.Browser(cookies: await site.SignIn(Role.CountyHead, OfficeCode.Of(2, 9)));
        Assert.Equal("پیام‌ها", (await other.Open(href)).QuerySelector("h1")!.TextContent);
        Assert.NotNull((await head.Open("/messages")).QuerySelector(".bell-count"));
        await head.Send(OfficeSite.FormOf(page, "read-all"), "/messages");
        Assert.Null((await head.Open("/messages")).QuerySelector(".bell-count"));
    }

    [Fact]
    public async Task A_wrong_address_is_refused_beside_its_field_and_the_kept_one_is_masked()
    {
        using var head = site.Browser(cookies: await site.SignIn(Role.CountyHead, Sari));
        var page = await Choose(head, ("Typed.Mail", "نشانی"), ("Typed.ByMail", "true"));
        Assert.Contains("نشانی رایانامه خوانده نشد", Assert.Single(OfficeSite.Refused(page)), StringComparison.Ordinal);
        page = await Choose(head, ("Typed.Mobile", "02112345678"), ("Typed.BySms", "true"));
        Assert.Contains("همراه", Assert.Single(OfficeSite.Refused(page)), StringComparison.Ordinal);
        page = await Choose(head, ("Typed.Mail", "name@example.ir"), ("Typed.ByMail", "true"));
        Assert.Contains("n***@example.ir", OfficeSite.Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("name@example.ir", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calendar_address_is_shown_once_opens_without_signing_in_and_ends_when_it_is_revoked()
    {
        using var head = site.Browser(cookies: await site.SignIn(Role.CountyHead, OfficeCode.Of(2, 10)));
        await Noticed(OfficeCode.Of(2, 10));
        var page = await head.Open("/messages/settings");
        page = await Pages.Read(await head.Send(OfficeSite.FormOf(page, "calendar"), "/messages/settings"));
        var address = new Uri(page.QuerySelector("code.invitation-link")!.TextContent).AbsolutePath;
        using var calendar = site.Browser();
        using var answer = await calendar.GetAsync(new Uri(address, UriKind.Relative));
        var file = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("BEGIN:VEVENT\r\n", file, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:مهلت: احراز، پرونده", file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("صنوبر", file, StringComparison.Ordinal);
        page = await head.Open("/messages/settings");
        Assert.Null(page.QuerySelector("code.invitation-link"));
        await head.Send(OfficeSite.FormOf(page, "calendar-revoke"), "/messages/settings");
        using var gone = await calendar.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task The_queue_says_what_happened_without_the_words_and_can_be_acted_on()
    {
        using var head = site.Browser(cookies: await site.SignIn(Role.CountyHead, OfficeCode.Of(2, 11)));
        await Choose(head, ("Typed.Mail", "queue@example.ir"), ("Typed.ByMail", "true"));
        await Noticed(OfficeCode.Of(2, 11));
        using var admin = site.Browser(cookies: await site.SignIn(Role.Administrator));
        var page = await admin.Open("/messages/queue?state=Sent");

        Assert.Contains("q***@example.ir", OfficeSite.Text(page), StringComparison.Ordinal);
        Assert.Contains("smtp-250", OfficeSite.Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("صنوبر", OfficeSite.Text(page), StringComparison.Ordinal);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> Choose(HttpClient browser, params (string, string)[] typed)
    {
        var page = await browser.Open("/messages/settings");
        return await Pages.Read(await browser.Send(OfficeSite.FormOf(page, "choice"), "/messages/settings", typed));
    }

    // Danger, so that no hour of the night keeps it.
    // The server's own sweep may be about the same deadline at this moment: it holds a lease that this call does not ask for.
    private async Task Wind()
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = Installation.ScopeFor(site.App.Services, "test");
            try
            {
                Assert.True((await scope.ServiceProvider.GetRequiredService<WindWork>().Run(TestContext.Current.CancellationToken)).Succeeded);
                return;
            }
            catch (DbUpdateException) when (attempt < 3)
            {
                await Task.Delay(200, TestContext.Current.CancellationToken);
            }
        }
    }

    private async Task Noticed(OfficeCode? office = null)
    {
        await using (var scope = Installation.ScopeFor(site.App.Services, "test"))
        {
            var services = scope.ServiceProvider;
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
            services.GetRequiredService<Worklist>().Add(new()
            {
                Subject = new("case", Guid.CreateVersion7(now)), Number = "1404-0012", Link = "/", Text = "Cases.WorkEstablish", Arguments = ["خانه صنوبر", 2],
                Office = office ?? Sari, Field = FieldOfWork.Elderly, Duty = Duty.SignLetters, Danger = true, Due = now.AddDays(5),
            });
            await services.GetRequiredService<PayeshDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        await Wind();
        await using var sender = Installation.ScopeFor(site.App.Services, "test");
        await sender.ServiceProvider.GetRequiredService<SendMessages>().Run(TestContext.Current.CancellationToken);
    }
}
