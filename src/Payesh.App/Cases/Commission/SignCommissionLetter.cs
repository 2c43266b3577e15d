using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.Domain.Standards;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases.Commission;

/// <summary>Which letter of a commission.</summary>
public enum CommissionPaper
{
    /// <summary>The invitation of the centre.</summary>
    Invitation,

    /// <summary>What was decided, to the centre.</summary>
    Decision,

    /// <summary>How it is carried out, to the county.</summary>
    Execution,
}

/// <summary>Composes the letters of a commission from what is known of the item; nothing of them is typed.</summary>
public sealed class ComposeCommissionLetter(
    PayeshDb db, TimeProvider clock, CaseShelf shelf, CatalogueShelf catalogues, LetterWriter writer, ReadPlaces places)
{
    /// <summary>A draft of the letter that is not stored, and what stands in it.</summary>
    internal async Task<Outcome<(Letter Letter, LetterToSign ToSign)>> Run(AgendaItem item, CommissionPaper paper, CancellationToken cancel)
    {
        if (await db.Set<CommissionSession>().SingleOrDefaultAsync(s => s.Id == item.Session, cancel) is not { } session) return CommissionRefusal.OnNoAgenda;
        if (paper != CommissionPaper.Invitation && item.Decision is null) return CommissionRefusal.NotDecided;
        if (paper == CommissionPaper.Invitation && session.State != SessionState.Planned) return CommissionRefusal.SessionOver;
        var book = shelf.CommissionOn(TehranTime.DayOf(clock.GetUtcNow()));
        var of = await db.Set<SupervisionCase>().SingleAsync(c => c.Id == item.CaseId, cancel);
        // The centre may have another name by now: a letter calls it as it is called today.
        var centre = await db.Set<Centre>().Where(c => c.Id == of.CentreId).Select(c => c.Name).SingleOrDefaultAsync(cancel) ?? of.CentreName;
        var facts = new CommissionFacts
        {
            Office = await writer.OfficeName(item.Body, cancel), Body = book.Rules.Of(item.Body).Fa, Centre = centre,
            County = (await places.Book(cancel)).Name(of.Office, persian: true), Case = of.Number, Session = session, Item = item,
            Rows = paper == CommissionPaper.Invitation ? await Findings(of, cancel) : await Measures(item, paper == CommissionPaper.Decision ? book.Decision : book.Execution, cancel),
        };
        var words = paper switch
        {
            CommissionPaper.Invitation => book.Invitation,
            CommissionPaper.Decision => book.Decision,
            CommissionPaper.Execution => book.Execution,
        };
        var appeal = paper == CommissionPaper.Decision && book.Appeal.Applies.Contains(CommissionLetter.Decision) ? book.Appeal : null;
        var letter = writer.Draft(Kind(paper), new(of.Office, of.Field, of.CentreId, centre, CaseWork.Subject(of).Kind, of.Id.Value) { Issuer = item.Body });
        string[] rules = [book.Rules.Id, words.Id, .. appeal is null ? Array.Empty<string>() : [appeal.Id]];
        return (letter, new LetterToSign(CommissionLetter.Compose(words, facts, appeal), null, facts.Rows.Count, rules, CommissionLetter.ApartOf(words, facts)));
    }

    private static LetterKind Kind(CommissionPaper paper) => paper switch
    {
        CommissionPaper.Invitation => LetterKind.CommissionInvitation,
        CommissionPaper.Decision => LetterKind.CommissionDecision,
        CommissionPaper.Execution => LetterKind.CommissionExecution,
    };

    // In the words of the last letter; what was kept out of the letters to protect somebody stays out of this one (P17).
    private async Task<IReadOnlyList<IReadOnlyList<string>>> Findings(SupervisionCase of, CancellationToken cancel)
    {
        var findings = (await db.Set<Finding>().Include(f => f.Detail).Where(f => f.CaseId == of.Id).OrderBy(f => f.Severity).ThenBy(f => f.No).ToListAsync(cancel))
            .Where(f => f is { Climbs: true, NeedsProtection: false }).ToList();
        var written = await db.WrittenBefore(findings, cancel);
        var protective = shelf.On(TehranTime.DayOf(clock.GetUtcNow())).Protective;
        return [.. findings.Select((finding, at) => (IReadOnlyList<string>)(written.TryGetValue(finding.Id, out var line)
            ? [PersianText.Digits(at + 1), line.Place, PersianText.Digits(line.Sentence)]
            : [PersianText.Digits(at + 1), Place(finding, protective), PersianText.Digits(finding.Detail.SentenceFa)]))];
    }

    private string Place(Finding finding, ProtectiveWords words) => words.HiddenPlaces.Contains(finding.Place)
        ? words.HiddenPlaceName
        : catalogues.On(TehranTime.DayOf(finding.Arrived)).Words.Of(finding.Place).Fa;

    private async Task<IReadOnlyList<IReadOnlyList<string>>> Measures(AgendaItem item, CommissionWords words, CancellationToken cancel)
    {
        var decision = (Guid?)item.Id.Value;
        var measures = await db.Set<Measure>().AsNoTracking().Where(m => m.Decision == decision).OrderBy(m => m.No).ToListAsync(cancel);
        return [.. measures.Select((measure, at) => (IReadOnlyList<string>)
        [
            PersianText.Digits(at + 1), PersianText.Digits(measure.Text), measure.From.Jalali.Text, measure.Until?.Jalali.Text ?? words.Cells["openEnd"],
            words.Cells[measure.NeedsLook ? "look" : "noLook"],
        ])];
    }
}

