using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Sync;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;
using Payesh.Server.Cli;

namespace Payesh.Bench;

/// <summary>A visit that waits to be carried out.</summary>
internal sealed record PlannedVisit(VisitId Id, string PackHash, IReadOnlyList<PackItem> Items);

/// <summary>An inspector with the visits that he leads.</summary>
internal sealed record Lead(string UserName, AccountId Account, List<PlannedVisit> Visits);

/// <summary>Plans visits through the use case, on the database that the server opens afterwards.</summary>
internal sealed class PlannedVisits(IServiceProvider services)
{
    private const string Reason = "سنجش کارایی";

    public async Task<List<Lead>> Plan(int count)
    {
        var (leads, heads, centres) = await People();
        var now = Installation.RealClock.GetUtcNow();
        for (var i = 0; i < count; i++)
        {
            var centre = centres[i % centres.Count];
            var team = leads.Where(lead => lead.Account.Office == centre.Office).Select(lead => lead.Lead).ToList();
            var lead = team[i / centres.Count % team.Count];
            lead.Visits.Add(await As(heads.First(head => head.Office == centre.Office), scope => Plan(scope, centre.Id, lead, now)));
        }
        return [.. leads.Select(lead => lead.Lead).Where(lead => lead.Visits.Count > 0)];
    }

    /// <summary>Chains what planning left in the audit log: it is no part of receiving.</summary>
    public Task<int> Seal() => AsMachine(scope => scope.GetRequiredService<SealAudit>().Run(default));

    /// <summary>How many visits are finished, and how much was parked.</summary>
    public Task<(int Finished, int Parked, string Database)> Count(IEnumerable<Lead> leads, DateTimeOffset since) => AsMachine(async scope =>
    {
        var db = scope.GetRequiredService<PayeshDb>();
        var ids = leads.SelectMany(lead => lead.Visits).Select(visit => visit.Id).ToHashSet();
        var finished = await db.Set<Visit>().Where(v => v.Stage == VisitStage.Finished && v.From >= since).Select(v => v.Id).ToListAsync();
        await db.Database.OpenConnectionAsync();
        return (finished.Count(ids.Contains), await db.Set<Parked>().CountAsync(p => p.At >= since), db.Database.GetDbConnection().ServerVersion);
    });

    private static async Task<PlannedVisit> Plan(IServiceProvider scope, CentreId centre, Lead lead, DateTimeOffset now)
    {
        var planned = await scope.GetRequiredService<PlanVisit>().Run(
            new()
            {
                Centre = centre, Kind = VisitKind.Routine, Window = new(now, now.AddHours(12), now), Lead = lead.Account,
                Members = new Dictionary<AccountId, bool?> { [lead.Account] = false }, OverrideReason = Reason,
            }, default);
        var pack = await scope.GetRequiredService<PayeshDb>().Set<VisitPack>().AsNoTracking().SingleAsync(p => p.Visit == planned.Value);
        var items = Pack.Read(scope.GetRequiredService<SealPack>().Open(pack)).Items;
        return new(planned.Value, pack.Hash, [.. items.Where(item => item.Asked).OrderBy(item => item.Order)]);
    }

    private Task<(List<(Account Account, Lead Lead)> Leads, List<Account> Heads, List<Centre> Centres)> People() => AsMachine(async scope =>
    {
        var db = scope.GetRequiredService<PayeshDb>();
        var people = await db.Users.AsNoTracking().Where(a => !a.Disabled && (a.Role == Role.Inspector || a.Role == Role.CountyHead)).ToListAsync();
        var leads = people.Where(a => a.Role == Role.Inspector).Select(a => (a, new Lead(a.UserName!, a.AccountId, []))).ToList();
        var heads = people.Where(a => a.Role == Role.CountyHead).ToList();
        var centres = await db.Set<Centre>().AsNoTracking().Where(c => c.Status == CentreStatus.Active).OrderBy(c => c.Id).ToListAsync();
        return (leads, heads, centres.Where(centre => centre.IsCentre).ToList());
    });

    internal Task<T> AsMachine<T>(Func<IServiceProvider, Task<T>> work) => In(Actor.Machine("bench"), work);

    private Task<T> As<T>(Account by, Func<IServiceProvider, Task<T>> work) => In(by.ActFrom("127.0.0.1"), work);

    internal async Task<T> In<T>(Actor actor, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(actor);
        return await work(scope.ServiceProvider);
    }
}
