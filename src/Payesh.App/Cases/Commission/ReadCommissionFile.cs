using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Letters;
using Payesh.Domain.Standards;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;
using Payesh.Domain.Inspections;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases.Commission;

/// <summary>A part of the file of a case (پرونده کمیسیون).</summary>
public enum FilePart
{
    /// <summary>Minutes and evidence of the visits.</summary>
    Visits,

    /// <summary>Minutes of the supervision committee.</summary>
    Committee,

    /// <summary>Letters of the steps.</summary>
    Letters,

    /// <summary>Receipts of service.</summary>
    Receipts,

    /// <summary>What the centre brought: proof and disputes.</summary>
    Replies,

    /// <summary>Photos of the findings.</summary>
    Photos,

    /// <summary>Editions of the rules: catalogue and ladder.</summary>
    Editions,

    /// <summary>Measures that were ordered.</summary>
    Measures,

    /// <summary>Reports to the prosecutor.</summary>
    Prosecutor,

    /// <summary>What was said in private: sealed, it can be opened by nobody who reads the file.</summary>
    Protected,
}

/// <summary>One line of the index.</summary>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Name">What it is: numbers and days, as the page fills them in.</param>
/// <param name="Day">Its day.</param>
/// <param name="Missing">Whether it should be here and is not.</param>
/// <param name="Sealed">Whether it is here and stays closed.</param>
/// <param name="Href">Where it is seen.</param>
/// <param name="Hash">Hash of its file, where it is one.</param>
public sealed record FileLine(FilePart Part, string Name, DateOnly? Day, bool Missing = false, bool Sealed = false, string? Href = null, string? Hash = null);

/// <summary>The file of a case: its index, and on which way it may be sent.</summary>
public sealed record CommissionFileView(
    SupervisionCase Case, IReadOnlyList<FileLine> Lines, Outcome<CommissionRoute> Way, OfficeCode? Body, IReadOnlyList<AgendaItem> Items, CommissionRules Rules)
{
    /// <summary>Parts of which something is missing.</summary>
    public IEnumerable<FilePart> MissingParts => Lines.Where(line => line.Missing).Select(line => line.Part).Distinct();

    /// <summary>Before which commission it lies now.</summary>
    public AgendaItem? Pending => Items.FirstOrDefault(item => item.IsPending);
}

