using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Payesh.Bench;

/// <summary>The published server, in its own process.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    public static async Task<ServerProcess> Start(string program, IEnumerable<string> settings)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(program, ["serve", .. settings, "--listen", url.ToString(), "--publicUrl", url.ToString()])
        {
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line && !line.StartsWith("Payesh is at", StringComparison.Ordinal))
        {
            // What it says while it starts.
        }
        if (process.HasExited) throw new InvalidOperationException("The server did not start.");
        _ = process.StandardOutput.ReadToEndAsync();
        return new(process, url);
    }

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
