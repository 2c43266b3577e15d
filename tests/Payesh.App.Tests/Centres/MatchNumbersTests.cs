using Payesh.App.Centres;
using Payesh.Domain.Access;
using Payesh.Domain.Centres;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Centres;

public abstract class MatchNumbersTests(Engine engine) : CentreSuite(engine)
{
    [Fact]
    public async Task Pasted_lines_are_matched_by_name_licence_and_register_number_first_without_storing()
    {
        var named = await Register(Home("خانه مهر"));
        var licensed = await Register(Home("پونه"));
        await Issue(licensed, "۱۲/۳۴۵", Today, Today);
        var numbered = await Register(Home("گلستان"));
        await Register(Home("یاس"));
        await Register(Home("یاس"));
        await Register(Home("بابلیان"), Babol);
        var pasted = $"خانهٔ مهر\t۱۰۰۱\n12/345;1002\r\n{(await Read(numbered)).No} | 1003\n\nیاس\t1004\nبابلیان\t1005\nبی‌شماره\n";

        var tried = await Match(pasted, store: false);
        Assert.Equal(
            [LineMatch.Matched, LineMatch.Matched, LineMatch.Matched, LineMatch.Ambiguous, LineMatch.NotFound, LineMatch.Unreadable],
            tried.Select(line => line.Match));
        Assert.Equal([1, 2, 3, 5, 6, 7], tried.Select(line => line.Line));
        Assert.Empty(await Numbers(named));

        await Match(pasted, store: true);
        Assert.Equal(["1001"], await Numbers(named));
        Assert.Equal(["1002"], await Numbers(licensed));
        Assert.Equal(["1003"], await Numbers(numbered));
        Assert.Equal([LineMatch.Known, LineMatch.Known, LineMatch.Known], (await Match(pasted, store: true)).Take(3).Select(line => line.Match));
    }

    [Fact]
    public async Task A_number_is_not_given_twice_neither_in_one_paste_nor_out_of_sight()
    {
        await Register(Home("پونه"));
        await Register(Home("گلستان"));
        var foreign = await Register(Home("بابلیان"), Babol);
        await using (var babol = As(BabolHead)) await babol.Get<GiveNumber>().Run(foreign, ExternalSystem.Samad, "7", Cancel);

        Assert.Equal([LineMatch.Matched, LineMatch.Taken], (await Match("پونه\t5\nگلستان\t5", store: false)).Select(line => line.Match));
        Assert.Equal([LineMatch.Taken], (await Match("پونه\t7", store: true)).Select(line => line.Match));
    }

    [Fact]
    public async Task A_removed_number_is_found_no_more_and_may_be_given_again()
    {
        var id = await Register();
        await using var scope = As(SariHead);
        var number = (await scope.Get<GiveNumber>().Run(id, ExternalSystem.Samad, "5566", Cancel)).Value;
        Assert.Equal("Centres.ExternalNumberTaken", (await scope.Get<GiveNumber>().Run(id, ExternalSystem.Samad, "۵۵۶۶", Cancel)).Refusal?.Code);

        Assert.True((await scope.Get<RemoveNumber>().Run(id, number.No, Cancel)).Succeeded);
        Assert.DoesNotContain("5566", (await Read(id)).SearchKey, StringComparison.Ordinal);
        Assert.True((await scope.Get<GiveNumber>().Run(id, ExternalSystem.Samad, "5566", Cancel)).Succeeded);
    }

    [Fact]
    public async Task Nothing_and_far_too_much_are_refused()
    {
        await using var scope = As(SariHead);
        var match = scope.Get<MatchNumbers>();

        Assert.Equal("Pasted", (await match.Run(ExternalSystem.Samad, " \n", false, Cancel)).Refusal?.Field);
        Assert.Equal("Centres.TooManyLines", (await match.Run(ExternalSystem.Samad, string.Concat(Enumerable.Repeat("ا\t1\n", 2001)), false, Cancel)).Refusal?.Code);
        await using var auditor = As(TestActor.Of(Role.Auditor, Sari));
        Assert.Equal(AccessRefusal.NotYourDuty, (await auditor.Get<MatchNumbers>().Run(ExternalSystem.Samad, "ا\t1", true, Cancel)).Refusal);
    }

    private async Task<IReadOnlyList<MatchedLine>> Match(string pasted, bool store)
    {
        await using var scope = As(SariHead);
        return (await scope.Get<MatchNumbers>().Run(ExternalSystem.Samad, pasted, store, Cancel)).Value;
    }

    private async Task<IEnumerable<string>> Numbers(Domain.Basics.CentreId id)
    {
        await using var scope = As(SariHead);
        return (await scope.Get<CentreRecord>().Numbers(id, Cancel)).Select(number => number.Number);
    }
}

public sealed class MatchNumbersOnSqlite() : MatchNumbersTests(Engine.Sqlite);

public sealed class MatchNumbersOnPostgres() : MatchNumbersTests(Engine.Postgres);
