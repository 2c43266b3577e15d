using Payesh.App.Centres;
using Payesh.App.Inspections;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Inspections;

/// <summary>An empty worklist still says which centres nobody has seen for long.</summary>
public abstract class LongUnvisitedSuite(Engine engine) : DatabaseSuite(engine)
{
    [Fact]
    public async Task A_centre_counts_until_somebody_was_there_and_again_after_sixty_days()
    {
        var county = await County.Make(Database);
        await using (var scope = county.As(county.Head))
        {
            var today = TehranTime.DayOf(Clock.Now);
            Assert.True((await scope.Get<IssuePaper>().Run(county.Centre, LicenceKind.Activity, "۱۲/۳۴", today.AddYears(-1), today.AddYears(1), Cancel)).Succeeded);
        }
        Assert.Equal(1, await Count(county));

        var visit = await county.Plan();
        Assert.Equal(1, await Count(county));
        var phone = await county.Phone(visit);
        phone.Tap("arrival", "", "{}");
        await county.Send(phone, phone.Close().Segment());
        Assert.Equal(0, await Count(county));

        Clock.Advance(TimeSpan.FromDays(LongUnvisited.Days + 1));
        Assert.Equal(1, await Count(county));
        await using var elsewhere = Database.As(TestActor.Of(Role.CountyHead, OfficeCode.Of(2, 2)));
        Assert.Equal(0, await elsewhere.Get<LongUnvisited>().Run(Cancel));
    }

    private static async Task<int> Count(County county)
    {
        await using var scope = county.As(county.Head);
        return await scope.Get<LongUnvisited>().Run(Cancel);
    }
}

public sealed class LongUnvisitedOnSqlite() : LongUnvisitedSuite(Engine.Sqlite);

public sealed class LongUnvisitedOnPostgres() : LongUnvisitedSuite(Engine.Postgres);
