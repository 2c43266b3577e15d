using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Centres;
using Payesh.App.Files;
using Payesh.App.Inspections;
using Payesh.App.Letters;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Standards;
using Payesh.Testing;
using Xunit;

namespace Payesh.Browser.Tests.Desk;

/// <summary>A centre whose own people did everything through their door, and one with a letter that nobody has opened.</summary>
internal sealed class DoorIds
{
    /// <summary>User names of their founders.</summary>
    public const string Busy = "my-busy", Fresh = "my-fresh";

    public CentreId Centre { get; private set; }

    public CentreId FreshCentre { get; private set; }

    public long Letter { get; private set; }

    public long Unopened { get; private set; }

    public long Case { get; private set; }

    /// <summary>Findings: one untouched, one with plan and proof, one disputed.</summary>
    public long Untouched { get; private set; }

    public long Answered { get; private set; }

    public long Disputed { get; private set; }

    public long Question { get; private set; }

    public long Person { get; private set; }

    public string SelfItem { get; private set; } = "";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Long ago: accounts, the signed form, a self-assessment that was sent.</summary>
    public async Task Begin(OfficeStory story, Actor head, Actor registry)
    {
        (Centre, FreshCentre) = (await story.Register("خانه بنفشه"), await story.Register("خانه لاله"));
        await story.As(Actor.Machine("test"), scope => scope.GetRequiredService<DemoAccounts>().Run(
            [Account(Busy, Centre, head.Office), Account(Fresh, FreshCentre, head.Office)], Cancel));
        foreach (var centre in new[] { Centre, FreshCentre })
        {
            var form = await File(story);
            Assert.True((await story.As(registry, scope => scope.GetRequiredService<KeepConsent>().Run(centre, "۱۲/ا", Day(scope), form, Cancel))).Succeeded);
        }

        Person = (await story.As(head, scope => scope.GetRequiredService<AppointPerson>().Run(
            Centre, new(PersonRole.Founder, "مهری رستگار", null, null, Day(scope)), Cancel))).Value.No;
        var own = Own(Centre, head.Office);
        var self = (await story.As(own, scope => scope.GetRequiredService<BeginSelf>().Run(Cancel))).Value;
        foreach (var item in self.ItemCodes) await story.As(own, scope => scope.GetRequiredService<AnswerSelf>().Run(item, AnswerCode.Met, null, Cancel));
        await story.As(own, scope => scope.GetRequiredService<SendSelf>().Run(Cancel));
    }

