using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Letters;
using Payesh.App.Sync;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;

namespace Payesh.Testing;

/// <summary>What happens in one office, told through the use cases: for tests of pages, which need matters in each state.</summary>
/// <param name="services">The program's services.</param>
/// <param name="head">Who plans, reviews and signs.</param>
/// <param name="registry">Who serves letters.</param>
public sealed class OfficeStory(IServiceProvider services, Actor head, Actor registry)
{
    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    /// <summary>One person does something, as in one request of their own.</summary>
    public async Task<T> As<T>(Actor by, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(by);
        return await act(scope.ServiceProvider);
    }

    public Task<CentreId> Register(string name) => As(head, async scope =>
    {
        var made = await scope.GetRequiredService<RegisterCentre>().Run(head.Office, isCentre: true, new()
        {
            Name = name, Kind = scope.GetRequiredService<CentreKinds>()["elderly-home"], Sex = GroupSex.Mixed, Capacity = 38,
            Address = "خیابان فرهنگ، کوچه ۵", Phone = PhoneNumber.Parse("01133322211").Value, Latitude = 36.5601, Longitude = 53.0632,
        }, Cancel);
        made.Value.Become(CentreStatus.Active, TehranTime.DayOf(Clock(scope).GetUtcNow()));
        await scope.GetRequiredService<PayeshDb>().SaveChangesAsync(Cancel);
        return made.Value.Id;
    });

    /// <summary>A visit that is led by <paramref name="lead"/>; its window begins after <paramref name="wait"/>.</summary>
    public Task<VisitId> Plan(CentreId centre, Actor lead, TimeSpan wait) => As(head, async scope =>
    {
        var begin = Clock(scope).GetUtcNow() + wait;
        return (await scope.GetRequiredService<PlanVisit>().Run(new()
        {
            Centre = centre, Kind = VisitKind.Routine, Window = new(begin, begin.AddHours(8), begin), Lead = lead.Account,
            Members = new Dictionary<AccountId, bool?> { [lead.Account] = false }, OverrideReason = "همکار دیگری در دسترس نیست.",
        }, Cancel)).Value;
    });

    /// <summary>A visit of today arrived as a phone sends it: a defect, a private talk, the end.</summary>
    /// <param name="secret">What was said in the talk.</param>
    public async Task<VisitId> CarriedOut(CentreId centre, Actor lead, string secret)
    {
        var visit = await Plan(centre, lead, TimeSpan.Zero);
        var enrolled = await As(lead, scope => scope.GetRequiredService<EnrolDevice>().Run("گوشی", Phone.Key.Public, Cancel));
        var pack = await As(head, scope => scope.GetRequiredService<PayeshDb>().Set<VisitPack>().SingleAsync(p => p.Visit == visit, Cancel));
        var phone = new Phone(enrolled.Value, visit, pack.Hash, new TestClock { Now = TimeProvider.System.GetUtcNow() });
        phone.Tap("depart", "", "{}");
        phone.Answer("FIRE-01", "notMet", ""","scope":"isolated","note":"نوار در کنده است","outcome":{"kind":"notice"}""");
        phone.Tap("talk", "talk:1", $$"""{"answers":{"RGT-02":"yes"},"text":"{{secret}}","follow":true}""", "protected");
        phone.Close();
        await As(Actor.Machine("field"), scope => scope.GetRequiredService<ReceiveSegment>().Run(phone.Credentials, phone.Segment(), Cancel));
        await As(Actor.Machine("field"), scope => scope.GetRequiredService<ApplyWaiting>().Run(Cancel));
        return visit;
    }

