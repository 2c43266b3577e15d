using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Inspections;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Centres;

public abstract class PublicCentreTests(Engine engine) : CentreSuite(engine)
{
    private PublicRule _rule = PublicRules.Load(Repository.Rules).On(Today);

    [Fact]
    public async Task Anybody_sees_the_facts_of_a_licensed_centre_and_no_person()
    {
        var id = await Register(Home() with { AgeFrom = 60, Dependency = Dependency.SemiDependent, LegalPersonName = "مؤسسه خیریه مهر" });
        await Issue(id, "12/345", Today.AddYears(-1), Today.AddDays(400));
        await using (var scope = As(SariHead))
        {
            Assert.True((await scope.Get<AppointPerson>().Run(
                id, new(PersonRole.Founder, "سارا رضایی", NationalId.Parse("0499370899").Value, PhoneNumber.Parse("09121234567").Value, Today), Cancel)).Succeeded);
            Assert.True((await scope.Get<SignNote>().Run(id, "یادداشت اداره", Cancel)).Succeeded);
        }

        var shown = (await Open(await Code(id))).Value;

        Assert.Equal(("آرامش", "elderly-home", Sari, GroupSex.Women, 60, 38), (shown.Name, shown.Kind, shown.Office, shown.Sex, shown.AgeFrom, shown.Capacity));
        Assert.Equal(("مؤسسه خیریه مهر", CentreStatus.Active), (shown.Owner, shown.Status));
        Assert.Equal(new PublicLicence(Mazandaran, Today.AddYears(-1), Today.AddDays(400), Revoked: false, Number: null), shown.Licence);
        Assert.Null(shown.Place);
        // A record writes all its members.
        var all = shown.ToString();
        Assert.Contains("مهر", all, StringComparison.Ordinal);
        foreach (var secret in new[] { "سارا", "0499370899", "9121234567", "یادداشت", "فرهنگ", "01133322211", "12/345" })
            Assert.DoesNotContain(secret, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_licensed_centre_is_not_found_whatever_it_is()
    {
        await Register(Home("مکان") with { Capacity = null }, isCentre: false);
        var applied = await Register(Home("در دست صدور"));
        Assert.Null(await Address(applied));
        var undone = await Register(Home("لغوشده"));
        var paper = await Issue(undone, "7", Today, Today.AddYears(1));
        await using (var scope = As(SariHead)) Assert.True((await scope.Get<RevokePaper>().Run(undone, paper.No, paper.Version, Today, "۱۲", Cancel)).Succeeded);

        // An address that was drawn for a place that is none, as if somebody had slipped it in.
        await using (var machine = As(Actor.Machine("test")))
        {
            var place = await machine.Db.Set<Centre>().SingleAsync(c => c.Status == CentreStatus.Unlicensed, Cancel);
            machine.Db.Add(PublicAddress.Draw(place.Id));
            await machine.Db.SaveChangesAsync(Cancel);
            foreach (var code in await machine.Db.Set<PublicAddress>().ToListAsync(Cancel))
                Assert.Equal(AccessRefusal.NotFound, (await Open(code.Path[8..])).Refusal);
        }

        foreach (var code in new[] { null, "", "1", applied.Value.ToString(), "0000-0000-0000-0000", new string('0', 27), "' OR 1=1", "AAAA-AAAA-AAAA-AAAB" })
            Assert.Equal(AccessRefusal.NotFound, (await Open(code)).Refusal);
    }

    [Fact]
    public async Task The_address_stays_when_a_licence_is_renewed_ends_or_the_centre_is_suspended()
    {
        var id = await Register();
        var first = await Issue(id, "1", Today.AddYears(-2), Today.AddDays(10));
        var code = await Code(id);
        await Issue(id, "2", Today, Today.AddDays(100));
        Assert.Equal(code, await Code(id));
        Assert.Equal(Today.AddDays(100), (await Open(code)).Value.Licence.Till);

        await using (var scope = As(SariHead))
            Assert.True((await scope.Get<ChangeStatus>().Run(id, (await Read(id)).Version, CentreStatus.Suspended, "۱۲/ب", Cancel)).Succeeded);
        Assert.Equal(CentreStatus.Suspended, (await Open(code)).Value.Status);
        Clock.Advance(TimeSpan.FromDays(101));
        Assert.Equal(Today.AddDays(100), (await Open(code)).Value.Licence.Till);
        Assert.NotEqual(first.ValidTill, (await Open(code)).Value.Licence.Till);
    }

    [Fact]
    public async Task The_same_is_shown_to_everybody_who_asks()
    {
        var id = await Register();
        await Issue(id, "1", Today, Today.AddDays(10));
        var code = await Code(id);

        foreach (var who in new[] { Actor.Nobody("192.0.2.1"), SariHead, BabolHead, TestActor.Of(Role.Centre, Babol, centre: new(Guid.NewGuid())) })
            Assert.Equal("آرامش", (await Open(code, who)).Value.Name);
    }

    [Fact]
    public async Task What_an_authority_publishes_is_shown_from_its_day_on()
    {
        Assert.Equal((false, false, false), (_rule.LastVisit, _rule.LicenceNumber, _rule.AddressAndPhone));
        _rule = _rule with { LastVisit = true, LicenceNumber = true, AddressAndPhone = true };
        var id = await Register();
        await Issue(id, "12/345", Today, Today.AddDays(10));
        await using var scope = As(Actor.Nobody("192.0.2.1"));
        Assert.Null(await scope.Get<PublicLastVisit>().Run(id, Cancel));
        await Visited(id, Clock.Now.AddDays(-40), reviewed: true);
        await Visited(id, Clock.Now.AddDays(-3), reviewed: false);

        var shown = (await Open(await Code(id))).Value;
        Assert.Equal(("12/345", ("خیابان فرهنگ، کوچه 5", "01133322211")), (shown.Licence.Number, shown.Place!.Value));
        Assert.Equal(Today.AddDays(-40), await scope.Get<PublicLastVisit>().Run(id, Cancel));
    }

    protected override void Register(IServiceCollection services) => services.AddSingleton(_ => new PublicRules([_rule]));

    private async Task<Outcome<PublicCentre>> Open(string? code, Actor? who = null)
    {
        await using var scope = As(who ?? Actor.Nobody("192.0.2.1"));
        return await scope.Get<ReadPublicCentre>().Run(code, Cancel);
    }

    private async Task<PublicAddress?> Address(CentreId id)
    {
        await using var scope = As(SariHead);
        return await scope.Get<CentreRecord>().Public(id, Cancel);
    }

    private async Task<string> Code(CentreId id) => (await Address(id))!.Path["/public/".Length..];

    private async Task Visited(CentreId id, DateTimeOffset at, bool reviewed)
    {
        await using var machine = As(Actor.Machine("test"));
        var visit = new Visit(new(Guid.NewGuid()), at.ToUnixTimeMilliseconds(), $"1404-{at.Day:00000}", id, Sari, FieldOfWork.Elderly, VisitKind.Routine, new(at, at.AddHours(8), at));
        Assert.True(visit.Take(new(Closed: true, at, 9000, 0, 0)).Succeeded);
        if (reviewed) Assert.True(visit.Review(new(Guid.NewGuid()), member: false, at.AddDays(1)).Succeeded);
        machine.Db.Add(visit);
        await machine.Db.SaveChangesAsync(Cancel);
    }
}

public sealed class PublicCentresOnSqlite() : PublicCentreTests(Engine.Sqlite);

public sealed class PublicCentresOnPostgres() : PublicCentreTests(Engine.Postgres);
