using Microsoft.EntityFrameworkCore;
using Payesh.App.Messages;
using Payesh.Domain.Messages;
using Payesh.Server.Cli;

namespace Payesh.Server.Messages;

/// <summary>
/// Sends what waits: takes a few, sends them side by side, says what came of them, until nothing waits. Every node does; a row is taken by one.
/// </summary>
internal sealed partial class SendMessages(
    IServiceProvider services, OpenChannels open, MessageWords words, MailChannel mail, SmsChannel sms, ILogger<SendMessages> log)
{
    public async Task Run(CancellationToken cancel)
    {
        if (open.All.Count == 0) return;
        while (!cancel.IsCancellationRequested)
        {
            var claim = await InScope(scope => scope.GetRequiredService<ClaimDeliveries>().Run(cancel));
            if (claim.Value.IsEmpty) return;
            // A server that is told to stop lets the few that are under way come to their end: what they are is known then.
            var tried = await Task.WhenAll(claim.Value.Deliveries.Select(one => Try(one, CancellationToken.None)));
            await Record(claim.Value.Holder, tried);
        }
    }

    private async Task Record(string holder, TriedDelivery[] tried)
    {
        try
        {
            await InScope(scope => scope.GetRequiredService<RecordDeliveries>().Run(holder, tried, CancellationToken.None));
        }
        catch (DbUpdateConcurrencyException)
        {
            // The claim had run out and another node has taken them: it sends them again, with the same keys.
            SayLost(log, holder);
        }
    }

    private async Task<TriedDelivery> Try(ClaimedDelivery one, CancellationToken cancel)
    {
        var text = words.Fill(one.Message, one.Channel, one.Language);
        if (text.Refusal is { } refusal) return new(one.Delivery, TryResult.Never, refusal.Code);
        var (result, word) = await Send(one, new(one.Key, one.Address, text.Value), cancel);
        return new(one.Delivery, result, word);
    }

    private async Task<(TryResult, string)> Send(ClaimedDelivery one, Outgoing outgoing, CancellationToken cancel)
    {
        try
        {
            return one.Channel is Channel.Mail ? await mail.Send(outgoing, cancel) : await sms.Send(outgoing, cancel);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // One message must not hold up the others; whether it left is not known.
            SayBroken(log, one.Key, broken);
            return (TryResult.Unknown, broken.GetType().Name);
        }
    }

    private async Task<T> InScope<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Installation.ScopeFor(services, "send-messages");
        return await work(scope.ServiceProvider);
    }

    [LoggerMessage(LogLevel.Warning, "Claim {Holder} had run out before its results were kept.")]
    private static partial void SayLost(ILogger log, string holder);

    [LoggerMessage(LogLevel.Error, "Message {Key} could not be handed over.")]
    private static partial void SayBroken(ILogger log, Guid key, Exception broken);
}
