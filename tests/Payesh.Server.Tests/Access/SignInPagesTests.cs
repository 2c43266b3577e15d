using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Xunit;

namespace Payesh.Server.Tests.Access;

/// <summary>From the invitation to the worklist, and everything that stops somebody on the way.</summary>
public sealed class SignInPagesTests(OfficeSite site) : IClassFixture<OfficeSite>
{
    private const string Password = "دریای آرام بی‌ساحل", Wrong = "دریای آرام بی‌پایان";

    [Fact]
    public async Task An_invited_person_sets_a_password_and_a_second_step_and_signs_in_with_both()
    {
        var link = await Invite("azar");
        using var own = site.Site.Browser();
        var (ready, used) = await Accept(own, link);
        var recovery = ready.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent).ToList();
        Assert.Equal(10, recovery.Count);
        Assert.Equal(HttpStatusCode.OK, (await own.GetAsync(new Uri("/account", UriKind.Relative))).StatusCode);
        Assert.Null((await own.Open(link)).QuerySelector("form#invitation"));

        using var later = site.Site.Browser();
        var code = OfficeSite.FormOf(await SignIn(later, "azar", Password), "code");
        Assert.Null((await later.Open("/account")).QuerySelector("form#password"));
        // The code of the invitation was good once.
        var again = await Pages.Read(await later.Send(code, "/sign-in/code", ("Typed.Code", used)));
        Assert.NotEmpty(OfficeSite.Refused(again));
        await later.Send(OfficeSite.FormOf(again, "code"), "/sign-in/code", ("Typed.Code", recovery[3]));
        Assert.NotNull((await later.Open("/account")).QuerySelector("form#password"));
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_a_closed_account_is_nobody_at_once()
    {
        using var here = site.Site.Browser();
        var (ready, _) = await Accept(here, await Invite("behrooz"));
        var recovery = ready.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent).ToList();
        using var there = site.Site.Browser();
        await there.Send(OfficeSite.FormOf(await SignIn(there, "behrooz", Password), "code"), "/sign-in/code", ("Typed.Code", recovery[0]));
        Assert.NotNull((await there.Open("/account")).QuerySelector("form#password"));

        await there.Send(OfficeSite.FormOf(await there.Open("/account"), "password"), "/account",
            ("Password.Old", Password), ("Password.Password", Wrong), ("Password.Again", Wrong), ("Password.Code", recovery[1]));
        Assert.Null((await here.Open("/account")).QuerySelector("form#password"));
        Assert.NotNull((await there.Open("/account")).QuerySelector("form#password"));

        await site.Do(async services =>
        {
            var account = await services.GetRequiredService<PayeshDb>().Users.SingleAsync(one => one.UserName == "behrooz");
            return await services.GetRequiredService<CloseAccount>().Run(account.Id, disabled: true, default);
        });
        Assert.Null((await there.Open("/account")).QuerySelector("form#password"));
    }

    [Fact]
    public async Task Six_wrong_passwords_shut_the_account_and_the_right_one_opens_it_no_more()
    {
        using var own = site.Site.Browser();
        await Accept(own, await Invite("cyrus"));
        using var guesser = site.Site.Browser();
        var said = new List<string>();
        for (var i = 0; i < 6; i++) said.Add(OfficeSite.Refused(await SignIn(guesser, "cyrus", Wrong)).Single());
        using var stranger = site.Site.Browser();
        // A name that nobody has is answered like a wrong password.
        Assert.Equal(OfficeSite.Refused(await SignIn(stranger, "nobody-here", Wrong)).Single(), said[0]);
        var shut = OfficeSite.Refused(await SignIn(guesser, "cyrus", Password)).Single();
        Assert.Contains("۱۵ دقیقه", shut, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_at_one_name_is_slowed_down_whoever_it_is()
    {
        using var guesser = site.Site.Browser();
        string last = "", first = OfficeSite.Refused(await SignIn(guesser, "dara", Wrong)).Single();
        for (var i = 0; i < 10; i++) last = OfficeSite.Refused(await SignIn(guesser, "dara", Wrong)).Single();
        Assert.NotEqual(first, last);
        Assert.Equal(first, OfficeSite.Refused(await SignIn(guesser, "somebody-else", Wrong)).Single());
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task Nobody_is_led_elsewhere_after_signing_in(string address)
    {
        await site.Do(services => services.GetRequiredService<DemoAccounts>().Run(
            [new("farhad", "فرهاد نادری", "دبیرخانه", Role.Registry, OfficeSite.Sari, Sex.Male)], default));
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = site.Site.Address };
        var from = $"/sign-in?returnUrl={Uri.EscapeDataString(address)}";
        var answer = await browser.Send(
            OfficeSite.FormOf(await browser.Open(from), "sign-in"), from, ("Typed.UserName", "farhad"), ("Typed.Password", DemoAccounts.Password));
        Assert.Equal("/", answer.Headers.Location!.IsAbsoluteUri ? answer.Headers.Location.AbsolutePath : answer.Headers.Location.OriginalString);
    }

    private static async Task<IHtmlDocument> SignIn(HttpClient browser, string name, string password) => await Pages.Read(await browser.Send(
        OfficeSite.FormOf(await browser.Open("/sign-in"), "sign-in"), "/sign-in", ("Typed.UserName", name), ("Typed.Password", password)));

    private async Task<string> Invite(string name)
    {
        using var administrator = site.Site.Browser("fa", await site.Site.SignIn(Role.Administrator));
        var made = await Pages.Read(await administrator.Send(
            OfficeSite.FormOf(await administrator.Open("/accounts/new"), "new-account"), "/accounts/new",
            ("Typed.UserName", name), ("Typed.Name", "آذر کریمی"), ("Typed.Post", "کارشناس نظارت"), ("Typed.Sex", "Female"), ("Typed.Role", "Inspector"),
            ("Typed.Office", OfficeSite.Sari.Value.ToString(System.Globalization.CultureInfo.InvariantCulture))));
        var link = made.QuerySelector(".invitation-link") ?? throw new InvalidOperationException(OfficeSite.Text(made));
        return new Uri(link.TextContent).AbsolutePath;
    }

    // What the owner of the telephone does: reads the secret, types password and code.
    private static async Task<(IHtmlDocument Ready, string Code)> Accept(HttpClient browser, string link)
    {
        var page = await browser.Open(link);
        var code = TimeCode.At(Read(page.QuerySelector(".hint bdi code")!.TextContent), TimeCode.StepOf(TimeProvider.System.GetUtcNow()));
        var answer = await browser.Send(OfficeSite.FormOf(page, "invitation"), link,
            ("Typed.Password", Password), ("Typed.Again", Password), ("Typed.Code", code));
        return (await Pages.Read(answer), code);
    }

    // Base32, in groups.
    private static byte[] Read(string text)
    {
        var bits = string.Concat(text.Where(char.IsLetterOrDigit)
            .Select(sign => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(sign, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(octet => octet.Length == 8).Select(octet => Convert.ToByte(new string(octet), 2))];
    }
}
