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

    /// <summary>The notice is to be written, signed or numbered.</summary>
    ToNotify,

    /// <summary>The notice waits for its service.</summary>
    ToServe,

    /// <summary>Days run.</summary>
    Running,

    /// <summary>The days are over.</summary>
    Overdue,

    /// <summary>Nothing was established.</summary>
    NothingFound,
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
    int Proposed, int Binding, Severity? Worst, LetterState? Notice, DateOnly? Served, DateOnly? Due)
{
    public CaseStage Stage(DateOnly today) => (Proposed, Binding, Notice) switch
    {
        ( > 0, _, not LetterState.Sealed) => CaseStage.ToEstablish,
        (_, 0, _) => CaseStage.NothingFound,
        (_, _, LetterState.Sealed) when Served is null => CaseStage.ToServe,
        (_, _, LetterState.Sealed) => Due < today ? CaseStage.Overdue : CaseStage.Running,
        _ => CaseStage.ToNotify,
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

    // The id of a case is compared as the Guid it is stored as: its .Value means nothing to the database.
    private IQueryable<SupervisionCase> Staged(IQueryable<SupervisionCase> cases, CaseStage? stage)
    {
        var (findings, letters, today) = (db.Set<Finding>(), db.Set<Letter>(), TehranTime.DayOf(clock.GetUtcNow()));
        var sealedOnes = letters.Where(l => l.State == LetterState.Sealed);
        return stage switch
        {
            CaseStage.ToEstablish => cases.Where(c => findings.Any(f => f.CaseId == c.Id && f.State == FindingState.Proposed)
                && !sealedOnes.Any(l => l.SubjectId == (Guid)(object)c.Id)),
            CaseStage.ToNotify => cases.Where(c => c.Step == Ladder.Notice && !sealedOnes.Any(l => l.SubjectId == (Guid)(object)c.Id)
                && !findings.Any(f => f.CaseId == c.Id && f.State == FindingState.Proposed)),
            CaseStage.ToServe => cases.Where(c => sealedOnes.Any(l => l.SubjectId == (Guid)(object)c.Id && l.Served == null)),
            CaseStage.Running => cases.Where(c => sealedOnes.Any(l => l.SubjectId == (Guid)(object)c.Id && l.Due >= today)),
            CaseStage.Overdue => cases.Where(c => sealedOnes.Any(l => l.SubjectId == (Guid)(object)c.Id && l.Due < today)),
            CaseStage.NothingFound => cases.Where(c => c.Step == Ladder.Establish
                && !findings.Any(f => f.CaseId == c.Id && f.State == FindingState.Proposed)),
            null => cases,
        };
    }

    private IQueryable<CaseLine> Lines(IQueryable<SupervisionCase> cases)
    {
        var (findings, letters) = (db.Set<Finding>(), db.Set<Letter>());
        return from c in cases
               let letter = letters.Where(l => l.SubjectId == (Guid)(object)c.Id && l.SubjectKind == "case").OrderByDescending(l => l.No).FirstOrDefault()
               select new CaseLine(
                   c.No, c.Number, c.CentreId, c.CentreName, c.CentreOrder, c.Office, c.Field, c.Opened, c.Track,
                   findings.Count(f => f.CaseId == c.Id && f.State == FindingState.Proposed),
                   findings.Count(f => f.CaseId == c.Id && f.State == FindingState.Confirmed && f.Standing != Standing.Suggested),
                   c.Worst, letter == null ? null : letter.State, letter == null ? null : letter.Served, c.Due);
    }
}
