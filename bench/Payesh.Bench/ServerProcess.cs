using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Payesh.Bench;

/// <summary>The published server, in its own process.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<(string Path, TimeSpan Took)> _answered = [];

    private ServerProcess(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    public static async Task<ServerProcess> Start(string program, IEnumerable<string> settings)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(program, ["serve", .. settings, "--listen", url.ToString(), "--publicUrl", url.ToString()])
        {
            RedirectStandardOutput = true,
            // The server says of each request how long it took there.
            Environment = { ["Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics"] = "Information" },
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Payesh is at", StringComparison.Ordinal))
        {
            // What it says while it starts.
        }
        if (process.HasExited) throw new InvalidOperationException("The server did not start.");
        var server = new ServerProcess(process, url);
        _ = server.Listen(process.StandardOutput);
        return server;
    }

    /// <summary>Forgets what was answered before, to begin measuring.</summary>
    public async Task Forget()
    {
        // The server writes its line after the answer: that of the last page is still on its way.
        await Task.Delay(TimeSpan.FromSeconds(1));
        _answered.Clear();
    }

    /// <summary>Pages that were answered since: address and time at the server.</summary>
    public async Task<IReadOnlyList<(string Path, TimeSpan Took)>> Answered()
    {
        // The last lines are still on their way.
        await Task.Delay(TimeSpan.FromSeconds(1));
        return [.. _answered];
    }

    private async Task Listen(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            if (Finished().Match(line) is not { Success: true } match) continue;
            var took = double.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
            _answered.Enqueue((Uri.UnescapeDataString(match.Groups[1].Value), TimeSpan.FromMilliseconds(took)));
        }
    }

    [GeneratedRegex("""Request finished \S+ GET http://[^/]+(/\S*) - 200 .* ([\d.]+)ms$""")]
    private static partial Regex Finished();

    /// <summary>The most memory it ever held, and the processor time it took.</summary>
    public (double Megabytes, TimeSpan Processor) Cost()
    {
        _process.Refresh();
        var peak = File.ReadLines($"/proc/{_process.Id}/status").Single(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        var kilobytes = long.Parse(peak.AsSpan(6).TrimEnd("kB").Trim(), CultureInfo.InvariantCulture);
        return (kilobytes / 1024.0, _process.TotalProcessorTime);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var end = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await _process.WaitForExitAsync();
        }
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
