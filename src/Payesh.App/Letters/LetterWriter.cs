using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Domain.Work;

namespace Payesh.App.Letters;

/// <summary>What a room hands over to be signed.</summary>
public sealed record LetterToSign(LetterContent Content, int? Days, int Findings, IReadOnlyList<string> Rules, IReadOnlyList<string> ConfidentialCopies);

/// <summary>
/// Makes, signs and seals letters for other rooms, inside their transaction. The number is taken last, so that a failure leaves no gap.
/// </summary>
public sealed class LetterWriter(
    PayeshDb db, Actor actor, TimeProvider clock, LetterShelf shelf, PublicUrl url, ReadPlaces places, Signatories signatories,
    Worklist worklist, Announcer announcer)
{
    private DateOnly Today => TehranTime.DayOf(clock.GetUtcNow());

    public static WorkSubject Subject(Letter letter) => new("letter", letter.Id.Value);

    public static string Link(Letter letter) => $"/letters/{letter.No}";

    /// <summary>A draft, with its code on it.</summary>
    public Letter Draft(LetterKind kind, LetterAddressee addressee)
    {
        var id = new LetterId(clock.NewId());
        var letter = new Letter(id, kind, CheckCode.Of(RandomNumberGenerator.GetBytes(16)), addressee, clock.GetUtcNow());
        db.Add(letter);
        db.Add(new LetterBody(id));
        return letter;
    }

    /// <summary>How a draft would look, signed by nobody.</summary>
    public LetterPage Preview(Letter letter, LetterToSign content) => Render(Document(letter, content, null), null);

    /// <summary>Signs a draft. With an own register it is numbered and sealed at once; else it waits for the automation's number.</summary>
    public async Task<Outcome<Letter>> Sign(Letter letter, LetterToSign content, CancellationToken cancel)
    {
        var signature = await signatories.Of(actor, letter.Issuer, Today, cancel);
        if (letter.Sign(signature, content.Days, content.Findings, clock.GetUtcNow()) is { Succeeded: false, Refusal: var refusal }) return refusal;
        var body = await db.Set<LetterBody>().SingleAsync(b => b.LetterId == letter.Id, cancel);
        body.Sign(Document(letter, content, signature), content.ConfidentialCopies);
        db.Add(new PublicCard(letter, content.Content.Office));
        await db.SaveChangesAsync(cancel);

        var register = await db.Set<OfficeRegister>().AsNoTracking().SingleOrDefaultAsync(r => r.Office == letter.Issuer, cancel);
        if (register is { External: true })
        {
            AskFor(letter, "Letters.WorkNumber", letter.Issuer);
            return letter;
        }

        return await Seal(letter, await db.OwnNumber(letter.Issuer, Today, cancel), Today, external: false, cancel);
    }

    /// <summary>Gives a signed letter its number and date, and seals it.</summary>
    public async Task<Outcome<Letter>> Seal(Letter letter, string number, DateOnly date, bool external, CancellationToken cancel)
    {
        if (letter.Seal(number, date, external, Today) is { Succeeded: false, Refusal: var refusal }) return refusal;
        var body = await db.Set<LetterBody>().SingleAsync(b => b.LetterId == letter.Id, cancel);
        var signed = LetterDocument.Read(body.Unnumbered!);
        var document = signed with { Facts = signed.Facts with { Number = number, Date = date } };
        var json = document.Canonical();
        var mark = CheckMark.Of(Digest.Of(json));
        body.Seal(json, Render(document, mark), clock.GetUtcNow());
        (await db.Set<PublicCard>().SingleAsync(card => card.Code == letter.Code, cancel)).Sealed(letter, body, mark);
        await worklist.Done(Subject(letter), "Letters.WorkNumber", cancel);
        AskFor(letter, "Letters.WorkServe", letter.Office);
        await db.SaveChangesAsync(cancel);
        await announcer.Say(new LetterSealed(letter), cancel);
        return letter;
    }

    /// <summary>Name of an office as it stands at the head of its letters.</summary>
    public async Task<string> OfficeName(OfficeCode office, CancellationToken cancel) =>
        shelf.Sheet(Today).OfficeName(office, (await places.Book(cancel)).Name(office, persian: true));

    private void AskFor(Letter letter, string text, OfficeCode desk) => worklist.Add(new()
    {
        Subject = Subject(letter), Link = Link(letter), Text = text, Arguments = [letter.CentreName], Number = letter.Number ?? "", Office = letter.Office, Field = letter.Field,
        Centre = letter.CentreId, CentreName = letter.CentreName, Desk = desk, Duty = Duty.ServeLetters, RemindAt = clock.GetUtcNow().AddDays(2),
    });

    private LetterPage Render(LetterDocument document, string? mark) => new LetterSheet(shelf.Sheet(document.Facts.Date ?? Today))
        .Render(document, url.Of("/check/" + CheckCode.From(document.Facts.Code).ForQr), mark);

    private LetterDocument Document(Letter letter, LetterToSign content, Signature? signature) => new(
        new()
        {
            Letter = letter.Id.Value, Kind = letter.Kind.ToString(), Code = letter.Code, Office = letter.Issuer.ToString(),
            Centre = letter.CentreName, Days = content.Days, Findings = content.Findings, Rules = [.. content.Rules, shelf.Sheet(Today).Id],
            SignedBy = signature?.Name, SignedPost = signature?.Post, SignedAs = signature?.As,
        },
        content.Content);
}
