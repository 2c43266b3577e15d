using Microsoft.EntityFrameworkCore;
using Payesh.App.Files;
using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.App.Tests.Cases;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Letters;

public abstract class ServeLetterTests(Engine engine) : DatabaseSuite(engine)
{
    private CaseWorld World => new(Database);

    /// <summary>The two test dates of P18: served on Monday 25 Esfand 1404, thirty days.</summary>
    [Theory]
    [InlineData(true, 2026, 4, 16)]
    [InlineData(false, 2026, 4, 18)]
    public async Task Served_on_25_Esfand_the_last_day_moves_only_where_Thursday_is_closed(bool thursdayIsOpen, int year, int month, int day)
    {
        Clock.Now = TehranTime.Instant(new(2026, 3, 16), new(11, 0));
        var world = await World.Founded(calendar: true);
        await SetThursday(thursdayIsOpen);
        var letter = await world.SealedNotice();
        Assert.True((await world.Serve(letter.No, world.OnPaper())).Succeeded);

        await using var reader = As(Head);
        var served = await reader.Db.Set<Letter>().SingleAsync(Cancel);
        Assert.Equal(new DateOnly(year, month, day), served.Due);
        var clock = await reader.Db.Set<LetterClock>().SingleAsync(Cancel);
        Assert.Equal(thursdayIsOpen ? 0 : 2, clock.Deadline.Closed.Count);
        var due = await reader.Db.Set<WorkItem>().SingleAsync(i => i.Text == "Cases.WorkNoticeDue", Cancel);
        Assert.Equal(new DateOnly(year, month, day), TehranTime.DayOf(due.Due!.Value));
    }

    [Fact]
    public async Task A_day_before_the_letter_is_refused_and_nothing_is_stored()
    {
        var world = await World.Founded(calendar: true);
        var letter = await world.SealedNotice();

        var refusal = (await world.Serve(letter.No, world.OnPaper(world.Today.AddDays(-1)))).Refusal!;

        Assert.Equal(("Letters.ServedBeforeLetter", "Day"), (refusal.Code, refusal.Field));
        await using var scope = As(Head);
        Assert.Empty(await scope.Db.Set<Serving>().ToListAsync(Cancel));
        Assert.Null((await scope.Db.Set<Letter>().SingleAsync(Cancel)).Due);
    }

