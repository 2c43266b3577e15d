using Microsoft.EntityFrameworkCore;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases;

/// <summary>What happens to the letter of a case happens to the case: its findings, its clock, the centre's timeline.</summary>
public sealed class HearLetters(PayeshDb db, TimeProvider clock, CaseShelf shelf, CaseWork work, Worklist worklist, CentreTimeline timeline)
    : IOn<LetterSealed>, IOn<LetterServed>, IOn<DeadlineMoved>
{
    public async Task On(LetterSealed announcement, CancellationToken cancel)
    {
        if (await CaseOf(announcement.Letter, cancel) is not { } of) return;
        var (letter, id) = (announcement.Letter, announcement.Letter.Id);
        var named = await db.Set<NoticeSentence>().Where(s => s.LetterId == id && !s.LeftOut).Select(s => s.FindingId).ToListAsync(cancel);
        foreach (var finding in await db.Set<Finding>().Where(f => named.Contains(f.Id)).ToListAsync(cancel)) finding.Noticed(id.Value);
        of.LetterSealed(id.Value, letter.Date!.Value);
        await work.Done(of, CaseWork.Sign, cancel);
        // The days of the letter before are over: this one begins new ones, or ends the case.
        await work.Done(of, CaseWork.NoticeDue, cancel);
        await work.Done(of, MeasureDesk.DecideMeasures, cancel);
        if (of.Closed is not null)
        {
            foreach (var asked in new[] { CaseWork.Close, CaseWork.Draft, MeasureDesk.FastTold }) await work.Done(of, asked, cancel);
        }

        await Write(letter, Entry(letter.Kind), [letter.Number!, letter.Findings], clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
    }

    public async Task On(LetterServed announcement, CancellationToken cancel)
    {
        if (await CaseOf(announcement.Letter, cancel) is not { } of) return;
        var letter = announcement.Letter;
        var at = TehranTime.Instant(announcement.Serving.Day, announcement.Serving.Hour ?? new(12, 0));
        if (announcement.Deadline is not { } deadline)
        {
            await Write(letter, announcement.Serving.StartsDays ? "Cases.EntryHanded" : "Cases.EntryPlaced", [letter.Number!], at, cancel);
        }
        else
        {
            of.LetterServed(letter.Id.Value, announcement.Serving.Day, deadline.Due);
            await Write(letter, "Cases.EntryServed", [letter.Number!, deadline.Due], at, cancel);
            await worklist.AddOnce(Due(of, letter, deadline.Due), cancel);
        }

        await db.SaveChangesAsync(cancel);
        await work.AskForWhatFollows(of, shelf.Ladder(of.LadderId), cancel);
        await db.SaveChangesAsync(cancel);
    }

    public async Task On(DeadlineMoved announcement, CancellationToken cancel)
    {
        if (await CaseOf(announcement.Letter, cancel) is not { } of) return;
        var letter = announcement.Letter;
        of.DeadlineMoved(letter.Id.Value, announcement.Now.Due);
        // A letter after which another went out, or the end of the case, asks for nothing any more.
        if (of.StepLetter == letter.Id.Value && of.Closed is null) await worklist.AddOnce(Due(of, letter, announcement.Now.Due), cancel);
        await Write(letter, "Cases.EntryMoved", [letter.Number!, announcement.Now.Due, announcement.Reason], clock.GetUtcNow(), cancel);
    }

    private static string Entry(LetterKind kind) => kind switch
    {
        LetterKind.WrittenNotice => "Cases.EntryNotice",
        LetterKind.FirstWarning => "Cases.EntryFirstWarning",
        LetterKind.SecondWarning => "Cases.EntrySecondWarning",
        LetterKind.CaseClosing => "Cases.EntryClosed",
        LetterKind.Licence or LetterKind.LicenceRefusal => throw new ArgumentException("No letter of a case.", nameof(kind)),
    };

    private static NewWork Due(SupervisionCase of, Letter letter, DateOnly due) => CaseWork.Of(of, CaseWork.NoticeDue, CaseWork.Link(of)) with
    {
        Arguments = [of.CentreName, letter.Number!, due], Duty = Duty.PlanVisits, Due = CaseWork.EndOf(due),
    };

    private async Task Write(Letter letter, string title, IEnumerable<object> arguments, DateTimeOffset at, CancellationToken cancel) =>
        await timeline.Write(letter.CentreId, at, EntryKind.Letter, title, arguments, LetterWriter.Link(letter), cancel);

    private Task<SupervisionCase?> CaseOf(Letter letter, CancellationToken cancel)
    {
        if (letter.SubjectKind != "case") return Task.FromResult<SupervisionCase?>(null);
        var id = new CaseId(letter.SubjectId);
        return db.Set<SupervisionCase>().Include(c => c.Steps).SingleOrDefaultAsync(c => c.Id == id, cancel);
    }
}
