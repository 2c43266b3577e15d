using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Inspections;

namespace Payesh.App.Cases;

/// <summary>A reviewed visit saw again what was confirmed before: mended, it ends the finding when somebody else looked; still there, it carries the next step.</summary>
public sealed class LookAgainAtFindings(PayeshDb db, CaseShelf shelf, CaseWork work, OpenDefects openDefects)
{
    /// <returns>Codes of the requirements that were known to be broken before this visit.</returns>
    public async Task<IReadOnlySet<string>> Run(VisitReviewed visit, CancellationToken cancel)
    {
        var open = await db.Set<Finding>().Include(f => f.Detail)
            .Where(f => f.CentreId == visit.Centre && f.State == FindingState.Confirmed && f.Settled == null && f.Arrived < visit.Arrived).ToListAsync(cancel);
        var known = open.Select(f => f.Item).ToHashSet(StringComparer.Ordinal);
        var broken = visit.Defects.Select(defect => defect.Item).ToHashSet(StringComparer.Ordinal);
        var team = await Team(visit.Visit, visit.Lead, cancel);
        foreach (var findings in open.Where(f => broken.Contains(f.Item) || visit.Met.Contains(f.Item)).GroupBy(f => f.CaseId))
        {
            var of = await db.Set<SupervisionCase>().Include(c => c.Steps).SingleAsync(c => c.Id == findings.Key, cancel);
            var ladder = shelf.Ladder(of.LadderId);
            foreach (var finding in findings)
            {
                var byOther = !ladder.Revisit.OtherPerson || team.Except(await Team(finding.Visit, null, cancel)).Any();
                finding.Look(new(visit.Visit, visit.VisitNumber, visit.Arrived, broken.Contains(finding.Item), byOther));
                if (!finding.IsOpen) await openDefects.End(finding.Id.Value, cancel);
            }

            await db.SaveChangesAsync(cancel);
            await work.AskForWhatFollows(of, ladder, cancel);
        }

        await db.SaveChangesAsync(cancel);
        return known;
    }

    private async Task<HashSet<AccountId>> Team(VisitId visit, AccountId? lead, CancellationToken cancel)
    {
        var members = await db.Set<VisitMember>().Where(m => m.Visit == visit).Select(m => m.Account).ToListAsync(cancel);
        return [.. members, .. lead is { } one ? [one] : Array.Empty<AccountId>()];
    }
}
