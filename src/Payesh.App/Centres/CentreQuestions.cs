using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>The threads between a centre and its office, for both: scope says which.</summary>
public sealed class CentreQuestions(PayeshDb db, Actor actor)
{
    private bool MayRead => actor.Holds(Duty.Read) || actor.Holds(Duty.OwnCentre);

    /// <summary>Of one centre, those that were written to last on top.</summary>
    public async Task<IReadOnlyList<CentreQuestion>> Of(CentreId centre, CancellationToken cancel) => !MayRead ? []
        : await db.Set<CentreQuestion>().AsNoTracking().Include(q => q.Lines.OrderBy(l => l.Order)).Where(q => q.CentreId == centre)
            .OrderByDescending(q => q.LastAt).Take(200).ToListAsync(cancel);

    /// <summary>Those about one case.</summary>
    public async Task<IReadOnlyList<CentreQuestion>> About(Guid caseId, CancellationToken cancel) => !MayRead ? []
        : await db.Set<CentreQuestion>().AsNoTracking().Include(q => q.Lines.OrderBy(l => l.Order)).Where(q => q.CaseId == caseId)
            .OrderByDescending(q => q.LastAt).ToListAsync(cancel);

    /// <summary>One thread of the own scope.</summary>
    public async Task<Outcome<CentreQuestion>> Find(long no, CancellationToken cancel) =>
        MayRead && await db.Set<CentreQuestion>().AsNoTracking().Include(q => q.Lines.OrderBy(l => l.Order)).SingleOrDefaultAsync(q => q.No == no, cancel) is { } found
            ? found : AccessRefusal.NotFound;
}

/// <summary>What somebody writes into a thread.</summary>
/// <param name="Text">The words.</param>
/// <param name="File">Hash of a file that was uploaded before; null for none.</param>
public sealed record QuestionWords(string? Text, string? File);

/// <summary>The centre asks its office, or writes on in a thread. The request for renewal is such a question: only one waits at a time.</summary>
public sealed class AskOffice(PayeshDb db, Actor actor, TimeProvider clock, Worklist worklist)
{
    public async Task<Outcome<CentreQuestion>> Run(QuestionSubject subject, QuestionAbout about, QuestionWords words, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        if (actor.Scope.Centre is not { } own) return AccessRefusal.NotFound;
        return await db.InTransaction<Outcome<CentreQuestion>>(async () =>
        {
            await db.LockSeries($"question/{own.Value}", cancel);
            if (await db.Set<Centre>().SingleOrDefaultAsync(c => c.Id == own, cancel) is not { } centre) return AccessRefusal.NotFound;
            var waiting = await db.Set<CentreQuestion>().Include(q => q.Lines).Where(q => q.CentreId == own && q.Waits).ToListAsync(cancel);
            // The same sent twice by a nervous finger is one.
            if (waiting.Find(q => q.Subject == subject && q.About == about.Words && Says(q, words)) is { } same) return same;
            if (subject == QuestionSubject.Renewal && waiting.Exists(q => q.Subject == subject)) return CentresRefusal.RenewalAsked;
            return await Write(CentreQuestion.Ask(centre, clock.NewId(), subject, about, clock.GetUtcNow()), isNew: true, words, cancel);
        }, cancel);
    }

    /// <summary>Writes on.</summary>
    public async Task<Outcome<CentreQuestion>> Again(long no, QuestionWords words, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<CentreQuestion>>(async () =>
        {
            await db.LockSeries($"question-no/{no}", cancel);
            if (await db.Set<CentreQuestion>().Include(q => q.Lines).SingleOrDefaultAsync(q => q.No == no, cancel) is not { } question) return AccessRefusal.NotFound;
            return question.Waits && Says(question, words) ? question : await Write(question, isNew: false, words, cancel);
        }, cancel);
    }

    /// <summary>The centre has seen the office's answer.</summary>
    public async Task Read(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.OwnCentre) is not null) return;
        if (await db.Set<CentreQuestion>().SingleOrDefaultAsync(q => q.No == no && q.Unread, cancel) is not { } question) return;
        question.Read();
        await db.Save(question, cancel);
    }

    private async Task<Outcome<CentreQuestion>> Write(CentreQuestion question, bool isNew, QuestionWords words, CancellationToken cancel)
    {
        var written = question.Write(fromCentre: true, words.Text, words.File, actor.Name, actor.Account, clock.GetUtcNow());
        if (!written.Succeeded) return written.Refusal;
        if (words.File is { } file && !await db.KeepShared(question, file, cancel)) return LettersFileUnknown;
        if (isNew) db.Add(question);
        await db.SaveChangesAsync(cancel);
        var centre = await db.Set<Centre>().AsNoTracking().SingleAsync(c => c.Id == question.CentreId, cancel);
        await worklist.AddOnce(new()
        {
            Subject = new("question", question.Id), Link = $"{CentreRecord.PathOf(question.CentreId)}/questions/{question.No}",
            Text = "Centres.WorkAnswer", Arguments = [centre.Name, new TextKey($"Centres.QuestionSubject.{question.Subject}")], Office = question.Office,
            Field = question.Field, Centre = question.CentreId, CentreName = centre.Name, CentreKind = centre.Kind, Duty = Duty.KeepRegister,
            RemindAt = clock.GetUtcNow().AddDays(3),
        }, cancel);
        await db.SaveChangesAsync(cancel);
        return question;
    }

    private static bool Says(CentreQuestion question, QuestionWords words) =>
        question.Lines.MaxBy(line => line.Order) is { FromCentre: true } last && last.Text == PersianText.Normalise(words.Text) && last.File == words.File;

    private static Refusal LettersFileUnknown => Domain.Letters.LettersRefusal.ProofUnknown.At("File");
}

/// <summary>The office answers. To the centre the answer is the office's; who wrote it stands in the record.</summary>
public sealed class AnswerCentre(PayeshDb db, Actor actor, TimeProvider clock, Worklist worklist)
{
    public async Task<Outcome<CentreQuestion>> Run(long no, QuestionWords words, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepRegister) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<CentreQuestion>>(async () =>
        {
            await db.LockSeries($"question-no/{no}", cancel);
            if (await db.Set<CentreQuestion>().Include(q => q.Lines).SingleOrDefaultAsync(q => q.No == no, cancel) is not { } question) return AccessRefusal.NotFound;
            var written = question.Write(fromCentre: false, words.Text, words.File, actor.Name, actor.Account, clock.GetUtcNow());
            if (!written.Succeeded) return written.Refusal;
            if (words.File is { } file && !await db.KeepShared(question, file, cancel)) return Domain.Letters.LettersRefusal.ProofUnknown.At("File");
            await worklist.Done(new("question", question.Id), null, cancel);
            await db.SaveChangesAsync(cancel);
            return question;
        }, cancel);
    }
}

internal static class SharedFiles
{
    extension(PayeshDb db)
    {
        /// <summary>A file that one of the two sent to the other: both may open it.</summary>
        public Task<bool> KeepShared(CentreQuestion question, string file, CancellationToken cancel) => db.KeepUploads(
            [file], (question.CentreId, question.Office, question.Field), [$"question:{question.Id}", FileUse.Shared(question.CentreId)], cancel);
    }
}
