using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Payesh.Server.Desk;
using Xunit;

namespace Payesh.Server.Tests.Desk;

/// <summary>A page waits for its data, on a database that makes it wait as on one that does not.</summary>
public sealed class LoadedFirstTests
{
    [Fact]
    public async Task What_waits_is_shown_once_and_whole()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var shown = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<Waiting>()).ToHtmlString());
        Assert.Equal("loaded, shown 1 times", shown);
    }

    [Fact]
    public void Every_component_that_loads_something_waits_for_it()
    {
        Assert.Empty(Hasty(typeof(LoadedFirst).Assembly));
        Assert.Equal([nameof(TooEarly)], Hasty(typeof(LoadedFirstTests).Assembly));
    }

    private static IEnumerable<string> Hasty(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type.IsSubclassOf(typeof(ComponentBase)) && !type.IsSubclassOf(typeof(LoadedFirst)) && type != typeof(LoadedFirst)
        where type.GetMethod("OnInitializedAsync", BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType == type
        select type.Name;

    private sealed class Waiting : LoadedFirst
    {
        private string? _data;
        private int _shown;

        protected override async Task OnInitializedAsync()
        {
            await Task.Yield();
            _data = "loaded";
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, $"{_data!.Trim()}, shown {++_shown} times");
    }

    /// <summary>Planted: the guard must name it.</summary>
    private sealed class TooEarly : ComponentBase
    {
        protected override async Task OnInitializedAsync() => await Task.Yield();
    }
}
