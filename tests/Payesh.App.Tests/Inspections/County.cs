using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Inspections;
using Payesh.App.Places;
using Payesh.App.Sync;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;
using Payesh.Testing;

namespace Payesh.App.Tests.Inspections;

/// <summary>One county with a home, two inspectors and a head, and a visit that may be carried out at once.</summary>
internal sealed class County(TestDatabase database)
{
    public static OfficeCode Office { get; } = OfficeCode.Of(2, 1);

    public Account Inspector { get; private set; } = null!;

    public Account Second { get; private set; } = null!;

    public Account Head { get; private set; } = null!;

    public CentreId Centre { get; private set; }

    public static async Task<County> Make(TestDatabase database, GroupSex sex = GroupSex.Men)
    {
        var county = new County(database);
        await using var scope = database.As(Actor.Machine("test"));
        await scope.Get<LoadPlaces>().Run(TestContextCancel);
        county.Inspector = county.Person(scope, "inspector", Role.Inspector, Sex.Male);
        county.Second = county.Person(scope, "second", Role.Inspector, Sex.Female);
        county.Head = county.Person(scope, "head", Role.CountyHead, Sex.Male);
        var centre = Domain.Centres.Centre.Register(new(Guid.CreateVersion7(database.Clock.Now)), Office, isCentre: true, new()
        {
            Name = "آرامش", Kind = scope.Get<CentreKinds>()["elderly-home"], Sex = sex, Capacity = 30, Address = "ساری، خیابان فرهنگ",
        }).Value;
        centre.Become(CentreStatus.Active, TehranTime.DayOf(database.Clock.Now));
        scope.Db.Add(centre);
        await scope.Db.SaveChangesAsync(TestContextCancel);
        county.Centre = centre.Id;
        return county;
    }

    private static CancellationToken TestContextCancel => Xunit.TestContext.Current.CancellationToken;

    public TestScope As(Account account) => database.As(account.ActFrom(TestActor.From));

    public VisitProposal Proposal(Account? lead = null, TimeSpan? opensIn = null, VisitKind kind = VisitKind.Routine, params Account[] others)
    {
        var now = database.Clock.Now;
        var who = lead ?? Inspector;
        return new()
        {
            Centre = Centre,
            Kind = kind,
            Window = new(now, now.AddHours(8), now + (opensIn ?? TimeSpan.Zero)),
            Members = others.Append(who).ToDictionary(a => a.AccountId, _ => (bool?)false),
            Lead = who.AccountId,
        };
    }

    public async Task<VisitId> Plan(VisitProposal? proposal = null)
    {
        await using var scope = As(Head);
        var planned = await scope.Get<PlanVisit>().Run(proposal ?? Proposal(), TestContextCancel);
        return planned.Value;
    }

    /// <summary>A device of somebody, as the server knows it.</summary>
    public async Task<Device> Device(Account of)
    {
        await using var scope = As(of);
        var enrolled = (await scope.Get<EnrolDevice>().Run("گوشی", Payesh.Testing.Phone.Key.Public, TestContextCancel)).Value;
        return await scope.Db.Set<Device>().AsNoTracking().SingleAsync(d => d.Id == new Domain.Sync.DeviceId(enrolled.Device), TestContextCancel);
    }

    public async Task<Phone> Phone(VisitId visit, Account? of = null)
    {
        await using var scope = As(of ?? Inspector);
        var enrolled = (await scope.Get<EnrolDevice>().Run("گوشی", Payesh.Testing.Phone.Key.Public, TestContextCancel)).Value;
        var pack = await scope.Db.Set<VisitPack>().Where(p => p.Visit == visit).OrderByDescending(p => p.Edition).FirstAsync(TestContextCancel);
        return new(enrolled, visit, pack.Hash, database.Clock);
    }

    public async Task<SegmentAnswer> Send(Phone phone, byte[] segment)
    {
        await using var scope = database.As(Actor.Machine("field"));
        var answer = await scope.Get<ReceiveSegment>().Run(phone.Credentials, segment, TestContextCancel);
        await scope.Get<ApplyWaiting>().Run(TestContextCancel);
        return answer;
    }

    public async Task<Visit> Read(VisitId visit)
    {
        await using var scope = database.As(Actor.Machine("test"));
        return await scope.Db.Set<Visit>().AsNoTracking().SingleAsync(v => v.Id == visit, TestContextCancel);
    }

    private Account Person(TestScope scope, string name, Role role, Sex sex)
    {
        var account = new Account
        {
            Id = Guid.CreateVersion7(database.Clock.Now), UserName = name, NormalizedUserName = name.ToUpperInvariant(), Name = name, Post = name,
            Role = role, Office = Office, Sex = sex, SecurityStamp = name,
            Phone = role == Role.CountyHead ? scope.Get<PersonalVault>().Seal(PhoneNumber.Parse("09121234567").Value) : null,
        };
        scope.Db.Add(account);
        return account;
    }
}
