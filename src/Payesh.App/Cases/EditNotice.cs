using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>What a person wrote in the editor of a letter.</summary>
public sealed record NoticeEdit(NoticeTexts Texts, IReadOnlyDictionary<FindingId, SentenceEdit> Sentences)
{
    /// <summary>Parts of the body that stood in the form; what is empty or equal goes back to the template's words.</summary>
    public IReadOnlyDictionary<DraftPart, string> Parts { get; init; } = new Dictionary<DraftPart, string>();
}

/// <summary>One line of it.</summary>
public sealed record SentenceEdit(string Place, string Sentence, string Action, bool LeftOut);

/// <summary>Keeps what was written, each change as a version; what the rules lock stays as the rules say.</summary>
public sealed class EditNotice(PayeshDb db, Actor actor, TimeProvider clock, ReadDraft read)
{
    /// <summary>Lines of copies a sheet takes.</summary>
    public const int MostCopies = 12;

    /// <param name="no">The case.</param>
    /// <param name="version">The version the person saw.</param>
    /// <param name="edit">What was written.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<NoticeDraft>> Run(long no, long version, NoticeEdit edit, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        if (await read.Of(no, cancel) is not { } draft) return AccessRefusal.NotFound;
        if (draft.Draft.Version != version) return BasicsRefusal.ChangedMeanwhile;
        var wrong = WriteParts(draft, edit.Parts) ?? await WriteRows(draft, edit.Sentences, cancel) ?? WriteTexts(draft, edit.Texts);
        if (wrong is not null)
        {
            db.ChangeTracker.Clear();
            return wrong;
        }

        draft.Draft.Edit(edit.Texts, actor.Account, clock.GetUtcNow());
        db.Seen(draft.Draft, version);
        return await db.Save(draft.Draft, cancel);
    }

    private Refusal? WriteParts(DraftToEdit draft, IReadOnlyDictionary<DraftPart, string> typed)
    {
        foreach (var (part, text) in typed)
        {
            if (draft.Parts.FirstOrDefault(one => one.Rule.Part == part) is not { } shown) return CasesRefusal.PartLocked.At($"Part-{part}");
            var words = shown.Rule.Read(text, shown.Template, shown.MustName);
            if (!words.Succeeded) return words.Refusal.At($"Part-{part}");
            if (words.Value != shown.Written) Keep(draft, part, "", shown.Text, words.Value);
        }

        return null;
    }

    private async Task<Refusal?> WriteRows(DraftToEdit draft, IReadOnlyDictionary<FindingId, SentenceEdit> edits, CancellationToken cancel)
    {
        var letter = draft.Draft.LetterId;
        var items = await db.Set<Finding>().Where(f => f.CaseId == draft.Draft.CaseId).ToDictionaryAsync(f => f.Id, f => f.Item, cancel);
        foreach (var row in await db.Set<NoticeSentence>().Where(s => s.LetterId == letter).ToListAsync(cancel))
        {
            if (!edits.TryGetValue(row.FindingId, out var typed)) continue;
            var (sentence, action) = (PersianText.Normalise(typed.Sentence), PersianText.Normalise(typed.Action));
            if (sentence.Length == 0 || action.Length == 0) return CasesRefusal.SentenceMissing.At($"Sentence-{row.Order}");
            if ((draft.Hinders(DraftPart.Sentence, row.Sentence, sentence) ?? draft.Hinders(DraftPart.Action, row.Action, action)
                ?? draft.Hinders(DraftPart.Place, row.Place, PersianText.Normalise(typed.Place))) is { } wrong) return wrong.At($"Sentence-{row.Order}");
            var left = typed.LeftOut == row.LeftOut ? (bool?)null : typed.LeftOut;
            if (sentence != row.Sentence || left is not null) Keep(draft, DraftPart.Sentence, items[row.FindingId], row.Sentence, sentence, left);
            if (action != row.Action) Keep(draft, DraftPart.Action, items[row.FindingId], row.Action, action);
            row.Write(row.Place, sentence, action);
            row.Leave(typed.LeftOut);
        }

        return null;
    }

    private Refusal? WriteTexts(DraftToEdit draft, NoticeTexts typed)
    {
        var before = draft.Draft.Texts;
        if (typed.Copies.Count(copy => copy.To.Length > 0) > MostCopies) return CasesRefusal.TooManyCopies(MostCopies).At(nameof(typed.Copies));
        foreach (var copy in typed.Copies.Except(before.Copies))
        {
            if ((draft.Hinders(DraftPart.Copies, "", copy.To) ?? draft.Hinders(DraftPart.Copies, "", copy.For)) is { } wrong) return wrong.At(nameof(typed.Copies));
        }

        var contact = (Before: ContactLines(before), Typed: ContactLines(typed));
        if ((draft.Hinders(DraftPart.Addressee, before.Addressee, typed.Addressee)?.At(nameof(typed.Addressee))
            ?? contact.Typed.Select(line => draft.Hinders(DraftPart.Contact, line, line)).FirstOrDefault(wrong => wrong is not null)?.At(nameof(typed.ContactPost)))
            is { } refused) return refused;
        KeepChanged(draft, DraftPart.Addressee, before.Addressee, typed.Addressee);
        KeepChanged(draft, DraftPart.Contact, string.Join('\n', contact.Before), string.Join('\n', contact.Typed));
        KeepChanged(draft, DraftPart.Copies, Lines(before), Lines(typed));
        return null;
    }

    private static string[] ContactLines(NoticeTexts texts) => [texts.ContactPost, texts.ContactPhone, texts.Channel];

    private static string Lines(NoticeTexts texts) => string.Join('\n', texts.CopyLines(confidential: false).Concat(texts.CopyLines(confidential: true)));

    private void KeepChanged(DraftToEdit draft, DraftPart part, string before, string text)
    {
        if (PersianText.Normalise(before) != PersianText.Normalise(text)) Keep(draft, part, "", before, PersianText.Normalise(text));
    }

    private void Keep(DraftToEdit draft, DraftPart part, string item, string before, string text, bool? left = null) =>
        db.Add(new DraftVersion(draft.Draft, part, item, before, text, actor.Account, clock.GetUtcNow()) { LeftOut = left });
}

/// <summary>A draft with what may be worded in it.</summary>
public sealed record DraftToEdit(NoticeDraft Draft, IReadOnlyList<PartRule> Rules, IReadOnlyList<PartShown> Parts, IReadOnlyList<DraftVersionLine> Versions)
{
    /// <summary>What stands in the way of these words: the part is locked, or they are too long.</summary>
    internal Refusal? Hinders(DraftPart part, string before, string typed)
    {
        var rule = Rules.FirstOrDefault(one => one.Part == part);
        if (rule is not { Editable: true }) return PersianText.Normalise(before) == PersianText.Normalise(typed) ? null : CasesRefusal.PartLocked;
        return typed.Length > rule.Longest ? BasicsRefusal.TextTooLong(rule.Longest) : null;
    }
}

/// <summary>Reads the draft of a case that is not signed: the letter of its step, or the one that ends it.</summary>
public sealed class ReadDraft(PayeshDb db, ReadNotice notice, ReadClosing closing)
{
    internal async Task<DraftToEdit?> Of(long no, CancellationToken cancel)
    {
        if (await db.DraftOf(no, cancel) is { } draft)
        {
            var view = await notice.View(draft, cancel);
            return new(draft, view.PartRules, view.Parts, view.Versions);
        }

        if (await db.ClosingDraftOf(no, cancel) is not { } ending) return null;
        var read = await closing.View(ending, cancel);
        return new(ending, read.PartRules, read.Parts, read.Versions);
    }
}
