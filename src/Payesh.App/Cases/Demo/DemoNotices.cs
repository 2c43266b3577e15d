using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Access.Demo;
using Payesh.App.Database;
using Payesh.App.Inspections.Demo;
using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases.Demo;

/// <summary>Writes, signs, numbers and serves the letters of the cases, and goes back when their days are over: up the ladder, or to the letter that ends the case.</summary>
public sealed class DemoNotices(Story story, PlaceBook places, DemoVisits visits, DemoCommissions commissions, DemoDoor door)
{
    /// <summary>Does what the case asks for now, mostly.</summary>
    public async Task Follow(CentreInStory centre, long no)
    {
        var view = await story.Do<ReadCase, CaseView>(centre.Office.Head.Actor, use => use.Run(no, story.Cancel));
        if (view.Case.ClosingLetter is not null || view.Step is { Sealed: null } || view.Proposed.Any()) return;
        if (!view.Findings.Any(finding => finding.Climbs))
        {
            if (centre.Dice.Falls(.85)) story.At(story.Now.AddDays(centre.Dice.Between(1, 6)), () => Close(centre, no));
        }
        else if (view.Case.Next(view.Ladder) is { Letter: not null } next && view.Hinders(next, TehranTime.DayOf(story.Now)) is null
            && (view.Step is null || centre.Dice.Falls(.8))) await Write(centre, no);
        else if (view.BeforeCommission is null && view.Case.CommissionDecided is null
            && view.Case.ToCommission(view.Ladder, view.Findings, view.IsDisputed, TehranTime.DayOf(story.Now)).Succeeded) await commissions.Send(centre, no);
    }

    /// <summary>After a decision of a commission somebody goes and looks.</summary>
    public Task Revisit(CentreInStory centre, long no)
    {
        visits.Revisit(centre, TehranTime.DayOf(story.Now).AddDays(centre.Dice.Between(2, 6)), () => Follow(centre, no));
        return Task.CompletedTask;
    }

    private async Task Write(CentreInStory centre, long no)
    {
        var draft = await story.Do<DraftNotice, NoticeDraft>(centre.Office.Head.Actor, use => use.Run(no, story.Cancel));
        // Some letters lie a few days before the head signs.
        if (centre.Dice.Falls(.25)) story.At(story.Now.AddDays(centre.Dice.Between(1, 4)), () => Sign(centre, no, draft.Version));
        else await Sign(centre, no, draft.Version);
    }

    private async Task Sign(CentreInStory centre, long no, long version)
    {
        var head = centre.Office.Head.Actor;
        var signed = await SignAs(head, no, version);
        if (signed.Refusal is { } why)
        {
            if (why.Code is not ("Cases.WordsOnly" or "Cases.ComplaintWords")) throw new InvalidOperationException($"A notice was not signed: {why.Code}.");
            if (await LeaveOut(head, no, version) is not { } edited) return;
            signed = await SignAs(head, no, edited);
            // Nothing that binds was left: the draft waits for a person.
            if (!signed.Succeeded) return;
        }

        Send(centre, signed.Value);
    }

    private void Send(CentreInStory centre, Letter letter)
    {
        if (letter.State is LetterState.Sealed) Deliver(centre, letter.No);
        else story.At(story.Now.AddDays(centre.Dice.Between(1, 3)), () => Number(centre, letter.No));
    }

    // A visit may have found something new between the last look and this.
    private async Task Close(CentreInStory centre, long no)
    {
        var head = centre.Office.Head.Actor;
        var drafted = await story.As(head, scope => scope.GetRequiredService<DraftClosing>().Run(no, story.Cancel));
        if (!drafted.Succeeded) return;
        Send(centre, await story.Do<SignClosing, Letter>(head, use => use.Run(no, drafted.Value.Version, story.Cancel)));
    }

    private Task<Outcome<Letter>> SignAs(Actor head, long no, long version) => story.As(
        head, scope => scope.GetRequiredService<SignNotice>().Run(no, new(version, MarksRead: true), story.Cancel));

    // What rests on residents' words alone, or speaks of a complaint, stays out of the letter (P17, P23).
    private async Task<long?> LeaveOut(Actor head, long no, long version)
    {
        var view = await story.Do<ReadNotice, NoticeView>(head, use => use.Run(no, story.Cancel));
        var left = view.Check.Blocked.Select(line => line.Finding)
            .Concat(view.Check.Marks.Where(mark => mark.Kind is MarkKind.Complaint).Select(mark => mark.Finding).OfType<FindingId>()).ToHashSet();
        var sentences = view.Rows.ToDictionary(
            row => row.Finding.Id, row => new SentenceEdit(row.Written.Place, row.Written.Sentence, row.Written.Action, left.Contains(row.Finding.Id)));
        var edited = await story.As(head, scope => scope.GetRequiredService<EditNotice>().Run(no, version, new(view.Draft.Texts, sentences), story.Cancel));
        return edited.Succeeded ? edited.Value.Version : null;
    }

