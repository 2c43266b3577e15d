using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Centres;

/// <summary>People, days and centres of the tests of this room.</summary>
public abstract class CentreSuite(Engine engine) : DatabaseSuite(engine)
{
    protected static readonly OfficeCode Mazandaran = OfficeCode.OfProvince(2);
    protected static readonly OfficeCode Sari = OfficeCode.Of(2, 7);
    protected static readonly OfficeCode Babol = OfficeCode.Of(2, 2);
    protected static readonly Actor SariHead = TestActor.Of(Role.CountyHead, Sari);
    protected static readonly Actor BabolHead = TestActor.Of(Role.CountyHead, Babol);
    protected static readonly Actor Supervisor = TestActor.Of(Role.ProvincialSupervisor, Mazandaran);

    protected static CentreKinds Kinds { get; } = CentreKinds.Load(Repository.Rules);

    // The clock stands on Sunday 2 Azar 1404.
    protected static readonly DateOnly Today = TehranTime.DayOf(TestClock.Start);

    protected static CentreDescription Home(string name = "آرامش") => new()
    {
        Name = name, Kind = Kinds["elderly-home"], Sex = GroupSex.Women, Capacity = 38, Address = "خیابان فرهنگ، کوچه ۵",
        Phone = PhoneNumber.Parse("01133322211").Value, Latitude = 36.56, Longitude = 53.06,
    };

    protected static CentreDescription Camp(string name = "رهایی") => Home(name) with { Kind = Kinds["addiction-midterm"], Sex = GroupSex.Men, Capacity = 60 };

    protected async Task<CentreId> Register(CentreDescription? description = null, OfficeCode? office = null, bool isCentre = true)
    {
        await using var scope = As(Supervisor);
        var registered = await scope.Get<RegisterCentre>().Run(office ?? Sari, isCentre, description ?? Home(), Cancel);
        Assert.Null(registered.Refusal);
        return registered.Value.Id;
    }

    protected async Task<LicencePaper> Issue(CentreId id, string number, DateOnly issued, DateOnly till, LicenceKind kind = LicenceKind.Activity)
    {
        await using var scope = As(Supervisor);
        var paper = await scope.Get<IssuePaper>().Run(id, kind, number, issued, till, Cancel);
        Assert.Null(paper.Refusal);
        return paper.Value;
    }

    protected async Task<Centre> Read(CentreId id)
    {
        await using var scope = As(Supervisor);
        return (await scope.Get<CentreRecord>().Find(id, Cancel))!;
    }

    protected async Task<IReadOnlyList<CentreEntry>> Life(CentreId id, Actor? reader = null)
    {
        await using var scope = As(reader ?? Supervisor);
        return (await scope.Get<CentreLife>().Run(id, null, null, Cancel)).Value.Lines;
    }

    protected async Task LoadPlaces()
    {
        await using var machine = As(Actor.Machine("start"));
        await machine.Get<LoadPlaces>().Run(Cancel);
    }
}
