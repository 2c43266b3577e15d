using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;
using Payesh.Domain.Work;

namespace Payesh.App.Cases;

/// <summary>The head of an office changes: its open cases become a list that the new head takes over, and what waited for the old one goes on (P16).</summary>
public sealed class OpenHandOver(PayeshDb db, TimeProvider clock, Worklist worklist, PassWork pass) : IOn<SignatoryAppointed>, IOn<AccountLeft>
{
    public const string Text = "Cases.WorkHandOver";

    public static WorkSubject Subject(HandOver list) => new("hand-over", list.Id);

    public async Task On(SignatoryAppointed announcement, CancellationToken cancel)
    {
        var made = announcement.Appointment;
        if (made.Signs == SignedAs.OnBehalf || await Person(made.Account, cancel) is not { } to) return;
        if (await HeadBefore(made, cancel) is { } from) await Open(made.Office, from, to, HandOverCause.Appointed, cancel);
        else await Named(made.Office, to, cancel);
    }

    public async Task On(AccountLeft announcement, CancellationToken cancel)
    {
        var from = new WorkPerson(announcement.Account, announcement.Name, announcement.Post, announcement.Office);
        var to = await Successor(announcement, cancel);
        if (Duties.Of(announcement.Role).Contains(Duty.SignLetters)) await Open(announcement.Office, from, to, HandOverCause.HeadLeft, cancel);
        else await pass.Run(from, null, announcement.Office, Duty.Refer, cancel);
    }

    private async Task Open(OfficeCode office, WorkPerson from, WorkPerson? to, HandOverCause cause, CancellationToken cancel)
    {
        var leaver = from.Id;
        foreach (var untaken in await db.AllAnywhere<HandOver>(h => h.Office == office && h.To == leaver && h.Finished == null, cancel))
        {
            untaken.Replace(clock.GetUtcNow());
            await worklist.Done(Subject(untaken), Text, cancel);
        }

        var list = (await db.AllAnywhere<HandOver>(h => h.Office == office && h.From == leaver && h.Finished == null, cancel)).MaxBy(h => h.No);
        if (list is null)
        {
            var cases = await db.AllAnywhere<SupervisionCase>(c => c.Office == office && c.Closed == null, cancel);
            if (cases.Count > 0) list = db.Add(new HandOver(clock.NewId(), office, (leaver, from.Name), cause, clock.GetUtcNow(), cases.OrderBy(c => c.No))).Entity;
        }

        var passed = await pass.Run(from, to, office, Duty.SignLetters, cancel);
        list?.Passed(passed);
        if (to is not null) list?.Name(to.Id, to.Name);
        await db.SaveChangesAsync(cancel);
        if (list is not null) await Ask(list, cancel);
        if (to is not null) await Named(office, to, cancel);
    }

    // Lists that waited for somebody to be named.
    private async Task Named(OfficeCode office, WorkPerson to, CancellationToken cancel)
    {
        var account = to.Id;
        foreach (var list in await db.AllAnywhere<HandOver>(h => h.Office == office && h.To == null && h.Finished == null && h.From != account, cancel))
        {
            list.Name(to.Id, to.Name);
            await Ask(list, cancel);
        }

        await db.SaveChangesAsync(cancel);
    }

    // Whoever was asked before is no longer: one list waits for one person.
    private async Task Ask(HandOver list, CancellationToken cancel)
    {
        await worklist.Done(Subject(list), Text, cancel);
        worklist.Add(new()
        {
            Subject = Subject(list), Link = $"/hand-overs/{list.No}", Text = Text, Arguments = [list.Cases], Office = list.Office, Field = list.Field,
            Duty = Duty.SignLetters, Person = list.To, RemindAt = clock.GetUtcNow().AddDays(2),
        });
        await db.SaveChangesAsync(cancel);
    }

    // The one appointed before; in an office that never recorded any, whoever headed it by role before this account was made.
    private async Task<WorkPerson?> HeadBefore(Appointment made, CancellationToken cancel)
    {
        var earlier = await db.Set<Appointment>().AsNoTracking()
            .Where(a => a.Office == made.Office && a.Signs != SignedAs.OnBehalf && a.No != made.No && a.First <= made.First)
            .OrderByDescending(a => a.First).ThenByDescending(a => a.No).Select(a => (AccountId?)a.Account).FirstOrDefaultAsync(cancel);
        if (earlier is { } account) return account == made.Account ? null : await Person(account, cancel);
        var since = await db.Set<Account>().Where(a => a.Id == made.Account.Value).Select(a => a.Made).SingleAsync(cancel);
        return await Heads(made.Office, made.Account, since).FirstOrDefaultAsync(cancel);
    }

    private async Task<WorkPerson?> Successor(AccountLeft left, CancellationToken cancel)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var appointed = await db.Set<Appointment>().AsNoTracking()
            .Where(a => a.Office == left.Office && a.Signs != SignedAs.OnBehalf && a.Account != left.Account && (a.Last == null || a.Last >= today))
            .OrderByDescending(a => a.First).ThenByDescending(a => a.No).Select(a => (AccountId?)a.Account).FirstOrDefaultAsync(cancel);
        return appointed is { } account && await Person(account, cancel) is { } named ? named : await Heads(left.Office, left.Account).FirstOrDefaultAsync(cancel);
    }

    private IQueryable<WorkPerson> Heads(OfficeCode office, AccountId but, DateTimeOffset? before = null) => db.Set<Account>().AsNoTracking()
        .Where(a => a.Office == office && !a.Disabled && a.Id != but.Value && (before == null || a.Made < before) && (a.Role == Role.CountyHead || a.Role == Role.ProvincialSupervisor))
        .OrderByDescending(a => a.Made).ThenBy(a => a.Id).Select(a => new WorkPerson(new(a.Id), a.Name, a.Post, a.Office));

    private Task<WorkPerson?> Person(AccountId account, CancellationToken cancel) => db.Set<Account>().AsNoTracking()
        .Where(a => a.Id == account.Value && !a.Disabled).Select(a => new WorkPerson(new(a.Id), a.Name, a.Post, a.Office)).SingleOrDefaultAsync(cancel);
}
