using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Domain.Places;

namespace Payesh.App.Letters;

/// <summary>One letter with everything its page shows but its bytes.</summary>
public sealed record LetterView(
    Letter Letter, IReadOnlyList<Serving> Servings, LetterClock? Clock, string JsonHash, string HtmlHash, IReadOnlyList<string> ConfidentialCopies,
    string? Mark)
{
    public Deadline? Deadline => Clock?.Deadline;

    /// <summary>The sealed letter before it in the same matter (پیرو); null when it is the first.</summary>
    public Letter? Follows { get; init; }

    /// <summary>Letters of other bodies that it answers (عطف به).</summary>
    public IReadOnlyList<CorrespondenceLine> Answers { get; init; } = [];
}

/// <summary>A sealed letter as it is handed out.</summary>
public sealed record Original(byte[] Bytes, string StyleHash, string Number);

/// <summary>Reads a letter of the own scope.</summary>
public sealed class ReadLetter(PayeshDb db, Actor actor, LetterShelf shelf, Basics.PublicUrl url)
{
    public async Task<Outcome<LetterView>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var letter = await db.Set<Letter>().AsNoTracking().SingleOrDefaultAsync(l => l.No == no, cancel);
        if (letter is null) return AccessRefusal.NotFound;
        var body = await db.Set<LetterBody>().AsNoTracking().Where(b => b.LetterId == letter.Id)
            .Select(b => new { b.JsonHash, b.HtmlHash, b.ConfidentialCopies }).SingleAsync(cancel);
        return new LetterView(
            letter,
            await db.Set<Serving>().AsNoTracking().Where(s => s.LetterId == letter.Id).OrderBy(s => s.No).ToListAsync(cancel),
            await db.Set<LetterClock>().AsNoTracking().SingleOrDefaultAsync(c => c.LetterId == letter.Id, cancel),
            body.JsonHash, body.HtmlHash, body.ConfidentialCopies.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            await db.Set<PublicCard>().Where(c => c.Code == letter.Code).Select(c => c.Mark).SingleOrDefaultAsync(cancel))
        {
            Follows = await Before(letter, cancel), Answers = await Answered(LetterWriter.Link(letter), cancel),
        };
    }

    private Task<Letter?> Before(Letter letter, CancellationToken cancel) => db.Set<Letter>().AsNoTracking()
        .Where(l => l.SubjectKind == letter.SubjectKind && l.SubjectId == letter.SubjectId && l.No < letter.No && l.Number != null)
        .OrderByDescending(l => l.No).FirstOrDefaultAsync(cancel);

    private Task<List<CorrespondenceLine>> Answered(string link, CancellationToken cancel) =>
        CorrespondenceList.Lines(db.Set<Correspondence>().AsNoTracking().Where(c => c.AnswerLink == link).OrderBy(c => c.No)).ToListAsync(cancel);

    /// <summary>The stored bytes; of a letter that still waits for its number, how it looks so far.</summary>
    public async Task<Outcome<Original>> Page(long no, CancellationToken cancel)
    {
        if (await Body(no, cancel) is not { } found) return AccessRefusal.NotFound;
        var (letter, body) = found;
        if (body.Html is { } html) return new Original(html, body.StyleHash, letter.Number!);
        if (body.Unnumbered is not { } signed) return LettersRefusal.NotSealed;
        var document = LetterDocument.Read(signed);
        var page = new LetterSheet(shelf.Sheet(TehranTime.DayOf(letter.SignedAt!.Value)))
            .Render(document, url.Of("/check/" + letter.CheckCode.ForQr), null);
        return new Original(page.Bytes, page.StyleHash, "");
    }

    /// <summary>The canonical JSON of a sealed letter.</summary>
    public async Task<Outcome<Original>> Json(long no, CancellationToken cancel) =>
        await Body(no, cancel) is { Body.Json: { } json } found ? new Original(json, "", found.Letter.Number!) : AccessRefusal.NotFound;

    private async Task<(Letter Letter, LetterBody Body)?> Body(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is not null) return null;
        var letter = await db.Set<Letter>().AsNoTracking().SingleOrDefaultAsync(l => l.No == no, cancel);
        return letter is null ? null : (letter, await db.Set<LetterBody>().AsNoTracking().SingleAsync(b => b.LetterId == letter.Id, cancel));
    }
}
