using Payesh.App.Database;
using Payesh.Server.Cli;

namespace Payesh.Server.Jobs;

/// <summary>Runs a job when its lease is free, and gives the lease back.</summary>
public sealed partial class JobRun(IServiceScopeFactory scopes, IServiceProvider services, ILogger<JobRun> log)
{
    private readonly string _holder = $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <returns>Whether it ran: another node may be at it.</returns>
    public async Task<bool> Run(Job job, CancellationToken cancel)
    {
        if (!job.EachNode && !await WithLeases(leases => leases.Take(job.Name, _holder, job.AtMost, cancel))) return false;
        var done = false;
        try
        {
            await using var scope = Installation.ScopeFor(services, job.Name);
            await job.Run(scope.ServiceProvider, cancel);
            done = true;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            SayFailed(log, job.Name, failed);
        }
        finally
        {
            if (!job.EachNode) await GiveBack(job, done);
        }
        return done;
    }

    private Task<bool> GiveBack(Job job, bool done) => WithLeases(async leases =>
    {
        await leases.GiveBack(job.Name, _holder, done, CancellationToken.None);
        return true;
    });

    private async Task<bool> WithLeases(Func<Leases, Task<bool>> work)
    {
        await using var scope = Installation.ScopeFor(scopes.CreateScope().ServiceProvider, "leases");
        return await work(scope.ServiceProvider.GetRequiredService<Leases>());
    }

    [LoggerMessage(LogLevel.Error, "The job {Name} failed; it is tried again at its next time.")]
    private static partial void SayFailed(ILogger log, string name, Exception failed);
}
