using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Work;

/// <summary>The six words at the side of a worklist.</summary>
public enum WorkWord
{
    /// <summary>مهلت گذشته.</summary>
    Overdue,

    /// <summary>این هفته.</summary>
    ThisWeek,

    /// <summary>منتظر شما.</summary>
    Mine,

    /// <summary>در دست دیگران.</summary>
    WithOthers,

    /// <summary>بازدیدهای امروز.</summary>
    VisitsToday,

    /// <summary>نامه‌های آماده امضا.</summary>
    ToSign,
}

/// <summary>What the chips of a worklist say.</summary>
public sealed record WorkFilter(WorkWord Word, OfficeCode? County, FieldOfWork? Field, string? CentreKind, string? Stage);

/// <summary>One line: an act.</summary>
public sealed record WorkLine(
    long No, string Text, string Arguments, string Link, CentreId Centre, string CentreName, OfficeCode Office, OfficeCode Desk, Duty? Duty,
    AccountId? Person, DateTimeOffset? Due, bool Danger, long Rank, DateTimeOffset Since, int Reminders, DateTimeOffset? Escalated, AccountId CreatedBy,
    string SubjectKind, Guid SubjectId)
{
    public IReadOnlyList<object> Values => StoredText.Read(Arguments);

    /// <summary>Name of the person it waits for; empty when it waits for whoever has the duty.</summary>
    public string PersonName { get; init; } = "";

    /// <summary>Name of who asked for it; empty for the program.</summary>
    public string FromName { get; init; } = "";

    /// <summary>The last margin on it.</summary>
    public string Margin { get; init; } = "";

    /// <summary>Name of the absent person in whose stead it shows here; empty otherwise.</summary>
    public string InsteadOf { get; init; } = "";
}

/// <summary>A worklist as it is shown.</summary>
/// <param name="Counts">How many lines each of the six words has.</param>
/// <param name="DueToday">How many of the own are due today.</param>
/// <param name="Lines">The lines of the chosen word.</param>
/// <param name="After">Key of the next page; null on the last.</param>
/// <param name="Stages">Texts that occur in the chosen word, for the chip.</param>
/// <param name="Kinds">Kinds of centre that occur.</param>
public sealed record WorkPage(
    IReadOnlyDictionary<WorkWord, int> Counts, int DueToday, IReadOnlyList<WorkLine> Lines, string? After, IReadOnlyList<string> Stages,
    IReadOnlyList<string> Kinds);

/// <summary>The worklist of the one who is signed in (کارتابل).</summary>
public sealed class MyWork(PayeshDb db, Actor actor, TimeProvider clock)
{
    public const int PageSize = 40;

