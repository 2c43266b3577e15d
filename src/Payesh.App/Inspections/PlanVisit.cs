using Microsoft.EntityFrameworkCore;
using Payesh.App.Basics;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Sync;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections;

/// <summary>A visit as somebody proposes it.</summary>
public sealed record VisitProposal
{
    public required CentreId Centre { get; init; }

    public required VisitKind Kind { get; init; }

    public required VisitWindow Window { get; init; }

    /// <summary>Who goes, and whether each declared a conflict of interest.</summary>
    public required IReadOnlyDictionary<AccountId, bool?> Members { get; init; }

    public required AccountId Lead { get; init; }

    /// <summary>Topics of a visit on a complaint; the words never reach the pack.</summary>
    public IReadOnlySet<ComplaintTopic> Topics { get; init; } = new HashSet<ComplaintTopic>();

    /// <summary>Why a rule about teams is set aside; empty when none is.</summary>
    public string OverrideReason { get; init; } = "";
}

/// <summary>Plans an unannounced visit: checks the team, draws the theme, resolves the pack and seals it, issues the mission order.</summary>
public sealed class PlanVisit(
    PayeshDb db, Actor actor, TimeProvider clock, FormTeam form, IssueOrder issue, ResolvePack resolve, SealPack seal, SubjectKeys keys, Worklist work)
{
    internal const string Go = "Inspections.WorkGo";

    public async Task<Outcome<VisitId>> Run(VisitProposal proposal, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.PlanVisits) is { } refusal) return refusal;
        var now = clock.GetUtcNow();
        var window = proposal.Window;
        if (window.To <= window.From || window.To <= now || window.OpensAt > window.To) return InspectionsRefusal.WindowWrong.At("From");
        var centre = await db.Set<Centre>().Include(c => c.Detail).SingleOrDefaultAsync(c => c.Id == proposal.Centre, cancel);
        if (centre is null) return AccessRefusal.NotFound;
        if (!centre.IsCentre) return InspectionsRefusal.PlaceHasNoChecklist;

        var team = await form.Run(new(proposal.Members, proposal.Lead, proposal.OverrideReason), centre, proposal.Kind, cancel);
        if (!team.Succeeded) return team.Refusal;
        return await db.InTransaction(() => Plan(proposal, centre, team.Value, cancel), cancel);
    }

    private async Task<Outcome<VisitId>> Plan(VisitProposal proposal, Centre centre, IReadOnlyList<Account> team, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var year = TehranTime.DayOf(now).Jalali.Year;
        var number = await db.NextNumber($"visit-{year}", cancel);
        var visit = new Visit(
            new(clock.NewId()), RowNumber.Next(now), $"{year}-{number:00000}", centre.Id, centre.Office, centre.Field, proposal.Kind,
            proposal.Window);
        var theme = proposal.Kind == VisitKind.Routine ? await DrawTheme(centre.Id, year, cancel) : (Theme?)null;
        var resolved = await resolve.Run(visit, centre, team, proposal, theme, cancel);
        if (!resolved.Succeeded) return resolved.Refusal;

        visit.Resolve(proposal.Lead, resolved.Value.Standards.Id, (int?)theme);
        db.Add(visit);
        foreach (var member in team) db.Add(new VisitMember(visit.Id, member.AccountId, member.AccountId == proposal.Lead, now));
        // Last of all, when nothing can be refused any more: the register of orders has no gaps.
        var pack = resolved.Value with { Order = await issue.Run(visit, centre.Name, team, cancel) };
        db.Add(seal.Seal(visit.Id, 1, pack, proposal.OverrideReason));
        keys.Make(visit.Id.Value);
        work.Add(GoThere(visit));
        await db.SaveChangesAsync(cancel);
        return visit.Id;
    }

    internal static NewWork GoThere(Visit visit) => new()
    {
        Subject = new("visit", visit.Id.Value),
        Link = $"/visits/{visit.Id.Value}",
        Number = visit.Number,
        Text = Go,
        // The name of the centre is not readable the day before (P12): the line says number and kind only.
        Arguments = [visit.Number],
        Office = visit.Office,
        Field = visit.Field,
        Person = visit.Lead,
        Due = visit.To,
    };

    private async Task<Theme> DrawTheme(CentreId centre, int year, CancellationToken cancel)
    {
        var begin = TehranTime.Instant(new JalaliDate(year, 1, 1).ToDateOnly(), TimeOnly.MinValue);
        var done = await db.Set<Visit>().Where(v => v.CentreId == centre && v.From >= begin && v.Stage != VisitStage.Cancelled && v.Theme != null)
            .Select(v => v.Theme!.Value).ToListAsync(cancel);
        return Rotation.Draw(done.Select(theme => (Theme)theme), (uint)clock.Draw(int.MaxValue));
    }
}
