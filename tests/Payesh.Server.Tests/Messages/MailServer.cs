using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Payesh.Server.Tests.Messages;

/// <summary>A mail server of a few lines that keeps what it took and answers as a test wants.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();

    public MailServer()
    {
        _listener.Start();
        _ = Listen();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whole messages as they came over the line, dots unstuffed.</summary>
    public List<string> Taken { get; } = [];

    /// <summary>What it says to a command instead of its usual answer: "RCPT" → "550 no such user". An empty answer hangs up.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    /// <summary>Says nothing at all.</summary>
    public bool Silent { get; set; }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Stop();
        _end.Dispose();
    }

    private async Task Listen()
    {
        while (!_end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            _ = Talk(client);
        }
    }

    private async Task Talk(TcpClient client)
    {
        using (client)
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            if (Silent) await Task.Delay(Timeout.Infinite, _end.Token);
            await writer.WriteLineAsync("220 test");
            while (await reader.ReadLineAsync(_end.Token) is { } line)
            {
                var command = line.Split(' ', ':')[0].ToUpperInvariant();
                if (!await Say(writer, command, command switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" })) return;
                if (command != "DATA") continue;
                var text = new StringBuilder();
                while (await reader.ReadLineAsync(_end.Token) is { } part && part != ".") text.Append(part.StartsWith('.') ? part[1..] : part).Append('\n');
                Taken.Add(text.ToString());
                if (!await Say(writer, "END", "250 taken")) return;
            }
        }
    }

    private async Task<bool> Say(StreamWriter writer, string command, string usual)
    {
        var answer = Answers.GetValueOrDefault(command, usual);
        if (answer.Length == 0) return false;
        await writer.WriteLineAsync(answer);
        return true;
    }
}
