using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Inspections;
using Payesh.App.Letters;
using Payesh.App.Sync;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Inspections;
using Payesh.Domain.Letters;
using Payesh.Domain.Standards;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Database;

/// <summary>Every column a long list can be sorted by, with many equal and many missing values.</summary>
public abstract class SortedListTests(Engine engine) : DatabaseSuite(engine)
{
    private const int Rows = 130;
    private static readonly OfficeCode Here = OfficeCode.Of(2, 3), There = OfficeCode.Of(2, 4);
    private static readonly Actor Supervisor = TestActor.Of(Role.ProvincialSupervisor, OfficeCode.OfProvince(2));
    private static readonly Actor Head = TestActor.Of(Role.CountyHead, Here);
    private static readonly Actor Admin = TestActor.Of(Role.Administrator, OfficeCode.OfProvince(2));
    private static readonly string[] Names = ["یاس", "آرامش", "پونه", "گلستان", "چکاوک", "ژاله", "اطلس"];
    private static readonly string[] Alphabetical = ["آرامش", "اطلس", "پونه", "چکاوک", "ژاله", "گلستان", "یاس"];
    private static readonly Comparer<string> ByAlphabet = Comparer<string>.Create((a, b) => Array.IndexOf(Alphabetical, a).CompareTo(Array.IndexOf(Alphabetical, b)));

    private DateOnly Today => TehranTime.DayOf(Clock.Now);

    [Fact]
    public async Task Cases_sorted_by_any_column_are_each_shown_once_and_in_order()
    {
        await Fill(i => Case(i));
        await using var scope = As(Supervisor);
        foreach (var (sort, descending) in Ways<CaseSort>()) await Look(sort, descending);

        async Task Look(CaseSort sort, bool descending)
        {
            var list = scope.Get<CaseList>();
            var filter = new CaseFilter(null, null, null, null) { Sort = sort, Descending = descending };

            var lines = await PageWalk.Both(async (after, before) => (await list.Run(filter with { After = after, Before = before }, Cancel)).Value, line => line.No);

            Assert.Equal(Rows, lines.Count);
            Assert.Equal(lines.Select(line => line.No), (await list.Export(filter, Cancel)).Value.Select(line => line.No));
            Check(sort, [
                (CaseSort.Opened, () => PageWalk.InOrder(lines, line => line.No, descending)),
                (CaseSort.Number, () => PageWalk.InOrder(lines, line => line.Number, descending, StringComparer.Ordinal)),
                (CaseSort.Centre, () => PageWalk.InOrder(lines, line => line.CentreName, descending, ByAlphabet)),
                (CaseSort.Worst, () => PageWalk.InOrder(lines, line => line.Worst, descending)),
                (CaseSort.Due, () => PageWalk.InOrder(lines, line => line.Due, descending)),
            ]);
            await using var county = As(Head);
            var own = (await county.Get<CaseList>().Run(filter, Cancel)).Value;
            Assert.Equal(OfHere, own.Count);
            Assert.All(own.Lines, line => Assert.Equal(Here, line.Office));
        }
    }

    [Fact]
    public async Task Letters_sorted_by_any_column_are_each_shown_once_and_in_order()
    {
        await Fill(i => Letter(i));
        await using var scope = As(Supervisor);
        foreach (var (sort, descending) in Ways<LetterSort>()) await Look(sort, descending);

        async Task Look(LetterSort sort, bool descending)
        {
            var list = scope.Get<LetterList>();
            var filter = new LetterFilter(null, null, null, null, null) { Sort = sort, Descending = descending };

            var lines = await PageWalk.Both(async (after, before) => (await list.Run(filter with { After = after, Before = before }, Cancel)).Value, line => line.No);

            Assert.Equal(Rows, lines.Count);
            Assert.Equal(lines.Select(line => line.No), (await list.Export(filter, Cancel)).Value.Select(line => line.No));
            Check(sort, [
                (LetterSort.Begun, () => PageWalk.InOrder(lines, line => line.No, descending)),
                (LetterSort.Date, () => PageWalk.InOrder(lines, line => line.Date, descending)),
                (LetterSort.Centre, () => PageWalk.InOrder(lines, line => line.CentreName, descending, ByAlphabet)),
                (LetterSort.Due, () => PageWalk.InOrder(lines, line => line.Due, descending)),
            ]);
            await using var county = As(Head);
            var own = (await county.Get<LetterList>().Run(filter, Cancel)).Value;
            Assert.Equal(OfHere, own.Count);
            Assert.All(own.Lines, line => Assert.Equal(Here, line.Office));
        }
    }