/// <summary>Who keeps the commission signs one of its letters, in the name of the commission's office; the county serves it.</summary>
public sealed class SignCommissionLetter(PayeshDb db, Actor actor, ComposeCommissionLetter compose, LetterWriter writer, AgendaWork work)
{
    /// <summary>How the letter would look now.</summary>
    public async Task<Outcome<LetterPage>> Preview(long no, CommissionPaper paper, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepCommission) is { } refusal) return refusal;
        var item = await db.Set<AgendaItem>().Include(i => i.Votes).SingleOrDefaultAsync(i => i.No == no, cancel);
        if (item is null || actor.LacksSightOf(item.Body) is not null) return AccessRefusal.NotFound;
        var made = await compose.Run(item, paper, cancel);
        return made.Succeeded ? writer.Preview(made.Value.Letter, made.Value.ToSign) : made.Refusal;
    }

    /// <param name="no">The item.</param>
    /// <param name="paper">Which letter.</param>
    /// <param name="version">The version of the item that was looked at.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<Outcome<AgendaItem>> Run(long no, CommissionPaper paper, long version, CancellationToken cancel) => db.OnItem(actor, no, async item =>
    {
        if (item.Version != version) return CasesRefusal.PreviewStale;
        var made = await compose.Run(item, paper, cancel);
        if (!made.Succeeded) return made.Refusal;
        var (letter, toSign) = made.Value;
        var taken = paper == CommissionPaper.Invitation ? item.Invite(letter.Id.Value) : item.Told(letter.Id.Value, paper == CommissionPaper.Execution);
        if (!taken.Succeeded) return taken;
        await db.SaveChangesAsync(cancel);
        if (await writer.Sign(letter, toSign, cancel) is { Succeeded: false, Refusal: var wrong }) return wrong;
        if (paper == CommissionPaper.Invitation) await work.Done(item, AgendaWork.Invite, cancel);
        if (item is { DecisionLetter: not null, ExecutionLetter: not null } or { DecisionLetter: not null, Decision: not DecisionKind.Measures })
            await work.Done(item, AgendaWork.Tell, cancel);
        return item;
    }, cancel);
}

/// <summary>The invitation was served: from then its days are counted.</summary>
public sealed class HearCommissionLetters(PayeshDb db) : IOn<LetterServed>
{
    public async Task On(LetterServed announcement, CancellationToken cancel)
    {
        if (announcement.Letter.Kind != LetterKind.CommissionInvitation || !announcement.Serving.StartsDays) return;
        var letter = announcement.Letter.Id.Value;
        if (await db.Set<AgendaItem>().SingleOrDefaultAsync(i => i.Invitation == letter, cancel) is not { } item) return;
        item.LetterServed(letter, announcement.Serving.Day);
        await db.SaveChangesAsync(cancel);
    }
}
