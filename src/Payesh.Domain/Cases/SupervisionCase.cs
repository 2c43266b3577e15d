using System.Globalization;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Cases;

/// <summary>Which way a case goes.</summary>
public enum CaseTrack
{
    /// <summary>مراحل رسیدگی.</summary>
    Ladder,

    /// <summary>رسیدگی فوری و خارج از نوبت.</summary>
    Fast,
}

/// <summary>One supervision case of one centre: its findings are decided, then it goes up the steps of its ladder.</summary>
public sealed partial class SupervisionCase : IScoped, ICentreOwned, IVersioned
{
    private readonly List<StepTaken> _steps = [];

    private SupervisionCase() { }

    /// <summary>Opens a case.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="number">Its number, see <see cref="NumberOf"/>.</param>
    /// <param name="centre">The centre.</param>
    /// <param name="ladder">Id of the ladder it keeps for life.</param>
    /// <param name="at">When it was opened.</param>
    public SupervisionCase(CaseId id, string number, CaseCentre centre, string ladder, DateTimeOffset at)
    {
        (Id, Number, LadderId, Opened) = (id, number, ladder, at);
        (CentreId, CentreName, CentreKind, Office, Field) = (centre.Id, centre.Name, centre.Kind, centre.Office, centre.Field);
        (CentreOrder, Step) = (PersianOrder.Key(centre.Name), Ladder.Establish);
    }

    /// <summary>Number in the database: pages go by it.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it.</summary>
    public CaseId Id { get; private set; }

    /// <summary>Its number as people say it: 1404-0127.</summary>
    public string Number { get; private set; } = "";

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <summary>Name of the centre when it was opened.</summary>
    public string CentreName { get; private set; } = "";

    /// <summary>The same in alphabetical order, the same on every database.</summary>
    public string CentreOrder { get; private set; } = "";

    /// <summary>Code of the kind of centre.</summary>
    public string CentreKind { get; private set; } = "";

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset Opened { get; private set; }

    /// <summary>The ladder it keeps for life.</summary>
    public string LadderId { get; private set; } = "";

    /// <summary>Code of the step it stands at.</summary>
    public string Step { get; private set; } = "";

    /// <summary>Which way it goes.</summary>
    public CaseTrack Track { get; private set; }

    /// <summary>Why it goes the fast way.</summary>
    public string FastReason { get; private set; } = "";

    /// <summary>Who sent it there.</summary>
    public AccountId? FastBy { get; private set; }

    /// <summary>Since when; its hours are counted from here.</summary>
    public DateTimeOffset? FastAt { get; private set; }

    /// <summary>Code of the step at which it enters the ladder: the notice, or a later one when a critical requirement was broken again.</summary>
    public string Entry { get; private set; } = Ladder.Notice;

    /// <summary>Number of the earlier case because of which it enters later; empty when there is none.</summary>
    public string EarlierCase { get; private set; } = "";

    /// <summary>The letter of the step it stands at, from its draft on; null before the first.</summary>
    public Guid? StepLetter { get; private set; }

    /// <summary>The letter that ends it, from its draft on.</summary>
    public Guid? ClosingLetter { get; private set; }

    /// <summary>The day on which it ended.</summary>
    public DateOnly? Closed { get; private set; }

    /// <summary>The steps that were taken, in order; where they were read with it.</summary>
    public IReadOnlyList<StepTaken> Steps => _steps;

    /// <summary>The last step that was not taken back; null before the first.</summary>
    public StepTaken? LastStep => _steps.LastOrDefault(step => step.Withdrawn is null);

    /// <summary>The worst of its findings that nobody rejected; null when there is none.</summary>
    public Severity? Worst { get; private set; }

