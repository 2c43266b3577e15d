using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Centres;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Centres;

public abstract class CentreListTests(Engine engine) : CentreSuite(engine)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await LoadPlaces();
    }

    [Fact]
    public async Task The_list_is_in_alphabetical_order_and_in_scope()
    {
        foreach (var name in new[] { "یاس", "آرامش", "پونه", "گلستان" }) await Register(Home(name));
        await Register(Home("بابلیان"), Babol);

        Assert.Equal(["آرامش", "پونه", "گلستان", "یاس"], await Names(new(), SariHead));
        Assert.Equal(["آرامش", "بابلیان", "پونه", "گلستان", "یاس"], await Names(new(), Supervisor));
        Assert.Equal(["یاس", "گلستان", "پونه", "بابلیان", "آرامش"], await Names(new() { Descending = true }, Supervisor));
    }

    [Theory]
    [InlineData("می خواهم", true)]
    [InlineData("میخواهم", true)]
    [InlineData("مي‌خواهم", true)]
    [InlineData("خواهم ساری", true)]
    [InlineData("فرهنگ ۵", true)]
    [InlineData("بابل", false)]
    [InlineData("100%", false)]
    [InlineData("_", true)] // nothing searchable was typed
    public async Task What_is_typed_is_found_whatever_its_letters_digits_and_spaces(string typed, bool found)
    {
        await Register(Home("می‌خواهم زنده بمانم"));

        Assert.Equal(found, (await Names(new() { Search = typed }, SariHead)).Count == 1);
    }

    [Fact]
    public async Task A_centre_is_found_by_its_register_number_and_by_numbers_of_other_systems()
    {
        var id = await Register();
        await Register(Home("دیگر"));
        await using (var scope = As(SariHead))
            Assert.True((await scope.Get<GiveNumber>().Run(id, ExternalSystem.LicencePortal, "۹۹۸۸-۷۷", Cancel)).Succeeded);

        Assert.Equal(["آرامش"], await Names(new() { Search = "998877" }, SariHead));
        Assert.Contains("آرامش", await Names(new() { Search = (await Read(id)).No.ToString(System.Globalization.CultureInfo.InvariantCulture) }, SariHead));
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        var home = await Register(Home("خانه"));
        await Register(Camp("کمپ"), Babol);
        await Register(Home("مکان") with { Capacity = null }, isCentre: false);
        await Issue(home, "1", Today, Today.AddDays(30));

        Assert.Equal(["کمپ"], await Names(new() { Kind = "addiction-midterm" }));
        Assert.Equal(["کمپ"], await Names(new() { Field = FieldOfWork.Addiction }));
        Assert.Equal(["کمپ"], await Names(new() { Office = Babol }));
        Assert.Equal(["خانه", "کمپ", "مکان"], await Names(new() { Office = Mazandaran }));
        Assert.Equal(["خانه"], await Names(new() { Status = CentreStatus.Active }));
        Assert.Equal(["مکان"], await Names(new() { Status = CentreStatus.Unlicensed }));
        Assert.Equal(["خانه", "مکان"], await Names(new() { Sex = GroupSex.Women }));
        Assert.Equal(["خانه"], await Names(new() { Licence = LicenceState.EndsSoon }));
        Assert.Equal(["کمپ"], await Names(new() { Licence = LicenceState.None }));
        Assert.Empty(await Names(new() { Licence = LicenceState.Valid }));
        Clock.Advance(TimeSpan.FromDays(31));
        Assert.Equal(["خانه"], await Names(new() { Licence = LicenceState.Expired }));
    }

    [Theory]
    [InlineData(CentreSort.Name, false)]
    [InlineData(CentreSort.Name, true)]
    [InlineData(CentreSort.Till, false)]
    [InlineData(CentreSort.Till, true)]
    [InlineData(CentreSort.Capacity, false)]
    [InlineData(CentreSort.Capacity, true)]
    [InlineData(CentreSort.No, true)]
    public async Task Pages_forwards_and_back_show_each_centre_once(CentreSort sort, bool descending)
    {
        await Fill(120);
        await using var scope = As(Supervisor);
        var list = scope.Get<CentreList>();
        var filter = new CentreFilter { Sort = sort, Descending = descending };

        var first = (await list.Run(filter, Cancel)).Value;
        var second = (await list.Run(filter with { After = first.Next }, Cancel)).Value;
        var third = (await list.Run(filter with { After = second.Next }, Cancel)).Value;
        Assert.Equal((50, 50, 20, 120), (first.Lines.Count, second.Lines.Count, third.Lines.Count, third.Count));
        Assert.Equal(120, first.Lines.Concat(second.Lines).Concat(third.Lines).Select(line => line.No).Distinct().Count());
        Assert.Equal((null, null), (first.Previous, third.Next));

        var back = (await list.Run(filter with { Before = third.Previous }, Cancel)).Value;
        Assert.Equal(second.Lines, back.Lines);
        var home = (await list.Run(filter with { Before = back.Previous }, Cancel)).Value;
        Assert.Equal(first.Lines, home.Lines);
        Assert.Null(home.Previous);
    }

    [Fact]
    public async Task A_key_that_was_tampered_with_shows_the_first_page()
    {
        await Fill(3);
        await using var scope = As(Supervisor);

        foreach (var sort in Enum.GetValues<CentreSort>().Except([CentreSort.Name, CentreSort.No]))
            Assert.Equal(3, (await scope.Get<CentreList>().Run(new() { Sort = sort, After = "' OR 1=1~3" }, Cancel)).Value.Lines.Count);
        Assert.Equal(3, (await scope.Get<CentreList>().Run(new() { After = "nonsense" }, Cancel)).Value.Lines.Count);
    }

    [Fact]
    public async Task An_export_holds_all_rows_and_is_noted()
    {
        await Fill(60);
        await using var scope = As(SariHead);
        Assert.Equal(60, (await scope.Get<CentreList>().Export(new(), Cancel)).Value.Count);

        await using var machine = As(Actor.Machine("test"));
        var entry = await machine.Db.Set<AuditEntry>().SingleAsync(e => e.Kind == AuditKind.Exported, Cancel);
        Assert.Equal(("Centres", "60 rows"), (entry.Room, entry.Changes));
    }

    private async Task Fill(int count)
    {
        await using var scope = As(Supervisor);
        var register = scope.Get<RegisterCentre>();
        for (var i = 0; i < count; i++)
        {
            var centre = (await register.Run(Sari, true, Home($"مرکز {i % 40}") with { Capacity = 10 + i % 30 }, Cancel)).Value;
            if (i % 3 == 0) await scope.Get<IssuePaper>().Run(centre.Id, LicenceKind.Activity, $"{i}", Today, Today.AddDays(i % 7), Cancel);
        }
    }

    private async Task<IReadOnlyList<string>> Names(CentreFilter filter, Actor? reader = null)
    {
        await using var scope = As(reader ?? Supervisor);
        var page = (await scope.Get<CentreList>().Run(filter, Cancel)).Value;
        Assert.Equal(page.Lines.Count, page.Count);
        return [.. page.Lines.Select(line => line.Name)];
    }
}

public sealed class CentreListOnSqlite() : CentreListTests(Engine.Sqlite);

public sealed class CentreListOnPostgres() : CentreListTests(Engine.Postgres);
