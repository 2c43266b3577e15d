using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Inspections;

/// <summary>A person proposed for a visit.</summary>
/// <param name="Account">Who.</param>
/// <param name="Sex">Man or woman.</param>
/// <param name="Interest">Whether a conflict of interest with this centre was declared; null when not asked yet.</param>
public sealed record TeamMember(AccountId Account, Sex Sex, bool? Interest);

/// <summary>What a team is checked against.</summary>
/// <param name="Kind">Kind of visit.</param>
/// <param name="WomenLiveHere">The centre, or a ward of it, is for women.</param>
/// <param name="OnlyWomenLiveHere">No men live here.</param>
/// <param name="LastLeads">Who led the last visits here, newest first.</param>
/// <param name="OpenCritical">A critical finding is open.</param>
public sealed record TeamAsk(VisitKind Kind, bool WomenLiveHere, bool OnlyWomenLiveHere, IReadOnlyList<AccountId> LastLeads, bool OpenCritical);

/// <summary>Who may go together (P3, P11). What can be overridden with a reason is told apart from what cannot.</summary>
public static class TeamRules
{
    /// <summary>How many times running one person may lead at one centre: this project's default.</summary>
    public const int SameLeadAtMost = 3;

    /// <summary>What no reason overrides: an empty team, a lead who does not go, an undeclared or declared conflict of interest.</summary>
    [Source("office-practice", Clause = "P3, P11")]
    public static Refusal? Forbidden(IReadOnlyList<TeamMember> team, AccountId lead)
    {
        if (team.Count == 0) return InspectionsRefusal.TeamEmpty.At("Members");
        if (team.All(member => member.Account != lead)) return InspectionsRefusal.LeadNotInTeam.At("Lead");
        if (team.Any(member => member.Interest == true)) return InspectionsRefusal.InterestDeclared.At("Members");
        return team.Any(member => member.Interest is null) ? InspectionsRefusal.InterestUnknown.At("Members") : null;
    }

    /// <summary>What is refused unless a reason is given.</summary>
    [Source("office-practice", Clause = "P3, P11")]
    public static IReadOnlyList<Refusal> Warnings(IReadOnlyList<TeamMember> team, AccountId lead, TeamAsk ask)
    {
        var warnings = new List<Refusal>();
        if (ask.WomenLiveHere && team.All(member => member.Sex != Sex.Female)) warnings.Add(InspectionsRefusal.WomanNeeded);
        else if (ask is { OnlyWomenLiveHere: true, Kind: VisitKind.Night } && team.Any(member => member.Sex == Sex.Male))
            warnings.Add(InspectionsRefusal.OnlyWomenAtNight);
        if (team.Count < 2 && (ask.OpenCritical || ask.Kind is VisitKind.Night or VisitKind.Complaint)) warnings.Add(InspectionsRefusal.TwoNeeded);
        if (ask.LastLeads.Count >= SameLeadAtMost && ask.LastLeads.Take(SameLeadAtMost).All(last => last == lead))
            warnings.Add(InspectionsRefusal.SameLeadAgain(SameLeadAtMost));
        return warnings;
    }
}
