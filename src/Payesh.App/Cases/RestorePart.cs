using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>One part of a draft goes back to the words with which the draft began; what was written stays among its versions.</summary>
public sealed class RestorePart(PayeshDb db, Actor actor, TimeProvider clock, ReadDraft read)
{
    /// <param name="no">The case.</param>
    /// <param name="version">The version the person saw.</param>
    /// <param name="part">The part.</param>
    /// <param name="item">Code of the requirement in whose row it stands; empty outside the tables.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<NoticeDraft>> Run(long no, long version, DraftPart part, string item, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        if (await read.Of(no, cancel) is not { } draft) return AccessRefusal.NotFound;
        if (draft.Draft.Version != version) return BasicsRefusal.ChangedMeanwhile;
        var versions = draft.Versions.Select(line => line.Version).Where(v => v.Part == part && v.Item == item).OrderBy(v => v.No).ToList();
        // Nothing was ever changed in it.
        if (versions is not [var first, ..]) return draft.Draft;

        var texts = draft.Draft.Texts;
        if (item.Length > 0) await Row(draft, part, item, first.Before, cancel);
        else if (part == DraftPart.Addressee) (texts, _) = (texts with { Addressee = first.Before }, Keep(draft, part, "", texts.Addressee, first.Before));
        else if (draft.Parts.FirstOrDefault(one => one.Rule.Part == part) is { } shown) Keep(draft, part, "", shown.Text, "");
        else return CasesRefusal.PartLocked;

        draft.Draft.Edit(texts, actor.Account, clock.GetUtcNow());
        db.Seen(draft.Draft, version);
        return await db.Save(draft.Draft, cancel);
    }

    private async Task Row(DraftToEdit draft, DraftPart part, string item, string words, CancellationToken cancel)
    {
        var (letter, of) = (draft.Draft.LetterId, draft.Draft.CaseId);
        var row = await db.Set<NoticeSentence>().SingleAsync(
            s => s.LetterId == letter && db.Set<Finding>().Any(f => f.Id == s.FindingId && f.CaseId == of && f.Item == item), cancel);
        Keep(draft, part, item, part == DraftPart.Action ? row.Action : row.Sentence, words);
        row.Write(row.Place, part == DraftPart.Sentence ? words : row.Sentence, part == DraftPart.Action ? words : row.Action);
    }

    private DraftVersion Keep(DraftToEdit draft, DraftPart part, string item, string before, string text) =>
        db.Add(new DraftVersion(draft.Draft, part, item, before, text, actor.Account, clock.GetUtcNow())).Entity;
}
