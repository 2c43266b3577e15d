using Payesh.App.Access.Demo;
using Payesh.App.Basics.Demo;
using Payesh.Domain.Centres;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections.Demo;

/// <summary>Chooses who goes, so that the rules about teams are kept (P3, P11) without an override.</summary>
internal sealed class DemoTeams(DemoOffice office, IReadOnlyList<DemoPerson> helpers, GroupSex sex, Dice dice)
{
    private int _turn;

    public DemoTeam For(VisitKind kind, bool two)
    {
        var people = kind is VisitKind.Night or VisitKind.Complaint || two || dice.Falls(.55) ? 2 : 1;
        var womenOnly = sex is GroupSex.Women && kind is VisitKind.Night;
        var able = office.Inspectors.Concat(helpers.Where(helper => helper.IsWoman)).Where(person => !womenOnly || person.IsWoman).ToList();
        // Whoever led twice hands over: three times running needs a reason.
        var own = able.Count(person => office.Inspectors.Contains(person));
        var lead = able[_turn++ / 2 % Math.Max(1, own)];
        if (people == 1 && sex is not GroupSex.Men && !lead.IsWoman) lead = office.Inspectors.First(person => person.IsWoman);
        var team = new List<DemoPerson> { lead };
        if (people == 2)
        {
            var others = able.Where(person => person != lead && (lead.IsWoman || sex is GroupSex.Men || person.IsWoman)).ToList();
            team.Add(others.FirstOrDefault(person => office.Inspectors.Contains(person)) ?? others[0]);
        }
        return new(team);
    }
}
