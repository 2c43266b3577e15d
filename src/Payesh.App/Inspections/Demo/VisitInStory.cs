using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Access.Demo;
using Payesh.App.Basics.Demo;
using Payesh.App.Database;
using Payesh.App.Sync;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections.Demo;

/// <summary>One planned visit, as it happens: the pack is opened, the logs arrive in pieces, a second person reviews.</summary>
internal sealed class VisitInStory(
    Story story, DemoDevices devices, CentreInStory centre, DemoTeam team, VisitId id, Mishap mishap, DemoPerson supervisor)
{
    // A call that a device vouches for acts as the machine; the device's own rights are asked in each call.
    private static readonly Actor Field = Actor.Machine("field");

    public required Func<CentreInStory, Task> Reviewed { get; init; }

    /// <summary>What happens when the visit was reviewed, whatever it found.</summary>
    public Func<Task>? Done { get; init; }

    private Dice Dice => centre.Dice;

    public void Begin(PlannedVisit planned)
    {
        var latest = Math.Max(30, (int)(planned.Window.To - planned.Window.From).TotalMinutes - 270);
        story.At(planned.Window.From + Dice.Minutes(5, latest), Depart);
    }

    private async Task Depart()
    {
        foreach (var person in team.People)
        {
            await story.As(Field, async scope =>
            {
                var device = await scope.GetRequiredService<KnownDevice>().Find(devices.CredentialsOf(person), story.Cancel);
                return (await scope.GetRequiredService<OpenPack>().Run(device!, id, story.Cancel)).Value;
            });
        }
        var (pack, hash) = await Pack();
        centre.Troubles.Mend();
        var chains = team.People.Select(person => new DemoChain(id.Value, devices.Of(person), devices.KeyOf(person), person.Id, hash, story.Now, Dice)).ToList();
        var visit = new DemoVisit(pack, hash, team, chains, centre.Troubles, story.Now, Dice);
        Deliver(visit, visit.Go(Course()));
    }

    private Course Course() => mishap is Mishap.Conflict ? Demo.Course.Conflict
        : mishap is not Mishap.None ? Demo.Course.Done
        : Dice.Weighted([(Demo.Course.Done, 955.0), (Demo.Course.Unfinished, 25), (Demo.Course.Refused, 10), (Demo.Course.NobodyAnswered, 10)]);

    private void Deliver(DemoVisit visit, DateTimeOffset closed)
    {
        var begun = story.Now;
        for (var at = 0; at < visit.Chains.Count; at++)
        {
            var (chain, person) = (visit.Chains[at], team.People[at]);
            var half = chain.Count / 2;
            // Where the network reaches, a first piece comes while the visit is under way.
            var sent = Dice.Falls(.15) || mishap is Mishap.CancelledMeanwhile ? half : 0;
            if (sent > 0) story.At(begun + (closed - begun) / 2, () => Send(person, chain.Segment(1, half)));
            var delay = Dice.Falls(.92) ? Dice.Minutes(1, 35) : TimeSpan.FromHours(Dice.Between(3, 14));
            story.At(closed + delay, () => Send(person, chain.Segment(sent + 1, chain.Count)));
            if (at == 0) story.At(closed + delay + TimeSpan.FromMinutes(1), () => After(visit));
        }
        if (mishap is Mishap.CancelledMeanwhile)
            story.At(begun + TimeSpan.FromMinutes(15), () => story.Do<CancelVisit, Visit>(centre.Office.Head.Actor, use => use.Run(id, "فراخوان فوری کارشناس", story.Cancel)));
    }

    private async Task After(DemoVisit visit)
    {
        if (mishap is Mishap.Conflict or Mishap.CancelledMeanwhile) return;
        if (mishap is Mishap.Fork) await Fork(visit);
        var day = TehranTime.DayOf(story.Now).AddDays(mishap is Mishap.LateLine ? 1 : Dice.Between(1, 6));
        story.At(TehranTime.Instant(day, new(Dice.Between(8, 13), Dice.Between(0, 59))), () => Review(visit));
    }

    private async Task Review(DemoVisit visit)
    {
        var defects = await story.As(Field, scope => scope.GetRequiredService<PayeshDb>().Set<Visit>().AsNoTracking()
            .Where(v => v.Id == id).Select(v => new { v.Stage, v.Defects }).SingleAsync(story.Cancel));
        if (defects.Stage != VisitStage.Finished) return;
        var reviewer = Dice.Falls(.85) ? centre.Office.Head : supervisor;
        await story.Do<ReviewVisit, Visit>(reviewer.Actor, use => use.Run(id, story.Cancel));
        if (mishap is Mishap.LateLine) await SendLate(visit);
        if (defects.Defects > 0) await Reviewed(centre);
        if (Done is not null) await Done();
    }

    private async Task SendLate(DemoVisit visit)
    {
        var chain = visit.Chains[0];
        chain.Open("note", story.Now, new { text = "نشانی انبار دوم فراموش شده بود." }, "visit");
        await Send(team.Lead, chain.Segment(chain.Count, chain.Count));
    }

    // The same device once more, from an older copy of itself: the lines differ from those that are here.
    private async Task Fork(DemoVisit visit)
    {
        var chain = new DemoChain(id.Value, visit.Chains[0].Device, devices.KeyOf(team.Lead), team.Lead.Id, (await Pack()).Hash, story.Now, Dice);
        chain.Open("departure", story.Now, new { });
        chain.Open("arrival", story.Now, new { });
        await Send(team.Lead, chain.Segment(1, chain.Count));
    }

    private Task<int> Send(DemoPerson person, byte[] body) => story.As(Field, async scope =>
    {
        var answer = await scope.GetRequiredService<ReceiveSegment>().Run(devices.CredentialsOf(person), body, story.Cancel);
        if (answer is not (SegmentAnswer.Stored or SegmentAnswer.Parked) || (answer is SegmentAnswer.Parked && mishap is not Mishap.Fork))
            throw new InvalidOperationException($"{story.Now:u}: a segment of visit {id.Value} was answered {answer}.");
        return await scope.GetRequiredService<ApplyWaiting>().Run(story.Cancel);
    });

    private Task<(Pack Pack, string Hash)> Pack() => story.As(Field, async scope =>
    {
        var row = await scope.GetRequiredService<PayeshDb>().Set<VisitPack>().AsNoTracking().SingleAsync(pack => pack.Visit == id, story.Cancel);
        return (Inspections.Pack.Read(scope.GetRequiredService<SealPack>().Open(row)), row.Hash);
    });
}