    [Fact]
    public async Task Visits_sorted_by_any_column_are_each_shown_once_and_in_order()
    {
        await Fill(i => Visit(i));
        await using var scope = As(Supervisor);
        foreach (var (sort, descending) in Ways<VisitSort>()) await Look(sort, descending);

        async Task Look(VisitSort sort, bool descending)
        {
            var list = scope.Get<VisitList>();
            var filter = new VisitFilter { Sort = sort, Descending = descending };

            var lines = await PageWalk.Both((after, before) => list.Run(filter with { After = after, Before = before }, Cancel), line => line.No);

            Assert.Equal(Rows, lines.Count);
            Assert.Equal(lines.Select(line => line.No), (await list.All(filter, Cancel)).Select(line => line.No));
            Check(sort, [
                (VisitSort.Number, () => PageWalk.InOrder(lines, line => line.No, descending)),
                (VisitSort.When, () => PageWalk.InOrder(lines, line => line.Arrived ?? line.From, descending)),
                (VisitSort.Stage, () => PageWalk.InOrder(lines, line => line.Stage, descending)),
                (VisitSort.Defects, () => PageWalk.InOrder(lines, line => line.Defects, descending)),
            ]);
            await using var county = As(Head);
            var own = await county.Get<VisitList>().Run(filter, Cancel);
            Assert.Equal(OfHere, own.Count);
            Assert.All(own.Lines, line => Assert.Equal(Here, line.Office));
        }
    }

    [Fact]
    public async Task Accounts_sorted_by_any_column_are_each_shown_once_and_in_order()
    {
        await Fill(i => Account(i));
        await using var scope = As(Admin);
        foreach (var (sort, descending) in Ways<AccountSort>()) await Look(sort, descending);

        async Task Look(AccountSort sort, bool descending)
        {
            var list = scope.Get<AccountList>();
            var filter = new AccountFilter { Sort = sort, Descending = descending };

            var lines = await PageWalk.Both(async (after, before) => (await list.Run(filter with { After = after, Before = before }, Cancel)).Value, line => line.Id);

            Assert.Equal(Rows, lines.Count);
            Check(sort, [
                (AccountSort.UserName, () => PageWalk.InOrder(lines, line => line.UserName!, descending, StringComparer.Ordinal)),
                (AccountSort.Name, () => PageWalk.InOrder(lines, line => line.Name, descending, ByAlphabet)),
                (AccountSort.LastSignIn, () => PageWalk.InOrder(lines, line => line.LastSignIn, descending)),
            ]);
        }
    }

    [Fact]
    public async Task Devices_sorted_by_any_column_are_each_shown_once_and_in_order()
    {
        await Fill(i => Device(i));
        await using var scope = As(Admin);
        foreach (var (sort, descending) in Ways<DeviceSort>()) await Look(sort, descending);

        async Task Look(DeviceSort sort, bool descending)
        {
            var list = scope.Get<DeviceList>();
            var filter = new DeviceFilter { Sort = sort, Descending = descending };

            var lines = await PageWalk.Both(async (after, before) => (await list.Run(filter with { After = after, Before = before }, Cancel)).Value, line => line.Device.Id);

            Assert.Equal(Rows, lines.Count);
            Check(sort, [
                (DeviceSort.Enrolled, () => PageWalk.InOrder(lines, line => line.Device.Enrolled, descending)),
                (DeviceSort.Seen, () => PageWalk.InOrder(lines, line => line.Device.Seen, descending)),
            ]);
        }
    }

    [Fact]
    public async Task Of_many_that_were_put_aside_in_one_instant_none_is_lost()
    {
        await Fill(i => new Parked(Guid.NewGuid(), Guid.NewGuid(), new(Guid.NewGuid()), "fork", $"{i}", Clock.Now));
        await using var scope = As(TestActor.Of(Role.Administrator, OfficeCode.Headquarters));
        var list = scope.Get<ParkedList>();

        var lines = await PageWalk.Both(async (after, before) => (await list.Run(settled: false, new(false, after, before), Cancel)).Value, line => line.Parked.Id);

        Assert.Equal(Rows, lines.Count);
    }

