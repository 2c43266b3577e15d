using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Payesh.Browser.Tests.Field;

/// <summary>
/// How fast the field app is with a visit of 300 questions and 200 photos on a phone four times slower than this machine.
/// Runs when asked for only: <c>bench/field/measure</c>; figures go to <c>artifacts/field-speed.txt</c>.
/// </summary>
public sealed class FieldSpeedTests : IAsyncLifetime
{
    private const int Items = 300, Photos = 200, Slower = 4, Visits = 200, Operations = 500;

    private readonly List<string> _figures = [];
    private PayeshProcess _server = null!;
    private Chrome _phone = null!;

    private IPage Page => _phone.Page;

    public async ValueTask InitializeAsync()
    {
        _server = await PayeshProcess.Start(FieldWorld.Fill);
        _phone = await Chrome.Open(Directory.CreateTempSubdirectory("payesh-speed").FullName, 360, 740);
        await _phone.Context.AddInitScriptAsync(SpeedScript.WatchStore);
        await _phone.Context.AddInitScriptAsync(StoreScript.Vault);
    }

    public async ValueTask DisposeAsync()
    {
        if (_phone is not null) await _phone.DisposeAsync();
        if (_server is not null) await _server.DisposeAsync();
    }

    [Fact(Explicit = true)]
    public async Task A_tap_is_stored_and_the_next_question_is_there_at_once()
    {
        await FieldSteps.SignIn(_phone, _server.Url);
        var load = await Page.EvaluateAsync<long>(SpeedScript.LoadedBytes);
        _figures.Add(FormattableString.Invariant($"first load, script and style, compressed: {load / 1024.0:0.0} KB (at most 250)"));
        var visit = await FieldSteps.Depart(_phone);
        await Page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await _phone.Network(on: false);
        await Page.EvaluateAsync(SpeedScript.Grow, new { pin = FieldSteps.Pin, items = Items, photos = Photos });
        await Page.ReloadAsync();
        await FieldSteps.Unlock(_phone);
        var session = await _phone.Context.NewCDPSessionAsync(Page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower });

        var taps = await Taps(visit);
        var stored = Say($"tap to stored, {Items} items and {Photos} photos", [.. taps.Select(tap => tap.GetProperty("stored").GetDouble())]);
        Say($"tap to shown, {Items} items and {Photos} photos", [.. taps.Select(tap => tap.GetProperty("shown").GetDouble())]);
        var next = Say($"item to item, {Items} items and {Photos} photos", await Page.EvaluateAsync<double[]>(SpeedScript.Walk, new { pin = FieldSteps.Pin, visit, count = 120 }));

        await Write();
        Assert.InRange(load, 1, 250 * 1024);
        Assert.InRange(stored, 0, 20);
        Assert.InRange(next, 0, 50);
    }

    /// <summary>Months of work on one phone: the list, and a visit that was not opened since the app was.</summary>
    [Fact(Explicit = true)]
    public async Task A_hundred_thousand_operations_do_not_slow_the_list_or_a_visit()
    {
        await FieldSteps.SignIn(_phone, _server.Url);
        await FieldSteps.Depart(_phone);
        await Page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await _phone.Network(on: false);
        await _phone.Context.AddInitScriptAsync(SpeedScript.WatchPin);
        await Page.EvaluateAsync(SpeedScript.Grow, new { pin = FieldSteps.Pin, items = Items, photos = 0 });
        var ids = await Page.EvaluateAsync<string[]>(SpeedScript.Fill, new { pin = FieldSteps.Pin, visits = Visits, operations = Operations });
        var session = await _phone.Context.NewCDPSessionAsync(Page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = Slower });

        var (list, whole) = (new List<double>(), new List<double>());
        for (var i = 0; i < 5; i++)
        {
            await Page.EvaluateAsync("() => { location.hash = '#/'; }");
            await Page.ReloadAsync();
            await _phone.Button("باز کردن برنامه").WaitForAsync();
            var times = await Page.EvaluateAsync<double[]>(SpeedScript.List, new { pin = FieldSteps.Pin, visits = Visits });
            list.Add(times[0]);
            whole.Add(times[1]);
            await _phone.Settled();
        }
        var opened = Say($"list of {Visits} visits with {Visits * Operations} operations, after the PIN was found right", [.. list]);
        Say("the same from the tap, with the slow hash of the PIN", [.. whole]);
        var one = Say($"one visit of {Operations} operations", await Page.EvaluateAsync<double[]>(SpeedScript.Visits, ids.Take(30)));
        await Write();
        Assert.InRange(opened, 0, 1000);
        Assert.InRange(one, 0, 200);
    }

    private Task Write() =>
        File.AppendAllLinesAsync(Path.Combine(Testing.Repository.Root, "artifacts/field-speed.txt"), _figures, TestContext.Current.CancellationToken);

    private async Task<List<JsonElement>> Taps(string visit)
    {
        var taps = new List<JsonElement>();
        foreach (var place in new[] { "corridors", "bedrooms", "kitchen", "shift", "bathrooms", "living-dining", "office" })
        {
            await Page.EvaluateAsync("h => { location.hash = h; }", $"#/v/{visit}/place/{place}");
            await Page.WaitForTimeoutAsync(700);
            taps.AddRange((await Page.EvaluateAsync<JsonElement>(SpeedScript.Tap, 40)).EnumerateArray().Select(tap => tap.Clone()));
        }
        Assert.True(taps.Count >= 60, $"Only {taps.Count} questions could be tapped.");
        return taps;
    }

    /// <returns>The median.</returns>
    private double Say(string what, double[] milliseconds)
    {
        Array.Sort(milliseconds);
        var (median, p95) = (milliseconds[milliseconds.Length / 2], milliseconds[(int)(milliseconds.Length * .95)]);
        _figures.Add(string.Create(CultureInfo.InvariantCulture,
            $"{what}, {Slower}x slower: median {median:0.0} ms, p95 {p95:0.0} ms, n = {milliseconds.Length}"));
        return median;
    }
}
