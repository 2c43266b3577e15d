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
    private readonly Process _process;
    private readonly string _folder;

    private PayeshProcess(Process process, string folder, Uri url) => (_process, _folder, Url) = (process, folder, url);

    public Uri Url { get; }

    private static OfficeCode Office { get; } = OfficeCode.Of(2, 1);

    private static string Program => Path.Combine(Repository.Root, "artifacts/run/payesh");

    /// <summary>With one centre and the people of its office.</summary>
    public static Task<PayeshProcess> Start() => Start(MakeCentre);

    /// <param name="fill">What stands in the database before the program starts.</param>
    public static async Task<PayeshProcess> Start(Func<Installation, Task> fill)
    {
        Assert.SkipUnless(File.Exists(Program), "The program is not published: ./test does it.");
        var folder = Directory.CreateTempSubdirectory("payesh-browser").FullName;
        var url = new Uri($"http://localhost:{FreePort()}");
        var settings = SettingsReader.Read(new Arguments(["--demo", "--data", folder], SettingsReader.Flags));
        await fill(await Opening.Open(settings, TestContext.Current.CancellationToken));
        var start = new ProcessStartInfo(Program)
        {
            ArgumentList = { "serve", "--demo", "--data", folder, "--listen", url.ToString(), "--publicUrl", url.ToString() },
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Payesh is at", StringComparison.Ordinal))
        {
            // What it says while it starts.
        }
        _ = process.StandardOutput.ReadToEndAsync();
        return new(process, folder, url);
    }

    /// <summary>Everything that stands on the disk of the server, to look for what must not be there.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories);

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        if (Environment.GetEnvironmentVariable("PAYESH_KEEP") is null) Directory.Delete(_folder, recursive: true);
    }

    private static async Task MakeCentre(Installation installation)
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
