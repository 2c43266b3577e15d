using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Messages;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Work;

/// <summary>Whom a message about an act goes to, and what it carries. Holds the people of the offices it has met, for one step of the clock.</summary>
public sealed class WorkMessages(PayeshDb db, TimeProvider clock)
{
    private ILookup<OfficeCode, Account> _staff = Array.Empty<Account>().ToLookup(a => a.Office);
    private Dictionary<AccountId, Account> _people = [];
    private ILookup<AccountId, AccountId> _substitutes = Array.Empty<AccountId>().ToLookup(id => id);

    /// <summary>Reads who stands at the desks of these acts and of the offices above them.</summary>
    public async Task Meet(IReadOnlyCollection<WorkItem> items, CancellationToken cancel)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var desks = items.SelectMany(item => new[] { item.Desk, item.Desk.Superior }).Distinct().ToList();
        var staff = await db.Users.AsNoTracking().Where(a => !a.Disabled && desks.Contains(a.Office)).OrderBy(a => a.Id).ToListAsync(cancel);
        var persons = items.Select(item => item.Person).Concat(items.Select(item => (AccountId?)item.CreatedBy)).OfType<AccountId>().Distinct().ToList();
        var absent = await db.Set<Absence>().AsNoTracking().Where(a => persons.Contains(a.Account) && a.First <= today && a.Last >= today).ToListAsync(cancel);
        var wanted = persons.Concat(absent.Select(a => a.Substitute)).Select(id => id.Value).Except(staff.Select(a => a.Id)).ToList();
        var others = await db.Users.AsNoTracking().Where(a => !a.Disabled && wanted.Contains(a.Id)).ToListAsync(cancel);
        _staff = staff.ToLookup(a => a.Office);
        _people = staff.Concat(others).ToDictionary(a => a.AccountId);
        _substitutes = absent.ToLookup(a => a.Account, a => a.Substitute);
    }

    /// <summary>On whose worklist it lies: a person and whoever stands in, or all of the desk who hold the duty and may see the matter.</summary>
    public IReadOnlyList<Account> Holders(WorkItem item) => item.Person is { } person
        ? [.. _substitutes[person].Prepend(person).Distinct().Select(_people.GetValueOrDefault).OfType<Account>()]
        : item.Duty is { } duty ? AtDesk(item, item.Desk, duty) : [];

    /// <summary>Who is told that it came up from an office below: of an order to one person, who gave it and who gives orders above.</summary>
    public IReadOnlyList<Account> Superiors(WorkItem item, OfficeCode from) => item.Duty is { } duty
        ? AtDesk(item, from.Superior, duty)
        : [.. AtDesk(item, from.Superior, Duty.Refer).Concat(_people.TryGetValue(item.CreatedBy, out var giver) ? [giver] : []).DistinctBy(a => a.Id)];

    public static NewMessage About(WorkItem item, string kind, string step, DateTimeOffset? keyDue, IReadOnlyList<Account> to) => new()
    {
        Kind = kind, Matter = item.Matter, Step = step, KeyDue = keyDue, Due = item.Due, Danger = item.Danger, SubjectKind = item.SubjectKind,
        Number = item.Number, Text = item.Text, Arguments = item.Arguments, Link = item.Link, To = to,
    };

    private Account[] AtDesk(WorkItem item, OfficeCode desk, Duty duty) =>
        [.. _staff[desk].Where(a => Duties.Of(a.Role).Contains(duty) && a.Scope.Covers(item.Office, item.Field))];
}
