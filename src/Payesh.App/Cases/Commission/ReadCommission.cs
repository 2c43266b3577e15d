using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases.Commission;

/// <summary>One commission: who sits, its sessions, what waits for an agenda.</summary>
public sealed record CommissionView(
    OfficeCode Body, CommissionRules Rules, IReadOnlyList<CommissionMember> Members, IReadOnlyList<CommissionSession> Sessions,
    IReadOnlyList<AgendaItem> Waiting, IReadOnlyDictionary<SessionId, int> Items)
{
    public BodyRule Rule => Rules.Of(Body);
}

/// <summary>One session with its agenda.</summary>
public sealed record SessionView(
    CommissionSession Session, CommissionRules Rules, IReadOnlyList<CommissionMember> Members, IReadOnlyList<AgendaItem> Items, IReadOnlyList<AgendaItem> Waiting)
{
    public BodyRule Rule => Rules.Of(Session.Body);

    /// <summary>Who sits in the commission on its day.</summary>
    public IEnumerable<CommissionMember> Sitting => Members.Where(member => member.Sits(Session.Day));

    /// <summary>Who votes on an item; on one without conflicts of interest when it is null.</summary>
    public Bench BenchOf(AgendaItem? item) =>
        Bench.Of(Members, Session.Day, Session.Present, (item?.Conflicts.Select(one => one.Member) ?? []).ToHashSet());
}

/// <summary>One case before a commission, with everything its page shows.</summary>
public sealed record ItemView(
    AgendaItem Item, SupervisionCase Case, SessionView? Session, CommissionBook Book, IReadOnlyList<Finding> Findings, IReadOnlyList<Letter> Letters,
    IReadOnlyList<ComplainantHearing> Complainants, IReadOnlyList<Measure> OfCase)
{
    /// <summary>What its decision ordered.</summary>
    public IEnumerable<Measure> Measures => OfCase.Where(measure => measure.Decision == Item.Id.Value);

    /// <summary>What of the case runs.</summary>
    public IEnumerable<Measure> Running => OfCase.Where(measure => measure.State is MeasureState.Ordered or MeasureState.InForce);

    public Letter? LetterOf(Guid? id) => Letters.FirstOrDefault(letter => letter.Id.Value == id);

    public Bench? Bench => Session?.BenchOf(Item);

    public BodyRule Rule => Book.Rules.Of(Item.Body);
}

/// <summary>Reads commissions, sessions and items of the own commission; headquarters looks at those of the provinces too.</summary>
public sealed class ReadCommission(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf)
{
    /// <summary>Newest sessions that a page shows.</summary>
    public const int Sessions = 60;

    private DateOnly Today => TehranTime.DayOf(clock.GetUtcNow());

    /// <summary>The commission of the own office.</summary>
    public Task<Outcome<CommissionView>> Own(CancellationToken cancel) => Run(actor.Office, cancel);

    public async Task<Outcome<CommissionView>> Run(OfficeCode body, CancellationToken cancel)
    {
        if (actor.LacksSightOf(body) is { } refusal) return refusal;
        var sessions = await db.Set<CommissionSession>().AsNoTracking().Where(s => s.Body == body).OrderByDescending(s => s.Day).ThenByDescending(s => s.No)
            .Take(Sessions).ToListAsync(cancel);
        var ids = sessions.Select(s => (SessionId?)s.Id).ToList();
        var counts = await db.Set<AgendaItem>().Where(i => ids.Contains(i.Session)).GroupBy(i => i.Session)
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        return new CommissionView(
            body, shelf.CommissionOn(Today).Rules, await Members(body, cancel), sessions, await Waiting(body, cancel),
            counts.ToDictionary(one => one.Key!.Value, one => one.Count));
    }

    public async Task<Outcome<SessionView>> Session(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepCommission) is { } refusal) return refusal;
        var session = await db.Set<CommissionSession>().AsNoTracking().SingleOrDefaultAsync(s => s.No == no, cancel);
        return session is null || actor.LacksSightOf(session.Body) is not null ? AccessRefusal.NotFound : await View(session, cancel);
    }

    public async Task<Outcome<ItemView>> Item(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.KeepCommission) is { } refusal) return refusal;
        var item = await Items().SingleOrDefaultAsync(i => i.No == no, cancel);
        if (item is null || actor.LacksSightOf(item.Body) is not null) return AccessRefusal.NotFound;
        var session = await db.Set<CommissionSession>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == item.Session, cancel);
        var of = await db.Set<SupervisionCase>().AsNoTracking().Include(c => c.Steps).SingleAsync(c => c.Id == item.CaseId, cancel);
        var findings = await db.Set<Finding>().AsNoTracking().Include(f => f.Detail).Where(f => f.CaseId == of.Id && f.State == FindingState.Confirmed)
            .OrderBy(f => f.Severity).ThenBy(f => f.No).ToListAsync(cancel);
        var wanted = new[] { item.Invitation, item.DecisionLetter, item.ExecutionLetter }.OfType<Guid>().Select(id => new LetterId(id)).ToList();
        return new ItemView(
            item, of, session is null ? null : await View(session, cancel), shelf.CommissionOn(session?.Day ?? Today), findings,
            await db.Set<Letter>().AsNoTracking().Where(l => wanted.Contains(l.Id)).ToListAsync(cancel),
            await db.Set<ComplainantHearing>().AsNoTracking().Where(h => h.Item == item.Id).OrderBy(h => h.EnteredAt).ToListAsync(cancel),
            await db.Set<Measure>().AsNoTracking().Where(m => m.CaseId == of.Id).OrderBy(m => m.No).ToListAsync(cancel));
    }

    /// <summary>What a commission may order today, and who may be asked to see to it: people of the county and its province.</summary>
    public async Task<(IReadOnlyList<MeasureKindRule> Kinds, IReadOnlyList<Account> People)> Measures(SupervisionCase of, CancellationToken cancel)
    {
        var (county, province) = (of.Office, of.Office.Superior);
        var people = await db.Users.AsNoTracking().Where(a => !a.Disabled && a.Role != Role.Centre && a.Role != Role.Administrator && (a.Office == county || a.Office == province))
            .OrderByDescending(a => a.Role == Role.CountyHead).ThenBy(a => a.NameOrder).ThenBy(a => a.Id).ToListAsync(cancel);
        return ([.. shelf.On(Today).Measures.Kinds.Where(kind => kind.Commission)], people);
    }

    private async Task<SessionView> View(CommissionSession session, CancellationToken cancel) => new(
        session, shelf.CommissionOn(session.Day).Rules, await Members(session.Body, cancel),
        await Items().Where(i => i.Session == session.Id).OrderBy(i => i.Place).ToListAsync(cancel), await Waiting(session.Body, cancel));

    private IQueryable<AgendaItem> Items() => db.Set<AgendaItem>().AsNoTracking().Include(i => i.Conflicts).Include(i => i.Votes);

    private Task<List<CommissionMember>> Members(OfficeCode body, CancellationToken cancel) => db.Set<CommissionMember>().AsNoTracking()
        .Where(m => m.Body == body).OrderBy(m => m.AlternateFor != null).ThenBy(m => m.No).ToListAsync(cancel);

    private Task<List<AgendaItem>> Waiting(OfficeCode body, CancellationToken cancel) => db.Set<AgendaItem>().AsNoTracking()
        .Where(i => i.Body == body && i.Session == null && i.Decision == null).OrderBy(i => i.No).ToListAsync(cancel);
}
