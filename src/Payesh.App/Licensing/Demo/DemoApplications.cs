using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Access.Demo;
using Payesh.App.Basics.Demo;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing.Demo;

/// <summary>How an application of the story ends, or where it lies when the story does.</summary>
internal enum DemoEnd
{
    Issued,
    Refused,
    Withdrawn,

    /// <summary>The licence waits for its signature.</summary>
    Granted,

    /// <summary>The applicant was asked for documents.</summary>
    WithApplicant,

    /// <summary>It lies at a step.</summary>
    Lies,
}

/// <summary>One application of the story.</summary>
/// <param name="Back">So many days before today it was filed.</param>
/// <param name="Paper">The paper.</param>
/// <param name="Kind">Code of the kind of centre.</param>
/// <param name="Place">Name of the place.</param>
/// <param name="Step">The step at which it stays or is ended.</param>
/// <param name="End">How.</param>
internal sealed record DemoFile(int Back, LicenceKind Paper, string Kind, string Place, string Step, DemoEnd End);

/// <summary>A dozen applications of the first county in different states, told through the use cases: from the request to the licence or the refusal.</summary>
public sealed class DemoApplications(Story story, DemoOffices offices, PlaceBook places, CentreKinds kinds, int seed, OfficeCode county, DateOnly today)
{
    private static readonly DemoFile[] Files =
    [
        new(210, LicenceKind.AgreementInPrinciple, "elderly-home", "خانه سالمندان طلوع", LicensingChain.Issue, DemoEnd.Issued),
        new(150, LicenceKind.Activity, "disability-physical", "مرکز توانبخشی امید فردا", LicensingChain.Issue, DemoEnd.Issued),
        new(170, LicenceKind.AgreementInPrinciple, "addiction-midterm", "مرکز اقامتی راه نو", LicensingChain.Issue, DemoEnd.Refused),
        new(120, LicenceKind.Activity, "elderly-home", "خانه سالمندان باران", LicensingChain.Issue, DemoEnd.Granted),
        new(110, LicenceKind.Activity, "elderly-home", "سرای سالمندان ساحل", LicensingChain.Commission, DemoEnd.Lies),
        new(75, LicenceKind.AgreementInPrinciple, "small-home", "خانه کوچک بهار", "security", DemoEnd.Lies),
        new(60, LicenceKind.Activity, "psychiatric-chronic", "مرکز نگهداری سپهر", "visit", DemoEnd.Lies),
        new(45, LicenceKind.AgreementInPrinciple, "addiction-midterm", "مرکز اقامتی آغاز", "need", DemoEnd.Lies),
        new(40, LicenceKind.AgreementInPrinciple, "elderly-home", "خانه سالمندان شکوفه", "secretariat", DemoEnd.WithApplicant),
        new(33, LicenceKind.Establishment, "addiction-tc", "مؤسسه رهایی شمال", "forward", DemoEnd.Withdrawn),
        new(14, LicenceKind.Activity, "elderly-hotel", "هتل سالمندان دریا", LicensingChain.Enquiries, DemoEnd.Lies),
        new(3, LicenceKind.AgreementInPrinciple, "disability-children", "خانه کودکان نسیم", LicensingChain.Completeness, DemoEnd.Lies),
    ];

    private Actor Inspector => offices[county].Inspectors[0].Actor;

    private Actor Supervisor => offices.Supervisors[0].Actor;

    private Actor Secretary => offices.Everyone.First(person => person.Actor.Role == Role.CommissionSecretary).Actor;

    /// <summary>Puts them into the story.</summary>
    public void Begin()
    {
        for (var place = 0; place < Files.Length; place++)
        {
            var (file, dice) = (Files[place], Dice.Of(seed, "application", place));
            var day = places.Calendar(county).NextOpenDay(today.AddDays(-file.Back));
            story.At(At(day < today ? day : today, dice), () => File(file, dice));
        }

        // Late in the story, when the centres have their papers and their cases.
        var renewals = Dice.Of(seed, "renewals");
        story.At(At(today.AddDays(-25), renewals), () => Renew(renewals));
    }