    [Fact]
    public async Task Service_starts_the_days_tells_everyone_and_happens_once()
    {
        var world = await World.Founded(calendar: true);
        var letter = await world.SealedNotice();

        Assert.True((await world.Serve(letter.No, world.OnPaper())).Succeeded);
        Assert.Equal("Letters.AlreadyServed", (await world.Serve(letter.No, world.OnPaper())).Refusal!.Code);

        await using var scope = As(Head);
        var served = await scope.Db.Set<Letter>().SingleAsync(Cancel);
        var card = await scope.Db.Set<PublicCard>().SingleAsync(Cancel);
        Assert.Equal((served.Served, served.Due), (card.Served, card.Due));
        Assert.Equal(["Cases.WorkNoticeDue"], await scope.Db.Set<WorkItem>().Where(i => i.DoneAt == null).Select(i => i.Text).ToListAsync(Cancel));
        Assert.Contains("Cases.EntryServed", await scope.Db.Set<CentreEntry>().Select(e => e.Title).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Two_clerks_entering_one_service_store_one()
    {
        var world = await World.Founded(calendar: true);
        var letter = await world.SealedNotice();

        var both = await Task.WhenAll(world.Serve(letter.No, world.OnPaper()), world.Serve(letter.No, world.OnPaper()));

        Assert.Equal("Letters.AlreadyServed", Assert.Single(both, outcome => !outcome.Succeeded).Refusal!.Code);
        await using var scope = As(Head);
        Assert.Single(await scope.Db.Set<Serving>().ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_box_nobody_designated_starts_nothing_until_it_is_opened()
    {
        var world = await World.Founded(calendar: true);
        var letter = await world.SealedNotice();
        var placed = new ServingFacts(ServedBy.Placed, world.Today, null, "", "", "", "", Refused: false, [], "");

        Assert.True((await world.Serve(letter.No, placed)).Succeeded);
        await using (var scope = As(Head)) Assert.Null((await scope.Db.Set<Letter>().SingleAsync(Cancel)).Due);
        Assert.True((await world.Serve(letter.No, placed with { By = ServedBy.Opened })).Succeeded);

        await using var reader = As(Head);
        Assert.NotNull((await reader.Db.Set<Letter>().SingleAsync(Cancel)).Due);
        Assert.Equal([false, true], await reader.Db.Set<Serving>().OrderBy(s => s.No).Select(s => s.StartsDays).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_closure_of_the_last_day_moves_it_and_says_why()
    {
        var world = await World.Founded(calendar: true);
        var letter = await world.SealedNotice();
        await world.Serve(letter.No, world.OnPaper());
        DateOnly due;
        await using (var scope = As(Head)) due = (await scope.Db.Set<Letter>().SingleAsync(Cancel)).Due!.Value;

        await using (var scope = As(Supervisor))
            Assert.True((await scope.Get<AnnounceClosure>().Run(Province, due, due, "سرمای شدید", "55/ص", Cancel)).Succeeded);

        await using var reader = As(Head);
        var moved = await reader.Db.Set<LetterClock>().SingleAsync(Cancel);
        Assert.True(moved.Due > due);
        Assert.Equal(due, moved.DueBefore);
        Assert.Equal("سرمای شدید", moved.Deadline.Closed[0].Title);
        Assert.Equal(moved.Due, (await reader.Db.Set<PublicCard>().SingleAsync(Cancel)).Due);
        Assert.Equal(moved.Due, (await reader.Db.Set<SupervisionCase>().SingleAsync(Cancel)).Due);
        var item = await reader.Db.Set<WorkItem>().SingleAsync(i => i.Text == "Cases.WorkNoticeDue", Cancel);
        Assert.Equal(moved.Due, TehranTime.DayOf(item.Due!.Value));
        Assert.Contains("Cases.EntryMoved", await reader.Db.Set<CentreEntry>().Select(e => e.Title).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_proof_must_be_a_file_that_was_uploaded()
    {
        var world = await World.Founded(calendar: true);
        var letter = await world.SealedNotice();
        var hash = Digest.Of("receipt"u8);

        Assert.Equal("Letters.ProofUnknown", (await world.Serve(letter.No, world.OnPaper(), proof: hash.ToString())).Refusal!.Code);
        await using (var machine = As(App.Access.Actor.Machine("test")))
        {
            machine.Db.Add(new StoredFile(hash, 7, "application/pdf", Clock.Now));
            await machine.Db.SaveChangesAsync(Cancel);
        }

        Assert.True((await world.Serve(letter.No, world.OnPaper(), proof: hash.ToString())).Succeeded);
        await using var scope = As(Head);
        Assert.Equal(hash.ToString(), (await scope.Db.Set<FileUse>().SingleAsync(Cancel)).Hash);
    }

    [Fact]
    public async Task Only_the_registry_of_the_own_territory_records_service()
    {
        var world = await World.Founded(calendar: true);
        var letter = await world.SealedNotice();

        Assert.Equal("Access.NotYourDuty", (await world.Serve(letter.No, world.OnPaper(), TestActor.Of(Role.Inspector, County))).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await world.Serve(letter.No, world.OnPaper(), Stranger)).Refusal!.Code);
    }

    private async Task SetThursday(bool open)
    {
        await using var scope = As(Supervisor);
        var week = Domain.Places.WeekHours.Parse(open ? "- - - - - 08:00-13:00 -" : "- - - - - closed -");
        Assert.True((await scope.Get<SetOfficeHours>().Run(Province, new(2026, 1, 1), null, week, "12/ص", Cancel)).Succeeded);
    }
}

public sealed class ServeLetterOnSqlite() : ServeLetterTests(Engine.Sqlite);

public sealed class ServeLetterOnPostgres() : ServeLetterTests(Engine.Postgres);
