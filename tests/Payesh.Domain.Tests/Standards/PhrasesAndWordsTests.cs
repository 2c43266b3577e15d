using Payesh.Domain.Basics;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

public sealed class PhrasesAndWordsTests
{
    private static readonly Catalogue Catalogue = Released.Catalogue;

    [Fact]
    public void Every_requirement_has_phrases_and_what_is_vital_or_critical_has_its_own()
    {
        Assert.All(Catalogue.Requirements, r => Assert.True(Catalogue.Phrases.For(r).Count >= (r.IsZeroTolerance ? 1 : 5), r.Id.Value));

        var own = Catalogue.Requirements
            .Where(r => r.Vital || r.IsZeroTolerance || r is { Severity: Severity.Critical, Subject: Subject.Centre });
        Assert.Superset(own.Select(r => r.Id).ToHashSet(), Catalogue.Phrases.Items.ToHashSet());
    }

    [Fact]
    public void An_items_own_phrases_come_before_those_of_its_category()
    {
        var phrases = Catalogue.Phrases.For(Catalogue[RequirementId.Parse("FIRE-01")]);

        Assert.Equal("یک در خروج قفل بود و کلید آن در محل نبود.", phrases[0].Fa);
        Assert.Contains(phrases, p => p.En == "The equipment is not there.");
    }

    [Fact]
    public void No_text_holds_Arabic_letters_or_digits()
    {
        foreach (var part in Catalogue.Parts)
        {
            var text = File.ReadAllText(Released.PathOf(part));
            Assert.DoesNotContain(text, "يىكة٠١٢٣٤٥٦٧٨٩\u0640".Contains);
        }

        Assert.All(Catalogue.Kinds, k => Assert.Equal(PersianText.Normalise(k.Fa), PersianText.AsciiDigits(k.Fa)));
    }

    [Fact]
    public void Every_place_category_theme_topic_and_fact_has_a_name()
    {
        Assert.Equal("راهروها و پله‌ها", Catalogue.Words.Of(Place.Corridors).Fa);
        Assert.All(Enum.GetValues<Category>(), c => Assert.NotEmpty(Catalogue.Words.Of(c).Fa));
        Assert.All(Enum.GetValues<Theme>(), t => Assert.NotEmpty(Catalogue.Words.Of(t).En));
        Assert.All(Enum.GetValues<ComplaintTopic>(), t => Assert.NotEmpty(Catalogue.Words.Of(t).En));
        Assert.All(Enum.GetValues<CentreFact>(), f => Assert.NotEmpty(Catalogue.Words.Of(f).En));
    }

    [Fact]
    public void Every_limit_and_parameter_has_a_name_in_both_languages()
    {
        var words = Catalogue.Words;
        Assert.All(Catalogue.Requirements.SelectMany(r => r.Params.Keys.Select(name => words.Of(r, name))), name => Assert.NotEmpty(name.Fa));

        var drill = Catalogue[RequirementId.Parse("FIRE-16")];
        Assert.Equal("مانور تخلیه", words.Of(drill, "n").Fa);
        Assert.Equal("از این تعداد در شب", words.Of(drill, "night").Fa);
        Assert.Equal("هر سال", words.CountedAgainst(drill.Limit!)!.Fa);
        Assert.Equal("youngest age of admission", words.Of(Catalogue[RequirementId.Parse("ADM-12")], "minAge").En);
        Assert.Null(words.CountedAgainst(Catalogue[RequirementId.Parse("FIRE-01")].Limit!));
        Assert.Throws<KeyNotFoundException>(() => words.Of(drill, "spacingM"));
    }

    [Fact]
    public void What_binds_names_a_source_that_can_be_printed()
    {
        var binding = Catalogue.Requirements.Where(r => Standings.Of(r.Grade, adopted: false).Binds);
        Assert.All(binding, r => Assert.NotEmpty(Catalogue.Words.SourcesOf(r)));

        var licence = Catalogue.Words.SourcesOf(Catalogue[RequirementId.Parse("LIC-01")]);
        Assert.Equal("قانون تنظیم بخشی از مقررات مالی دولت، ماده ۲۶ (۱۳۸۰)", licence[0].Name.Fa);
        Assert.Equal(["S06", "S41"], licence.Select(s => s.Id));
    }

    [Fact]
    public void The_kinds_of_centre_are_those_that_practice_names()
    {
        Assert.Equal(
            ["elderly-home", "elderly-hotel"], Catalogue.Kinds.Where(k => k.Family == Family.Elderly).Select(k => k.Code));
        Assert.Equal(
            [
                "disability-intellectual", "disability-physical", "disability-children", "autism", "psychiatric-chronic", "half-way-house",
                "small-home",
            ],
            Catalogue.Kinds.Where(k => k.Family == Family.Disability).Select(k => k.Code));
        Assert.Equal(
            ["addiction-midterm", "addiction-tc", "addiction-court", "addiction-support-home", "night-shelter"],
            Catalogue.Kinds.Where(k => k.Family == Family.Addiction).Select(k => k.Code));
        Assert.All(Catalogue.Kinds, k => Assert.NotEmpty(k.Sexes));
    }

    [Fact]
    public void A_visit_is_made_with_the_version_in_force_on_its_day()
    {
        var shelf = new CatalogueShelf([Catalogue]);

        Assert.Same(Catalogue, shelf.On(new(2026, 1, 1)));
        Assert.Same(Catalogue, shelf.On(new(2020, 1, 1)));
        Assert.Same(Catalogue, shelf.WithId("requirements-1404-07-01"));
        Assert.Throws<KeyNotFoundException>(() => shelf.WithId("requirements-1399-01-01"));
        Assert.Throws<KeyNotFoundException>(() => Catalogue.Kind("castle"));
        Assert.Throws<ArgumentException>(() => new CatalogueShelf([]));
        Assert.Throws<ArgumentException>(() => new CatalogueShelf([Catalogue, Catalogue]));
    }
}
