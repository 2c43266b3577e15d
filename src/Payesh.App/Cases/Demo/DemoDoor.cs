using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Access.Demo;
using Payesh.App.Basics.Demo;
using Payesh.App.Centres;
using Payesh.App.Files;
using Payesh.App.Inspections;
using Payesh.App.Inspections.Demo;
using Payesh.App.Letters;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;

namespace Payesh.App.Cases.Demo;

/// <summary>What the people of some centres do through their own door. It throws dice of its own, so that the rest of the story stays as it is.</summary>
public sealed class DemoDoor(Story story, int seed, DemoOffices offices)
{
    private const int EachOf = 3, SelfEachOf = 9;

    private readonly Dictionary<CentreId, (Actor Actor, Dice Dice)> _people = [];
    private readonly List<CentreInStory> _centres = [];
    private string _paper = "";

    /// <summary>Each third centre has its door: an account of its founder, and mostly the signed form for electronic service.</summary>
    public async Task Enter(IReadOnlyList<CentreInStory> centres)
    {
        _centres.AddRange(centres.Where(centre => centre.Invented.IsCentre));
        var doors = _centres.Where(centre => centre.Invented.Place % EachOf == 0).ToList();
        var founders = doors.ToDictionary(centre => centre.Id, Founder);
        await story.Do<DemoAccounts, IReadOnlyList<Account>>(Actor.Machine("demo"), use => use.Run([.. founders.Values], story.Cancel));
        _paper = await story.As(Actor.Machine("demo"), async scope =>
            (await scope.GetRequiredService<TakeUpload>().Run(new MemoryStream("%PDF-1.4 demo"u8.ToArray()), 13, story.Cancel)).Value.ToString());
        foreach (var centre in doors)
        {
            var dice = Dice.Of(seed, "door", centre.Invented.Place);
            var actor = Act(founders[centre.Id]);
            _people[centre.Id] = (actor, dice);
            if (dice.Falls(.8)) story.At(story.Now.AddDays(dice.Between(5, 30)), () => Consent(centre, dice));
            if (centre.Invented.Place % SelfEachOf == 0) story.At(story.Now.AddDays(dice.Between(40, 200)), () => Assess(actor, dice, all: true));
        }
    }

    /// <summary>Somebody of the centre opens the letter, where it lies in their box.</summary>
    /// <returns>Whether that was its service; else it goes on paper.</returns>
    public async Task<bool> Open(CentreInStory centre, long letter) => _people.TryGetValue(centre.Id, out var own)
        && await story.As(own.Actor, async scope => (await scope.GetRequiredService<OpenOwnLetter>().Run(letter, story.Cancel)) is { Succeeded: true, Value.Letter.Served: not null });

    /// <summary>A letter reached the centre: plans, a question, now and then a dispute or the wish for more time.</summary>
    public void Answer(CentreInStory centre, long letter)
    {
        if (_people.TryGetValue(centre.Id, out var own)) story.At(story.Now.AddDays(own.Dice.Between(1, 3)), () => Answer(centre, letter, own.Actor, own.Dice));
    }

    /// <summary>Proof through the own door.</summary>
    /// <returns>The proof; null where the centre has no door.</returns>
    public async Task<FindingProof?> Prove(CentreInStory centre, Finding finding) => !_people.TryGetValue(centre.Id, out var own) ? null
        : await story.Do<SendProof, FindingProof>(own.Actor, use => use.Run(finding.No, new("نقص رفع شد؛ مدرک پیوست است.", [_paper]), null, null, story.Cancel));

    /// <summary>At the end: the two accounts that everybody may try, of a centre of the first county with something to mend.</summary>
    public async Task Show(OfficeCode county)
    {
        var own = _centres.Where(centre => centre.Invented.Office == county).ToList();
        var open = new Dictionary<CentreId, int>();
        foreach (var centre in own)
        {
            var findings = await story.Do<OwnFindings, IReadOnlyList<OwnFinding>>(Act(Founder(centre)), use => use.Run(story.Cancel));
            open[centre.Id] = findings.Count(finding => finding is { IsOpen: true, Binds: true }) * 2 + findings.Count(finding => finding is { IsOpen: true, Plan: not null });
        }

        if (own.MaxBy(centre => open[centre.Id]) is not { } shown) return;
        var founder = Founder(shown) with { UserName = DemoAccounts.OwnDoor[0], Id = Dice.Of(seed, "shown founder").Id(story.Now) };
        var officer = founder with
        {
            UserName = DemoAccounts.OwnDoor[1], Name = Name(shown, PersonRole.TechnicalOfficer), Post = "مسئول فنی مرکز", Id = Dice.Of(seed, "shown officer").Id(story.Now),
        };
        await story.Do<DemoAccounts, IReadOnlyList<Account>>(Actor.Machine("demo"), use => use.Run([founder, officer], story.Cancel));
        var (actor, dice) = (Act(founder), Dice.Of(seed, "shown"));
        await Assess(actor, dice, all: false);
        await story.Do<AskOffice, CentreQuestion>(actor, use => use.Run(QuestionSubject.General, QuestionAbout.Nothing, new("برای تمدید بیمه‌نامه مهلت داریم؟", null), story.Cancel));
        await story.Do<ProposeDocument, ProposedDocument>(actor, use => use.Run(
            new(DocumentKind.LiabilityInsurance, dice.Digits(6), TehranTime.DayOf(story.Now).AddDays(-6), TehranTime.DayOf(story.Now).AddDays(359), _paper), story.Cancel));
    }