    private static DateTimeOffset At(DateOnly day, Dice dice) => TehranTime.Instant(day, new(9, dice.Between(0, 59)));

    private async Task File(DemoFile file, Dice dice)
    {
        var kind = kinds[file.Kind];
        var facts = new ApplicationFacts
        {
            Paper = file.Paper, Office = county, Kind = kind, Applicant = InventedNames.Anybody(dice), Place = file.Place,
            LegalPerson = file.Paper == LicenceKind.Establishment || file.Kind == "addiction-midterm" ? "مؤسسه " + InventedNames.Family(dice) : "",
            Address = $"خیابان {InventedNames.Family(dice)}، پلاک {PersianText.Digits(dice.Between(3, 190))}", Sex = kind.Sexes[0], Capacity = dice.Between(3, 12) * 5,
            Received = TehranTime.DayOf(story.Now),
        };
        var phone = PhoneNumber.Parse($"0911000{dice.Digits(4)}").Value;
        var filed = await story.Do<FileApplication, LicenceApplication>(Inspector, use => use.Run(new(facts, Person(dice), phone, AnotherOne: true), story.Cancel));
        Later(filed.No, file, dice);
    }

    // Nobody's: the serial numbers of a test range, with the check digit that fits.
    private static NationalId Person(Dice dice)
    {
        for (;;)
        {
            if (NationalId.Parse($"00{dice.Digits(8)}") is { Succeeded: true, Value: var id }) return id;
        }
    }

    private void Later(long no, DemoFile file, Dice dice)
    {
        var day = places.Calendar(county).NextOpenDay(TehranTime.DayOf(story.Now).AddDays(dice.Between(1, 9)));
        story.At(At(day, dice), () => GoOn(no, file, dice));
    }

    private async Task GoOn(long no, DemoFile file, Dice dice)
    {
        var view = (await story.As(Inspector, scope => scope.GetRequiredService<ReadApplication>().Run(no, story.Cancel))).Value;
        var of = view.Application;
        if (of.Step == file.Step && await Stays(view, file)) return;
        switch (of.Step)
        {
            case LicensingChain.Completeness:
                await Complete(view, dice);
                break;
            case LicensingChain.Enquiries:
                await Answers(view);
                break;
            case LicensingChain.Commission:
                await Decide(of, file, dice);
                break;
            default:
                var by = of.Desk == county ? Inspector : of.Step == "need" ? Supervisor : Secretary;
                var judged = LicensingChain.Judges(of.Step);
                await Finish(no, of.Step, by, judged ? StepVerdict.Favourable : null, judged ? Word(of.Step) : "", dice);
                break;
        }

        Later(no, file, dice);
    }

    private async Task<bool> Stays(ApplicationView view, DemoFile file)
    {
        var no = view.Application.No;
        switch (file.End)
        {
            case DemoEnd.Issued:
                await story.Do<IssueLicence, Letter>(Supervisor, use => use.Run(no, "", story.Cancel));
                break;
            case DemoEnd.Refused:
                await story.Do<RefuseLicence, Letter>(Supervisor, use => use.Run(no, story.Cancel));
                break;
            case DemoEnd.Withdrawn:
                await story.Do<WithdrawApplication, LicenceApplication>(Inspector, use => use.Run(no, "نامه انصراف شماره ۲۱۴ ثبت دفتر شد.", story.Cancel));
                break;
            case DemoEnd.WithApplicant:
                await story.Do<AskApplicant, LicenceApplication>(
                    Secretary, use => use.Run(no, file.Step, ["no-criminal-record", "photos"], "گواهی باید اصل و از سه ماه اخیر باشد.", story.Cancel));
                break;
            case DemoEnd.Lies when file.Step == LicensingChain.Completeness:
                foreach (var document in view.Missing.Take(3).ToList()) await Bring(no, document);
                break;
            case DemoEnd.Lies when file.Step == LicensingChain.Enquiries:
                await Answers(view, last: false);
                break;
        }

        return true;
    }

