using Payesh.App.Sync;
using Payesh.Server.Cli;
using Payesh.Server.Jobs;

namespace Payesh.Server.Sync;

/// <summary>Applies what phones have sent, as soon as it is stored; and now and then looks for what another process stored and left.</summary>
internal sealed partial class ApplyLoop(SharedStore store, JobRun run, IServiceProvider services, ILogger<ApplyLoop> log) : BackgroundService
{
    private static readonly Job Apply = new(
        "apply-log", TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2), (scope, cancel) => scope.GetRequiredService<ApplyWaiting>().Run(cancel));

    // What this program could not apply, another version of it perhaps can: tried once at each start.
    private static readonly Job Retry = new(
        "retry-parked", Timeout.InfiniteTimeSpan, TimeSpan.FromMinutes(10), (scope, cancel) => scope.GetRequiredService<ApplyWaiting>().Again(cancel));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await run.Run(Retry, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await store.News(Apply.Every, stoppingToken);
            try
            {
                if (await Any(stoppingToken)) await run.Run(Apply, stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away for a moment must not end the server: what waits is looked for again.
            catch (Exception failed) when (failed is not OperationCanceledException)
#pragma warning restore CA1031
            {
                SayFailed(log, failed);
            }
        }
    }

    private async Task<bool> Any(CancellationToken cancel)
    {
        await using var scope = Installation.ScopeFor(services, Apply.Name);
        return await scope.ServiceProvider.GetRequiredService<ApplyWaiting>().Any(cancel);
    }

    [LoggerMessage(LogLevel.Error, "What phones have sent could not be applied; it waits and is tried again.")]
    private static partial void SayFailed(ILogger log, Exception failed);
}
