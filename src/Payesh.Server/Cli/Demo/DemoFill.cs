using Payesh.App.Access;
using Payesh.App.Access.Demo;
using Payesh.App.Audit;
using Payesh.App.Basics;
using Payesh.App.Basics.Demo;
using Payesh.App.Cases.Demo;
using Payesh.App.Centres;
using Payesh.App.Centres.Demo;
using Payesh.App.Database;
using Payesh.App.Inspections.Demo;
using Payesh.App.Letters;
using Payesh.App.Licensing.Demo;
using Payesh.App.Places;
using Payesh.App.Standards.Demo;
using Payesh.App.Sync;
using Payesh.Domain.Basics;

namespace Payesh.Server.Cli.Demo;

/// <summary>
/// Fills an empty demo database with a province: its people, its centres, and three years of what they did, told through the use cases
/// themselves. What follows from the seed and the day: all content and ids. What does not: keys, secrets, codes of letters, order of rows
/// made in the same millisecond.
/// </summary>
/// <param name="services">Scopes in which <see cref="TimeProvider"/> is <paramref name="clock"/>.</param>
/// <param name="clock">The clock of the story, at its beginning.</param>
/// <param name="wish">What is wanted.</param>
/// <param name="now">The moment up to which the story is told.</param>
public sealed class DemoFill(IServiceScopeFactory services, StoryClock clock, DemoWish wish, DateTimeOffset now)
{
    /// <summary>A clock at the first morning of the story.</summary>
    public static StoryClock ClockFor(DemoWish wish, DateTimeOffset now) =>
        new(TehranTime.Instant(TehranTime.DayOf(now).AddYears(-wish.Years), new(7, 30)), Dice.Of(wish.Seed, "ids"));

    /// <summary>Fills the database of an installation.</summary>
    public static async Task Run(Installation installation, DemoWish wish, Action<string> say, CancellationToken cancel)
    {
        var now = installation.Mark.Made + TimeSpan.FromMilliseconds(installation.Mark.ClockOffset);
        var clock = ClockFor(wish, now);
        var registered = installation.AddTo(new ServiceCollection().AddLogging(), invented: true).AddSingleton<TimeProvider>(clock);
        await using var built = registered.BuildServiceProvider();
        await Mark(built, filling: true, cancel);
        await new DemoFill(built.GetRequiredService<IServiceScopeFactory>(), clock, wish, now).Tell(say, cancel);
        await Mark(built, filling: false, cancel);
    }

    // A province that was told only half is told from the beginning at the next start.
    private static async Task Mark(IServiceProvider services, bool filling, CancellationToken cancel)
    {
        await using var scope = Installation.ScopeFor(services, "demo");
        var db = scope.ServiceProvider.GetRequiredService<PayeshDb>();
        (await DatabaseMark.Of(db, cancel))!.Fill(filling);
        await db.SaveChangesAsync(cancel);
    }

    public async Task Tell(Action<string> say, CancellationToken cancel)
    {
        var (story, begin, machine) = (new Story(services, clock, cancel), clock.Now, Actor.Machine("demo"));
        var counties = DemoCounties.Share(wish.Centres);
        var offices = await People(story, counties);
        var places = await story.As(machine, scope => scope.GetRequiredService<ReadPlaces>().Book(cancel));
        var (today, first) = (TehranTime.DayOf(now), TehranTime.DayOf(begin));

        // One office takes its numbers from the organization's automation (P21).
        if (counties.Count > 1) await story.Do<SetRegister, OfficeRegister>(machine, use => use.Run(counties[1].Office, external: true, "", cancel));
        await story.As(machine, scope =>
        {
            new DemoRules(story, scope.GetRequiredService<RuleFolder>(), offices.Supervisors[0]).Adopt(begin.AddDays(20));
            return Task.FromResult(true);
        });
        var visits = new DemoVisits(story, offices, places, wish.Seed, first, today);
        var door = new DemoDoor(story, wish.Seed, offices);
        var commissions = new DemoCommissions(story, places, offices);
        var notices = new DemoNotices(story, places, visits, commissions, door);
        commissions.Decided = notices.Revisit;
        var (cases, bodies) = (new DemoCases(story, places, notices), new DemoBodies(story));
        (visits.Reviewed, cases.Established) = (cases.Hear, bodies.Refer);
        bodies.Change(offices[counties[0].Office], offices.Supervisors[0], begin.AddDays(1), now.AddDays(-9));
        await visits.Enrol();
        var kinds = await story.As(machine, scope => Task.FromResult(scope.GetRequiredService<CentreKinds>()));
        var invented = new DemoCentres(wish.Seed, kinds, places, first, today).Invent(Offices(counties), unlicensed: Math.Max(1, wish.Centres / 20));
        var register = new DemoRegister(story, begin);
        var followed = new List<CentreInStory>();
        foreach (var centre in invented) followed.Add(visits.Follow(await register.Enter(centre, offices[centre.Office].Inspectors[0].Actor), centre));
        await door.Enter(followed);
        new DemoPlaces(story, offices[counties[0].Office], kinds.All, now).Tell();
        new DemoApplications(story, offices, places, kinds, wish.Seed, counties[0].Office, today).Begin();
        say($"{invented.Count} centres and places are in the register.");
        await story.Tell(now, Quarterly(visits, say));
        say($"{EnglishCount.Of(visits.Count, "visit was", "visits were")} planned up to {today.Jalali}.");
        await door.Show(counties[0].Office);
        await story.As(machine, scope => scope.GetRequiredService<CloseDays>().Run(cancel));
        // What three years left in the audit log would keep the server busy when somebody opens the first page.
        say($"{EnglishCount.Of(await story.As(machine, scope => scope.GetRequiredService<SealAudit>().Run(cancel)), "audit entry was", "audit entries were")} sealed.");
    }

    private async Task<DemoOffices> People(Story story, IReadOnlyList<DemoCounty> counties)
    {
        var people = DemoStaff.Of(wish.Seed, counties, story.Now);
        // In the order in which one tries them; the sign-in page shows those who were made first.
        var shown = DemoStaff.Shown.Select(name => people.First(person => person.UserName == name)).ToList();
        foreach (var group in shown.Select(person => new[] { person }).Append([.. people.Except(shown)]))
        {
            await story.Do<DemoAccounts, IReadOnlyList<Account>>(Actor.Machine("demo"), use => use.Run(group, story.Cancel));
            clock.Reach(story.Now.AddSeconds(1));
        }
        return new(people);
    }

    // The centres of all counties mixed, so that the largest office does not come first in every list.
    private List<OfficeCode> Offices(IReadOnlyList<DemoCounty> counties)
    {
        var all = counties.SelectMany(county => Enumerable.Repeat(county.Office, county.Centres));
        return [.. Dice.Of(wish.Seed, "offices").Some(all, wish.Centres)];
    }

    private static Action<DateTimeOffset> Quarterly(DemoVisits visits, Action<string> say)
    {
        var last = (0, 0);
        return at =>
        {
            var day = TehranTime.DayOf(at).Jalali;
            if ((day.Year, (day.Month - 1) / 3) == last) return;
            last = (day.Year, (day.Month - 1) / 3);
            say($"  {day}: {EnglishCount.Of(visits.Count, "visit")}");
        };
    }
}
