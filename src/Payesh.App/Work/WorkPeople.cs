using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Work;

/// <summary>People of the own office, of the offices below and of the one above.</summary>
public sealed class WorkPeople(PayeshDb db, Actor actor)
{
    /// <summary>Those to whom the actor may send work, by office and name.</summary>
    public async Task<IReadOnlyList<WorkPerson>> Read(CancellationToken cancel)
    {
        if (!actor.IsSignedIn) return [];
        var (first, last, above) = (actor.Office.First, actor.Office.Last, actor.Office.Superior);
        return await db.Set<Account>().AsNoTracking()
            .Where(a => !a.Disabled && a.Role != Role.Centre && a.Role != Role.Administrator
                && ((a.Office >= first && a.Office <= last) || a.Office == above))
            .OrderBy(a => a.Office).ThenBy(a => a.Name)
            .Select(a => new WorkPerson(new(a.Id), a.Name, a.Post, a.Office)).ToListAsync(cancel);
    }

    internal async Task<WorkPerson?> Find(AccountId id, CancellationToken cancel) =>
        (await Read(cancel)).FirstOrDefault(person => person.Id == id);

    /// <summary>Who acts, as a margin order prints it.</summary>
    internal async Task<WorkPerson> Self(CancellationToken cancel)
    {
        var post = await db.Set<Account>().Where(a => a.Id == actor.Account.Value).Select(a => a.Post).SingleOrDefaultAsync(cancel);
        return new(actor.Account, actor.Name, post ?? "", actor.Office);
    }
}