    private async Task Complete(ApplicationView view, Dice dice)
    {
        var no = view.Application.No;
        foreach (var document in view.Missing.ToList())
        {
            var brought = await Bring(no, document);
            await story.Do<SettleDocument, ApplicationDocument>(Inspector, use => use.Run(no, brought.Id, true, null, story.Cancel));
        }

        if (view.Route.Contains(LicensingChain.Enquiries))
        {
            foreach (var body in view.ToAsk.Where(body => body.Needed).ToList())
                await story.Do<SendEnquiry, Enquiry>(Inspector, use => use.Run(no, body.Code, $"{dice.Between(100, 999)}/ص", TehranTime.DayOf(story.Now), story.Cancel));
        }

        await Finish(no, LicensingChain.Completeness, Inspector, null, "", dice);
    }

    private Task<ApplicationDocument> Bring(long no, ChainDocument document) =>
        story.Do<BringDocument, ApplicationDocument>(Inspector, use => use.Run(no, document.Code, null, story.Cancel));

    private async Task Answers(ApplicationView view, bool last = true)
    {
        var waiting = view.Enquiries.Where(enquiry => enquiry.Answer is null).ToList();
        foreach (var enquiry in last ? waiting : waiting[..^1])
        {
            await story.Do<AnswerEnquiry, Enquiry>(Inspector, use => use.Run(
                view.Application.No, enquiry.Id, EnquiryAnswer.NoObjection, TehranTime.DayOf(story.Now), "", "", story.Cancel));
        }
    }

    private Task Finish(long no, string step, Actor by, StepVerdict? verdict, string words, Dice dice) => story.Do<FinishStep, LicenceApplication>(
        by, use => use.Run(no, step, new(verdict, TehranTime.DayOf(story.Now), verdict is null ? "" : $"{dice.Between(1000, 9999)}", words, null), story.Cancel));

    private static string Word(string step) => step switch
    {
        "need" => "نیاز شهرستان به این ظرفیت تأیید شد.",
        "visit" => "ساختمان و راه خروج دیده شد؛ برای گروه هدف مناسب است.",
        _ => "مانعی اعلام نشد.",
    };

    private Task Decide(LicenceApplication of, DemoFile file, Dice dice)
    {
        var day = TehranTime.DayOf(story.Now);
        var session = $"{dice.Between(80, 140)}";
        var decision = file.End == DemoEnd.Refused
            ? new CommissionDecision(false, session, day, "نیاز به مرکز دیگری از این نوع در شهرستان احراز نشد.\nفاصله محل تا مدرسه کمتر از حد مصوب استان است.", null, null)
            : new CommissionDecision(true, session, day, "نصب اعلام حریق پیش از پذیرش نخستین مقیم", day.AddYears(3), null);
        return story.Do<DecideApplication, LicenceApplication>(Secretary, use => use.Run(of.No, decision, story.Cancel));
    }

    // Some of those whose licence ends soon ask for its renewal; the first of them waits for the commission.
    private async Task Renew(Dice dice)
    {
        var ending = await story.As(Inspector, async scope => (await scope.GetRequiredService<RenewalList>().Run(null, null, story.Cancel)).Value.Lines);
        var cases = await story.As(Inspector, async scope => await scope.GetRequiredService<PayeshDb>().Set<Payesh.Domain.Cases.SupervisionCase>()
            .Where(c => c.Closed == null && c.Worst != null).Select(c => c.CentreId).ToListAsync(story.Cancel));
        var chosen = ending.OrderByDescending(line => cases.Contains(line.Id)).Take(2).ToList();
        foreach (var line in chosen)
        {
            var filed = await story.Do<FileRenewal, LicenceApplication>(
                Inspector, use => use.Run(line.Id, LicenceKind.Activity, TehranTime.DayOf(story.Now), moved: false, anotherOne: true, story.Cancel));
            Later(filed.No, new(0, LicenceKind.Activity, "", line.Name, LicensingChain.Commission, DemoEnd.Lies), dice);
        }

        story.At(story.Now.AddHours(1), () => story.As(Actor.Machine("demo"), scope => scope.GetRequiredService<AskForRenewals>().Run(story.Cancel)));
    }
}
