using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;

namespace Payesh.App.Cases;

/// <summary>Where a case stands, as the chips of the list say it.</summary>
public enum CaseStage
{
    /// <summary>Findings wait for a decision.</summary>
    ToEstablish,

    /// <summary>The letter of its step is to be written, signed or numbered.</summary>
    ToNotify,

    /// <summary>That letter waits for its service.</summary>
    ToServe,

    /// <summary>Days run.</summary>
    Running,

    /// <summary>The days are over.</summary>
    Overdue,

    /// <summary>Nothing that binds is open any more: the letter that ends it is next.</summary>
    ToClose,

    /// <summary>Nothing was established.</summary>
    NothingFound,

    /// <summary>مختومه.</summary>
    Closed,
}

/// <summary>What the list is sorted by.</summary>
public enum CaseSort
{
    /// <summary>When it was opened; the number says that of one province only.</summary>
    Opened,

    Number,
    Centre,
    Worst,
    Due,
}

/// <summary>Which cases.</summary>
public sealed record CaseFilter(CaseStage? Stage, OfficeCode? County, FieldOfWork? Field, string? Search)
{
    /// <summary>Those of one centre.</summary>
    public CentreId? Centre { get; init; }

    public CaseSort Sort { get; init; }

    /// <summary>The newest first.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>Key of the last row of the page before.</summary>
    public string? After { get; init; }

    /// <summary>Key of the first row of the page after.</summary>
    public string? Before { get; init; }
}

/// <summary>One line of the list.</summary>
public sealed record CaseLine(
    long No, string Number, CentreId Centre, string CentreName, string CentreOrder, OfficeCode Office, FieldOfWork Field, DateTimeOffset Opened, CaseTrack Track,
    int Proposed, int Climbing, string Step, Severity? Worst, LetterState? Letter, DateOnly? Served, DateOnly? Due, DateOnly? Closed, DateOnly? Decided)
{
    public CaseStage Stage(DateOnly today) => this switch
    {
        { Closed: not null } => CaseStage.Closed,
        { Proposed: > 0 } => CaseStage.ToEstablish,
        { Step: Ladder.Establish } => CaseStage.NothingFound,
        { Decided: not null } => Climbing > 0 ? CaseStage.Running : CaseStage.ToClose,
        { Letter: null } => CaseStage.ToNotify,
        { Climbing: 0 } => CaseStage.ToClose,
        { Letter: not LetterState.Sealed } => CaseStage.ToNotify,
        { Served: null } => CaseStage.ToServe,
        _ => Due < today ? CaseStage.Overdue : CaseStage.Running,
    };
}

/// <summary>The cases of the own scope, searched, filtered, sorted, by pages that end on a key.</summary>
public sealed class CaseList(PayeshDb db, Actor actor, TimeProvider clock)
{
    public const int PageSize = 50, LongestExport = 20_000;

    private static readonly ListRows<SupervisionCase, CaseLine, long> Rows = new(c => c.No, line => line.No);

    private static readonly Dictionary<CaseSort, ListColumn<SupervisionCase, CaseLine>> Columns = new()
    {
        [CaseSort.Opened] = Rows.By(c => c.No, line => line.No),
        [CaseSort.Number] = Rows.By(c => c.Number, line => line.Number),
        [CaseSort.Centre] = Rows.By(c => c.CentreOrder, line => line.CentreOrder),
        [CaseSort.Worst] = Rows.By(c => c.Worst, line => line.Worst),
        [CaseSort.Due] = Rows.By(c => c.Due, line => line.Due),
    };

    public async Task<Outcome<ListPage<CaseLine>>> Run(CaseFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var cases = Staged(Narrowed(db.Set<SupervisionCase>().AsNoTracking(), filter), filter.Stage);
        var count = await cases.CountAsync(cancel);
        var page = await Columns[filter.Sort].Page(cases, new(filter.Descending, filter.After, filter.Before), PageSize, Lines, cancel);
        return page with { Count = count };
    }

    /// <summary>The newest case of a centre of the own scope.</summary>
    public async Task<CaseLine?> NewestOf(CentreId centre, CancellationToken cancel) => actor.Lacks(Duty.Read) is not null ? null
        : await Lines(db.Set<SupervisionCase>().AsNoTracking().Where(c => c.CentreId == centre).OrderByDescending(c => c.No).Take(1)).FirstOrDefaultAsync(cancel);

