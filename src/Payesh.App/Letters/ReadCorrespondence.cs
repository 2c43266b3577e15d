using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>One letter of another body, or one to it, with those it hangs together with.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="EnteredBy">Who registered it.</param>
/// <param name="Answers">The one it answers (عطف به).</param>
/// <param name="Replies">Those that answer it.</param>
/// <param name="Twins">Others of the same body with the same number and date.</param>
public sealed record CorrespondenceView(
    Correspondence Letter, string EnteredBy, CorrespondenceLine? Answers, IReadOnlyList<CorrespondenceLine> Replies, IReadOnlyList<CorrespondenceLine> Twins)
{
    public bool IsOpen => Letter.State is CorrespondenceState.Awaiting or CorrespondenceState.NoReply;
}

/// <summary>Reads one of the own scope.</summary>
public sealed class ReadCorrespondence(PayeshDb db, Actor actor)
{
    public async Task<Outcome<CorrespondenceView>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var all = db.Set<Correspondence>().AsNoTracking();
        if (await all.SingleOrDefaultAsync(c => c.No == no, cancel) is not { } letter) return AccessRefusal.NotFound;
        var names = await db.NamesOf([letter.EnteredBy], cancel);
        var (to, office, way, key, number, date) = (letter.ReplyTo, letter.Office, letter.Way, letter.BodyKey, letter.Number, letter.Date);
        return new CorrespondenceView(
            letter, names.GetValueOrDefault(letter.EnteredBy, "?"),
            to is null ? null : await CorrespondenceList.Lines(all.Where(c => c.No == to)).SingleOrDefaultAsync(cancel),
            await CorrespondenceList.Lines(all.Where(c => c.ReplyTo == no).OrderBy(c => c.No)).ToListAsync(cancel),
            await CorrespondenceList.Lines(all.Where(c => c.No != no && c.Office == office && c.Way == way && c.BodyKey == key && c.Number == number && c.Date == date)
                .OrderBy(c => c.No)).ToListAsync(cancel));
    }
}
