using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Letters;
using Payesh.App.Standards;
using Payesh.App.Sync;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;
using Payesh.Server.Cli;
using Payesh.Server.Cli.Demo;
using Payesh.Testing;
using Xunit;

namespace Payesh.Browser.Tests.Desk;

/// <summary>Ids of a filled demo database that the pages are opened with: things in each state that a page tells apart.</summary>
internal sealed record DeskIds
{
    // Always the same day, so that what a picture shows does not hang on when it was taken.
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 9, 0, 0, TimeSpan.Zero);
    private static readonly DemoWish Province = new(Seed: 1, Centres: 9, Years: 1);

    public OfficeCode County { get; private set; }

    public Guid Centre { get; private set; }

    public Guid NewCentre { get; private set; }

    public Guid Unlicensed { get; private set; }

    public long Paper { get; private set; }

    public Guid Planned { get; private set; }

    public Guid Reviewed { get; private set; }

    public long ToEstablish { get; private set; }

    public long ToNotify { get; private set; }

    public long ToServe { get; private set; }

    public long Served { get; private set; }

    public long Warned { get; private set; }

    public string Disputed { get; private set; } = "";

    public long Ending { get; private set; }

    public (long Case, long Measure) Fast { get; private set; }

    public long Closed { get; private set; }

    public long LetterToServe { get; private set; }

    public long LetterServed { get; private set; }

    public string CheckCode { get; private set; } = "";

    public string OrderCode { get; private set; } = "";

    public string PublicCode { get; private set; } = "";

    public long Work { get; private set; }

    public (string Item, string Name) Parameter { get; private set; }

    public long Adoption { get; private set; }

    public Guid Account { get; private set; }

    public string Invitation { get; private set; } = "";

    public Guid Device { get; private set; }

    public Guid Parked { get; private set; }

    public Guid Differing { get; private set; }

    public LicensingIds Licensing { get; private set; } = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A province with a year behind it, and in its first county a matter in each state.</summary>
    public static async Task<DeskIds> Fill(Installation installation)
    {
        await installation.Do("test", services => services.GetRequiredService<MoveDemoClock>().Run(Now - TimeProvider.System.GetUtcNow(), Cancel));
        installation = await Opening.Open(installation.Settings, Cancel);
        await installation.Do("test", async services =>
        {
            await RulesAtStart.Check(services, Cancel);
            return true;
        });
        await DemoFill.Run(installation, Province, _ => { }, Cancel);
        var ids = new DeskIds();
        await installation.Do("test", ids.Find);
        installation = await At(installation, Now.AddDays(-70));
        await installation.Do("test", ids.Begin);
        installation = await At(installation, Now);
        await installation.Do("test", ids.Happen);
        return ids;
    }

    // What the year left behind.
    private async Task<bool> Find(IServiceProvider services)
    {
        var db = services.GetRequiredService<PayeshDb>();
        var head = await db.Users.SingleAsync(account => account.UserName == "head", Cancel);
        (County, Account) = (head.Office, head.Id);
        Licensing = await LicensingIds.Find(db, Cancel);
        var running = await db.Set<Domain.Cases.SupervisionCase>().Where(c => c.Office == County && c.Due != null).OrderByDescending(c => c.No).FirstAsync(Cancel);
        var letter = new LetterId(running.StepLetter!.Value);
        var served = await db.Set<Letter>().SingleAsync(l => l.Id == letter, Cancel);
        (LetterServed, CheckCode, Centre) = (served.No, served.CheckCode.ForQr, served.CentreId.Value);
        Served = running.No;
        Reviewed = (await db.Set<Visit>().Where(v => v.CentreId == served.CentreId && v.Stage == VisitStage.Reviewed).OrderByDescending(v => v.Defects).FirstAsync(Cancel)).Id.Value;
        Device = (await db.Set<Device>().OrderBy(device => device.Enrolled).FirstAsync(Cancel)).Id.Value;
        Paper = (await db.Set<LicencePaper>().FirstAsync(paper => paper.CentreId == served.CentreId, Cancel)).No;
        PublicCode = (await db.Set<App.Centres.PublicAddress>().SingleAsync(address => address.CentreId == served.CentreId, Cancel)).Path["/public/".Length..];
        Adoption = (await db.Set<AdoptionRow>().FirstAsync(adoption => adoption.Last == null, Cancel)).No;
        Parameter = services.GetRequiredService<CatalogueShelf>().On(TehranTime.DayOf(Now)).Requirements
            .Where(item => item.Params.Count > 0).Select(item => (item.Id.Value, item.Params.Keys.First())).First();
        return true;
    }

    private static async Task<Installation> At(Installation installation, DateTimeOffset moment)
    {
        await installation.Do("test", services => services.GetRequiredService<MoveDemoClock>().Run(moment - TimeProvider.System.GetUtcNow(), Cancel));
        return await Opening.Open(installation.Settings, Cancel);
    }

    // A notice that was served long ago: its days are over by now.
    private async Task<bool> Begin(IServiceProvider services)
    {
        var people = await services.GetRequiredService<PayeshDb>().Users.ToDictionaryAsync(account => account.UserName!, account => account.ActFrom("test"), Cancel);
        var story = new OfficeStory(services, people["head"], people["registry"]);
        var (warned, letter) = await story.Notice("باغ نارنج");
        await story.Serve(letter.No);
        Warned = warned;
        return true;
    }

    // What this moment needs besides.
    private async Task<bool> Happen(IServiceProvider services)
    {
        var people = await services.GetRequiredService<PayeshDb>().Users.ToDictionaryAsync(account => account.UserName!, account => account.ActFrom("test"), Cancel);
        var story = new OfficeStory(services, people["head"], people["registry"]);
        var home = await story.Register("سرای آفتاب");
        NewCentre = home.Value;
        Planned = (await story.Plan(home, people["inspector"], TimeSpan.FromHours(5))).Value;
        OrderCode = (await services.GetRequiredService<PayeshDb>().Set<MissionOrder>().OrderBy(order => order.IssuedOn).LastAsync(order => order.Visit == new VisitId(Planned), Cancel))
            .CheckCode.ForQr;
        ToEstablish = await story.Reviewed(
            home, OfficeStory.Defect("FIRE-01", outcome: "order", hours: 24), OfficeStory.Defect("LIC-01"), OfficeStory.Defect("RGT-01", "sign", wordsOnly: true));
        ToNotify = await story.Reviewed(await story.Register("خانه سپید"), OfficeStory.Defect("LIC-01"), OfficeStory.Defect("FIRE-01"));
        await story.Establish(ToNotify);
        await story.Draft(ToNotify);
        var (open, letter) = await story.Notice("سرای مهر");
        (ToServe, LetterToServe) = (open, letter.No);
        (Ending, Closed) = (await story.Ending("خانه نسترن"), await story.Closed("خانه ارغوان"));
        Disputed = await story.Warn(Warned);
        Fast = await story.FastTrack("خانه یاسمن");
        Assert.True((await story.As(people["head"], scope => scope.GetRequiredService<Appoint>().Run(
            County, people["head"].Account, SignedAs.ActingHead, "اداره بهزیستی شهرستان", TehranTime.DayOf(Now).AddDays(-40), null, "۹۱۲/ص", Cancel))).Succeeded);
        Unlicensed = await story.As(people["head"], scope => RegisterPlace(scope, people["head"].Office));
        (Differing, Parked) = await Differ(services, story, people["inspector"], home);
        Work = (await services.GetRequiredService<PayeshDb>().Set<WorkItem>().FirstAsync(item => item.Desk == County && item.DoneAt == null, Cancel)).No;
        Invitation = (await services.GetRequiredService<CreateAccount>().Run("invited", new()
        {
            Name = "سارا امینی", Post = "کارشناس نظارت", Role = Role.Inspector, Office = County, Fields = FieldOfWork.All, Sex = Sex.Female,
        }, Cancel)).Value.Code;
        return true;
    }

    // Two phones of one inspector say different things, and a third piece is signed by nobody known.
    private static async Task<(Guid Visit, Guid Parked)> Differ(IServiceProvider services, OfficeStory story, Actor lead, CentreId centre)
    {
        var visit = await story.Plan(centre, lead, TimeSpan.Zero);
        var db = services.GetRequiredService<PayeshDb>();
        var pack = await db.Set<VisitPack>().SingleAsync(p => p.Visit == visit, Cancel);
        var parked = Guid.Empty;
        foreach (var answer in new[] { "met", "notMet", "partly" })
        {
            var enrolled = await story.As(lead, scope => scope.GetRequiredService<EnrolDevice>().Run("گوشی", Phone.Key.Public, Cancel));
            var phone = new Phone(enrolled.Value, visit, pack.Hash, new TestClock { Now = Now }) { SignedBy = answer == "partly" ? new() : null };
            phone.Answer("FIRE-01", answer, answer == "notMet" ? ""","scope":"isolated","note":"نوار در کنده است.","outcome":{"kind":"notice"}""" : "");
            var said = await story.As(Actor.Machine("field"), scope => scope.GetRequiredService<ReceiveSegment>().Run(phone.Credentials, phone.Segment(), Cancel));
            if (said is SegmentAnswer.Parked put) parked = put.Receipt.Id;
        }
        await story.As(Actor.Machine("field"), scope => scope.GetRequiredService<ApplyWaiting>().Run(Cancel));
        return (visit.Value, parked);
    }

    private static async Task<Guid> RegisterPlace(IServiceProvider scope, OfficeCode office)
    {
        var kind = scope.GetRequiredService<App.Centres.CentreKinds>()["elderly-home"];
        var place = await scope.GetRequiredService<App.Centres.RegisterCentre>().Run(
            office, isCentre: false, new() { Name = "خانه بی‌پروانه خیابان ساحل", Kind = kind, Sex = GroupSex.Mixed, Address = "خیابان ساحل" }, Cancel);
        return place.Value.Id.Value;
    }
}
