using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Licensing;
using Payesh.App.Places;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;
using Payesh.Domain.Licensing;
using Payesh.Testing;

namespace Payesh.App.Tests.Licensing;

/// <summary>A county and its directorate, and what they do with applications.</summary>
internal sealed class LicensingWorld(TestDatabase database)
{
    public static readonly OfficeCode County = OfficeCode.Of(2, 3);
    public static readonly OfficeCode Province = OfficeCode.OfProvince(2);
    public static readonly Actor Inspector = TestActor.Of(Role.Inspector, County);
    public static readonly Actor Stranger = TestActor.Of(Role.CountyHead, OfficeCode.Of(2, 4));
    public static readonly Actor Supervisor = TestActor.Of(Role.ProvincialSupervisor, Province);
    public static readonly Actor Secretary = TestActor.Of(Role.CommissionSecretary, Province);

    public static readonly NationalId Person = NationalId.Parse("0012345679").Value;
    public static readonly NationalId Another = NationalId.Parse("0499370899").Value;

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public DateOnly Today => TehranTime.DayOf(database.Clock.Now);

    public async Task<LicensingWorld> Founded()
    {
        await using var machine = database.As(Actor.Machine("test"));
        await machine.Get<LoadPlaces>().Run(Cancel);
        foreach (var actor in new[] { Inspector, Stranger, Supervisor, Secretary })
        {
            machine.Db.Add(new Account
            {
                Id = actor.Account.Value, UserName = actor.Name, Name = actor.Name, Post = "کارشناس", Role = actor.Role!.Value, Office = actor.Office,
            });
        }

        await machine.Db.SaveChangesAsync(Cancel);
        return this;
    }

    public async Task<T> As<TUse, T>(Actor by, Func<TUse, Task<T>> act) where TUse : notnull
    {
        await using var scope = database.As(by);
        return await act(scope.Get<TUse>());
    }

    public ApplicationFacts Facts(LicenceKind paper = LicenceKind.Activity, string place = "خانه سالمندان سپیده", string kind = "elderly-home") => new()
    {
        Paper = paper, Office = County, Kind = KindOf(kind), Applicant = "مریم احمدی", LegalPerson = paper == LicenceKind.Establishment ? "مؤسسه سپیده" : "",
        Place = place, Address = "خیابان دانش " + place, Sex = kind == "elderly-home" ? GroupSex.Mixed : GroupSex.Men, Capacity = 30, Received = Today,
    };

    public KindOfCentre KindOf(string code)
    {
        using var scope = new NullScope(database);
        return scope.Kinds[code];
    }

    public Task<Outcome<LicenceApplication>> File(ApplicationFacts? facts = null, NationalId? person = null, bool anotherOne = false, Actor? by = null) =>
        As<FileApplication, Outcome<LicenceApplication>>(
            by ?? Inspector, use => use.Run(new(facts ?? Facts(), person ?? Person, PhoneNumber.Parse("09111234567").Value, anotherOne), Cancel));

    public async Task<LicenceApplication> Read(long no)
    {
        await using var scope = database.As(Actor.Machine("test"));
        return await scope.Db.Set<LicenceApplication>().Include(a => a.Steps.OrderBy(s => s.Order)).SingleAsync(a => a.No == no, Cancel);
    }

    public Task<Outcome<ApplicationView>> View(long no, Actor? by = null) => As<ReadApplication, Outcome<ApplicationView>>(by ?? Inspector, use => use.Run(no, Cancel));

    /// <summary>All documents that are needed came and were accepted.</summary>
    public async Task Documents(long no)
    {
        foreach (var document in (await View(no)).Value.Missing.ToList())
        {
            var brought = await As<BringDocument, Outcome<ApplicationDocument>>(Inspector, use => use.Run(no, document.Code, null, Cancel));
            await As<SettleDocument, Outcome<ApplicationDocument>>(Inspector, use => use.Run(no, brought.Value.Id, true, null, Cancel));
        }
    }

