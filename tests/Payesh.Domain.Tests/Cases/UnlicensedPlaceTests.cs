using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Xunit;

namespace Payesh.Domain.Tests.Cases;

public sealed class UnlicensedPlaceTests
{
    [Fact]
    public void Whatever_is_tried_in_whatever_order_nobody_enters_without_order_and_nobody_is_left_without_a_place()
    {
        var reached = new Dictionary<string, int>(StringComparer.Ordinal);
        var lives = Gen.Zip(Gen.Choose(0, 10), Gen.Choose(0, 419)).ListOf(120);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(lives.ToArbitrary(), life =>
        {
            var of = new PlaceLife();
            foreach (var (act, which) in life)
            {
                of.Try(act, which);
                if (of.Broken() is { } broken) return false.Label(broken);
            }

            var end = of.Place.End is { } how ? $"{of.Place.Stage} {how}" : $"{of.Place.Stage}{(of.Place.Round > 1 ? " again" : "")}";
            reached[end] = reached.GetValueOrDefault(end) + 1;
            return true.ToProperty();
        }));

        // The walk goes far enough to mean something.
        Assert.All(
            ["Entered", "Sealed", "Sealed again", "Ended WatchOver", "Ended NotOurs", "Ended HandedOver"],
            end => Assert.True(reached.ContainsKey(end), $"No life came to {end}: {string.Join(", ", reached)}"));
    }

    [Fact]
    public void A_centre_of_the_register_has_no_such_track_and_a_place_without_licence_no_ladder()
    {
        var (centre, place) = (PlaceLife.Register(isCentre: true), PlaceLife.Register(isCentre: false));

        Assert.Equal("Cases.LicensedCentre", PlaceLife.Report(centre, PlaceLife.Told).Refusal!.Code);
        Assert.True(PlaceLife.Report(place, PlaceLife.Told).Succeeded);
        Assert.Equal("Cases.UnlicensedPlace", UnlicensedPlace.BarsLadder(place)!.Code);
        Assert.Null(UnlicensedPlace.BarsLadder(centre));
    }

    [Fact]
    public void A_danger_says_why_and_is_decided_within_its_hours_or_shown_first()
    {
        Assert.Equal("Cases.DangerUnsaid", PlaceLife.Report(PlaceLife.Register(isCentre: false), PlaceLife.Told with { Danger = true, Words = " " }).Refusal!.Code);
        Assert.Equal("Cases.PeopleOutside", PlaceLife.Report(PlaceLife.Register(isCentre: false), PlaceLife.Told with { Estimated = -1 }).Refusal!.Code);
        var place = PlaceLife.Report(PlaceLife.Register(isCentre: false), PlaceLife.Told with { Danger = true }).Value;

        Assert.Equal(Examples.Now.AddHours(24), place.DangerDue);
        Assert.Equal(Examples.Now.AddHours(24), place.Next);
        Assert.Equal("Cases.DangerOpen", place.Finish(PlaceEnd.NotOurs, "x", "", [], 0, PlaceLife.Rule, Examples.Head, Examples.Now).Refusal!.Code);
        Assert.Equal("Cases.ReasonMissing", place.DecideDanger(" ", Examples.Head, Examples.Now).Refusal!.Code);
        Assert.True(place.DecideDanger("با ۱۱۰ هماهنگ شد", Examples.Head, Examples.Now).Succeeded);
        Assert.Equal("Cases.NoDanger", place.DecideDanger("x", Examples.Head, Examples.Now).Refusal!.Code);
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("0", 1)]
    [InlineData("2", 7)]
    [InlineData("1,6", 7)]
    [InlineData("1,10", 30)]
    [InlineData("1,10,35", 90)]
    [InlineData("1,8,31,95,180", null)]
    public void The_watch_asks_for_the_first_day_that_no_look_has_reached(string looks, int? next)
    {
        var sealedOn = new DateOnly(2025, 11, 23);
        var seen = looks.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => sealedOn.AddDays(int.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(next is { } days ? sealedOn.AddDays(days) : null, PlaceLife.Rule.NextWatch(sealedOn, seen));
    }

    [Fact]
    public void An_entry_names_the_order_two_bodies_and_an_hour_after_both()
    {
        var now = Examples.Now.AddDays(3);
        var letter = TehranTime.DayOf(Examples.Now);
        var entry = PlaceLife.Entry(now, letter);

        Assert.Null(entry.Check(letter, now));
        Assert.Equal("Cases.OrderMissing", (entry with { OrderNumber = " " }).Check(letter, now)!.Code);
        Assert.Equal("Cases.OrderMissing", (entry with { OrderDate = null }).Check(letter, now)!.Code);
        Assert.Equal("Cases.OrderBeforeLetter", (entry with { OrderDate = letter.AddDays(-1) }).Check(letter, now)!.Code);
        Assert.Equal("Cases.EntryBeforeOrder", (entry with { At = now.AddDays(-2), OrderDate = letter.AddDays(2) }).Check(letter, now)!.Code);
        Assert.Equal("Cases.EntryInFuture", (entry with { At = now.AddHours(1) }).Check(letter, now)!.Code);
        Assert.Equal("Cases.JointNeeded", (entry with { Bodies = [entry.Bodies[0]] }).Check(letter, now)!.Code);
        Assert.Equal("Cases.BodyIncomplete", (entry with { Bodies = [entry.Bodies[0], new("علی", "", "کلانتری")] }).Check(letter, now)!.Code);
        Assert.Equal("Cases.PeopleOutside", (entry with { HeadCount = 5000 }).Check(letter, now)!.Code);
    }

    [Fact]
    public void Two_different_people_look_and_no_person_is_on_the_photo()
    {
        var look = PlaceLife.Seen(Examples.Now);

        Assert.Null(look.Check(Examples.Now.AddDays(-1), Examples.Now));
        Assert.Equal("Cases.TwoLookers", (look with { Second = "نرگس  موسوي" }).Check(Examples.Now, Examples.Now)!.Code);
        Assert.Equal("Cases.LookInFuture", (look with { At = Examples.Now.AddMinutes(1) }).Check(Examples.Now, Examples.Now)!.Code);
        Assert.Equal("Cases.LookTooEarly", look.Check(Examples.Now.AddDays(2), Examples.Now.AddDays(3))!.Code);
        Assert.Equal("Cases.PeopleOnPhoto", (look with { Photo = "ab", NobodyOnPhoto = false }).Check(Examples.Now, Examples.Now)!.Code);
        Assert.Equal("Cases.TextMissing", (look with { Seen = "" }).Check(Examples.Now, Examples.Now)!.Code);
    }
}
