using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>
/// A device delivers a piece of a chain. It is authorised by the device's secret, not by a session: an expired session, a disabled account
/// and a revoked device still deliver. Store and receipt are one transaction; applying is another, after it, and cannot undo the receipt.
/// </summary>
public sealed class ReceiveSegment(PayeshDb db, KnownDevice known, SubjectKeys keys, ApplyLog apply, TimeProvider clock)
{
    public async Task<SegmentAnswer> Run(string? credentials, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        if (await known.Find(credentials, cancel) is not { } device) return new SegmentAnswer.UnknownDevice();
        var read = Segment.Read(body.Span);
        if (read.Refusal is { Code: "Sync.TooLarge" } large) return new SegmentAnswer.TooLarge((int)large.Arguments[0]);
        if (!read.Succeeded) return new SegmentAnswer.NotASegment();

        var segment = read.Value;
        var answer = await db.InTransaction(() => Store(device, segment, body, cancel), cancel);
        if (answer is SegmentAnswer.Stored stored) await apply.Run(stored.Subject, segment.Device, cancel);
        return answer;
    }

    private async Task<SegmentAnswer> Store(Device device, Segment segment, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var chain = await db.Set<DeviceChain>().FindAsync([segment.Subject, segment.Device], cancel);
        if (await Objection(device, segment, chain, cancel) is { } reason) return await Park(segment, reason, chain, body, cancel);
        switch (SegmentCheck.Of(segment, chain is null ? null : await Known(chain, cancel)))
        {
            case SegmentCheck.Gap gap: return new SegmentAnswer.Gap(gap.UpTo);
            case SegmentCheck.Fork: return await Park(segment, "fork", chain, body, cancel);
            case SegmentCheck.Append append:
                if (chain is null) db.Add(chain = new(segment.Subject, segment.Device, Encoding.UTF8.GetString(segment.Header.Span)));
                await Append(chain, append, segment.Openings, cancel);
                break;
        }

        var receipt = new Receipt(clock.NewId(), segment.Subject, segment.Device, chain!.UpTo, chain.Head, clock.GetUtcNow());
        db.Add(receipt);
        await db.SaveChangesAsync(cancel);
        return new SegmentAnswer.Stored(receipt.Subject, receipt.Device.Value, receipt.UpTo, receipt.Head, receipt.At, receipt.Id);
    }

    private async Task<string?> Objection(Device device, Segment segment, DeviceChain? chain, CancellationToken cancel)
    {
        if (segment.Device != device.Id) return "otherDevice";
        if (device.Revoked is not null) return "revokedDevice";
        if (segment.Flaw() is { } flaw) return char.ToLowerInvariant(flaw.Code[5]) + flaw.Code[6..];
        if (chain is not null && chain.Header != Encoding.UTF8.GetString(segment.Header.Span)) return "fork";
        return chain is null && !await apply.IsKnown(segment.Subject, cancel) ? "unknownVisit" : null;
    }

    private async Task Append(DeviceChain chain, SegmentCheck.Append append, IReadOnlyList<Opening> openings, CancellationToken cancel)
    {
        var last = append.First + append.Lines.Count - 1;
        var head = append.Head.ToString();
        chain.Extend(last, head);
        db.Add(new StoredSegment(chain.Subject, chain.Device, append.First, last, head, LineBytes.Pack(append.Lines), clock.GetUtcNow()));
        var theirs = openings.Where(opening => opening.N >= append.First && opening.N <= last).ToList();
        if (theirs.Count == 0) return;
        var box = await keys.Seal(chain.Subject, SubjectKeys.Write(theirs), cancel);
        db.Add(new StoredOpenings(chain.Subject, chain.Device, append.First, last, box));
    }

    private async Task<KnownChain> Known(DeviceChain chain, CancellationToken cancel)
    {
        var head = Digest.TryParse(chain.Head, out var stored) ? stored : throw new InvalidDataException($"Chain {chain.Subject} has no head.");
        var segments = await db.Set<StoredSegment>().AsNoTracking()
            .Where(s => s.Subject == chain.Subject && s.Device == chain.Device).OrderBy(s => s.First).ToListAsync(cancel);
        IReadOnlyList<Digest>? hashes = null;
        return new(chain.UpTo, head, n => n == 0 ? Start(chain) : (hashes ??= Hashes(chain, segments))[n - 1]);
    }

    private static Digest Start(DeviceChain chain) => Chain.Start(Encoding.UTF8.GetBytes(chain.Header));

    private static List<Digest> Hashes(DeviceChain chain, List<StoredSegment> segments)
    {
        var hashes = new List<Digest>();
        var hash = Start(chain);
        foreach (var line in segments.SelectMany(segment => LineBytes.Unpack(segment.Lines))) hashes.Add(hash = Chain.Next(hash, line.Span));
        return hashes;
    }

    private async Task<SegmentAnswer> Park(Segment segment, string reason, DeviceChain? chain, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var fingerprint = Digest.Of(body.Span).ToString();
        var before = await db.Set<Parked>().FirstOrDefaultAsync(p => p.Subject == segment.Subject && p.Fingerprint == fingerprint, cancel);
        if (before is not null) return new SegmentAnswer.Parked(before.Reason, chain?.UpTo ?? 0, before.At, before.Id);

        var parked = new Parked(clock.NewId(), segment.Subject, segment.Device, reason, fingerprint, now)
        {
            Body = await keys.Seal(segment.Subject, LineBytes.Deflate(body.Span), cancel),
        };
        db.Add(parked);
        await db.SaveChangesAsync(cancel);
        return new SegmentAnswer.Parked(reason, chain?.UpTo ?? 0, now, parked.Id);
    }
}