    /// <summary>All bodies that must be asked were asked.</summary>
    public async Task Enquiries(long no)
    {
        foreach (var body in (await View(no)).Value.ToAsk.Where(body => body.Needed).ToList())
            await As<SendEnquiry, Outcome<Enquiry>>(Inspector, use => use.Run(no, body.Code, "۱۴۰۴/۱۲", Today, Cancel));
    }

    public async Task Answers(long no)
    {
        foreach (var enquiry in (await View(no)).Value.Enquiries.Where(e => e.Answer is null).ToList())
            await As<AnswerEnquiry, Outcome<Enquiry>>(Inspector, use => use.Run(no, enquiry.Id, EnquiryAnswer.NoObjection, Today, "۷۷", "", Cancel));
    }

    public Task<Outcome<LicenceApplication>> Finish(long no, string code, Actor by, StepVerdict? verdict = null, string words = "") =>
        As<FinishStep, Outcome<LicenceApplication>>(by, use => use.Run(no, code, new(verdict, Today, "", words, null), Cancel));

    public CommissionDecision Granted => new(true, "۱۱۸", Today, "", Today.AddYears(3), null);

    public CommissionDecision Declined => new(false, "۱۱۸", Today, "ساختمان مناسب نیست.", null, null);

    public Task<Outcome<LicenceApplication>> Decide(long no, CommissionDecision decision, Actor? by = null) =>
        As<DecideApplication, Outcome<LicenceApplication>>(by ?? Secretary, use => use.Run(no, decision, Cancel));

    public Task<Outcome<Letter>> Issue(long no, string number = "", Actor? by = null) => As<IssueLicence, Outcome<Letter>>(by ?? Supervisor, use => use.Run(no, number, Cancel));

    public Task<Outcome<Letter>> Refuse(long no) => As<RefuseLicence, Outcome<Letter>>(Supervisor, use => use.Run(no, Cancel));

    /// <summary>Whoever has it ends its steps until it lies at this one.</summary>
    public async Task Until(long no, string code)
    {
        for (var of = await Read(no); of.Step != code; of = await Read(no))
        {
            if (of.Step == LicensingChain.Completeness)
            {
                await Documents(no);
                await Enquiries(no);
            }

            if (of.Step == LicensingChain.Enquiries) await Answers(no);
            else if (of.Step == LicensingChain.Commission) await Decide(no, Granted);
            else
            {
                var by = of.Desk == County ? Inspector : of.Step == "need" ? Supervisor : Secretary;
                var gone = await Finish(no, of.Step, by, LicensingChain.Judges(of.Step) ? StepVerdict.Favourable : null);
                if (!gone.Succeeded) throw new InvalidOperationException($"{of.Step}: {gone.Refusal}");
            }
        }
    }

    /// <summary>A centre in the register whose activity licence ends on a day.</summary>
    public async Task<CentreId> Centre(DateOnly till, string name = "خانه سالمندان آرامش")
    {
        var centre = await As<RegisterCentre, Outcome<Centre>>(Inspector, use => use.Run(County, true, new()
        {
            Name = name, Kind = KindOf("elderly-home"), Sex = GroupSex.Mixed, Capacity = 40, Address = "خیابان " + name,
        }, Cancel));
        await As<IssuePaper, Outcome<LicencePaper>>(Inspector, use => use.Run(
            centre.Value.Id, LicenceKind.Activity, "الف/" + name.GetHashCode(StringComparison.Ordinal), Today.AddYears(-2), till, Cancel));
        return centre.Value.Id;
    }

    public Task<Outcome<LicenceApplication>> Renew(CentreId centre) =>
        As<FileRenewal, Outcome<LicenceApplication>>(Inspector, use => use.Run(centre, LicenceKind.Activity, Today, false, false, Cancel));

    public async Task<List<WorkItem>> Work(string subject)
    {
        await using var scope = database.As(Actor.Machine("test"));
        return await scope.Db.Set<WorkItem>().Where(i => i.DoneAt == null && i.SubjectKind == subject).OrderBy(i => i.No).ToListAsync(Cancel);
    }

    private sealed class NullScope(TestDatabase database) : IDisposable
    {
        private readonly TestScope _scope = database.As(Actor.Machine("test"));

        public CentreKinds Kinds => _scope.Get<CentreKinds>();

        public void Dispose() => _scope.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
