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
        Assert.Equal("loaded, shown 1 times", await Shown<Waiting>());
    }

    [Fact]
    public async Task Neighbours_load_one_after_the_other() => Assert.Equal("alone alone ", await Shown<Family>());

    [Fact]
    public void Every_component_that_loads_something_waits_for_it()
    {
        Assert.Empty(Hasty(typeof(LoadedFirst).Assembly));
        Assert.Equal([nameof(TooEarly)], Hasty(typeof(LoadedFirstTests).Assembly));
    }

    private static async Task<string> Shown<T>() where T : IComponent
    {
        await using var services = new ServiceCollection().AddScoped<LoadingTurns>().AddScoped<Well>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>()).ToHtmlString());
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

    private sealed class Family : LoadedFirst
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<Drinking>(0);
            builder.CloseComponent();
            builder.OpenComponent<Drinking>(1);
            builder.CloseComponent();
        }
    }

    /// <summary>Takes its time at the one well.</summary>
    private sealed class Drinking : LoadedFirst
    {
        private bool _alone;

        [Inject] private Well Well { get; set; } = null!;

        protected override async Task OnInitializedAsync()
        {
            _alone = ++Well.Guests == 1;
            await Task.Delay(5);
            _alone &= Well.Guests-- == 1;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, _alone ? "alone " : "crowded ");
    }

    private sealed class Well
    {
        public int Guests { get; set; }
    }

    /// <summary>Planted: the guard must name it.</summary>
    private sealed class TooEarly : ComponentBase
    {
        protected override async Task OnInitializedAsync() => await Task.Yield();
    }
}
