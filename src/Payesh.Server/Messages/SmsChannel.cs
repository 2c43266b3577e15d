using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Payesh.Domain.Messages;
using Payesh.Server.Cli;

namespace Payesh.Server.Messages;

/// <summary>
/// Hands short messages to a gateway: one POST of JSON with an <c>Idempotency-Key</c> that is the same at each try. Of the answer only the status
/// counts, and a text in its first bytes where one was set; nothing of it is kept. See docs/handbook/messages.md.
/// </summary>
internal sealed class SmsChannel(Settings settings) : IDisposable
{
    /// <summary>Longest try; well within the lease of a claim.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(15);

    private const int MostRead = 4096;

    // No redirect is followed: it would carry the number and the header to another house.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5), UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<(TryResult Result, string Word)> Send(Outgoing sms, CancellationToken cancel)
    {
        if (sms.To.Length == 0) return (TryResult.Never, "no-address");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        try
        {
            using var ask = Written(sms);
            using var answer = await _http.SendAsync(ask, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return await Read(answer, limit.Token);
        }
        catch (OperationCanceledException)
        {
            return (TryResult.Unknown, "http-timeout");
        }
        catch (HttpRequestException failed)
        {
            return failed.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
                ? (TryResult.NotNow, $"http-{failed.HttpRequestError}")
                : (TryResult.Unknown, $"http-{failed.HttpRequestError}");
        }
        catch (Exception broken) when (broken is IOException or SocketException)
        {
            return (TryResult.Unknown, "http-broken");
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Written(Outgoing sms)
    {
        var gateway = settings.Sms!;
        var body = gateway.Body.Replace("{to}", InString(sms.To), StringComparison.Ordinal)
            .Replace("{key}", sms.Key.ToString("D", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{text}", InString(sms.Text.Body), StringComparison.Ordinal);
        var ask = new HttpRequestMessage(HttpMethod.Post, gateway.Url) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        ask.Headers.Add("Idempotency-Key", sms.Key.ToString("D", CultureInfo.InvariantCulture));
        if (gateway.Header is var (name, value)) ask.Headers.TryAddWithoutValidation(name, value);
        return ask;
    }

    private async Task<(TryResult, string)> Read(HttpResponseMessage answer, CancellationToken cancel)
    {
        var word = $"http-{(int)answer.StatusCode}";
        return (int)answer.StatusCode switch
        {
            >= 200 and < 300 when settings.Sms!.Accepted is { } accepted && !await Says(answer, accepted, cancel) => (TryResult.Unknown, word + "-unclear"),
            >= 200 and < 300 => (TryResult.Taken, word),
            // It may have been taken before something broke behind the gateway.
            500 or 502 or 504 => (TryResult.Unknown, word),
            // The key of the gateway or our rate is wrong, not this message: an administrator mends it.
            401 or 402 or 403 or 404 or 408 or 425 or 429 or 503 => (TryResult.NotNow, word),
            >= 400 and < 500 => (TryResult.Never, word),
            _ => (TryResult.NotNow, word),
        };
    }

    // An answer of any size: only its beginning is read.
    private static async Task<bool> Says(HttpResponseMessage answer, string accepted, CancellationToken cancel)
    {
        var beginning = new byte[MostRead];
        await using var body = await answer.Content.ReadAsStreamAsync(cancel);
        var read = await body.ReadAtLeastAsync(beginning, MostRead, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(beginning, 0, read).Contains(accepted, StringComparison.Ordinal);
    }

    private static string InString(string text) => JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString();
}