    /// <summary>A visit of yesterday was reviewed with these defects.</summary>
    /// <returns>Number of the row of the case.</returns>
    public Task<long> Reviewed(CentreId centre, params ReviewedDefect[] defects) => As(head, async scope =>
    {
        var db = scope.GetRequiredService<PayeshDb>();
        var now = Clock(scope).GetUtcNow();
        var standards = scope.GetRequiredService<CatalogueShelf>().On(TehranTime.DayOf(now)).Id;
        await db.InTransaction(async () =>
        {
            await scope.GetRequiredService<Announcer>().Say(
                new VisitReviewed(
                    new(Guid.CreateVersion7(now)), "1405-00012", centre, head.Office, FieldOfWork.Elderly, now.AddDays(-1), standards, registry.Account,
                    head.Account, defects, []),
                Cancel);
            await db.SaveChangesAsync(Cancel);
            return true;
        }, Cancel);
        return await db.Set<SupervisionCase>().Where(c => c.CentreId == centre).OrderByDescending(c => c.No).Select(c => c.No).FirstAsync(Cancel);
    });

    public static ReviewedDefect Defect(string item, string answer = "notMet", string outcome = "notice", int? hours = null, bool wordsOnly = false) =>
        new(item, answer, "isolated", "نوار در تحتانی کنده شده است.", wordsOnly, outcome, hours, []);

    /// <summary>The committee confirms all that waits.</summary>
    public Task<Outcome<SupervisionCase>> Establish(long no) => As(head, async scope =>
    {
        var waiting = await scope.GetRequiredService<PayeshDb>().Set<Finding>().Where(f => f.State == FindingState.Proposed)
            .Join(scope.GetRequiredService<PayeshDb>().Set<SupervisionCase>().Where(c => c.No == no), f => f.CaseId, c => c.Id, (f, _) => f.Id).ToListAsync(Cancel);
        var minutes = new SessionMinutes(
            TehranTime.DayOf(Clock(scope).GetUtcNow()), "12",
            [new("نرگس موسوی", "رئیس اداره", null), new("علی رضایی", "کارشناس نظارت", null), new("سارا کریمی", "کارشناس حقوقی", null)], "");
        return await scope.GetRequiredService<EstablishFindings>().Run(
            no, minutes, waiting.ToDictionary(id => id, _ => new Decision(true, DecisionReason.Seen, "")), Cancel);
    });

    /// <summary>A case goes the fast way: admissions stop, and the list of who goes where is begun.</summary>
    /// <returns>The case and the measure.</returns>
    public async Task<(long Case, long Measure)> FastTrack(string name)
    {
        var no = await Reviewed(await Register(name), Defect("FIRE-01", "established"));
        return await As(head, async scope =>
        {
            var today = TehranTime.DayOf(scope.GetRequiredService<TimeProvider>().GetUtcNow());
            var order = new MeasureOrder(MeasureKind.StopOfAdmissions, "توقف پذیرش مقیم تازه", today, null, null, head.Account);
            _ = (await scope.GetRequiredService<TakeFastTrack>().Run(no, new("آتش‌سوزی در آشپزخانه", [order], 3), Cancel)).Value;
            var list = scope.GetRequiredService<ListResidents>();
            _ = (await list.Name(no, "احمد یزدانی\nبتول نیک‌نام\nناشناس تخت ۷", Cancel)).Value;
            var db = scope.GetRequiredService<PayeshDb>();
            var relocation = (await scope.GetRequiredService<ReadRelocation>().Run(no, Cancel)).Value.Relocation!;
            _ = (await list.Send(no, [.. relocation.People.Take(2).Select(one => one.Id)], new(Destination.Family, null, ""), Cancel)).Value;
            return (no, (await db.Set<Measure>().OrderByDescending(m => m.No).FirstAsync(m => m.Kind == MeasureKind.StopOfAdmissions, Cancel)).No);
        });
    }

    public Task<Outcome<NoticeDraft>> Draft(long no) => As(head, scope => scope.GetRequiredService<DraftNotice>().Run(no, Cancel));

