using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>What every act with an application has in common: it is locked and read, the desk is asked, what follows is put on worklists.</summary>
public sealed class ApplicationDesk(PayeshDb db, Actor actor, TimeProvider clock, LicensingShelf shelf, ReadPlaces places, LicensingWork work)
{
    public DateOnly Today => TehranTime.DayOf(clock.GetUtcNow());

    /// <summary>Does something with an application, as one.</summary>
    /// <param name="no">The application.</param>
    /// <param name="act">The act; refused, nothing of it stays.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<Outcome<T>> Run<T>(long no, Func<LicenceApplication, StepAct, Task<Outcome<T>>> act, CancellationToken cancel) =>
        db.InTransaction<Outcome<T>>(async () =>
        {
            // Two at one step: the second one waits here, and meets the step of the first.
            await db.LockSeries($"application/{no}", cancel);
            var of = await db.Set<LicenceApplication>().Include(a => a.Steps.OrderBy(s => s.Order)).SingleOrDefaultAsync(a => a.No == no, cancel);
            if (of is null) return AccessRefusal.NotFound;
            var (step, due, whole) = ((of.Step, of.State, of.Steps.Count), of.Due, of.WholeDue);
            var chain = shelf.Chain(of.ChainId);
            var done = await act(of, await Act(chain, cancel));
            if (!done.Succeeded) return done;
            if (step != (of.Step, of.State, of.Steps.Count)) await work.Follow(of, chain, cancel);
            else if (due != of.Due || whole != of.WholeDue) await work.Moved(of, chain, cancel);
            await db.SaveChangesAsync(cancel);
            return done;
        }, cancel);

    /// <summary>Who acts today.</summary>
    public async Task<StepAct> Act(LicensingChain chain, CancellationToken cancel)
    {
        var book = await places.Book(cancel);
        return new(chain, actor.Account, Today, book.Calendar);
    }

    /// <summary>The refusal to do the present step, else null: by whoever of its desk, or of an office above, has its duty (P25).</summary>
    public Refusal? Lacks(LicenceApplication of, LicensingChain chain) => Lacks(of, chain.Step(of.Step).Duty);

    /// <summary>The same for another duty at the desk that has it.</summary>
    public Refusal? Lacks(LicenceApplication of, Duty duty) =>
        actor.IsMachine || (actor.Holds(duty) && actor.Office.Covers(of.Desk)) ? null : LicensingRefusal.NotYourDesk;

    /// <summary>A line in its life.</summary>
    public void Write(LicenceApplication of, string title, params IEnumerable<object> arguments) =>
        db.Add(new ApplicationEntry(of, clock.GetUtcNow(), title, StoredText.Write(arguments), actor.Name));

    /// <summary>A file that was uploaded before belongs to the application from now on.</summary>
    /// <returns>The refusal when it is not in the store.</returns>
    public async Task<Refusal?> Keep(LicenceApplication of, string? file, string field, CancellationToken cancel)
    {
        if (file is null) return null;
        if (!Digest.TryParse(file, out var hash) || !await db.Set<StoredFile>().AnyAsync(stored => stored.Hash == file, cancel))
            return LicensingRefusal.FileUnknown.At(field);
        var subject = $"application:{of.Id.Value}";
        if (!await db.Set<FileUse>().AnyAsync(use => use.Hash == file && use.Subject == subject, cancel))
            db.Add(new FileUse(hash, of.CentreId, of.Office, of.Field, subject));
        return null;
    }

    /// <summary>What the file holds, where a step asks for it.</summary>
    public async Task<FileState> FileOf(LicenceApplication of, LicensingChain chain, CancellationToken cancel)
    {
        var accepted = await db.Set<ApplicationDocument>().Where(d => d.ApplicationId == of.Id && d.State == DocumentState.Accepted).Select(d => d.Code).ToListAsync(cancel);
        var asked = await db.Set<Enquiry>().Where(e => e.ApplicationId == of.Id).ToListAsync(cancel);
        var missing = chain.DocumentsOf(of.Paper, of.Renewal, of.LegalPerson.Length > 0, of.PlaceMoved).Count(d => d.Needed && !accepted.Contains(d.Code));
        var asks = chain.RouteOf(of.Paper, of.Renewal).Contains(LicensingChain.Enquiries);
        var unasked = asks ? chain.BodiesOf(of.Paper).Count(body => body.Needed && asked.All(e => e.Body != body.Code)) : 0;
        return new(missing, unasked, asked.Count(e => e.Answer is null));
    }
}
