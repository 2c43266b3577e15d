using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>A confirmed finding that still stands, with the case it belongs to.</summary>
public sealed record StandingFinding(Finding Finding, long Case, string CaseNumber);

/// <summary>What stands open at a centre of the own scope, oldest first.</summary>
public sealed class CentreDefects(PayeshDb db, Actor actor)
{
    public async Task<Outcome<IReadOnlyList<StandingFinding>>> Run(CentreId centre, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var open = await db.Set<OpenDefect>().Where(defect => defect.CentreId == centre).Select(defect => defect.Finding).ToListAsync(cancel);
        var ids = open.ConvertAll(id => new FindingId(id));
        var findings = await db.Set<Finding>().AsNoTracking().Include(f => f.Detail).Where(f => f.CentreId == centre && ids.Contains(f.Id)).ToListAsync(cancel);
        var cases = findings.Select(finding => finding.CaseId).Distinct().ToList();
        var numbers = await db.Set<SupervisionCase>().Where(c => cases.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => (c.No, c.Number), cancel);
        return findings.OrderBy(finding => finding.Arrived)
            .Select(finding => new StandingFinding(finding, numbers[finding.CaseId].No, numbers[finding.CaseId].Number)).ToList();
    }
}
