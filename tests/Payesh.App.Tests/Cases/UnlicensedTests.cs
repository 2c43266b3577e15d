using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Cases;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;
using static Payesh.App.Tests.Cases.TrackWorld;

namespace Payesh.App.Tests.Cases;

public abstract class UnlicensedTests(Engine engine) : DatabaseSuite(engine)
{
    [Fact]
    public async Task From_the_report_to_the_end_of_the_watch_with_the_work_of_each_stage()
    {
        var track = await Track();
        Assert.Equal("1404-0001", (await track.Report()).Value.Number);
        Assert.Equal([$"PlaceLook@{County.Value}"], await track.Open());
        Assert.Equal("Cases.LookFirst", (await track.Write(LetterTo.Prosecutor)).Refusal!.Code);

        Assert.True((await track.Look()).Succeeded);
        Assert.Equal([$"PlaceLetters@{County.Value}"], await track.Open());
        Assert.Equal("Cases.LettersFirst", (await track.Enter()).Refusal!.Code);
        var letter = (await track.Write(LetterTo.Prosecutor)).Value;
        Assert.Equal((LetterKind.PlaceToProsecutor, LetterState.Sealed, default), (letter.Kind, letter.State, letter.CentreId));
        Assert.Equal(PlaceStage.Looked, (await track.Place()).Stage);
        Assert.True((await track.Record(LetterTo.Police, "۱۲/۴۴")).Succeeded);
        Assert.Equal([$"PlaceOrder@{County.Value}"], await track.Open());

        Assert.True((await track.Enter()).Succeeded);
        Assert.Equal([$"PlacePeople@{County.Value}"], await track.Open());
        await track.List("رضا احمدی", NationalId.Parse("0499370899").Value, 1350);
        await track.List(null);
        Assert.Equal("Cases.NoPlaceToGo", (await track.Seal()).Refusal!.Code);
        foreach (var person in await track.Inside()) Assert.True((await track.Go(person, track.Home)).Succeeded);
        Assert.True((await track.Seal()).Succeeded);
        Assert.Equal([$"PlaceWatch@{County.Value}"], await track.Open());

        Assert.Equal("Cases.WatchRuns", (await track.End(PlaceEnd.WatchOver)).Refusal!.Code);
        foreach (var days in new[] { 1, 6, 23, 60, 90 })
        {
            Clock.Advance(TimeSpan.FromDays(days));
            Assert.True((await track.Look(inUse: false)).Succeeded);
        }

        Assert.Equal([$"PlaceEnd@{County.Value}"], await track.Open());
        Assert.Equal("Cases.ReasonMissing", (await track.End(PlaceEnd.WatchOver, " ")).Refusal!.Code);
        Assert.True((await track.End(PlaceEnd.WatchOver)).Succeeded);
        Assert.Empty(await track.Open());
        Assert.Equal("Cases.TrackEnded", (await track.Look()).Refusal!.Code);
        var told = await track.Ask(db => db.Set<CentreEntry>().OrderBy(e => e.At).ThenBy(e => e.No).Select(e => e.Title).ToListAsync(Cancel));
        Assert.All(
            ["Cases.EntryPlaceReported", "Cases.EntryPlaceLooked", "Cases.EntryPlaceProsecutor", "Cases.EntryPlacePolice", "Cases.EntryPlaceEntered",
             "Cases.EntryPlaceSealed", "Cases.EntryPlaceWatched", "Cases.EntryPlaceEnd.WatchOver"], title => Assert.Contains(title, told));
    }

    [Fact]
    public async Task A_danger_to_life_lies_on_every_superiors_worklist_at_once_until_somebody_decided()
    {
        var track = await Track();
        await track.Report(danger: true);

        Assert.Equal(
            new[] { $"PlaceDanger@{OfficeCode.Headquarters.Value}", $"PlaceDanger@{County.Value}", $"PlaceDanger@{Province.Value}", $"PlaceLook@{County.Value}" }.Order(StringComparer.Ordinal),
            await track.Open());
        var items = await track.Ask(db => db.Set<WorkItem>().Where(i => i.Text == TrackWork.Danger).ToListAsync(Cancel));
        Assert.All(items, item => Assert.True(item.Danger && item.Due == Clock.Now.AddHours(24)));
        var headquarters = TestActor.Of(Role.Headquarters, OfficeCode.Headquarters);
        Assert.Equal("Access.NotYourDuty", (await Decide(track, headquarters)).Refusal!.Code);
        Assert.True((await Decide(track, Supervisor)).Succeeded);
        Assert.Equal([$"PlaceLook@{County.Value}"], await track.Open());
    }