    public Task<Outcome<Letter>> Sign(long no) => As(head, async scope =>
    {
        var view = await scope.GetRequiredService<ReadNotice>().Run(no, Cancel);
        return await scope.GetRequiredService<SignNotice>().Run(no, new(view.Value.Draft.Version, MarksRead: true), Cancel);
    });

    /// <summary>The whole way to a sealed notice.</summary>
    public async Task<(long Case, Letter Letter)> Notice(string name)
    {
        var no = await Reviewed(await Register(name), Defect("LIC-01"), Defect("FIRE-01"));
        await Establish(no);
        await Draft(no);
        return (no, (await Sign(no)).Value);
    }

    public Task<Outcome<Serving>> Serve(long letter) => As(registry, scope => scope.GetRequiredService<ServeLetter>().Run(
        letter,
        new(ServedBy.Paper, TehranTime.DayOf(Clock(scope).GetUtcNow()), new(10, 30), "مریم احمدی", "مسئول فنی", "", "دفتر مرکز", Refused: false, [], ""),
        null, Cancel));

    /// <summary>The days of the notice of a case are over; a later visit sees that something remains, the centre disputes it and sends proof, the first warning is being written.</summary>
    /// <returns>The requirement that is disputed.</returns>
    public async Task<string> Warn(long no)
    {
        var (centre, finding) = await As(head, async scope =>
        {
            var of = await scope.GetRequiredService<PayeshDb>().Set<SupervisionCase>().SingleAsync(c => c.No == no, Cancel);
            var open = await scope.GetRequiredService<PayeshDb>().Set<Finding>().Where(f => f.CaseId == of.Id && f.Letter != null).ToListAsync(Cancel);
            return (of.CentreId, open.First(f => f.Climbs));
        });
        await Reviewed(centre, Defect(finding.Item, finding.Answer is AnswerCode.Sign or AnswerCode.Established ? "established" : "notMet"));
        await As(head, async scope =>
        {
            var brought = new BroughtWords("پروانه تمدیدشده پیوست است.", "مریم احمدی، مسئول فنی", TehranTime.DayOf(Clock(scope).GetUtcNow()), []);
            await scope.GetRequiredService<BringProof>().Run(finding.Id, brought, Cancel);
            return await scope.GetRequiredService<BringDispute>().Run(finding.Id, brought with { Text = "پروانه در روز بازدید نزد شهرداری بود." }, Cancel);
        });
        await Draft(no);
        return finding.Item;
    }

    /// <summary>A case whose closing letter is being written.</summary>
    public async Task<long> Ending(string name)
    {
        var no = await Reviewed(await Register(name), Defect("LIC-01"));
        await Establish(no);
        await Draft(no);
        await Sign(no);
        await As(head, async scope =>
        {
            var db = scope.GetRequiredService<PayeshDb>();
            var of = await db.Set<SupervisionCase>().SingleAsync(c => c.No == no, Cancel);
            var finding = await db.Set<Finding>().SingleAsync(f => f.CaseId == of.Id && f.Item == "LIC-01", Cancel);
            var proof = await scope.GetRequiredService<BringProof>().Run(finding.Id, new("پروانه تمدید شد.", "مؤسس", TehranTime.DayOf(Clock(scope).GetUtcNow()), []), Cancel);
            return await scope.GetRequiredService<DecideProof>().Run(proof.Value.Id, ProofState.Accepted, "", Cancel);
        });
        await As(head, scope => scope.GetRequiredService<DraftClosing>().Run(no, Cancel));
        return no;
    }

    /// <summary>A case that has ended.</summary>
    public async Task<long> Closed(string name)
    {
        var no = await Ending(name);
        await As(head, async scope =>
        {
            var view = await scope.GetRequiredService<ReadClosing>().Run(no, Cancel);
            return await scope.GetRequiredService<SignClosing>().Run(no, view.Value.Draft.Version, Cancel);
        });
        return no;
    }

    private static TimeProvider Clock(IServiceProvider scope) => scope.GetRequiredService<TimeProvider>();
}
