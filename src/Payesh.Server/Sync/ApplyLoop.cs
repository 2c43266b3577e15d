using Payesh.App.Sync;
using Payesh.Server.Cli;
using Payesh.Server.Jobs;

namespace Payesh.Server.Sync;

/// <summary>Applies what phones have sent, as soon as it is stored; and now and then looks for what another process stored and left.</summary>
internal sealed class ApplyLoop(SharedStore store, JobRun run, IServiceProvider services) : BackgroundService
{
    private static readonly Job Apply = new(
        "apply-log", TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2), (scope, cancel) => scope.GetRequiredService<ApplyWaiting>().Run(cancel));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await store.News(Apply.Every, stoppingToken);
            if (await Any(stoppingToken)) await run.Run(Apply, stoppingToken);
        }
    }

    private async Task<bool> Any(CancellationToken cancel)
    {
        await using var scope = Installation.ScopeFor(services, Apply.Name);
        return await scope.ServiceProvider.GetRequiredService<ApplyWaiting>().Any(cancel);
    }
}
