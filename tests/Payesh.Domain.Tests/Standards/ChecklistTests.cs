using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

public sealed class ChecklistTests
{
    private static readonly Catalogue Catalogue = Released.Catalogue;

    [Theory]
    [InlineData(VisitKind.Routine)]
    [InlineData(VisitKind.Night)]
    [InlineData(VisitKind.NowruzReadiness)]
    [InlineData(VisitKind.NowruzDropIn)]
    [InlineData(VisitKind.Revisit)]
    [InlineData(VisitKind.Complaint)]
    [InlineData(VisitKind.Licensing)]
    public void The_ten_vital_looks_are_the_first_card_of_every_visit(VisitKind visit)
    {
        foreach (var kind in Catalogue.Kinds)
        {
            var checklist = Compose(Ask(visit, kind.Code));

            Assert.Equal(
                ["LIC-06", "STAFF-02", "FIRE-01", "FIRE-03", "FIRE-18", "RGT-04", "FIRE-10", "RGT-02", "MED-04", "FIRE-11"],
                checklist.Vital.Select(c => c.Asked.Id.Value));
            Assert.Equal(checklist.Vital, checklist.Cards.Take(10));
            Assert.DoesNotContain(checklist.Places.SelectMany(p => p.Cards), c => c.Asked.Vital);
        }
    }

    [Fact]
    public void Before_a_first_licence_the_looks_at_people_fall_away()
    {
        var checklist = Compose(Ask(VisitKind.Licensing, "elderly-home") with { Inhabited = false });

        Assert.Equal(["LIC-06", "FIRE-01", "FIRE-03", "FIRE-10", "FIRE-11"], checklist.Vital.Select(c => c.Asked.Id.Value));
        Assert.Contains(checklist.Others, r => r.Id.Value == "RGT-02");
    }

    [Fact]
    public void A_routine_visit_is_the_core_and_the_drawn_theme()
    {
        var checklist = Compose(Ask(VisitKind.Routine, "elderly-home") with { Theme = Theme.KitchenHygieneUtilities });

        Assert.All(checklist.Items, r => Assert.True(r.Tier == Tier.Core || r.Rotation == Theme.KitchenHygieneUtilities, r.Id.Value));
        Assert.All(checklist.Desk, r => Assert.Equal(Place.BeforeVisit, r.Step));
        Assert.False(checklist.Building!.Open);
        Assert.Equal(23, checklist.Building.Items.Count);
        Assert.Contains(CentreFact.HasRamp, checklist.Building.Features);
    }

    [Fact]
    public void What_does_not_arise_is_not_asked_but_can_be_found()
    {
        var without = Compose(Ask(VisitKind.Routine, "elderly-home"));
        var with = Compose(Ask(VisitKind.Routine, "elderly-home") with { Facts = new HashSet<CentreFact> { CentreFact.MixedSex } });

        Assert.DoesNotContain(without.Items, r => r.Id.Value == "SPACE-21");
        Assert.Contains(without.Others, r => r.Id.Value == "SPACE-21");
        Assert.Contains(with.Items, r => r.Id.Value == "SPACE-21");
        Assert.DoesNotContain(with.Others, r => r.Id.Value == "SPACE-21");
    }

    [Fact]
    public void What_follows_from_the_kind_of_centre_need_not_be_told()
    {
        var ask = Ask(VisitKind.Routine, "addiction-midterm");

        Assert.Contains(Compose(ask).Items, r => r.Id.Value == "DIS-05");
        Assert.DoesNotContain(Compose(ask with { Kind = Catalogue.Kind("addiction-tc") }).Items, r => r.Id.Value == "DIS-05");
        Assert.Contains(Compose(Ask(VisitKind.Routine, "small-home")).Items, r => r.Id.Value == "SPACE-05");
        Assert.DoesNotContain(Compose(Ask(VisitKind.Routine, "autism")).Items, r => r.Id.Value == "SPACE-05");
    }

    [Fact]
    public void What_is_asked_together_is_one_card_and_the_answer_to_each_is_kept()
    {
        var checklist = Compose(Ask(VisitKind.Routine, "small-home"));

        Assert.Equal(["SPACE-05", "ADM-19"], checklist.Vital[0].With.Select(r => r.Id.Value));
        Assert.Equal(["FIRE-24"], checklist.Vital.Single(c => c.Asked.Id.Value == "MED-04").With.Select(r => r.Id.Value));
    }

    [Fact]
    public void Asked_with_another_that_is_not_on_the_visit_it_is_a_card_of_its_own()
    {
        var checklist = Compose(Ask(VisitKind.Revisit, "elderly-home") with { OpenFindings = [RequirementId.Parse("KIT-02")] });

        var card = Assert.Single(checklist.Places.SelectMany(p => p.Cards));
        Assert.Equal("KIT-02", card.Asked.Id.Value);
    }

    [Fact]
    public void A_revisit_asks_the_open_findings_and_the_vital_looks_only()
    {
        RequirementId[] open = [RequirementId.Parse("ACC-07"), RequirementId.Parse("LIC-04"), RequirementId.Parse("FIRE-01")];
        var checklist = Compose(Ask(VisitKind.Revisit, "elderly-home") with { OpenFindings = open });

        Assert.Equal(11, checklist.Items.Count());
        Assert.Contains(checklist.Items, r => r.Id == open[0]);
        Assert.Equal(["LIC-04"], checklist.Desk.Select(r => r.Id.Value));
        Assert.Null(checklist.Building);
    }

