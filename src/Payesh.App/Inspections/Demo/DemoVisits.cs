using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access.Demo;
using Payesh.App.Basics.Demo;
using Payesh.App.Centres.Demo;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections.Demo;

/// <summary>Sends inspectors to the invented centres, through the years and into the next days.</summary>
public sealed class DemoVisits
{
    private readonly Story _story;
    private readonly DemoOffices _offices;
    private readonly PlaceBook _places;
    private readonly DemoDevices _devices;
    private readonly Mishaps _mishaps;
    private readonly int _seed;
    private readonly (DateOnly Begin, DateOnly Today) _days;
    private int _count;

    public DemoVisits(Story story, DemoOffices offices, PlaceBook places, int seed, DateOnly begin, DateOnly today)
    {
        (_story, _offices, _places, _seed, _days) = (story, offices, places, seed, (begin, today));
        (_devices, _mishaps) = (new(story), new(today));
    }

    /// <summary>Called after each review that found defects: a case is open now.</summary>
    public Func<CentreInStory, Task> Reviewed { get; set; } = _ => Task.CompletedTask;

    /// <summary>How many visits were planned up to now.</summary>
    public int Count => _count;

    public async Task Enrol()
    {
        foreach (var person in _offices.Everyone.Where(person => person.Actor.Holds(Domain.Access.Duty.Inspect) && person.Actor.Role is not Domain.Access.Role.CountyHead))
            await _devices.Enrol(person, $"گوشی {person.Actor.Name}");
    }

    /// <summary>Plans the visits of one centre, from the beginning to the days after the end.</summary>
    public CentreInStory Follow(CentreId id, InventedCentre invented)
    {
        var dice = Dice.Of(_seed, "visits", invented.Place);
        var office = _offices[invented.Office];
        var centre = new CentreInStory(id, invented, office, new(office, _offices.Supervisors, invented.Description.Sex, dice), dice);
        if (!invented.IsCentre) return centre;
        foreach (var planned in Plans(centre).All().Where(visit => !centre.IsClosedOn(visit.Day)))
        {
            if (centre.HasLicence) Plan(centre, planned);
        }
        if (!centre.HasLicence) Plan(centre, Plans(centre).On(VisitKind.Licensing, _days.Today.AddDays(-dice.Between(4, 40))));
        return centre;
    }

    /// <summary>Plans one more visit, where a deadline ended.</summary>
    public void Revisit(CentreInStory centre, DateOnly day, Func<Task> done)
    {
        if (!centre.IsClosedOn(day)) Plan(centre, Plans(centre).On(VisitKind.Revisit, day, _story.Now), done);
    }

    private VisitPlans Plans(CentreInStory centre) => new(
        centre.Dice, _places.Calendar(centre.Invented.Office), centre.Invented.Quality, _days.Begin, _days.Today.AddDays(10));

    private void Plan(CentreInStory centre, PlannedVisit planned, Func<Task>? done = null) => _story.At(planned.Planned, async () =>
    {
        var mishap = _mishaps.For(planned.Day);
        // Where a critical finding is open, nobody goes alone; who led three times running does so again for a reason only (P11).
        var (critical, leads) = await Known(centre);
        var team = centre.Teams.For(planned.Kind, two: mishap is Mishap.Conflict || critical);
        var again = leads.Count == TeamRules.SameLeadAtMost && leads.All(lead => lead == team.Lead.Id);
        var id = await _story.Do<PlanVisit, VisitId>(centre.Office.Head.Actor, use => use.Run(
            new()
            {
                Centre = centre.Id, Kind = planned.Kind, Window = planned.Window, Lead = team.Lead.Id,
                Members = team.People.ToDictionary(person => person.Id, _ => (bool?)false), Topics = Topics(centre.Dice, planned.Kind),
                OverrideReason = again ? "کارشناس دیگری در دسترس نبود." : "",
            },
            _story.Cancel));
        _count++;
        if (centre.Dice.Falls(.02)) CallOff(centre, id, planned.Window.OpensAt.AddHours(-2), "تغییر برنامه اداره");
        else new VisitInStory(_story, _devices, centre, team, id, mishap, Supervisor(team)) { Reviewed = Reviewed, Done = done }.Begin(planned);
    });

    private Task<(bool Critical, List<AccountId> Leads)> Known(CentreInStory centre) => _story.As(centre.Office.Head.Actor, async scope =>
    {
        var db = scope.GetRequiredService<PayeshDb>();
        return (
            await db.Set<OpenDefect>().AnyAsync(defect => defect.CentreId == centre.Id && defect.Critical, _story.Cancel),
            await db.Set<Visit>().Where(v => v.CentreId == centre.Id && v.Stage != VisitStage.Cancelled).OrderByDescending(v => v.No)
                .Take(TeamRules.SameLeadAtMost).Select(v => v.Lead).ToListAsync(_story.Cancel));
    });

    private void CallOff(CentreInStory centre, VisitId id, DateTimeOffset at, string reason) => _story.At(
        at, () => _story.Do<CancelVisit, Visit>(centre.Office.Head.Actor, use => use.Run(id, reason, _story.Cancel)));

    private DemoPerson Supervisor(DemoTeam team) => _offices.Supervisors.First(person => !team.People.Contains(person));

    private static HashSet<ComplaintTopic> Topics(Dice dice, VisitKind kind) => kind is not VisitKind.Complaint ? [] : [
        .. dice.Some([ComplaintTopic.Neglect, ComplaintTopic.Food, ComplaintTopic.Hygiene, ComplaintTopic.Staff, ComplaintTopic.Fee, ComplaintTopic.Fire], dice.Between(1, 2)),
    ];
}
