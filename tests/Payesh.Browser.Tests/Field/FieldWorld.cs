using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Standards;
using Payesh.Server.Cli;
using Xunit;

namespace Payesh.Browser.Tests.Field;

/// <summary>A county whose inspector has three visits: one for now, one of tomorrow, one that was called off.</summary>
internal static class FieldWorld
{
    private static readonly OfficeCode Office = OfficeCode.Of(2, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task Fill(Installation installation)
    {
        await using var services = installation.AddTo(new ServiceCollection().AddLogging()).BuildServiceProvider();
        CentreId centre;
        await using (var machine = Installation.ScopeFor(services, "test")) centre = await Register(machine.ServiceProvider);
        await using var scope = services.CreateAsyncScope();
        var head = await Find(services, "head");
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(head.ActFrom("test"));
        var plan = scope.ServiceProvider.GetRequiredService<PlanVisit>();
        var team = new[] { (await Find(services, "inspector")).AccountId, (await Find(services, "second")).AccountId };
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        await plan.Run(Proposal(centre, team, now, now.AddHours(20)), Cancel);
        await plan.Run(Proposal(centre, team, now.AddDays(1), now.AddDays(1).AddHours(4)), Cancel);
        var off = await plan.Run(Proposal(centre, team, now, now.AddHours(8)), Cancel);
        await scope.ServiceProvider.GetRequiredService<CancelVisit>().Run(off.Value, "مرکز جابه‌جا شد", Cancel);
    }

    private static VisitProposal Proposal(CentreId centre, AccountId[] team, DateTimeOffset from, DateTimeOffset to) => new()
    {
        Centre = centre, Kind = VisitKind.Routine, Window = new(from, to, from), Members = team.ToDictionary(id => id, _ => (bool?)false), Lead = team[0],
        OverrideReason = "آزمون",
    };

    private static async Task<Account> Find(IServiceProvider services, string name)
    {
        await using var scope = Installation.ScopeFor(services, "test");
        return await scope.ServiceProvider.GetRequiredService<PayeshDb>().Users.SingleAsync(u => u.UserName == name, Cancel);
    }

    private static async Task<CentreId> Register(IServiceProvider services)
    {
        await services.GetRequiredService<LoadPlaces>().Run(Cancel);
        await services.GetRequiredService<DemoAccounts>().Run(
        [
            new("head", "مریم کاظمی", "رئیس اداره", Role.CountyHead, Office, Sex.Female),
            new("inspector", "زهرا رستمی", "کارشناس نظارت", Role.Inspector, Office, Sex.Female),
            new("second", "حسن مرادی", "کارشناس نظارت", Role.Inspector, Office, Sex.Male),
        ], Cancel);
        var db = services.GetRequiredService<PayeshDb>();
        var today = TehranTime.DayOf(services.GetRequiredService<TimeProvider>().GetUtcNow());
        var centre = Centre.Register(new(Guid.CreateVersion7(DateTimeOffset.UtcNow)), Office, isCentre: true, new()
        {
            Name = "خانه سالمندان آرامش", Kind = services.GetRequiredService<CentreKinds>()["elderly-home"], Sex = GroupSex.Mixed, Capacity = 30,
            Address = "آمل، خیابان فرهنگ، کوچه لاله ۱۲", Latitude = 36.56, Longitude = 53.06, Phone = PhoneNumber.Parse("01133312345").Value,
        }).Value;
        centre.Become(CentreStatus.Active, today);
        db.Add(centre);
        db.Add(EmergencyContact.Of(centre, ContactKind.Hospital, "بیمارستان امام", "01133344455").Value);
        db.Add(CentrePerson.Appoint(centre, PersonRole.Founder, "سعید نوری", today.AddDays(-900), today).Value);
        db.Add(CentrePerson.Appoint(centre, PersonRole.TechnicalOfficer, "نرگس موسوی", today.AddDays(-400), today).Value);
        var open = services.GetRequiredService<OpenDefects>();
        open.Open(Guid.NewGuid(), centre.Id, "FIRE-03", today.AddDays(-40), Severity.Critical);
        open.Open(Guid.NewGuid(), centre.Id, "KIT-05", today.AddDays(-40), Severity.Moderate);
        await db.SaveChangesAsync(Cancel);
        return centre.Id;
    }
}