    [Fact]
    public void A_complaint_visit_asks_its_topics_and_the_officer_may_untick()
    {
        var ask = Ask(VisitKind.Complaint, "elderly-home") with { Topics = new HashSet<ComplaintTopic> { ComplaintTopic.Violence } };
        var unticked = ask with { Unticked = new HashSet<RequirementId> { RequirementId.Parse("RGT-01"), RequirementId.Parse("RGT-02") } };

        var items = Compose(ask).Items.ToList();
        Assert.All(items, r => Assert.True(r.Vital || r.ComplaintTopics.Contains(ComplaintTopic.Violence), r.Id.Value));
        Assert.Contains(items, r => r.Id.Value == "RGT-01");
        Assert.DoesNotContain(Compose(unticked).Items, r => r.Id.Value == "RGT-01");
        Assert.Contains(Compose(unticked).Items, r => r.Id.Value == "RGT-02");
    }

    [Fact]
    public void A_complaint_may_be_the_first_word_of_an_event()
    {
        var ask = Ask(VisitKind.Complaint, "elderly-home") with { Topics = new HashSet<ComplaintTopic> { ComplaintTopic.Violence } };

        Assert.Contains(Compose(ask).Items, r => r is { Tier: Tier.Event, OnlyIf: CentreFact.AccusedStaff });
        Assert.DoesNotContain(Compose(Ask(VisitKind.Routine, "elderly-home")).Items, r => r.Tier == Tier.Event);
    }

    [Fact]
    public void Without_its_theme_or_topic_there_is_no_checklist_and_sexual_abuse_never_has_one()
    {
        var routine = Ask(VisitKind.Routine, "elderly-home") with { Theme = null };
        var complaint = Ask(VisitKind.Complaint, "elderly-home") with { Topics = new HashSet<ComplaintTopic>() };
        var abuse = complaint with { Topics = new HashSet<ComplaintTopic> { ComplaintTopic.Fee, ComplaintTopic.SexualAbuse } };

        Assert.Equal("Standards.ThemeNotDrawn", Checklist.Compose(Catalogue, routine).Refusal!.Code);
        Assert.Equal("Standards.TopicMissing", Checklist.Compose(Catalogue, complaint).Refusal!.Code);
        Assert.Equal("Standards.NotAChecklistVisit", Checklist.Compose(Catalogue, abuse).Refusal!.Code);
    }

    [Fact]
    public void Any_checklist_holds_each_possible_item_once_and_in_order_meets_specification()
    {
        Prop.ForAll(Asks().ToArbitrary(), ask =>
        {
            var checklist = Compose(ask);
            List<Requirement> shown = [.. checklist.Desk, .. checklist.Items, .. checklist.Others];
            if (checklist.Building is { Open: true }) shown.AddRange(checklist.Building.Items);
            var places = checklist.Places.Select(p => p.Place).ToList();

            return shown.Count == shown.Distinct().Count() && Possible(ask.Kind).SetEquals(shown)
                && checklist.Vital.Count == 10 && places.SequenceEqual(places.Distinct().Order())
                && checklist.Places.All(IsInOrder);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static bool IsInOrder(ChecklistPlace place)
    {
        var order = place.Cards.Select(c => (c.Asked.Tier == Tier.Core ? 0 : 1, c.Asked.OrderInStep)).ToList();
        return order.Count > 0 && place.Place is not (Place.BeforeVisit or Place.NotOnVisit) && order.SequenceEqual(order.Order());
    }

    private static HashSet<Requirement> Possible(CentreKind kind) =>
        [.. Catalogue.Requirements.Where(r => r.HoldsFor(kind) && r.Tier is not (Tier.Office or Tier.Computed))];

    private static Gen<ChecklistAsk> Asks() =>
        from visit in Gen.Elements(Enum.GetValues<VisitKind>())
        from kind in Gen.Elements(Catalogue.Kinds.ToArray())
        from theme in Gen.Elements(Enum.GetValues<Theme>())
        from facts in Gen.SubListOf(Enum.GetValues<CentreFact>())
        from open in Gen.SubListOf(Catalogue.Requirements.Select(r => r.Id).ToArray())
        from topics in Gen.NonEmptyListOf(Gen.Elements(ComplaintTopic.Violence, ComplaintTopic.Fee, ComplaintTopic.Fire))
        select new ChecklistAsk
        {
            Visit = visit,
            Kind = kind,
            Theme = theme,
            Facts = facts.ToHashSet(),
            OpenFindings = [.. open],
            Topics = topics.ToHashSet(),
        };

    private static ChecklistAsk Ask(VisitKind visit, string kind) => new()
    {
        Visit = visit,
        Kind = Catalogue.Kind(kind),
        Theme = Theme.ExitsTreatmentAdmission,
        Topics = new HashSet<ComplaintTopic> { ComplaintTopic.Food },
    };

    private static Checklist Compose(ChecklistAsk ask) => Checklist.Compose(Catalogue, ask).Value;
}