    public async Task<WorkPage> Run(WorkFilter filter, string? after, CancellationToken cancel)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var instead = await Instead(today, cancel);
        var words = Words(today, [.. instead.Select(a => a.Account)]);
        var (counts, dueToday) = await Counts(words, today, cancel);
        var chosen = words[filter.Word];
        var chips = await chosen.Select(i => new { i.Text, i.CentreKind }).Distinct().ToListAsync(cancel);
        var lines = await Project(From(Narrowed(chosen, filter), after).OrderBy(i => i.Rank).ThenBy(i => i.No).Take(PageSize + 1)).ToListAsync(cancel);
        var more = lines.Count > PageSize;
        if (more) lines.RemoveAt(PageSize);
        return new(counts, dueToday, await Named(lines, instead, cancel), more ? $"{lines[^1].Rank}.{lines[^1].No}" : null,
            [.. chips.Select(chip => chip.Text).Distinct().Order(StringComparer.Ordinal)],
            [.. chips.Select(chip => chip.CentreKind).Where(kind => kind.Length > 0).Distinct().Order(StringComparer.Ordinal)]);
    }

    // All that is counted among the own in one look: this is the page of every morning.
    private async Task<(IReadOnlyDictionary<WorkWord, int> Counts, int DueToday)> Counts(
        Dictionary<WorkWord, IQueryable<WorkItem>> words, DateOnly today, CancellationToken cancel)
    {
        var (now, weekEnds) = (clock.GetUtcNow(), TehranTime.Instant(today.AddDays(7), TimeOnly.MinValue));
        var (dayBegins, dayEnds) = (TehranTime.Instant(today, TimeOnly.MinValue), TehranTime.Instant(today.AddDays(1), TimeOnly.MinValue));
        var own = await words[WorkWord.Mine].GroupBy(_ => 1).Select(items => new
        {
            All = items.Count(),
            Overdue = items.Count(i => i.Due < now),
            ThisWeek = items.Count(i => i.Due >= now && i.Due < weekEnds),
            ToSign = items.Count(i => i.ToSign),
            Today = items.Count(i => i.Due >= dayBegins && i.Due < dayEnds),
        }).SingleOrDefaultAsync(cancel);
        var counts = new Dictionary<WorkWord, int>
        {
            [WorkWord.Overdue] = own?.Overdue ?? 0, [WorkWord.ThisWeek] = own?.ThisWeek ?? 0, [WorkWord.Mine] = own?.All ?? 0,
            [WorkWord.WithOthers] = await words[WorkWord.WithOthers].CountAsync(cancel),
            [WorkWord.VisitsToday] = await words[WorkWord.VisitsToday].CountAsync(cancel),
            [WorkWord.ToSign] = own?.ToSign ?? 0,
        };
        return (counts, own?.Today ?? 0);
    }

    /// <summary>One open line, wherever it lies in the own scope; null when it is done or not there.</summary>
    public async Task<WorkLine?> One(long no, CancellationToken cancel) =>
        await Project(db.Set<WorkItem>().AsNoTracking().Where(i => i.No == no && i.DoneAt == null)).SingleOrDefaultAsync(cancel);

    /// <summary>Those that wait for the actor today.</summary>
    internal async Task<IQueryable<WorkItem>> Own(IQueryable<WorkItem> items, CancellationToken cancel)
    {
        var instead = await Instead(TehranTime.DayOf(clock.GetUtcNow()), cancel);
        return items.Where(i => i.DoneAt == null).Where(IsMine([.. instead.Select(a => a.Account)]));
    }

    private Dictionary<WorkWord, IQueryable<WorkItem>> Words(DateOnly today, List<AccountId> absent)
    {
        var now = clock.GetUtcNow();
        var (weekEnds, dayEnds) = (TehranTime.Instant(today.AddDays(7), TimeOnly.MinValue), TehranTime.Instant(today.AddDays(1), TimeOnly.MinValue));
        var open = db.Set<WorkItem>().AsNoTracking().Where(i => i.DoneAt == null);
        var mine = IsMine(absent);
        var own = open.Where(mine);
        return new()
        {
            [WorkWord.Overdue] = own.Where(i => i.Due < now),
            [WorkWord.ThisWeek] = own.Where(i => i.Due >= now && i.Due < weekEnds),
            [WorkWord.Mine] = own,
            [WorkWord.WithOthers] = open.Where(Not(mine))
                // What went to the superior office stays in sight of the office whose matter it is.
                .Where(i => i.Desk == actor.Office || i.CreatedBy == actor.Account || (i.Escalated != null && i.Office == actor.Office)),
            [WorkWord.VisitsToday] = open.Where(i => i.SubjectKind == "visit" && i.Desk == actor.Office && i.Due >= now.AddDays(-1) && i.Due < dayEnds),
            [WorkWord.ToSign] = own.Where(i => i.ToSign),
        };
    }

    // Sent to me or to somebody whose substitute I am; or to whoever of my office has a duty I have.
    private Expression<Func<WorkItem, bool>> IsMine(List<AccountId> absent)
    {
        var duties = Enum.GetValues<Duty>().Where(actor.Holds).Select(duty => (Duty?)duty).ToList();
        List<AccountId?> people = [actor.Account, .. absent.Select(id => (AccountId?)id)];
        return i => people.Contains(i.Person) || (i.Person == null && i.Desk == actor.Office && duties.Contains(i.Duty));
    }

    private static Expression<Func<WorkItem, bool>> Not(Expression<Func<WorkItem, bool>> of) =>
        Expression.Lambda<Func<WorkItem, bool>>(Expression.Not(of.Body), of.Parameters);

    private static IQueryable<WorkItem> Narrowed(IQueryable<WorkItem> items, WorkFilter filter)
    {
        if (filter.County is { } county) items = items.Where(i => i.Office == county);
        if (filter.Field is { } field) items = items.Where(i => i.Field == field);
        if (filter.CentreKind is { } kind) items = items.Where(i => i.CentreKind == kind);
        return filter.Stage is { } stage ? items.Where(i => i.Text == stage) : items;
    }

    private static IQueryable<WorkItem> From(IQueryable<WorkItem> items, string? after)
    {
        if (after?.Split('.') is not [var first, var second] || !long.TryParse(first, out var rank) || !long.TryParse(second, out var no)) return items;
        return items.Where(i => i.Rank >= rank && (i.Rank > rank || i.No > no));
    }

    private static IQueryable<WorkLine> Project(IQueryable<WorkItem> items) => items.Select(i => new WorkLine(
        i.No, i.Text, i.Arguments, i.Link, i.CentreId, i.CentreName, i.Office, i.Desk, i.Duty, i.Person, i.Due, i.Danger, i.Rank, i.Since, i.Reminders,
        i.Escalated, i.CreatedBy, i.SubjectKind, i.SubjectId));

    private Task<List<Absence>> Instead(DateOnly today, CancellationToken cancel) => db.Set<Absence>().AsNoTracking()
        .Where(a => a.Substitute == actor.Account && a.First <= today && a.Last >= today).ToListAsync(cancel);

    private async Task<List<WorkLine>> Named(List<WorkLine> lines, List<Absence> instead, CancellationToken cancel)
    {
        var ids = lines.SelectMany(line => new[] { line.Person?.Value, line.CreatedBy.Value }).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<Account>().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        var subjects = lines.Select(line => line.SubjectId).Distinct().ToList();
        var margins = (await db.Set<MarginOrder>().AsNoTracking().Where(o => subjects.Contains(o.SubjectId)).ToListAsync(cancel))
            .GroupBy(o => (o.Subject, o.To)).ToDictionary(g => g.Key, g => g.MaxBy(o => o.No)!.Words);
        return lines.ConvertAll(line => line with
        {
            PersonName = line.Person is { } person ? names.GetValueOrDefault(person.Value, "") : "",
            FromName = names.GetValueOrDefault(line.CreatedBy.Value, ""),
            Margin = line.Person is { } to ? margins.GetValueOrDefault((new(line.SubjectKind, line.SubjectId), to), "") : "",
            InsteadOf = line.Person is { } absent && instead.Any(a => a.Account == absent) ? names.GetValueOrDefault(absent.Value, "") : "",
        });
    }
}
