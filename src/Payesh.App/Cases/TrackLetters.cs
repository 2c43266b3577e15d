using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases;

/// <summary>Begins the letter of a report or a place: to the prosecutor or the police, from the words that hold today.</summary>
public sealed class DraftTrackLetter(PayeshDb db, Actor actor, TimeProvider clock, LetterWriter writer)
{
    /// <param name="subject">What it is about.</param>
    /// <param name="no">Number of its row.</param>
    /// <param name="to">To whom.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<TrackLetter>> Run(TrackSubject subject, long no, LetterTo to, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<TrackLetter>>(async () =>
        {
            await db.LockSeries($"track/{subject}/{no}", cancel);
            var found = await db.TrackMatter(subject, no, to, cancel);
            if (!found.Succeeded) return found.Refusal;
            var (matter, name) = found.Value;
            if (await db.TrackLetterOf(matter, cancel) is { } begun) return begun.IsOut ? CasesRefusal.LetterIsOut : begun;
            // No centre's account may see it: the letter belongs to no centre.
            var letter = writer.Draft(
                KindOf(subject, to), new(matter.Office, matter.Field, default, name, subject == TrackSubject.Report ? "prosecutor" : "place", matter.SubjectId));
            var written = new TrackWritten(await db.FirstFacts(matter, cancel), "", "", "");
            var made = db.Add(new TrackLetter(clock.NewId(), matter, letter.Id, written, actor.Account, clock.GetUtcNow())).Entity;
            await db.SaveChangesAsync(cancel);
            return made;
        }, cancel);
    }

    private static LetterKind KindOf(TrackSubject subject, LetterTo to) => (subject, to) switch
    {
        (TrackSubject.Report, _) => LetterKind.ProsecutorReport,
        (TrackSubject.Place, LetterTo.Prosecutor) => LetterKind.PlaceToProsecutor,
        (TrackSubject.Place, LetterTo.Police) => LetterKind.PlaceToPolice,
    };
}

/// <summary>Keeps what was written; basis, request and limits stay as the rules say.</summary>
public sealed class EditTrackLetter(PayeshDb db, Actor actor, TimeProvider clock)
{
    public async Task<Outcome<TrackLetter>> Run(Guid id, long version, TrackWritten written, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        if (await db.Set<TrackLetter>().SingleOrDefaultAsync(l => l.Id == id, cancel) is not { } letter) return AccessRefusal.NotFound;
        if (letter.Letter is { } registered && !await db.Set<Letter>().AnyAsync(l => l.Id == registered && l.State == LetterState.Draft, cancel))
            return LettersRefusal.AlreadySigned;
        db.Seen(letter, version);
        var edited = letter.Edit(
            new(PersianText.Normalise(written.Facts), PersianText.Normalise(written.Addressee), PersianText.Normalise(written.ContactPost),
                PersianText.Normalise(written.ContactPhone)), actor.Account, clock.GetUtcNow());
        return edited.Succeeded ? await db.Save(letter, cancel) : edited;
    }
}

/// <summary>Such a letter before it is signed, with what in it could name somebody.</summary>
public sealed record TrackLetterView(TrackLetter Written, Letter Letter, long SubjectNo, string Name, LetterToSign ToSign, IReadOnlyList<Mark> Marks);

/// <summary>Reads such a letter before it is signed.</summary>
public sealed class ReadTrackLetter(PayeshDb db, Actor actor, TimeProvider clock, TrackShelf shelf, CaseShelf cases, LetterWriter writer)
{
    public async Task<Outcome<TrackLetterView>> Run(Guid id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        if (await db.Set<TrackLetter>().SingleOrDefaultAsync(l => l.Id == id, cancel) is not { Letter: { } registered } written) return AccessRefusal.NotFound;
        var letter = await db.Set<Letter>().SingleAsync(l => l.Id == registered, cancel);
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var words = shelf.On(today).Of(written.Subject, written.To);
        var (facts, no) = await db.TrackFacts(written, await writer.OfficeName(written.Office, cancel), cancel);
        var content = TrackLetterText.Compose(words, facts, written.Written);
        var check = NoticeCheck.Of([], [written.Facts], cases.On(today).Protective);
        return new TrackLetterView(
            written, letter, no, facts.Name, new(content, null, 0, [words.Id], TrackLetterText.Lines(words, confidential: true)), check.Marks);
    }

    /// <summary>How the letter would look now.</summary>
    public async Task<Outcome<LetterPage>> Preview(Guid id, CancellationToken cancel)
    {
        var view = await Run(id, cancel);
        return view.Succeeded ? writer.Preview(view.Value.Letter, view.Value.ToSign) : view.Refusal;
    }
}

/// <summary>The head signs such a letter. It is out when it has its number and date.</summary>
public sealed class SignTrackLetter(PayeshDb db, Actor actor, ReadTrackLetter read, LetterWriter writer)
{
    /// <param name="id">The letter.</param>
    /// <param name="version">The draft that was looked at.</param>
    /// <param name="marksRead">Whether the marked sentences were read.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<Letter>> Run(Guid id, long version, bool marksRead, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        return await db.InTransaction<Outcome<Letter>>(async () =>
        {
            var view = await read.Run(id, cancel);
            if (!view.Succeeded) return view.Refusal;
            var written = view.Value.Written;
            if (written.IsOut) return CasesRefusal.LetterIsOut;
            if (written.Version != version) return CasesRefusal.PreviewStale;
            if (view.Value.Marks.Count > 0 && !marksRead) return CasesRefusal.MarksUnread.At("MarksRead");
            return await writer.Sign(view.Value.Letter, view.Value.ToSign, cancel);
        }, cancel);
    }
}
