using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Xunit;

namespace Payesh.Domain.Tests.Cases;

public sealed class EstablishmentTests
{
    private static readonly DateOnly Visit = new(2025, 10, 20), Today = new(2025, 11, 23);
    private static readonly Member[] Three = [new("نرگس موسوی", "رئیس", null), new("علی رضایی", "کارشناس", null), new("سارا کریمی", "حقوقی", null)];

    [Fact]
    public void Three_different_people_may_decide() => Assert.Null(Check(Three, Today));

    [Fact]
    public void Two_people_or_one_named_twice_may_not()
    {
        Assert.Equal("Cases.TooFewMembers", Check(Three[..2], Today)!.Code);
        Assert.Equal([3, 2], Check([Three[0], Three[1], new("علي رضايي", "مددکار", null)], Today)!.Arguments);
    }

    [Fact]
    public void The_session_lies_between_the_visit_and_today()
    {
        Assert.Equal("Cases.SessionInFuture", Check(Three, Today.AddDays(1))!.Code);
        Assert.Equal("Cases.SessionBeforeVisit", Check(Three, Visit.AddDays(-1))!.Code);
    }

    [Fact]
    public void A_member_has_name_and_post() =>
        Assert.Equal("Cases.MemberIncomplete", Check([.. Three, new("حسن", "", null)], Today)!.Code);

    [Theory]
    [InlineData(801, 3, 801)]
    [InlineData(801, 2, 800)]
    [InlineData(800, 0, -1)]
    public void Where_too_few_work_the_superior_office_steps_in(int office, int people, int desk) =>
        Assert.Equal(new OfficeCode(desk), Establishment.DeskFor(new(office), people, 3));

    [Fact]
    public void The_fast_way_needs_a_reason_and_is_taken_once()
    {
        var of = Examples.Case();

        Assert.Equal("Cases.ReasonMissing", of.TakeFastTrack("", Examples.Head, Examples.Now).Refusal!.Code);
        Assert.True(of.TakeFastTrack("فوت یک نفر", Examples.Head, Examples.Now).Succeeded);
        Assert.Equal("Cases.AlreadyFast", of.TakeFastTrack("فوت یک نفر", Examples.Head, Examples.Now).Refusal!.Code);
    }

    [Fact]
    public void Numbers_of_cases_read_as_people_say_them() => Assert.Equal("1404-0127", SupervisionCase.NumberOf(1404, 127));

    private static Refusal? Check(Member[] members, DateOnly day) =>
        Establishment.Check(Examples.Rules.Ladder.Committee, members, day, Visit, Today);
}
