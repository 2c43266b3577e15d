using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Payesh.Domain.Access;
using Xunit;

namespace Payesh.Server.Tests.Desk;

/// <summary>What went wrong is a page of the house.</summary>
public sealed class ErrorPageTests(ErrorPageTests.BreakingSite site) : IClassFixture<ErrorPageTests.BreakingSite>
{
    [Theory]
    [InlineData("fa", "چنین صفحه‌ای نیست")]
    [InlineData("en", "There is no such page")]
    public async Task An_address_that_is_none_is_said_in_the_readers_language(string language, string title)
    {
        var browser = site.Browser(language, await site.SignIn(Role.CountyHead));
        var answer = await browser.GetAsync(new Uri("/nowhere", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(title, (await Pages.Read(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_page_of_another_duty_is_refused_and_says_so()
    {
        var browser = site.Browser(cookies: await site.SignIn(Role.Registry));
        var answer = await browser.GetAsync(new Uri("/visits/plan", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("این صفحه در اختیار شما نیست", (await Pages.Read(answer)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_breaks_half_way_is_a_page_with_a_code_and_without_a_word_of_the_fault()
    {
        var browser = site.Browser(cookies: await site.SignIn(Role.CountyHead));
        var answer = await browser.GetAsync(new Uri("/break", UriKind.Relative));
        var page = await Pages.Read(answer);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("خطایی در سامانه رخ داد", page.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.QuerySelector("main bdi")!.TextContent);
        Assert.DoesNotContain("planted", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("نام آزمایشی", page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_gets_the_bare_status()
    {
        var browser = site.Browser(cookies: await site.SignIn(Role.CountyHead));
        browser.DefaultRequestHeaders.Remove("Accept");
        var answer = await browser.GetAsync(new Uri("/nowhere", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>A server on which <c>/break</c> throws, after a page has begun.</summary>
    public sealed class BreakingSite : Site
    {
        protected override void More(IServiceCollection services) => services.AddSingleton<IStartupFilter>(new Break());
    }

    private sealed class Break : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((context, rest) =>
            {
                if (context.Request.Path != "/break") return rest(context);
                var navigation = context.RequestServices.GetRequiredService<NavigationManager>();
                ((IHostEnvironmentNavigationManager)navigation).Initialize("http://planted/", "http://planted/break");
                throw new InvalidOperationException("planted");
            });
        };
    }
}