    [Theory]
    [InlineData("' OR 1=1~3")]
    [InlineData("2026-01-01~x")]
    [InlineData("nonsense~1")]
    [InlineData("9999999999999999~1")]
    [InlineData("~")]
    public async Task A_key_that_was_tampered_with_shows_the_first_page(string key)
    {
        await Fill(i => Case(i));
        await using var scope = As(Supervisor);
        foreach (var sort in new[] { CaseSort.Worst, CaseSort.Due })
        {
            var filter = new CaseFilter(null, null, null, null) { Sort = sort };
            var first = (await scope.Get<CaseList>().Run(filter, Cancel)).Value;
            Assert.Equal(first.Lines, (await scope.Get<CaseList>().Run(filter with { After = key }, Cancel)).Value.Lines);
            Assert.Equal(first.Lines, (await scope.Get<CaseList>().Run(filter with { Before = key }, Cancel)).Value.Lines);
        }
    }

    private static IEnumerable<(T Sort, bool Descending)> Ways<T>() where T : struct, Enum =>
        Enum.GetValues<T>().SelectMany(sort => new[] { (sort, true), (sort, false) });

    private static void Check<T>(T sort, (T Sort, Action Look)[] looks) where T : struct, Enum
    {
        Assert.Equal(Enum.GetValues<T>(), looks.Select(look => look.Sort));
        looks.Single(look => look.Sort.Equals(sort)).Look();
    }

    private async Task Fill(Func<int, object> make)
    {
        await using var machine = As(Actor.Machine("test"));
        machine.Db.AddRange(Enumerable.Range(0, Rows).Select(make));
        // Days run in half of the cases: no need to take each up its ladder for it.
        foreach (var (of, i) in machine.Db.ChangeTracker.Entries<SupervisionCase>().Select((of, i) => (of, i)))
            of.Property(c => c.Due).CurrentValue = i % 2 > 0 ? Today.AddDays(i % 6) : null;
        await machine.Db.SaveChangesAsync(Cancel);
    }

    private static int OfHere => Enumerable.Range(0, Rows).Count(i => Office(i) == Here);

    private static OfficeCode Office(int i) => i % 3 == 0 ? There : Here;

    private SupervisionCase Case(int i)
    {
        var of = new SupervisionCase(
            new(Guid.NewGuid()), SupervisionCase.NumberOf(1404, i * 7 % 50), new(new(Guid.NewGuid()), Names[i % 7], "elderly-home", Office(i), FieldOfWork.Elderly),
            "ladder", Clock.Now);
        if (i % 5 > 0) of.Weighs((Severity)(i % 4));
        return of;
    }

    private Letter Letter(int i)
    {
        var letter = new Letter(new(Guid.NewGuid()), LetterKind.WrittenNotice, CheckCode.Of(Guid.NewGuid().ToByteArray()),
            new(Office(i), FieldOfWork.Elderly, new(Guid.NewGuid()), Names[i % 7], "case", Guid.NewGuid()), Clock.Now.AddDays(-9));
        if (i % 4 == 0) return letter;
        letter.Sign(new(new(Guid.NewGuid()), "مریم", "رئیس", SignedAs.Head), 30, 1, Clock.Now.AddDays(-8));
        letter.Seal($"{i}", Today.AddDays(-(i % 7)), external: false, Today);
        if (i % 4 == 1) letter.Serve(Today, Today.AddDays(i % 6));
        return letter;
    }

    private Visit Visit(int i)
    {
        var from = Clock.Now.AddDays(i % 9);
        var visit = new Visit(new(Guid.NewGuid()), i + 1, $"1404-{i:00000}", new(Guid.NewGuid()), Office(i), FieldOfWork.Elderly, VisitKind.Routine, new(from, from.AddHours(8), from));
        if (i % 3 > 0) Assert.True(visit.Take(new(i % 2 == 0, from.AddHours(i % 4), 9000, i % 5, 0)).Succeeded);
        return visit;
    }

    private Account Account(int i)
    {
        var account = new Account
        {
            Id = Guid.NewGuid(), UserName = $"u{i * 37 % Rows:000}", NormalizedUserName = $"U{i * 37 % Rows:000}", Name = Names[i % 7], Role = Role.Inspector, Office = Office(i),
            LastSignIn = i % 3 == 0 ? null : Clock.Now.AddHours(i % 5),
        };
        account.Index();
        return account;
    }

    private Device Device(int i)
    {
        var device = new Device(new(Guid.NewGuid()), new(Guid.NewGuid()), Office(i), "گوشی", new([1], [2]), Clock.Now.AddDays(i % 4));
        if (i % 3 > 0) device.IsSeen(Clock.Now.AddDays(i % 5));
        return device;
    }
}

public sealed class SortedListsOnSqlite() : SortedListTests(Engine.Sqlite);

public sealed class SortedListsOnPostgres() : SortedListTests(Engine.Postgres);
