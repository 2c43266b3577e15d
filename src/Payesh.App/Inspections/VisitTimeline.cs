using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Sync;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;
using Payesh.Domain.Sync;

namespace Payesh.App.Inspections;

/// <summary>One line of a visit's log as the desk shows it: when, who, what about; of what is closed no more than that it was said.</summary>
/// <param name="At">The device's clock.</param>
/// <param name="Corrected">The same by the server's clock, as far as the device told its own when it sent.</param>
/// <param name="Answer">The answer to a question; null for everything else.</param>
/// <param name="Replaced">Another line took its place.</param>
public sealed record TimelineLine(
    OperationRef Ref, string Author, DateTimeOffset At, DateTimeOffset Corrected, DateTimeOffset Received, string Kind, string Item, OperationClass Class,
    AnswerCode? Answer, bool Late, bool Replaced);

/// <param name="Name">What its owner calls it; null for the desk.</param>
/// <param name="Skew">How far its clock was ahead when it sent last; null when it did not say.</param>
/// <param name="Done">It has said that it is at its end.</param>
public sealed record TimelineDevice(DeviceId Id, string? Name, string Owner, int Lines, TimeSpan? Skew, DateTimeOffset LastReceived, bool Done);

/// <param name="Work">What the app noted about the work itself, by device.</param>
/// <param name="Names">Authors by account.</param>
public sealed record VisitTimeline(
    Visit Visit, IReadOnlyList<TimelineDevice> Devices, IReadOnlyList<TimelineLine> Lines, IReadOnlyList<Told<Trace>> Work,
    IReadOnlyDictionary<AccountId, string> Names);

/// <summary>Tells a visit in the order things happened, by the server's clock as far as it is known.</summary>
public sealed class ReadTimeline(PayeshDb db, Actor actor, VisitLogs logs, TimeProvider clock)
{
    public async Task<Outcome<VisitTimeline>> Run(VisitId id, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var visit = await db.Set<Visit>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancel);
        if (visit is null) return AccessRefusal.NotFound;
        if (clock.GetUtcNow() < visit.OpensAt && !actor.Holds(Duty.Review)) return InspectionsRefusal.StillSealed;

        var log = await logs.Read(id, cancel);
        var state = log.Fold();
        var names = await db.NamesOf(log.Logs.SelectMany(one => one.Lines).OfType<Operation>().Select(o => o.By), cancel);
        var devices = await Devices(log, state, names, cancel);
        var late = state.AllLate.Select(o => o.Ref).ToHashSet();
        var operations = log.Logs.SelectMany(one => one.Lines).OfType<Operation>().Where(o => o.Kind != "trace").ToList();
        var replaced = operations.SelectMany(o => o.Replaces.Where(r => r != o.Ref)).ToHashSet();
        var lines = operations.Select(o =>
        {
            var segment = log.SegmentOf(o.Ref);
            var skew = segment.Sent - segment.Received ?? TimeSpan.Zero;
            return new TimelineLine(
                o.Ref, names.GetValueOrDefault(o.By, "?"), o.At, Moved(o.At, skew), segment.Received, o.Kind, o.Item, o.Class, o.Answer?.Code,
                late.Contains(o.Ref), replaced.Contains(o.Ref));
        });
        return new VisitTimeline(visit, devices, [.. lines.OrderBy(line => line.Corrected).ThenBy(line => line.Ref)], state.Office.Work, names);
    }

    // A clock may be years off, up to the end of time.
    private static DateTimeOffset Moved(DateTimeOffset at, TimeSpan skew) =>
        at - DateTimeOffset.MinValue > skew && DateTimeOffset.MaxValue - at > -skew ? at - skew : at;

    private async Task<List<TimelineDevice>> Devices(
        StoredLog log, VisitState state, Dictionary<AccountId, string> names, CancellationToken cancel)
    {
        var ids = log.Chains.Select(chain => chain.Device).ToList();
        var known = await db.Set<Device>().AsNoTracking().Where(device => ids.Contains(device.Id)).ToDictionaryAsync(device => device.Id, cancel);
        return
        [
            .. from chain in log.Chains
               let last = log.Segments.Last(segment => segment.Device == chain.Device)
               let device = known.GetValueOrDefault(chain.Device)
               select new TimelineDevice(
                   chain.Device, device?.Name, device is null ? "" : names.GetValueOrDefault(device.Account, ""), chain.UpTo, last.Sent - last.Received,
                   last.Received, state.Open.Done.Contains(chain.Device)),
        ];
    }
}
