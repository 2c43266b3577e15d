using Payesh.App.Audit;
using Payesh.App.Database;
using Payesh.App.Licensing;
using Payesh.App.Sync;
using Payesh.App.Work;
using Payesh.Server.Messages;
using Quartz;

namespace Payesh.Server.Jobs;

/// <summary>The alarm clock of this node. It only wakes; who may run is decided by a lease in the database.</summary>
internal static class JobsSetup
{
    /// <summary>All jobs. A room adds its line here.</summary>
    public static IReadOnlyList<Job> All { get; } =
    [
        new("seal-audit", TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(2), (services, cancel) => services.GetRequiredService<SealAudit>().Run(cancel))
        {
            AtShutdown = true,
        },
        new("wind-work", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), (services, cancel) => services.GetRequiredService<WindWork>().Run(cancel)),
        new("send-messages", TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(2), (services, cancel) => services.GetRequiredService<SendMessages>().Run(cancel))
        {
            EachNode = true,
        },
        new("ask-for-renewals", TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5), (services, cancel) => services.GetRequiredService<AskForRenewals>().Run(cancel)),
        new("close-days", TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5), (services, cancel) => services.GetRequiredService<CloseDays>().Run(cancel)),
    ];

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSingleton<JobRun>().AddHostedService<LastRun>();
        services.AddQuartz(quartz =>
        {
            foreach (var job in All)
            {
                quartz.AddJob<Alarm>(detail => detail.WithIdentity(job.Name));
                quartz.AddTrigger(trigger => trigger.ForJob(job.Name).WithIdentity(job.Name)
                    .WithSimpleSchedule(schedule => schedule.WithInterval(job.Every).RepeatForever()));
            }
        });
        // Quartz goes by the clock of the program and may put its own in everybody's place: the demo's stands last. Alarms of a demo whose clock
        // was moved back while it ran wait until it is started again.
        services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemoClock>());
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    [DisallowConcurrentExecution]
    private sealed class Alarm(JobRun run) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            var job = All.Single(found => found.Name == context.JobDetail.Key.Name);
            await run.Run(job, cancellationToken);
        }
    }

    // What is committed and unsealed when the server stops would stay so until it starts again.
    private sealed class LastRun(JobRun run) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken)
        {
            foreach (var job in All.Where(job => job.AtShutdown)) await run.Run(job, cancellationToken);
        }
    }
}