    /// <summary>The last day of the step it stands at; null while no days run.</summary>
    public DateOnly? Due { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Year and place in the year: 1404-0127.</summary>
    public static string NumberOf(int year, long place) => string.Create(CultureInfo.InvariantCulture, $"{year}-{place:0000}");

    /// <summary>Sends the case the fast way: a life was lost or harm was done.</summary>
    /// <returns>Refused without a reason, and when it goes that way already.</returns>
    [Source("supervision-ladder", Clause = "fast track")]
    public Outcome<SupervisionCase> TakeFastTrack(string reason, AccountId by, DateTimeOffset at)
    {
        if (Track == CaseTrack.Fast) return CasesRefusal.AlreadyFast;
        if (string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Reason");
        (Track, FastReason, FastBy, FastAt) = (CaseTrack.Fast, reason.Trim(), by, at);
        return this;
    }

    /// <summary>Findings came to it or were rejected: this is the worst of the rest.</summary>
    public void Weighs(Severity? worst) => Worst = worst;

    /// <summary>Findings that bind were confirmed: the first letter is next.</summary>
    /// <param name="ladder">Its ladder.</param>
    /// <param name="earlier">The last closed case in which the same critical requirement was broken shortly before; null when there is none.</param>
    public void Established(Ladder ladder, SupervisionCase? earlier)
    {
        if (Step != Ladder.Establish) return;
        // After the last letter comes the commission; a case still begins with a letter.
        if (earlier is not null && (ladder.After(earlier.Step) is { Letter: not null } next ? next.Code : earlier.Step) is var entry
            && ladder.IndexOf(entry) > ladder.IndexOf(Entry)) (Entry, EarlierCase) = (entry, earlier.Number);
        Step = Entry;
    }

    /// <summary>The step that is next by the ladder, or null after the last and once a commission decided.</summary>
    public LadderStep? Next(Ladder ladder) =>
        Step == Ladder.Establish || CommissionDecided is not null ? null : LastStep is { } last ? ladder.After(last.Code) : ladder.Step(Entry);

    /// <summary>What must happen before a step can be taken, or null.</summary>
    /// <param name="ladder">Its ladder.</param>
    /// <param name="code">The step.</param>
    /// <param name="skipReason">Why steps are left out; only on the fast track.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="disputed">Whether a dispute is open.</param>
    /// <param name="today">Today, in Iran.</param>
    [Source("supervision-ladder")]
    public Refusal? Hinders(Ladder ladder, string code, string skipReason, IReadOnlyCollection<Finding> findings, bool disputed, DateOnly today)
    {
        if (Closed is not null || ClosingLetter is not null) return CasesRefusal.CaseEnded;
        if (LastStep is { Sealed: null }) return CasesRefusal.NoticeExists;
        // The first letter may name what was mended on the spot alone: it counts when the same is broken again (P13).
        if (!findings.Any(finding => finding.Climbs || (LastStep is null && finding is { State: FindingState.Confirmed, Standing.Binds: true })))
            return CasesRefusal.NothingEstablished;
        if (Next(ladder) is not { } next) return Step == Ladder.Establish ? CasesRefusal.NothingEstablished : CasesRefusal.LadderEnded;
        var skips = Track == CaseTrack.Fast && ladder.IndexOf(code) > ladder.IndexOf(next.Code);
        if (skips && string.IsNullOrWhiteSpace(skipReason)) return CasesRefusal.ReasonMissing.At("SkipReason");
        if (code != next.Code && !skips) return CasesRefusal.OutOfOrder;
        if (Track == CaseTrack.Ladder && LastStep is { } last && Waits(ladder, last, findings, disputed, today) is { } waits) return waits;
        return ladder.Step(code).Letter is null ? CasesRefusal.NotByLetter : null;
    }

    /// <summary>A letter of a step is being written.</summary>
    /// <returns>The step, or what hinders it; see <see cref="Hinders"/>.</returns>
    public Outcome<StepTaken> Take(
        Ladder ladder, string code, string skipReason, Guid letter, IReadOnlyCollection<Finding> findings, bool disputed, DateOnly today)
    {
        if (Hinders(ladder, code, skipReason, findings, disputed, today) is { } refusal) return refusal;
        var taken = new StepTaken(this, _steps.Count + 1, ladder.Step(code), letter, skipReason.Trim());
        _steps.Add(taken);
        (Step, StepLetter, Due) = (code, letter, null);
        return taken;
    }

    /// <summary>Findings that belong into the letter of the next step: all that climb in the first letter; later those that were still there after the days were over.</summary>
    public bool Names(Finding finding) =>
        finding.State == FindingState.Confirmed && (LastStep is not { Due: { } due } || Track == CaseTrack.Fast ? finding.Letter is null || finding.Climbs : Remains(finding, due));

    /// <summary>More time for the step it stands at.</summary>
    public Outcome<StepTaken> Extend(Ladder ladder, int days, string reason, AccountId by, DateOnly today) =>
        Closed is not null ? CasesRefusal.CaseEnded : LastStep is { } last ? last.Extend(ladder.Extension, days, reason, by, today) : CasesRefusal.NotServedYet;

    /// <summary>The letter that ends it is being written.</summary>
    /// <returns>Refused while something waits for a decision, a binding finding is open or disputed, a measure was not carried out or looked at, or another letter is being written.</returns>
    public Outcome<SupervisionCase> BeginClosing(Guid letter, IReadOnlyCollection<Finding> findings, bool disputed, IReadOnlyCollection<Measure> measures)
    {
        if (ClosingLetter is not null) return CasesRefusal.CaseEnded;
        if (findings.Any(finding => finding.State == FindingState.Proposed)) return CasesRefusal.StillProposed;
        if (LastStep is { Sealed: null }) return CasesRefusal.NoticeExists;
        if (findings.FirstOrDefault(finding => finding.Climbs) is { } open) return CasesRefusal.StillOpen(open.Item);
        if (disputed) return CasesRefusal.DisputeOpen;
        if (measures.Any(measure => measure.HindersClosing)) return CasesRefusal.MeasureOpen;
        ClosingLetter = letter;
        return this;
    }

    /// <summary>A step is taken back after a dispute: the case stands again where it stood before it. The letter stays in the track.</summary>
    /// <returns>Refused when the case has ended, when it has no such step, and while a later letter or a decision of a commission rests on this one.</returns>
    public Outcome<StepTaken> WithdrawStep(Guid letter, DateOnly day)
    {
        if (Closed is not null || ClosingLetter is not null) return CasesRefusal.CaseEnded;
        // What a commission decided rests on the last letter.
        if (LastStep is not { } last || last.Letter != letter || CommissionDecided is not null) return CasesRefusal.LaterStepStands;
        if (last.Sealed is null) return CasesRefusal.NoticeExists;
        last.Withdraw(day);
        var before = LastStep;
        (Step, StepLetter, Due) = (before?.Code ?? Entry, before?.Letter, before?.Due);
        return last;
    }

    /// <summary>One of its letters was sealed.</summary>
    public void LetterSealed(Guid letter, DateOnly date)
    {
        if (letter == ClosingLetter) (Closed, Due) = (date, null);
        StepOf(letter)?.Seal(date);
    }

    /// <summary>One of its letters was served: from here its days run.</summary>
    public void LetterServed(Guid letter, DateOnly day, DateOnly due)
    {
        StepOf(letter)?.Serve(day, due);
        if (letter == StepLetter && Closed is null && CommissionDecided is null) Due = due;
    }

    /// <summary>The end of the days of one of its letters moved.</summary>
    public void DeadlineMoved(Guid letter, DateOnly due)
    {
        StepOf(letter)?.Recount(due);
        if (letter == StepLetter && Closed is null && CommissionDecided is null) Due = due;
    }

    // The step after a letter: its days are the centre's, and somebody else has seen after them that something remains.
    private static Refusal? Waits(Ladder ladder, StepTaken last, IReadOnlyCollection<Finding> findings, bool disputed, DateOnly today)
    {
        if (last.Due is not { } due) return CasesRefusal.NotServedYet;
        if (today <= due) return CasesRefusal.DaysStillRun(due);
        if (disputed && ladder.Dispute.Suspends) return CasesRefusal.DisputeOpen;
        return findings.Any(finding => Remains(finding, due)) ? null : CasesRefusal.RevisitMissing(due);
    }

    private static bool Remains(Finding finding, DateOnly due) => finding is { Climbs: true, StandsByOther: true, LookedOn: { } day } && day > due;

    private StepTaken? StepOf(Guid letter) => _steps.FirstOrDefault(step => step.Letter == letter);
}

/// <summary>What a case keeps of its centre.</summary>
public sealed record CaseCentre(CentreId Id, string Name, string Kind, OfficeCode Office, FieldOfWork Field);
