using Payesh.Domain.Basics;

namespace Payesh.Domain.Inspections;

/// <summary>What Inspections refuses.</summary>
public static class InspectionsRefusal
{
    /// <summary>The pack may not be opened yet (P12).</summary>
    public static Refusal StillSealed => new("Inspections.StillSealed");

    /// <summary>The visit was called off.</summary>
    public static Refusal Cancelled => new("Inspections.Cancelled");

    /// <summary>The visit is not closed by its lead yet, or parts of the log are missing.</summary>
    public static Refusal NotFinished => new("Inspections.NotFinished");

    /// <summary>The visit has ended; it can no longer be changed or called off.</summary>
    public static Refusal AlreadyFinished => new("Inspections.AlreadyFinished");

    /// <summary>Somebody reviewed it before.</summary>
    public static Refusal AlreadyReviewed => new("Inspections.AlreadyReviewed");

    /// <summary>Who was there cannot review (P25).</summary>
    public static Refusal ReviewNeedsAnother => new("Inspections.ReviewNeedsAnother");

    /// <summary>Two differing answers stand side by side.</summary>
    public static Refusal ConflictsOpen(int count) => new("Inspections.ConflictsOpen", count);

    /// <summary>Differing answers are resolved by who led the visit.</summary>
    public static Refusal LeadResolves => new("Inspections.LeadResolves");

    /// <summary>The answers that were shown do not stand side by side any more.</summary>
    public static Refusal NoConflict => new("Inspections.NoConflict");

    /// <summary>Nothing of this device came late, or it was admitted.</summary>
    public static Refusal NothingLate => new("Inspections.NothingLate");

    /// <summary>A reason must be given.</summary>
    public static Refusal ReasonNeeded => new("Inspections.ReasonNeeded");

    /// <summary>Women live here and nobody in the team is a woman (P3).</summary>
    public static Refusal WomanNeeded => new("Inspections.WomanNeeded");

    /// <summary>A night visit among women: women only, or a man stays at the door (P3).</summary>
    public static Refusal OnlyWomenAtNight => new("Inspections.OnlyWomenAtNight");

    /// <summary>This kind of visit needs two inspectors (P11).</summary>
    public static Refusal TwoNeeded => new("Inspections.TwoNeeded");

    /// <summary>The same person has led the last visits to this centre (P11).</summary>
    public static Refusal SameLeadAgain(int times) => new("Inspections.SameLeadAgain", times);

    /// <summary>Nobody was chosen.</summary>
    public static Refusal TeamEmpty => new("Inspections.TeamEmpty");

    /// <summary>The lead must be one of the team.</summary>
    public static Refusal LeadNotInTeam => new("Inspections.LeadNotInTeam");

    /// <summary>A member has declared a conflict of interest with this centre.</summary>
    public static Refusal InterestDeclared => new("Inspections.InterestDeclared");

    /// <summary>Each member must say whether there is a conflict of interest.</summary>
    public static Refusal InterestUnknown => new("Inspections.InterestUnknown");

    /// <summary>The window ends before it begins, or lies in the past.</summary>
    public static Refusal WindowWrong => new("Inspections.WindowWrong");

    /// <summary>The office visits only licensed centres with a checklist; an unlicensed place has its own track (P24).</summary>
    public static Refusal PlaceHasNoChecklist => new("Inspections.PlaceHasNoChecklist");

    /// <summary>This account cannot go on visits.</summary>
    public static Refusal NotAnInspector => new("Inspections.NotAnInspector");

    /// <summary>No centre was chosen.</summary>
    public static Refusal CentreNeeded => new("Inspections.CentreNeeded");

    /// <summary>No kind of visit was chosen.</summary>
    public static Refusal KindNeeded => new("Inspections.KindNeeded");

    /// <summary>No mission order has this code.</summary>
    public static Refusal OrderUnknown => new("Inspections.OrderUnknown");

    /// <summary>The self-assessment was sent: it is not changed any more.</summary>
    public static Refusal SelfSent => new("Inspections.SelfSent");

    /// <summary>The self-assessment does not ask this.</summary>
    public static Refusal NotAsked => new("Inspections.NotAsked");

    /// <summary>Something is unanswered.</summary>
    /// <param name="open">How many questions.</param>
    public static Refusal SelfUnanswered(int open) => new("Inspections.SelfUnanswered", open);
}
