using Payesh.Domain.Letters;
using Xunit;

namespace Payesh.Domain.Tests.Letters;

public sealed class ServingFactsTests
{
    private static readonly DateOnly Letter = new(2026, 3, 10);
    private static readonly DateOnly Today = new(2026, 3, 20);

    private static readonly ServingFacts Paper = new(
        ServedBy.Paper, new(2026, 3, 16), new(10, 30), "مریم احمدی", "مسئول فنی", "", "دفتر مرکز", Refused: false, [], "");

    [Fact]
    public void Paper_with_recipient_post_and_hour_is_enough() => Assert.Null(Check(Paper));

    [Fact]
    public void A_day_before_the_date_of_the_letter_is_refused()
    {
        var refusal = Check(Paper with { Day = Letter.AddDays(-1) })!;

        Assert.Equal(("Letters.ServedBeforeLetter", "Day"), (refusal.Code, refusal.Field));
        Assert.Equal(Letter, refusal.Arguments[0]);
        Assert.Null(Check(Paper with { Day = Letter }));
    }

    [Fact]
    public void A_day_that_has_not_come_is_refused() => Assert.Equal("Letters.ServedInFuture", Check(Paper with { Day = Today.AddDays(1) })!.Code);

    [Fact]
    public void Paper_names_hour_recipient_and_relation()
    {
        Assert.Equal("Letters.HourMissing", Check(Paper with { Hour = null })!.Code);
        Assert.Equal("Letters.RecipientMissing", Check(Paper with { Recipient = "" })!.Code);
        Assert.Equal("Letters.RelationMissing", Check(Paper with { Post = "" })!.Code);
        Assert.Null(Check(Paper with { Post = "", Relation = "مراقب شب" }));
    }

    [Fact]
    public void A_refusal_to_receive_needs_two_witnesses_and_then_counts()
    {
        var refused = Paper with { Refused = true, Recipient = "", Witnesses = ["علی رضایی"] };

        Assert.Equal("Letters.WitnessesMissing", Check(refused)!.Code);
        Assert.Equal("Letters.WitnessesMissing", Check(refused with { Witnesses = ["علی رضایی", ""] })!.Code);
        Assert.Null(Check(refused with { Witnesses = ["علی رضایی", "سارا کریمی"] }));
        Assert.True(refused.StartsDays);
    }

    [Fact]
    public void An_electronic_box_counts_on_entry_only_where_the_centre_designated_it()
    {
        var placed = Paper with { By = ServedBy.Placed, Hour = null, Recipient = "" };

        Assert.Null(Check(placed));
        Assert.False(placed.StartsDays);
        Assert.True((placed with { Consent = "12/1404 - 1404/08/01" }).StartsDays);
        Assert.True((placed with { By = ServedBy.Opened }).StartsDays);
    }

    [Fact]
    public void What_was_laid_into_the_box_or_seen_there_for_information_starts_no_days()
    {
        var placed = Paper with { By = ServedBy.Placed, Consent = "12/1404", Counts = false };

        Assert.False(placed.StartsDays);
        Assert.False((placed with { By = ServedBy.Opened, Consent = "" }).StartsDays);
        Assert.False((Paper with { Counts = false }).StartsDays);
    }

    [Fact]
    public void Deemed_service_is_off_until_a_rule_says_after_how_many_days()
    {
        var deemed = Paper with { By = ServedBy.Deemed };
        var placed = new DateOnly(2026, 3, 11);

        Assert.Equal("Letters.DeemedIsOff", Check(deemed, null, placed)!.Code);
        Assert.Equal("Letters.NotPlaced", Check(deemed, 5, null)!.Code);
        Assert.Equal("Letters.DeemedTooEarly", Check(deemed, 10, placed)!.Code);
        Assert.Null(Check(deemed, 5, placed));
    }

    private static Payesh.Domain.Basics.Refusal? Check(ServingFacts facts, int? deemed = null, DateOnly? placed = null) =>
        facts.Check(Letter, Today, deemed, placed);
}
