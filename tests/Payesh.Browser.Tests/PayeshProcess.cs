using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Server.Cli;
using Payesh.Testing;
using Xunit;

namespace Payesh.Browser.Tests;

/// <summary>The published program, started as people start it, on a demo database of its own.</summary>
public sealed class PayeshProcess : IAsyncDisposable
{
    private readonly string _folder;
    private readonly string[] _settings;
    private Process _process = null!;
    private bool _first = true;
    private Uri? _publicUrl;

    private PayeshProcess(string folder, string[] settings, Uri url) => (_folder, _settings, Url) = (folder, settings, url);

    public Uri Url { get; }

    private static OfficeCode Office { get; } = OfficeCode.Of(2, 1);

    private static string Program => Path.Combine(Repository.Root, "artifacts/run/payesh");

    /// <summary>With one centre and the people of its office.</summary>
    public static Task<PayeshProcess> Start() => Start(MakeCentre);

    /// <param name="fill">What stands in the database before the program starts.</param>
    /// <param name="postgres">A connection string; null for a file.</param>
    /// <param name="more">Settings besides.</param>
    public static async Task<PayeshProcess> Start(Func<Installation, Task> fill, string? postgres = null, params string[] more)
    {
        Assert.SkipUnless(File.Exists(Program), "The program is not published: ./test does it.");
        var folder = Directory.CreateTempSubdirectory("payesh-browser").FullName;
        string[] settings = ["--demo", "--data", folder, .. postgres is null ? Array.Empty<string>() : ["--provider", "postgres", "--database", postgres], .. more];
        var program = new PayeshProcess(folder, settings, new Uri($"http://localhost:{FreePort()}"));
        await fill(await program.Open());
        await program.Again();
        return program;
    }

    /// <summary>A second node of the same installation, at the same public address. The first one removes the folder when it ends.</summary>
    /// <param name="setting">One that it has otherwise, if any.</param>
    /// <param name="value">How.</param>
    public async Task<PayeshProcess> Beside(string setting = "", string value = "")
    {
        var own = _settings.ToArray();
        if (setting.Length > 0) own[Array.IndexOf(own, setting) + 1] = value;
        var second = new PayeshProcess(_folder, own, new Uri($"http://localhost:{FreePort()}")) { _first = false, _publicUrl = Url };
        await second.Again();
        return second;
    }

    /// <summary>The same installation, seen from beside the program.</summary>
    public Task<Installation> Open() => Opening.Open(SettingsReader.Read(new Arguments(_settings, SettingsReader.Flags)), TestContext.Current.CancellationToken);

    /// <summary>Starts it on what is there.</summary>
    public async Task Again()
    {
        var start = new ProcessStartInfo(Program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])["serve", .. _settings, "--listen", Url.ToString(), "--publicUrl", (_publicUrl ?? Url).ToString()]) start.ArgumentList.Add(word);
        _process = Process.Start(start)!;
        _ = Keep(_process.StandardError, Url, "err");
        while (await _process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Payesh is at", StringComparison.Ordinal))
        {
            // What it says while it starts.
        }
        _ = Keep(_process.StandardOutput, Url, "out");
    }

    /// <summary>As a power cut ends it: in the middle of whatever it does.</summary>
    public async Task Kill()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Everything that stands on the disk of the server, to look for what must not be there.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories);

    public async ValueTask DisposeAsync()
    {
        await Kill();
        if (_first && Environment.GetEnvironmentVariable("PAYESH_KEEP") is null) Directory.Delete(_folder, recursive: true);
    }

    internal static async Task MakeCentre(Installation installation)
    {
        await installation.Do("test", async services =>
        {
            await services.GetRequiredService<DemoAccounts>().Run(
            [
                new("head", "مریم کاظمی", "رئیس اداره", Role.CountyHead, Office, Sex.Female),
                new("inspector", "زهرا رستمی", "کارشناس نظارت", Role.Inspector, Office, Sex.Female),
                new("registry", "حسن مرادی", "مسئول دبیرخانه", Role.Registry, Office, Sex.Male),
            ], TestContext.Current.CancellationToken);
            var db = services.GetRequiredService<PayeshDb>();
            var centre = Centre.Register(new(Guid.CreateVersion7(DateTimeOffset.UtcNow)), Office, isCentre: true, new()
            {
                Name = "آرامش", Kind = services.GetRequiredService<CentreKinds>()["elderly-home"], Sex = GroupSex.Mixed, Capacity = 30,
                Address = "ساری، خیابان فرهنگ، کوچه لاله ۱۲", Latitude = 36.56, Longitude = 53.06,
            }).Value;
            centre.Become(CentreStatus.Active, TehranTime.DayOf(DateTimeOffset.UtcNow));
            db.Add(centre);
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>What the server says while a test runs: without it a page of trouble tells nothing. <c>artifacts/test/server-PORT.out</c> and <c>.err</c>.</summary>
    private static async Task Keep(StreamReader said, Uri url, string name)
    {
        await using var file = File.Create(Path.Combine(Repository.Root, $"artifacts/test/server-{url.Port}.{name}"));
        await said.BaseStream.CopyToAsync(file);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
