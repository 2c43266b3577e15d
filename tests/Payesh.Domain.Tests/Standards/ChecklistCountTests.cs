using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

/// <summary>
/// The sizes of the packs, counted as the research counted them: every kind of a family together, every fact true, items of events left
/// out. The research counted 278 requirements; 16 came later, so each number stands twice.
/// </summary>
public sealed class ChecklistCountTests
{
    private static readonly HashSet<string> Later =
    [
        "RGT-22", "RGT-23", "RGT-24", "RGT-25", "SPACE-30", "SPACE-31", "MED-18", "MED-19", "MED-20", "MED-21", "KIT-13", "HYG-15",
        "FIRE-27", "SVC-12", "REC-19", "REC-20",
    ];

    private static readonly IReadOnlySet<CentreFact> AllFacts = Enum.GetValues<CentreFact>().ToHashSet();

    [Theory]
    [InlineData(Family.Elderly, 1, "87 80 77", "93 86 82")]
    [InlineData(Family.Elderly, 2, "86 75 77", "91 80 81")]
    [InlineData(Family.Elderly, 3, "83 74 73", "89 80 78")]
    [InlineData(Family.Elderly, 4, "84 77 74", "91 84 80")]
    [InlineData(Family.Disability, 1, "89 80 76", "95 86 81")]
    [InlineData(Family.Disability, 2, "86 75 74", "91 80 78")]
    [InlineData(Family.Disability, 3, "87 76 76", "93 82 81")]
    [InlineData(Family.Disability, 4, "85 76 72", "92 83 78")]
    [InlineData(Family.Addiction, 1, "81 74 69", "84 77 72")]
    [InlineData(Family.Addiction, 2, "71 64 61", "75 68 65")]
    [InlineData(Family.Addiction, 3, "84 75 74", "89 80 79")]
    [InlineData(Family.Addiction, 4, "78 71 69", "80 73 71")]
    public void A_routine_pack_has_so_many_items_cards_and_unconditional_items(Family family, int theme, string first278, string all294)
    {
        var cards = Checklists(VisitKind.Routine, family, (Theme)theme).SelectMany(c => c.Cards).ToList();

        Assert.Equal(first278, Sizes(cards, r => !Later.Contains(r.Id.Value)));
        Assert.Equal(all294, Sizes(cards, _ => true));
    }

    [Theory]
    [InlineData(Family.Elderly, 57, 60)]
    [InlineData(Family.Disability, 59, 62)]
    [InlineData(Family.Addiction, 57, 59)]
    public void The_core_alone_has_so_many_items(Family family, int first278, int all294)
    {
        var core = Items(VisitKind.Routine, family).Where(r => r.Tier == Tier.Core).ToList();

        Assert.Equal((first278, all294), (core.Count(r => !Later.Contains(r.Id.Value)), core.Count));
    }

    /// <summary>Readiness counts one more than the research: it left STAFF-02 out, and a vital look is on every visit.</summary>
    [Theory]
    [InlineData(VisitKind.Night, Family.Elderly, 35, 40)]
    [InlineData(VisitKind.Night, Family.Disability, 36, 41)]
    [InlineData(VisitKind.Night, Family.Addiction, 35, 37)]
    [InlineData(VisitKind.NowruzReadiness, Family.Elderly, 35 + 1, 38)]
    [InlineData(VisitKind.NowruzReadiness, Family.Disability, 35 + 1, 38)]
    [InlineData(VisitKind.NowruzReadiness, Family.Addiction, 33 + 1, 35)]
    [InlineData(VisitKind.NowruzDropIn, Family.Elderly, 35, 36)]
    [InlineData(VisitKind.NowruzDropIn, Family.Disability, 35, 36)]
    [InlineData(VisitKind.NowruzDropIn, Family.Addiction, 34, 35)]
    public void Night_and_Nowruz_packs_have_so_many_items(VisitKind visit, Family family, int first278, int all294)
    {
        var items = Items(visit, family);

        Assert.Equal((first278, all294), (items.Count(r => !Later.Contains(r.Id.Value)), items.Count));
    }

    /// <summary>Papers, route and building sheet together. Where people live already, five vital looks come on top.</summary>
    [Theory]
    [InlineData(Family.Elderly, 98, 104)]
    [InlineData(Family.Disability, 94, 100)]
    [InlineData(Family.Addiction, 72, 76)]
    public void A_licensing_pack_has_so_many_items(Family family, int first278, int all294)
    {
        var items = Licensing(family, inhabited: false);

        Assert.Equal((first278, all294), (items.Count(r => !Later.Contains(r.Id.Value)), items.Count));
        Assert.Equal(all294 + 5, Licensing(family, inhabited: true).Count);
    }

    [Theory]
    [InlineData(ComplaintTopic.Violence, 23, 23)]
    [InlineData(ComplaintTopic.Danger, 25, 28)]
    [InlineData(ComplaintTopic.Neglect, 30, 39)]
    [InlineData(ComplaintTopic.Fee, 27, 27)]
    [InlineData(ComplaintTopic.Locked, 17, 20)]
    [InlineData(ComplaintTopic.Discharge, 14, 15)]
    [InlineData(ComplaintTopic.Food, 14, 16)]
    public void A_complaint_has_so_many_items_of_its_topic(ComplaintTopic topic, int first278, int all294)
    {
        var items = Enum.GetValues<Family>()
            .SelectMany(f => Checklists(VisitKind.Complaint, f, null, topic))
            .SelectMany(c => c.Items.Concat(c.Desk)).Where(r => r.ComplaintTopics.Contains(topic)).Distinct().ToList();

        Assert.Equal((first278, all294), (items.Count(r => !Later.Contains(r.Id.Value)), items.Count));
    }

    private static string Sizes(List<ChecklistCard> cards, Func<Requirement, bool> counts)
    {
        var items = cards.SelectMany(c => c.All).Where(r => r.Tier != Tier.Event && counts(r)).Distinct().ToList();
        var together = cards.SelectMany(c => c.With).Where(counts).Distinct().Count();
        return $"{items.Count} {items.Count - together} {items.Count(r => r.OnlyIf is null)}";
    }

    private static List<Requirement> Items(VisitKind visit, Family family) =>
        [.. Checklists(visit, family, Theme.ExitsTreatmentAdmission).SelectMany(c => c.Items).Where(r => r.Tier != Tier.Event).Distinct()];

    private static List<Requirement> Licensing(Family family, bool inhabited) =>
        [.. Checklists(VisitKind.Licensing, family, null, inhabited: inhabited)
            .SelectMany(c => c.Desk.Concat(c.Items).Concat(c.Building!.Items)).Distinct()];

    private static IEnumerable<Checklist> Checklists(
        VisitKind visit, Family family, Theme? theme, ComplaintTopic topic = ComplaintTopic.Food, bool inhabited = true) =>
        Released.Catalogue.Kinds.Where(k => k.Family == family).Select(kind => Checklist.Compose(Released.Catalogue, new()
        {
            Visit = visit,
            Kind = kind,
            Facts = AllFacts,
            Theme = theme,
            Topics = new HashSet<ComplaintTopic> { topic },
            Inhabited = inhabited,
        }).Value);
}