    /// <summary>Now: letters, plans, proof, disputes, questions, papers.</summary>
    public async Task Happen(OfficeStory story, Actor head)
    {
        (Case, Letter) = await Notice(story, Centre, OfficeStory.Defect("LIC-01"), OfficeStory.Defect("FIRE-01"), OfficeStory.Defect("FIRE-14"), OfficeStory.Defect("HYG-01"));
        Unopened = (await Notice(story, FreshCentre, OfficeStory.Defect("LIC-01"))).Letter;
        var own = Own(Centre, head.Office);
        await story.As(own, scope => scope.GetRequiredService<OpenOwnLetter>().Run(Letter, Cancel));
        var findings = (await story.As(own, scope => scope.GetRequiredService<OwnFindings>().Run(Cancel))).Value.Where(finding => finding.Binds).ToList();
        (Untouched, Answered, Disputed) = (findings[0].No, findings[1].No, findings[^1].No);
        var paper = await File(story);
        var plan = await story.As(own, scope => scope.GetRequiredService<SendPlan>().Run(Answered, "بخاری برداشته و گرمایش ایمن نصب می‌شود.", new("مسئول فنی", Day(scope).AddDays(9)), Cancel));
        await story.As(head, scope => scope.GetRequiredService<DecidePlan>().Run(plan.Value.Id, false, "نام پیمانکار را بنویسید.", Cancel));
        await story.As(own, scope => scope.GetRequiredService<SendPlan>().Run(Answered, "شرکت گرما، از شنبه.", new("مسئول فنی", Day(scope).AddDays(40)), Cancel));
        await story.As(own, scope => scope.GetRequiredService<SendProof>().Run(Answered, new("بخاری برداشته شد.", [paper]), null, null, Cancel));
        await story.As(own, scope => scope.GetRequiredService<SendDispute>().AboutFinding(Disputed, new("در روز بازدید تعمیر در جریان بود.", [paper]), Cancel));
        await story.As(own, scope => scope.GetRequiredService<SendDispute>().AboutLetter(Letter, new("این نامه باید به مؤسس پیشین نوشته شود.", []), Cancel));
        await story.As(own, scope => scope.GetRequiredService<AskForDays>().Run(Letter, 7, new("قطعه در راه است.", []), Cancel));
        Question = (await story.As(own, scope => scope.GetRequiredService<AskOffice>().Run(
            QuestionSubject.Finding, new("LIC-01", null), new("از هر اتاق عکس لازم است؟", paper), Cancel))).Value.No;
        await story.As(head, scope => scope.GetRequiredService<AnswerCentre>().Run(Question, new("بله، از هر اتاق یک عکس با کد همان روز.", null), Cancel));
        await story.As(own, scope => scope.GetRequiredService<AskOffice>().Run(QuestionSubject.General, QuestionAbout.Nothing, new("بیمه‌نامه را کجا بفرستیم؟", null), Cancel));
        await story.As(own, scope => scope.GetRequiredService<ProposeDocument>().Run(
            new(DocumentKind.LiabilityInsurance, "۱۲۳۴۵", Day(scope).AddDays(-3), Day(scope).AddYears(1), paper), Cancel));
        await story.As(head, scope => scope.GetRequiredService<IssuePaper>().Run(Centre, LicenceKind.Activity, "۷۷/۷۷", Day(scope).AddYears(-2), Day(scope).AddDays(40), Cancel));
        var self = (await story.As(own, scope => scope.GetRequiredService<BeginSelf>().Run(Cancel))).Value;
        await story.As(own, scope => scope.GetRequiredService<AnswerSelf>().Run(self.ItemCodes[0], AnswerCode.Partly, null, Cancel));
        SelfItem = self.ItemCodes[1];
    }

    private static async Task<(long Case, long Letter)> Notice(OfficeStory story, CentreId centre, params ReviewedDefect[] defects)
    {
        var no = await story.Reviewed(centre, defects);
        await story.Establish(no);
        await story.Draft(no);
        return (no, (await story.Sign(no)).Value.No);
    }

    private static Task<string> File(OfficeStory story) => story.As(Actor.Machine("test"), async scope =>
        (await scope.GetRequiredService<TakeUpload>().Run(new MemoryStream("%PDF-1.4 برگه"u8.ToArray()), "%PDF-1.4 برگه"u8.Length, Cancel)).Value.ToString());

    private static DateOnly Day(IServiceProvider scope) => TehranTime.DayOf(scope.GetRequiredService<TimeProvider>().GetUtcNow());

    private static DemoAccount Account(string name, CentreId centre, OfficeCode office) => new(name, "مهری رستگار", "مؤسس مرکز", Role.Centre, office, Sex.Female)
    {
        Fields = FieldOfWork.Elderly, Centre = centre, Id = Id(centre),
    };

    private static Actor Own(CentreId centre, OfficeCode office) =>
        new(new(Id(centre)), "مهری رستگار", Role.Centre, office, Scope.OfAccount(Role.Centre, office, FieldOfWork.All, centre), "test");

    // The account's id follows from the centre's: whoever acts here is the one who signs in.
    private static Guid Id(CentreId centre)
    {
        var bytes = centre.Value.ToByteArray();
        bytes[^1] ^= 0xFF;
        return new(bytes);
    }
}
