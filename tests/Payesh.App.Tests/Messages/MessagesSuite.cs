using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Messages;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;
using Payesh.Domain.Work;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Messages;

/// <summary>People of a county and its province, acts with deadlines, and the sweep.</summary>
public abstract class MessagesSuite(Engine engine) : DatabaseSuite(engine)
{
    protected static readonly OfficeCode County = OfficeCode.Of(2, 3);
    protected static readonly Actor Head = TestActor.Of(Role.CountyHead, County);
    protected static readonly Actor Inspector = TestActor.Of(Role.Inspector, County);
    protected static readonly Actor Registry = TestActor.Of(Role.Registry, County);
    protected static readonly Actor Supervisor = TestActor.Of(Role.ProvincialSupervisor, OfficeCode.OfProvince(2));
    protected static readonly Actor Administrator = TestActor.Of(Role.Administrator, OfficeCode.Headquarters);
    protected static readonly Actor Machine = Actor.Machine("test");

    protected WorkSubject Subject { get; } = new("case", new Guid(7, 0, 0, new byte[8]));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var machine = As(Machine);
        foreach (var actor in new[] { Head, Inspector, Registry, Supervisor, Administrator })
            machine.Db.Add(new Account { Id = actor.Account.Value, UserName = actor.Name, Name = actor.Name, Role = actor.Role!.Value, Office = actor.Office });
        await machine.Db.SaveChangesAsync(Cancel);
    }

    protected NewWork Item(string text) => new()
    {
        Subject = Subject, Number = "1404-0012", Link = "/cases/1", Text = text, Arguments = ["خانه مهر"], Office = County, Field = FieldOfWork.Elderly,
        Duty = Duty.SignLetters,
    };

    protected async Task Add(params NewWork[] works)
    {
        await using var scope = As(Machine);
        foreach (var work in works) scope.Get<Worklist>().Add(work);
        await scope.Db.SaveChangesAsync(Cancel);
    }

    protected async Task<int> Sweep()
    {
        await using var scope = As(Machine);
        return (await scope.Get<WindWork>().Run(Cancel)).Value;
    }

    protected async Task<IReadOnlyList<Message>> Inbox(Actor actor)
    {
        await using var scope = As(actor);
        return [.. (await scope.Get<MyMessages>().Run(null, Cancel)).Messages.OrderBy(message => message.No)];
    }

    protected async Task<int> Unread(Actor actor)
    {
        await using var scope = As(actor);
        return await scope.Get<MyMessages>().Unread(Cancel);
    }

    protected async Task Choose(Actor actor, bool mail = true, bool sms = false)
    {
        await using var scope = As(actor);
        Assert.True((await scope.Get<ChooseMessages>().Run(new("head@example.ir", "09121234567", mail, sms, MessageLanguage.Persian), Cancel)).Succeeded);
    }

    protected async Task<Claim> Claim()
    {
        await using var scope = As(Machine);
        return (await scope.Get<ClaimDeliveries>().Run(Cancel)).Value;
    }

    protected async Task<int> Record(Claim claim, TryResult result)
    {
        await using var scope = As(Machine);
        return (await scope.Get<RecordDeliveries>().Run(claim.Holder, [.. claim.Deliveries.Select(one => new TriedDelivery(one.Delivery, result, "word"))], Cancel)).Value;
    }

    protected async Task<List<Delivery>> Deliveries()
    {
        await using var scope = As(Machine);
        return await scope.Db.Set<Delivery>().AsNoTracking().OrderBy(d => d.No).ToListAsync(Cancel);
    }

    protected DateTimeOffset EndOf(int days) => TehranTime.Instant(TehranTime.DayOf(Clock.Now).AddDays(days), new(23, 59));
}
