using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Letters;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases;

/// <summary>What a letter of another body is about, as it was typed or brought by the page it was called from.</summary>
/// <param name="Case">Number of a case, 1404-0127; or empty.</param>
/// <param name="Centre">A centre; or null.</param>
/// <param name="ReplyTo">The letter it answers (عطف به); or null.</param>
/// <param name="NoTwin">An earlier one with the same number was looked at, and this is another.</param>
public sealed record CorrespondenceTies(string? Case, CentreId? Centre, long? ReplyTo, bool NoTwin);

/// <summary>The registry registers a letter of another body, or one of the office to it (P9). Its reply clock begins, and what it answers is answered.</summary>
public sealed class RegisterCorrespondence(PayeshDb db, Actor actor, TimeProvider clock, Worklist worklist, CentreTimeline timeline)
{
    private DateOnly Today => TehranTime.DayOf(clock.GetUtcNow());

    public async Task<Outcome<Correspondence>> Run(CorrespondenceFacts typed, CorrespondenceTies ties, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.ServeLetters) is { } refusal) return refusal;
        var facts = typed with { Body = PersianText.Normalise(typed.Body), Subject = PersianText.Normalise(typed.Subject) };
        if (facts.Check(Today) is { } wrong) return wrong;
        return await db.InTransaction(() => Register(facts, ties, cancel), cancel);
    }

    private async Task<Outcome<Correspondence>> Register(CorrespondenceFacts facts, CorrespondenceTies ties, CancellationToken cancel)
    {
        var replied = ties.ReplyTo is { } to ? await db.Set<Correspondence>().SingleOrDefaultAsync(c => c.No == to, cancel) : null;
        if (ties.ReplyTo is not null && (replied is null || replied.Way == facts.Way)) return AccessRefusal.NotFound;
        var about = await About(ties, replied, cancel);
        if (!about.Succeeded) return about.Refusal;
        // A number of the own register is given today; it cannot carry another date than its neighbours.
        var own = facts.Way == CorrespondenceWay.Outgoing && !await External(about.Value.Office, cancel);
        if (own) facts = facts with { Date = Today, Registered = Today };
        var id = clock.NewId();
        var number = own ? await db.OwnNumber(about.Value.Office, Today, cancel) : await Number(facts, about.Value.Office, id, cancel);
        if (!number.Succeeded) return number.Refusal.At(nameof(facts.Number));
        var letter = new Correspondence(id, facts, number.Value, about.Value, actor.Account, clock.GetUtcNow());
        if (await Twin(letter, cancel) is { } twin)
        {
            if (!ties.NoTwin) return LettersRefusal.LikelyDouble(twin.Registered).At(nameof(CorrespondenceTies.NoTwin));
            letter.IsNot(twin);
        }

        if (facts.Scan is { } scan && await Keep(letter, scan, cancel) is { } unknown) return unknown;
        if (replied is not null) letter.Answers(replied);
        db.Add(letter);
        await db.SaveChangesAsync(cancel);
        if (replied is not null && await Answer(replied, letter, cancel) is { } late) return late;
        if (CorrespondenceWork.Of(letter) is { } work) worklist.Add(work);
        await Tell(letter, cancel);
        await db.SaveChangesAsync(cancel);
        return letter;
    }

    // What answers is about what it answers; a case brings its centre, a centre its office.
    private async Task<Outcome<CorrespondenceAbout>> About(CorrespondenceTies ties, Correspondence? replied, CancellationToken cancel)
    {
        var number = PersianText.Normalise(ties.Case);
        if (number.Length > 0)
        {
            var of = await db.Set<SupervisionCase>().AsNoTracking().Where(c => c.Number == number).OrderBy(c => c.No).FirstOrDefaultAsync(cancel);
            return of is null
                ? CasesRefusal.CaseUnknown.At(nameof(ties.Case))
                : new CorrespondenceAbout(of.Office, of.Field, of.CentreId, of.CentreName, of.No, of.Number);
        }

        if (ties.Centre is { } id)
        {
            var centre = await db.Set<Centre>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel);
            return centre is null ? AccessRefusal.NotFound : new CorrespondenceAbout(centre.Office, centre.Field, centre.Id, centre.Name, null, "");
        }

        if (replied is null) return new CorrespondenceAbout(actor.Office, actor.Scope.Fields, null, "", null, "");
        CentreId? concerned = replied.CentreId.Value == default ? null : replied.CentreId;
        return new CorrespondenceAbout(replied.Office, replied.Field, concerned, replied.CentreName, replied.CaseNo, replied.CaseNumber);
    }

    // Of another body its own number, of ours the automation's, which no other letter of the office may have.
    private async Task<Outcome<string>> Number(CorrespondenceFacts facts, OfficeCode office, Guid id, CancellationToken cancel)
    {
        var parsed = LetterNumber.Parse(facts.Number);
        if (!parsed.Succeeded || facts.Way == CorrespondenceWay.Incoming) return parsed;
        return await db.NumberTaken(office, facts.Date.Jalali.Year, parsed.Value, id, cancel) is { } taken ? taken : parsed.Value;
    }

    private Task<bool> External(OfficeCode office, CancellationToken cancel) =>
        db.Set<OfficeRegister>().AsNoTracking().AnyAsync(r => r.Office == office && r.External, cancel);

    private Task<Correspondence?> Twin(Correspondence letter, CancellationToken cancel) => letter.Way == CorrespondenceWay.Outgoing
        ? Task.FromResult<Correspondence?>(null)
        : db.Set<Correspondence>().AsNoTracking()
            .Where(c => c.Office == letter.Office && c.Way == letter.Way && c.BodyKey == letter.BodyKey && c.Number == letter.Number && c.Date == letter.Date)
            .OrderBy(c => c.No).FirstOrDefaultAsync(cancel);

    private async Task<Refusal?> Keep(Correspondence letter, string scan, CancellationToken cancel)
    {
        if (!Digest.TryParse(scan, out var hash) || !await db.Set<StoredFile>().AnyAsync(file => file.Hash == scan, cancel))
            return LettersRefusal.ProofUnknown.At(nameof(CorrespondenceFacts.Scan));
        db.Add(new FileUse(hash, letter.CentreId, letter.Office, letter.Field, $"correspondence:{letter.Id}"));
        return null;
    }

    private async Task<Refusal?> Answer(Correspondence replied, Correspondence letter, CancellationToken cancel)
    {
        if (replied.AnsweredBy(letter.Number, CorrespondenceWork.Link(letter), letter.Registered) is { Succeeded: false, Refusal: var wrong }) return wrong;
        await worklist.Done(CorrespondenceWork.Subject(replied), null, cancel);
        return null;
    }

    private async Task Tell(Correspondence letter, CancellationToken cancel)
    {
        if (letter.CentreId.Value == default) return;
        var title = letter.Way == CorrespondenceWay.Incoming ? "Cases.EntryLetterCame" : "Cases.EntryLetterWent";
        await timeline.Write(
            letter.CentreId, TehranTime.Instant(letter.Registered, new(12, 0)), EntryKind.Letter, title, [letter.Body, letter.Number],
            CorrespondenceWork.Link(letter), cancel);
    }
}
