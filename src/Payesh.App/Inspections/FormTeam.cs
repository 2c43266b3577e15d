using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>A team as somebody proposes it.</summary>
/// <param name="Members">Who goes, and whether each declared a conflict of interest.</param>
/// <param name="Lead">Who leads.</param>
/// <param name="OverrideReason">Why a rule about teams is set aside; empty when none is.</param>
public sealed record TeamProposal(IReadOnlyDictionary<AccountId, bool?> Members, AccountId Lead, string OverrideReason);

/// <summary>Checks a proposed team by the rules P3 and P11 and finds its accounts.</summary>
public sealed class FormTeam(PayeshDb db)
{
    internal async Task<Outcome<IReadOnlyList<Account>>> Run(TeamProposal proposal, Centre centre, VisitKind kind, CancellationToken cancel)
    {
        var ids = proposal.Members.Keys.Select(id => id.Value).ToList();
        var accounts = await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id) && !a.Disabled).ToListAsync(cancel);
        if (accounts.Count != ids.Count || accounts.Any(a => !Duties.Of(a.Role).Contains(Duty.Inspect) || !a.Scope.Covers(centre.Office, centre.Field)))
            return InspectionsRefusal.NotAnInspector.At("Members");

        var members = accounts.Select(a => new TeamMember(a.AccountId, a.Sex, proposal.Members[a.AccountId])).ToList();
        if (TeamRules.Forbidden(members, proposal.Lead) is { } forbidden) return forbidden;
        var lastLeads = await db.Set<Visit>().Where(v => v.CentreId == centre.Id && v.Stage != VisitStage.Cancelled)
            .OrderByDescending(v => v.No).Take(TeamRules.SameLeadAtMost).Select(v => v.Lead).ToListAsync(cancel);
        var critical = await db.Set<OpenDefect>().AnyAsync(defect => defect.CentreId == centre.Id && defect.Critical, cancel);
        var ask = new TeamAsk(kind, centre.Sex is GroupSex.Women or GroupSex.Mixed, centre.Sex == GroupSex.Women, lastLeads, critical);
        var warnings = TeamRules.Warnings(members, proposal.Lead, ask);
        return warnings.Count > 0 && string.IsNullOrWhiteSpace(proposal.OverrideReason) ? warnings[0].At("OverrideReason") : accounts;
    }
}
