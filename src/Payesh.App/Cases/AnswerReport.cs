using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases;

/// <summary>An answer or order of the prosecutor came in: with it what we owe by when, or the end of the report.</summary>
public sealed class AnswerReport(PayeshDb db, Actor actor, TimeProvider clock, TrackShelf shelf, TrackWork work)
{
    public async Task<Outcome<ProsecutorAnswer>> Run(Guid id, AnswerFacts facts, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.InTransaction(() => Answer(id, Plain(facts), cancel), cancel);
    }

    private async Task<Outcome<ProsecutorAnswer>> Answer(Guid id, AnswerFacts facts, CancellationToken cancel)
    {
        // The same answer entered by two people at once: the second one waits here and finds it.
        await db.LockSeries($"report/{id:n}", cancel);
        var report = await db.Set<ProsecutorReport>().SingleOrDefaultAsync(r => r.Id == id, cancel);
        if (report is null) return AccessRefusal.NotFound;
        var answers = await db.Set<ProsecutorAnswer>().Where(a => a.ReportId == id).ToListAsync(cancel);
        if (answers.Any(a => a.Number == facts.Number && a.Date == facts.Date && a.Kind == facts.Kind)) return CasesRefusal.AnswerKnown.At("AnswerNumber");
        var now = clock.GetUtcNow();
        var heard = report.Hear(facts, now, shelf.On(TehranTime.DayOf(now)).ReportFollowUpDays);
        if (!heard.Succeeded) return heard.Refusal;
        if (await db.KeepTrackFile(facts.File, report.Office, report.Field, $"report:{id}", cancel) is { } unknown) return unknown.At("File");
        var answer = db.Add(new ProsecutorAnswer(clock.NewId(), report, facts, actor.Account, now)).Entity;
        if (answer.Waits) await work.Owe(report, answer, cancel);
        // What ends the report ends what was still owed for it.
        if (facts.Ends)
        {
            foreach (var open in answers.Where(a => a.Waits)) await work.Given(open, cancel);
        }

        await work.FollowReport(report, cancel);
        await db.SaveChangesAsync(cancel);
        return answer;
    }

    private static AnswerFacts Plain(AnswerFacts facts) => facts with
    {
        Number = PersianText.Normalise(facts.Number), Text = PersianText.Normalise(facts.Text), Owed = PersianText.Normalise(facts.Owed),
    };
}

/// <summary>What we owed the prosecutor was given: number and day of the letter.</summary>
public sealed class GiveOwed(PayeshDb db, Actor actor, TimeProvider clock, TrackShelf shelf, TrackWork work)
{
    public async Task<Outcome<ProsecutorAnswer>> Run(Guid answer, string? number, DateOnly day, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        var found = await db.Set<ProsecutorAnswer>().SingleOrDefaultAsync(a => a.Id == answer, cancel);
        if (found is null) return AccessRefusal.NotFound;
        var report = await db.Set<ProsecutorReport>().SingleAsync(r => r.Id == found.ReportId, cancel);
        var now = clock.GetUtcNow();
        var given = found.Give(PersianText.Normalise(number), day, TehranTime.DayOf(now));
        if (!given.Succeeded) return given;
        report.Gave(now, shelf.On(TehranTime.DayOf(now)).ReportFollowUpDays);
        await work.Given(found, cancel);
        await work.FollowReport(report, cancel);
        return await db.Save(found, cancel);
    }
}

/// <summary>Files of the two tracks: they belong to no centre, so no centre's account ever sees them.</summary>
internal static class TrackFiles
{
    extension(PayeshDb db)
    {
        public async Task<Refusal?> KeepTrackFile(string file, OfficeCode office, FieldOfWork field, string subject, CancellationToken cancel)
        {
            if (file.Length == 0) return null;
            if (!Digest.TryParse(file, out var hash) || !await db.Set<StoredFile>().AnyAsync(stored => stored.Hash == file, cancel))
                return LettersRefusal.ProofUnknown;
            if (!await db.Set<FileUse>().AnyAsync(use => use.Hash == file && use.Subject == subject, cancel))
                db.Add(new FileUse(hash, default, office, field, subject));
            return null;
        }
    }
}