    /// <summary>All lines, for a file.</summary>
    public async Task<Outcome<IReadOnlyList<CaseLine>>> Export(CaseFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var cases = Staged(Narrowed(db.Set<SupervisionCase>().AsNoTracking(), filter), filter.Stage);
        return await Columns[filter.Sort].All(cases, filter.Descending, LongestExport, Lines, cancel);
    }

    private static IQueryable<SupervisionCase> Narrowed(IQueryable<SupervisionCase> cases, CaseFilter filter)
    {
        if (filter.Centre is { } centre) cases = cases.Where(c => c.CentreId == centre);
        if (filter.County is { } county) cases = cases.Where(c => c.Office == county);
        if (filter.Field is { } field) cases = cases.Where(c => c.Field == field);
        var search = PersianText.Normalise(filter.Search);
        return search.Length == 0 ? cases : cases.Where(c => c.CentreName.Contains(search) || c.Number.Contains(search));
    }

    // The id of a letter is compared as the Guid it is stored as: its .Value means nothing to the database.
    private IQueryable<SupervisionCase> Staged(IQueryable<SupervisionCase> cases, CaseStage? stage)
    {
        if (stage is not { } wanted) return cases;
        if (wanted == CaseStage.Closed) return cases.Where(c => c.Closed != null);
        var (findings, letters, today) = (db.Set<Finding>(), db.Set<Letter>(), TehranTime.DayOf(clock.GetUtcNow()));
        var open = cases.Where(c => c.Closed == null);
        if (wanted == CaseStage.ToEstablish) return open.Where(c => findings.Any(f => f.CaseId == c.Id && f.State == FindingState.Proposed));
        open = open.Where(c => !findings.Any(f => f.CaseId == c.Id && f.State == FindingState.Proposed));
        if (wanted == CaseStage.NothingFound) return open.Where(c => c.Step == Ladder.Establish);
        var climbing = findings.Where(f => f.State == FindingState.Confirmed && f.Settled == null && f.Standing != Standing.Suggested);
        open = open.Where(c => c.Step != Ladder.Establish);
        if (wanted == CaseStage.ToClose) return open.Where(c => (c.StepLetter != null || c.CommissionDecided != null) && !climbing.Any(f => f.CaseId == c.Id));
        // After a decision of a commission its measures run; the last letter says nothing any more.
        if (wanted == CaseStage.Running) return open.Where(c => climbing.Any(f => f.CaseId == c.Id) && (c.CommissionDecided != null || c.Due >= today));
        open = open.Where(c => c.CommissionDecided == null);
        open = open.Where(c => c.StepLetter == null || climbing.Any(f => f.CaseId == c.Id));
        var issued = letters.Where(l => l.State == LetterState.Sealed);
        return wanted switch
        {
            CaseStage.ToNotify => open.Where(c => !issued.Any(l => (Guid?)(object)l.Id == c.StepLetter)),
            CaseStage.ToServe => open.Where(c => issued.Any(l => (Guid?)(object)l.Id == c.StepLetter && l.Served == null)),
            _ => open.Where(c => c.Due < today),
        };
    }

    private IQueryable<CaseLine> Lines(IQueryable<SupervisionCase> cases)
    {
        var (findings, letters) = (db.Set<Finding>(), db.Set<Letter>());
        return from c in cases
               let letter = letters.FirstOrDefault(l => (Guid?)(object)l.Id == c.StepLetter)
               select new CaseLine(
                   c.No, c.Number, c.CentreId, c.CentreName, c.CentreOrder, c.Office, c.Field, c.Opened, c.Track,
                   findings.Count(f => f.CaseId == c.Id && f.State == FindingState.Proposed),
                   findings.Count(f => f.CaseId == c.Id && f.State == FindingState.Confirmed && f.Settled == null && f.Standing != Standing.Suggested),
                   c.Step, c.Worst, letter == null ? null : letter.State, letter == null ? null : letter.Served, c.Due, c.Closed, c.CommissionDecided);
    }
}
