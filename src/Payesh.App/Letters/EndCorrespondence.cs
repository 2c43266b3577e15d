using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Domain.Work;

namespace Payesh.App.Letters;

/// <summary>The reply clock of a letter: an act with a deadline, called to mind and sent to the superior office like any other.</summary>
public static class CorrespondenceWork
{
    public const string Answer = "Letters.WorkAnswer";
    public const string Chase = "Letters.WorkChase";

    public static WorkSubject Subject(Correspondence letter) => new("correspondence", letter.Id);

    public static string Link(Correspondence letter) => $"/correspondence/{letter.No}";

    /// <summary>What waits for somebody; null when it asks for no answer.</summary>
    public static NewWork? Of(Correspondence letter) => letter.AnswerDue is not { } due ? null : new()
    {
        Subject = Subject(letter), Link = Link(letter), Text = letter.Way == CorrespondenceWay.Incoming ? Answer : Chase, Arguments = [letter.Body, letter.Number],
        Number = letter.Number, Office = letter.Office, Field = letter.Field, Centre = letter.CentreId.Value == default ? null : letter.CentreId,
        CentreName = letter.CentreName, Duty = Duty.ServeLetters, Due = TehranTime.Instant(due, new(23, 59)),
    };
}

/// <summary>An own letter answers one of another body (عطف به): it is named by its number.</summary>
public sealed class AnswerCorrespondence(PayeshDb db, Actor actor, Worklist worklist)
{
    /// <param name="no">The letter of the other body.</param>
    /// <param name="number">Number of the own letter.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Outcome<Correspondence>> Run(long no, string? number, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.ServeLetters) is { } refusal) return refusal;
        if (await db.Set<Correspondence>().SingleOrDefaultAsync(c => c.No == no, cancel) is not { } letter) return AccessRefusal.NotFound;
        var parsed = LetterNumber.Parse(number);
        if (!parsed.Succeeded) return parsed.Refusal.At("Answer");
        var (office, wanted) = (letter.Office, parsed.Value);
        // Numbers begin anew each year: the youngest is meant.
        var own = await db.Set<Letter>().AsNoTracking().Where(l => l.Issuer == office && l.Number == wanted && l.Date != null)
            .OrderByDescending(l => l.Date).FirstOrDefaultAsync(cancel);
        if (own is null) return LettersRefusal.AnswerUnknown.At("Answer");
        if (letter.AnsweredBy(own.Number!, LetterWriter.Link(own), own.Date!.Value) is { Succeeded: false, Refusal: var wrong }) return wrong.At("Answer");
        await worklist.Done(CorrespondenceWork.Subject(letter), null, cancel);
        return await db.Save(letter, cancel);
    }
}

/// <summary>No answer is given, or none came: the clock stops, with the reason.</summary>
public sealed class CloseCorrespondence(PayeshDb db, Actor actor, Worklist worklist, TimeProvider clock)
{
    public async Task<Outcome<Correspondence>> Run(long no, string? reason, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.ServeLetters) is { } refusal) return refusal;
        if (await db.Set<Correspondence>().SingleOrDefaultAsync(c => c.No == no, cancel) is not { } letter) return AccessRefusal.NotFound;
        if (letter.Close(reason, TehranTime.DayOf(clock.GetUtcNow())) is { Succeeded: false, Refusal: var wrong }) return wrong;
        await worklist.Done(CorrespondenceWork.Subject(letter), null, cancel);
        return await db.Save(letter, cancel);
    }
}
