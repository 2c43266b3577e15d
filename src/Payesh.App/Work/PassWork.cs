using Payesh.App.Database;
using Payesh.App.Messages;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;

namespace Payesh.App.Work;

/// <summary>
/// What waits for somebody who left an office goes on to the successor, with a margin order that says so; with none, back to the office. For other rooms,
/// inside their transaction; whoever caused it may see nothing of it.
/// </summary>
public sealed class PassWork(PayeshDb db, TimeProvider clock, MessageShelf shelf, SettleMessages settle)
{
    // A margin order is words of the office, in Persian whoever reads it.
    private const string Words = "تحویل و تحول اداره";

    /// <param name="from">Who left.</param>
    /// <param name="to">The successor; null when nobody is named.</param>
    /// <param name="office">The office that was left.</param>
    /// <param name="duty">Who of the office has it when nobody is named.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>How many acts went on.</returns>
    public async Task<int> Run(WorkPerson from, WorkPerson? to, OfficeCode office, Duty duty, CancellationToken cancel)
    {
        var (leaver, now) = (from.Id, clock.GetUtcNow());
        var items = await db.AllAnywhere<WorkItem>(i => i.Person == leaver && i.DoneAt == null && i.Desk == office, cancel);
        foreach (var item in items)
        {
            if (to is null)
            {
                item.BackToOffice(duty, now);
                continue;
            }

            db.Add(new MarginOrder(item, from, to, Words, null, now));
            item.HandTo(to.Id, to.Office, null, shelf.At(now).Ladder, now);
        }

        await settle.Run([.. items.Select(item => item.Matter)], cancel);
        return items.Count;
    }
}
