using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases;

/// <summary>What the signatory says before signing.</summary>
/// <param name="Version">The version of the draft that was looked at.</param>
/// <param name="MarksRead">The marked sentences were read, and nobody can be recognised in them.</param>
public sealed record SigningWords(long Version, bool MarksRead);

/// <summary>The head signs the written notice. What the protective check blocks cannot be signed (P17).</summary>
public sealed class SignNotice(PayeshDb db, Actor actor, ReadNotice read, LetterWriter writer, Worklist worklist)
{
    public async Task<Outcome<Letter>> Run(long no, SigningWords words, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        try
        {
            var signed = await db.InTransaction(() => Sign(no, words, cancel), cancel);
            if (!signed.Succeeded) await db.InTransaction(() => AskForProtection(no, cancel), cancel);
            return signed;
        }
        catch (DbUpdateConcurrencyException)
        {
            return CasesRefusal.PreviewStale;
        }
    }

    private async Task<Outcome<Letter>> Sign(long no, SigningWords words, CancellationToken cancel)
    {
        if (await db.DraftOf(no, cancel) is not { } draft) return AccessRefusal.NotFound;
        if (draft.Version != words.Version) return CasesRefusal.PreviewStale;
        var view = await read.View(draft, cancel);
        if (MaySign(view, words) is { } wrong) return wrong;

        var signed = await writer.Sign(view.Letter, view.ToSign, cancel);
        if (!signed.Succeeded) return signed.Refusal;
        await worklist.Done(CaseWork.Subject(view.Case), CaseWork.Sign, cancel);
        await db.SaveChangesAsync(cancel);
        return signed;
    }

    private Refusal? MaySign(NoticeView view, SigningWords words)
    {
        if (!view.RequirementsBind) return CasesRefusal.NothingBinding;
        if (view.Check.Blocked is [var blocked, ..]) return CasesRefusal.WordsOnly(blocked.Item);
        if (view.Check.SpeaksOfComplaint) return CasesRefusal.ComplaintWords;
        if (view.Check.Marks.Count > 0 && !words.MarksRead) return CasesRefusal.MarksUnread.At("MarksRead");
        // The protective decision is a second person's: whoever took it does not sign as well.
        return view.Rows.Any(row => !row.Written.LeftOut && row.Finding.Detail.ProtectedBy == actor.Account) ? CasesRefusal.AnotherPersonNeeded : null;
    }

    // Whoever wrote the letter cannot decide; where nobody else is in the office, the superior one sees it too (P25).
    private async Task<int> AskForProtection(long no, CancellationToken cancel)
    {
        if (await db.DraftOf(no, cancel) is not { } draft) return 0;
        var view = await read.View(draft, cancel);
        foreach (var line in view.Check.Blocked)
        {
            var others = await db.Set<Account>().CountAsync(
                a => a.Office == view.Case.Office && !a.Disabled && a.Role == Role.CountyHead && a.Id != view.Draft.Drafter.Value, cancel);
            await worklist.AddOnce(new()
            {
                Subject = CaseWork.Subject(line.Finding), Text = CaseWork.Protect, Link = $"{CaseWork.Link(view.Case)}#finding-{line.Item}",
                Arguments = [view.Case.CentreName, line.Item], Office = view.Case.Office, Field = view.Case.Field, Centre = view.Case.CentreId,
                CentreName = view.Case.CentreName, Duty = Duty.Review, Desk = Establishment.DeskFor(view.Case.Office, others, 1),
            }, cancel);
        }

        return await db.SaveChangesAsync(cancel);
    }
}