    private async Task Consent(CentreInStory centre, Dice dice) => await story.Do<KeepConsent, ElectronicConsent>(
        centre.Office.Registry.Actor, use => use.Run(centre.Id, $"{dice.Digits(4)}/ا", TehranTime.DayOf(story.Now).AddDays(-2), _paper, story.Cancel));

    private async Task Answer(CentreInStory centre, long letter, Actor actor, Dice dice)
    {
        var findings = (await story.Do<OwnFindings, IReadOnlyList<OwnFinding>>(actor, use => use.Run(story.Cancel)))
            .Where(finding => finding is { IsOpen: true, Binds: true, Plan: null }).Take(4).ToList();
        foreach (var finding in findings)
        {
            var plan = await story.Do<SendPlan, CorrectionPlan>(actor, use => use.Run(
                finding.No, "کار با پیمانکار هماهنگ شد و در روز گفته‌شده انجام می‌شود.", new("مسئول فنی مرکز", TehranTime.DayOf(story.Now).AddDays(dice.Between(5, 20))), story.Cancel));
            var accepted = dice.Falls(.75);
            if (dice.Falls(.85)) story.At(story.Now.AddDays(dice.Between(1, 4)), () => story.As(
                centre.Office.Head.Actor, scope => scope.GetRequiredService<DecidePlan>().Run(plan.Id, accepted, accepted ? "" : "نام پیمانکار و زمان‌بندی را بنویسید.", story.Cancel)));
        }

        if (findings.Count == 0) return;
        if (dice.Falls(.35)) await Ask(centre, actor, findings[0], dice);
        if (dice.Falls(.15)) await Dispute(actor, findings[^1]);
        if (dice.Falls(.15))
        {
            var asked = await story.As(actor, scope => scope.GetRequiredService<AskForDays>().Run(letter, 7, new("قطعه در راه است.", []), story.Cancel));
            if (asked.Succeeded) story.At(story.Now.AddDays(2), () => story.As(
                centre.Office.Head.Actor, scope => scope.GetRequiredService<RefuseDays>().Run(asked.Value.Id, "مهلت برای این کار کافی است.", story.Cancel)));
        }
    }

    private async Task Ask(CentreInStory centre, Actor actor, OwnFinding finding, Dice dice)
    {
        var asked = await story.Do<AskOffice, CentreQuestion>(actor, use => use.Run(
            QuestionSubject.Finding, new($"{finding.Item} · {finding.Case.Number}", finding.Case.Id.Value), new("عکس از هر اتاق لازم است یا یک نمونه کافی است؟", null), story.Cancel));
        if (dice.Falls(.8)) story.At(story.Now.AddDays(dice.Between(1, 3)), () => story.As(
            centre.Office.Inspectors[0].Actor, scope => scope.GetRequiredService<AnswerCentre>().Run(asked.No, new("از هر اتاق یک عکس با کد همان روز بفرستید.", null), story.Cancel)));
    }

    // Whoever helps out from the province did not make the finding, mostly; where one did, it waits.
    private async Task Dispute(Actor actor, OwnFinding finding)
    {
        var brought = await story.As(actor, scope => scope.GetRequiredService<SendDispute>().AboutFinding(
            finding.No, new("در روز بازدید تعمیر در جریان بود و سند آن پیوست است.", [_paper]), story.Cancel));
        if (brought.Succeeded) story.At(story.Now.AddDays(6), () => story.As(offices.Supervisors[^1].Actor, scope => scope.GetRequiredService<DecideDispute>().Run(
            brought.Value.Id, new(DisputeOutcome.Upheld, "در روز بازدید خطر برای مقیمان وجود داشت.", ""), story.Cancel)));
    }

    private async Task Assess(Actor actor, Dice dice, bool all)
    {
        var begun = await story.As(actor, scope => scope.GetRequiredService<BeginSelf>().Run(story.Cancel));
        if (!begun.Succeeded) return;
        var items = begun.Value.ItemCodes;
        foreach (var item in all ? items : items.Take(items.Count / 2))
        {
            var answer = dice.Weighted([(AnswerCode.Met, 80.0), (AnswerCode.Partly, 10), (AnswerCode.NotMet, 7), (AnswerCode.NotApplicable, 3)]);
            await story.Do<AnswerSelf, SelfAnswer>(actor, use => use.Run(item, answer, null, story.Cancel));
        }

        if (all) await story.Do<SendSelf, SelfAssessment>(actor, use => use.Run(story.Cancel));
    }

    private DemoAccount Founder(CentreInStory centre) => new(
        $"centre-{centre.Invented.Place}", Name(centre, PersonRole.Founder), "مؤسس مرکز", Role.Centre, centre.Invented.Office, Sex.Female)
    {
        Fields = centre.Invented.Description.Kind.Field, Centre = centre.Id, Id = Dice.Of(seed, "founder", centre.Invented.Place).Id(story.Now),
    };

    private static string Name(CentreInStory centre, PersonRole role) => centre.Invented.People.LastOrDefault(person => person.Role == role)?.Name ?? "مؤسس";

    private static Actor Act(DemoAccount account) => new(
        new(account.Id!.Value), account.Name, account.Role, account.Office, Scope.OfAccount(account.Role, account.Office, account.Fields, account.Centre), "192.0.2.250");
}