/// <summary>Assembles the index of the file of a case of the own scope, and says what is missing.</summary>
public sealed class ReadCommissionFile(PayeshDb db, Actor actor, TimeProvider clock, CaseShelf shelf, CatalogueShelf catalogues, ReadCase cases, FileStore files)
{
    public async Task<Outcome<CommissionFileView>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var read = await cases.Run(no, cancel);
        if (!read.Succeeded) return read.Refusal;
        var (view, today) = (read.Value, TehranTime.DayOf(clock.GetUtcNow()));
        var way = view.Case.ToCommission(view.Ladder, view.Findings, view.IsDisputed, today);
        var rules = shelf.CommissionOn(today).Rules;
        var items = await db.Set<AgendaItem>().AsNoTracking().Include(i => i.Votes).Where(i => i.CaseId == view.Case.Id).OrderBy(i => i.No).ToListAsync(cancel);
        var hearings = await db.Set<ComplainantHearing>().CountAsync(h => items.Select(i => i.Id).Contains(h.Item), cancel);
        FileLine[] lines =
        [
            .. await Visits(view, cancel), .. Committee(view), .. await Letters(view, cancel), .. Replies(view), .. Photos(view), .. Editions(view),
            .. view.Measures.Select(measure => new FileLine(
                FilePart.Measures, $"{measure.From.Jalali}", measure.From, Missing: measure.State == MeasureState.Ordered, Href: $"{CaseWork.Link(view.Case)}/measures/{measure.No}")),
            .. view.Reports.Where(report => report.State != ReportState.Dismissed).Select(report => new FileLine(
                FilePart.Prosecutor, report.Item, TehranTime.DayOf(report.Opened), Missing: report.State == ReportState.Open, Href: $"{CaseWork.Link(view.Case)}?tab=reports")),
            .. hearings > 0 ? [new FileLine(FilePart.Protected, "", null, Sealed: true)] : Array.Empty<FileLine>(),
        ];
        return new CommissionFileView(view.Case, lines, way, way.Succeeded ? rules.BodyFor(view.Case.Office, way.Value) : null, items, rules);
    }

    private async Task<IEnumerable<FileLine>> Visits(CaseView view, CancellationToken cancel)
    {
        var confirmed = view.Confirmed.ToList();
        var numbers = confirmed.Select(f => f.Visit).Distinct().ToList();
        var again = confirmed.Select(f => f.LookedAt).Where(number => number.Length > 0).Distinct().ToList();
        var centre = view.Case.CentreId;
        var visits = await db.Set<Visit>().AsNoTracking()
            .Where(v => v.CentreId == centre && (numbers.Contains(v.Id) || again.Contains(v.Number))).OrderBy(v => v.Number).ToListAsync(cancel);
        var here = visits.Select(visit => new FileLine(
            FilePart.Visits, visit.Number, null, Missing: visit.Stage is not (VisitStage.Finished or VisitStage.Reviewed), Href: $"/visits/{visit.Id.Value}/minutes",
            Hash: visit.Id.Value.ToString("D")));
        var known = visits.Select(visit => visit.Id).ToHashSet();
        var lost = confirmed.Where(f => !known.Contains(f.Visit)).Select(f => (f.VisitNumber, Day: TehranTime.DayOf(f.Arrived))).Distinct()
            .Select(visit => new FileLine(FilePart.Visits, visit.VisitNumber, visit.Day, Missing: true));
        return here.Concat(lost);
    }

    private static IEnumerable<FileLine> Committee(CaseView view)
    {
        if (view.Meetings.Count == 0) return [new(FilePart.Committee, "", null, Missing: view.Case.Track == CaseTrack.Ladder)];
        return view.Meetings.Select(meeting => new FileLine(FilePart.Committee, meeting.Number, meeting.Day, Href: $"{CaseWork.Link(view.Case)}?tab=sessions"));
    }

    private async Task<IEnumerable<FileLine>> Letters(CaseView view, CancellationToken cancel)
    {
        var ids = view.Letters.Select(letter => letter.Id).ToList();
        var servings = await db.Set<Serving>().AsNoTracking().Where(s => ids.Contains(s.LetterId)).OrderBy(s => s.No).ToListAsync(cancel);
        return view.Case.Steps.Select(step => view.LetterOf(step.Letter)!).SelectMany(letter =>
        {
            var served = servings.LastOrDefault(one => one.LetterId == letter.Id && one.StartsDays);
            return new[]
            {
                new FileLine(
                    FilePart.Letters, letter.Number ?? letter.Kind.ToString(), letter.Date, Missing: letter.State != LetterState.Sealed, Href: LetterWriter.Link(letter),
                    Hash: letter.Id.Value.ToString("D")),
                // Delivered without a scan is delivered; but the commission cannot see it.
                new FileLine(FilePart.Receipts, letter.Number ?? "", served?.Day, Missing: served?.Proof is null, Href: LetterWriter.Link(letter), Hash: served?.Proof),
            };
        });
    }

    private static IEnumerable<FileLine> Replies(CaseView view) => view.Proofs.Select(one => ((Brought)one, one.Item, $"/proofs/{one.Item}"))
        .Concat(view.Disputes.Select(one => ((Brought)one, one.Item, $"/disputes/{one.Item}")))
        .Concat(view.FromCentre.StepDisputes.Select(one => ((Brought)one, one.Step, "?tab=disputes")))
        .Concat(view.FromCentre.Plans.Select(one => ((Brought)one, one.Item, "?tab=centre")))
        .OrderBy(one => one.Item1.EnteredAt).SelectMany(one => one.Item1.FileHashes.DefaultIfEmpty().Select(hash =>
            new FileLine(FilePart.Replies, one.Item2, one.Item1.BroughtOn, Href: CaseWork.Link(view.Case) + one.Item3, Hash: hash)));

    private IEnumerable<FileLine> Photos(CaseView view) => view.Confirmed.SelectMany(finding => finding.Detail.PhotoHashes.Select(photo => new FileLine(
        FilePart.Photos, finding.Item, TehranTime.DayOf(finding.Arrived), Missing: !Digest.TryParse(photo, out var hash) || !files.Has(hash), Href: $"/files/{photo}", Hash: photo)));

    private IEnumerable<FileLine> Editions(CaseView view) => view.Confirmed.Select(finding => catalogues.On(TehranTime.DayOf(finding.Arrived)).Id)
        .Append(view.Case.LadderId).Distinct(StringComparer.Ordinal).Select(id => new FileLine(FilePart.Editions, id, null, Href: "/standards/versions"));
}
