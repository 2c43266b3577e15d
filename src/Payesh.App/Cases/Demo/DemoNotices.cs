using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Access.Demo;
using Payesh.App.Database;
using Payesh.App.Inspections.Demo;
using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.App.Work;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases.Demo;

/// <summary>Writes, signs, numbers and serves the notices, and goes back when their days are over.</summary>
public sealed class DemoNotices(Story story, PlaceBook places, DemoVisits visits)
{
    public async Task Write(CentreInStory centre, long no)
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

        var letter = signed.Value;
        if (letter.State is LetterState.Sealed) Deliver(centre, letter.No);
        else story.At(story.Now.AddDays(centre.Dice.Between(1, 3)), () => Number(centre, letter.No));
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
        await story.Do<ServeLetter, Serving>(registry, use => use.Run(no, Facts(centre, day), null, story.Cancel));
        var letter = await story.As(registry, async scope => await scope.GetRequiredService<PayeshDb>().Set<Letter>().AsNoTracking()
            .SingleAsync(l => l.No == no, story.Cancel));
        if (letter.Due is not { } due) return;
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

    // The proof came, or somebody goes and looks; either way the worklist is rid of the deadline.
    private Task GoBack(CentreInStory centre, Letter letter)
    {
        if (!centre.Dice.Falls(.45)) return Ended(centre, letter);
        visits.Revisit(centre, TehranTime.DayOf(story.Now).AddDays(centre.Dice.Between(2, 6)), () => Ended(centre, letter));
        return Task.CompletedTask;
    }

    private Task Ended(CentreInStory centre, Letter letter) => story.As(centre.Office.Head.Actor, async scope =>
    {
        var done = await scope.GetRequiredService<Worklist>().Done(new("case", letter.SubjectId), CaseWork.NoticeDue, story.Cancel);
        await scope.GetRequiredService<PayeshDb>().SaveChangesAsync(story.Cancel);
        return done;
    });
}