    private async Task Number(CentreInStory centre, long no)
    {
        var number = $"{centre.Dice.Between(100, 999)}/{centre.Dice.Digits(5)}";
        await story.Do<NumberLetter, Letter>(
            centre.Office.Registry.Actor, use => use.Run(no, number, TehranTime.DayOf(story.Now), story.Cancel));
        Deliver(centre, no);
    }

    private void Deliver(CentreInStory centre, long no)
    {
        var day = places.Calendar(centre.Invented.Office).NextOpenDay(TehranTime.DayOf(story.Now).AddDays(centre.Dice.Between(1, 6)));
        story.At(TehranTime.Instant(day, new(centre.Dice.Between(12, 13), centre.Dice.Between(0, 59))), () => Serve(centre, no, day));
    }

    private async Task Serve(CentreInStory centre, long no, DateOnly day)
    {
        var registry = centre.Office.Registry.Actor;
        var facts = Facts(centre, day);
        // Some centres find it in their own box, and open it there.
        if (!await door.Open(centre, no)) await story.Do<ServeLetter, Serving>(registry, use => use.Run(no, facts, null, story.Cancel));
        var letter = await story.As(registry, async scope => await scope.GetRequiredService<PayeshDb>().Set<Letter>().AsNoTracking()
            .SingleAsync(l => l.No == no, story.Cancel));
        if (letter.Due is not { } due) return;
        door.Answer(centre, no);
        story.At(TehranTime.Instant(due.AddDays(centre.Dice.Between(1, 16)), new(9, centre.Dice.Between(0, 59))), () => GoBack(centre, letter));
    }

    private static ServingFacts Facts(CentreInStory centre, DateOnly day)
    {
        var dice = centre.Dice;
        var officer = centre.Invented.People.LastOrDefault(person => person.From <= day)?.Name ?? "";
        var witnesses = new[] { centre.Office.Registry.Actor.Name, centre.Office.Inspectors[0].Actor.Name };
        return dice.Weighted([(ServedBy.Paper, 85.0), (ServedBy.Placed, 15)]) switch
        {
            ServedBy.Placed => new(ServedBy.Placed, day, null, "", "", "", "", Refused: false, [], $"{dice.Digits(5)} مورخ {day.AddDays(-90).Jalali.Table}"),
            _ when dice.Falls(.05) => new(ServedBy.Paper, day, new(11, 40), "", "", "", "در مرکز", Refused: true, witnesses, ""),
            _ => new(ServedBy.Paper, day, new(dice.Between(9, 11), dice.Between(0, 59)), officer, "مسئول فنی", "", "دفتر مرکز", Refused: false, [], ""),
        };
    }

    // The proof came, or somebody goes and looks.
    private async Task GoBack(CentreInStory centre, Letter letter)
    {
        var no = await story.As(centre.Office.Head.Actor, scope => scope.GetRequiredService<PayeshDb>().Set<SupervisionCase>()
            .Where(c => c.StepLetter == letter.Id.Value).Select(c => (long?)c.No).SingleOrDefaultAsync(story.Cancel));
        // Another letter went out in the meantime.
        if (no is not { } of) return;
        if (centre.Dice.Falls(.45)) await Prove(centre, of);
        if (await Climbs(centre, of)) visits.Revisit(centre, TehranTime.DayOf(story.Now).AddDays(centre.Dice.Between(2, 6)), () => Follow(centre, of));
        else await Follow(centre, of);
    }

    // Papers and photos for what may be proven so.
    private async Task Prove(CentreInStory centre, long no)
    {
        var head = centre.Office.Head.Actor;
        var view = await story.Do<ReadCase, CaseView>(head, use => use.Run(no, story.Cancel));
        foreach (var finding in view.Findings.Where(finding => finding.Climbs))
        {
            var day = TehranTime.DayOf(story.Now);
            var proof = await door.Prove(centre, finding) ?? await story.Do<BringProof, FindingProof>(
                head, use => use.Run(finding.Id, new("نقص رفع شد؛ مستندات پیوست است.", "مسئول فنی مرکز", day, []), story.Cancel));
            var accepted = await story.As(head, scope => scope.GetRequiredService<DecideProof>().Run(proof.Id, ProofState.Accepted, "", story.Cancel));
            if (!accepted.Succeeded)
            {
                await story.Do<DecideProof, FindingProof>(
                    head, use => use.Run(proof.Id, ProofState.Refused, "باید در بازدید مجدد دیده شود.", story.Cancel));
            }
        }
    }

    private async Task<bool> Climbs(CentreInStory centre, long no) =>
        (await story.Do<ReadCase, CaseView>(centre.Office.Head.Actor, use => use.Run(no, story.Cancel))).Findings.Any(finding => finding.Climbs);
}