    [Fact]
    public async Task The_same_place_reported_twice_is_told_and_another_county_sees_nothing()
    {
        var track = await Track();
        var first = (await track.Report()).Value;
        var (code, number) = await track.Report(name: "خانه  بي‌نام") is { Refusal: { } refusal } ? (refusal.Code, refusal.Arguments[0]) : default;
        Assert.Equal(("Cases.TrackOpen", first.Number), (code, number));
        Assert.Equal("Cases.TrackOpen", (await track.Report(name: "نام دیگر")).Refusal!.Code);
        Assert.Equal("Cases.TrackOpen", (await track.Do<ReportPlace, Outcome<UnlicensedPlace>>(
            Inspector, use => use.Run(first.CentreId, new(PlaceSource.Police, null, false, ""), Cancel))).Refusal!.Code);
        Assert.Equal("Centres.OutOfScope", (await track.Report(by: Stranger, address: "جای دیگر", name: "ناشناس")).Refusal!.Code);
        Assert.Equal(1, await track.Ask(db => db.Set<UnlicensedPlace>().CountAsync(Cancel)));

        Assert.Equal(0, (await track.Do<PlaceList, Outcome<Payesh.App.Database.ListPage<PlaceLine>>>(Stranger, use => use.Run(new(null, null, false, null), Cancel))).Value.Count);
        Assert.Equal("Access.NotFound", (await track.Do<ReadPlace, Outcome<PlaceView>>(Stranger, use => use.Run(first.No, Cancel))).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await track.Look(first.No, track.Seen(), Stranger)).Refusal!.Code);
        var centre = TestActor.Of(Role.Centre, County, centre: first.CentreId);
        await using var own = As(centre);
        Assert.Equal(0, await own.Db.Set<UnlicensedPlace>().CountAsync(Cancel));
        Assert.Equal("Access.NotYourDuty", (await own.Get<ReadPlace>().Run(first.No, Cancel)).Refusal!.Code);
    }

    [Fact]
    public async Task Who_was_inside_stands_sealed_masked_and_each_look_leaves_an_entry()
    {
        var track = await Track();
        await track.Written();
        await track.Enter();
        await track.List("رضا احمدی", NationalId.Parse("0499370899").Value, 1350);
        Assert.Equal("Cases.PersonKnown", (await track.List("رضا", NationalId.Parse("0499370899").Value)).Refusal!.Code);
        Assert.Equal("Cases.BirthYearOutside", (await track.List("کسی", null, 1500)).Refusal!.Code);

        var person = Assert.Single(await track.Inside());
        Assert.DoesNotContain("رضا", person.Name!.Hint, StringComparison.Ordinal);
        Assert.DoesNotContain("1350", person.BirthYear!.Hint, StringComparison.Ordinal);
        Assert.NotNull(person.NationalIdIndex);
        var shown = await track.Do<RevealPersonal, Outcome<string>>(Inspector, use => use.Run(person, nameof(PersonInside.Name), person.Name!, Cancel));
        Assert.Equal("رضا احمدی", shown.Value);
        Assert.Equal("Access.NotYourDuty", (await track.Do<RevealPersonal, Outcome<string>>(Registry, use => use.Run(person, "Name", person.Name!, Cancel))).Refusal!.Code);
        var entries = await track.Ask(db => db.Set<AuditEntry>().Where(e => e.Subject == nameof(PersonInside)).ToListAsync(Cancel));
        Assert.True(entries.Count >= 2);
        Assert.DoesNotContain(entries, entry => entry.Changes?.Contains("احمدی", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task The_list_is_as_long_as_the_head_count_or_says_why_and_a_licensed_centre_hosts()
    {
        var track = await Track();
        await Licensed();
        await track.Written();
        await track.Enter(track.Entry(3));
        await track.List("یک");
        await track.List("دو");
        var inside = await track.Inside();
        Assert.Equal("Cases.CentreNotChosen", (await track.Go(inside[0], new(Destination.Centre, null, "", "", null))).Refusal!.Code);
        Assert.Equal("Cases.CentreNotLicensed", (await track.Go(inside[0], new(Destination.Centre, new(Guid.NewGuid()), "", "", null))).Refusal!.Code);
        Assert.Equal("Cases.DestinationUnsaid", (await track.Go(inside[1], new(Destination.Hospital, null, " ", "", null))).Refusal!.Code);
        Assert.Equal("Cases.ToldIncomplete", (await track.Go(inside[1], track.Home with { FamilyToldAt = null })).Refusal!.Code);
        Assert.True((await track.Go(inside[0], new(Destination.Centre, CaseWorld.Centre, "", "", null))).Succeeded);
        Assert.Equal("Basics.ChangedMeanwhile", (await track.Go(inside[0], track.Home)).Refusal!.Code);
        Assert.True((await track.Go(inside[1], track.Home)).Succeeded);

        var differs = (await track.Seal()).Refusal!;
        Assert.Equal(("Cases.CountDiffers", 3, 2), (differs.Code, differs.Arguments[0], differs.Arguments[1]));
        var no = (await track.Place()).No;
        Assert.True((await track.Do<ExplainCount, Outcome<UnlicensedPlace>>(Inspector, use => use.Run(no, "یک نفر کارمند خانه بود", Cancel))).Succeeded);
        Assert.Equal("Access.NotYourDuty", (await track.Seal(Inspector)).Refusal!.Code);
        Assert.True((await track.Seal()).Succeeded);
        Assert.Equal("Cases.SealedBefore", (await track.Seal()).Refusal!.Code);
        var hosting = await track.Ask(db => db.Set<ExtraPlaces>().SingleAsync(Cancel));
        Assert.Equal((CaseWorld.Centre, 1, "1404/77", ExtraReason.Closure), (hosting.CentreId, hosting.People, hosting.OrderNumber, hosting.Reason));
    }

    [Fact]
    public async Task A_sealed_place_that_opens_again_begins_at_the_letters_with_its_history()
    {
        var track = await Track();
        await track.Sealed();
        Clock.Advance(TimeSpan.FromDays(2));
        await track.Look(inUse: true);

        var place = await track.Place();
        Assert.Equal((2, PlaceStage.Looked, null), (place.Round, place.Stage, place.SealedOn));
        Assert.Equal([$"PlaceLetters@{County.Value}"], await track.Open());
        Assert.Equal("Cases.LettersFirst", (await track.Enter()).Refusal!.Code);
        Assert.True((await track.Record(LetterTo.Prosecutor, "۵۵/۱")).Succeeded);
        Assert.Equal("Cases.LetterNumberKnown", (await track.Record(LetterTo.Police, "۵۵/۱")).Refusal!.Code);
        var view = (await track.Do<ReadPlace, Outcome<PlaceView>>(Head, use => use.Run(place.No, Cancel))).Value;
        Assert.NotNull(view.Rounds[0].Sealing);
        Assert.Single(view.Rounds[0].Inside);
        Assert.Equal((2, 0), (view.Now.Round, view.Now.Inside.Count));
    }

    [Fact]
    public async Task Two_people_who_enter_the_same_entry_at_once_enter_it_once()
    {
        var track = await Track();
        await track.Written();
        var both = await Task.WhenAll(track.Enter(), track.Enter());

        Assert.Single(both, one => one.Succeeded);
        Assert.Equal("Cases.EnteredAlready", both.Single(one => !one.Succeeded).Refusal!.Code);
        Assert.Equal(1, await track.Ask(db => db.Set<JointEntry>().CountAsync(Cancel)));
    }

    private async Task<TrackWorld> Track()
    {
        await new CaseWorld(Database).Founded(calendar: true);
        return new(Database);
    }

    private async Task Licensed()
    {
        await using var machine = As(Actor.Machine("test"));
        var centre = await machine.Db.Set<Centre>().SingleAsync(c => c.Id == CaseWorld.Centre, Cancel);
        centre.License(TehranTime.DayOf(Clock.Now).AddYears(1), TehranTime.DayOf(Clock.Now));
        await machine.Db.SaveChangesAsync(Cancel);
    }

    private Task<Outcome<UnlicensedPlace>> Decide(TrackWorld track, Actor by) =>
        track.Do<DecidePlaceDanger, Outcome<UnlicensedPlace>>(by, async use => await use.Run((await track.Place()).No, "با ۱۱۰ هماهنگ شد", Cancel));
}

public sealed class UnlicensedOnSqlite() : UnlicensedTests(Engine.Sqlite);

public sealed class UnlicensedOnPostgres() : UnlicensedTests(Engine.Postgres);
