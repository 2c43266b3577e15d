using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>Puts segments of different subjects into their chains, or parks them: all in one transaction, each with its receipt.</summary>
public sealed class StoreSegments(PayeshDb db, SubjectKeys keys, ApplyLog apply, TimeProvider clock)
{
    private Dictionary<(Guid Subject, DeviceId Device), DeviceChain> _chains = [];
    private IReadOnlyCollection<Guid> _known = [];

    /// <exception cref="DbUpdateException">Another writer was faster; nothing was stored.</exception>
    public async Task<IReadOnlyList<SegmentAnswer>> Run(IReadOnlyList<Arrived> arrived)
    {
        db.ChangeTracker.Clear();
        return await db.InTransaction(() => Store(arrived), CancellationToken.None);
    }

    private async Task<List<SegmentAnswer>> Store(IReadOnlyList<Arrived> arrived)
    {
        var subjects = arrived.Select(one => one.Segment.Subject).ToList();
        _chains = await db.Set<DeviceChain>().Where(c => subjects.Contains(c.Subject)).ToDictionaryAsync(c => (c.Subject, c.Device));
        _known = await apply.Known([.. subjects.Except(_chains.Keys.Select(chain => chain.Subject))], CancellationToken.None);
        await keys.Prepare(subjects, CancellationToken.None);

        var answers = new List<SegmentAnswer>();
        foreach (var one in arrived) answers.Add(await Store(one));
        await db.SaveChangesAsync();
        return answers;
    }

    private async Task<SegmentAnswer> Store(Arrived one)
    {
        var segment = one.Segment;
        var chain = _chains.GetValueOrDefault((segment.Subject, segment.Device));
        if (Objection(one, chain) is { } reason) return await Park(one, reason, chain);
        switch (SegmentCheck.Of(segment, chain is null ? null : await Known(chain, segment.Last)))
        {
            case SegmentCheck.Gap gap: return new SegmentAnswer.Gap(gap.UpTo);
            case SegmentCheck.Fork: return await Park(one, "fork", chain);
            case SegmentCheck.Append append:
                if (chain is null) db.Add(chain = new(segment.Subject, segment.Device, Encoding.UTF8.GetString(segment.Header.Span)));
                await Append(chain, append, one);
                break;
        }

        var receipt = new Receipt(clock.NewId(), segment.Subject, segment.Device, chain!.UpTo, chain.Head, clock.GetUtcNow());
        db.Add(receipt);
        return new SegmentAnswer.Stored(receipt.Subject, receipt.Device.Value, receipt.UpTo, receipt.Head, receipt.At, receipt.Id);
    }

    private string? Objection(Arrived one, DeviceChain? chain)
    {
        var segment = one.Segment;
        if (segment.Device != one.Device.Id) return "otherDevice";
        if (one.Device.Revoked is not null) return "revokedDevice";
        if (one.Flaw is { } flaw) return char.ToLowerInvariant(flaw.Code[5]) + flaw.Code[6..];
        if (chain is not null && chain.Header != Encoding.UTF8.GetString(segment.Header.Span)) return "fork";
        var isKnown = _known.Contains(segment.Subject) || _chains.Keys.Any(known => known.Subject == segment.Subject);
        return isKnown ? null : "unknownVisit";
    }

    private async Task Append(DeviceChain chain, SegmentCheck.Append append, Arrived one)
    {
        var last = append.First + append.Lines.Count - 1;
        var head = append.Head.ToString();
        chain.Extend(last, head);
        var packed = append.First == one.Segment.First ? one.Packed : LineBytes.Pack(append.Lines);
        db.Add(new StoredSegment(chain.Subject, chain.Device, append.First, last, head, packed, clock.GetUtcNow()));
        var theirs = one.Segment.Openings.Where(opening => opening.N >= append.First && opening.N <= last).ToList();
        if (theirs.Count == 0) return;
        var box = await keys.Seal(chain.Subject, SubjectKeys.Write(theirs), CancellationToken.None);
        db.Add(new StoredOpenings(chain.Subject, chain.Device, append.First, last, box));
    }

    // The lines themselves are read only for a segment that ends before all that is there.
    private async Task<KnownChain> Known(DeviceChain chain, int last)
    {
        var head = Digest.TryParse(chain.Head, out var stored) ? stored : throw new InvalidDataException($"Chain {chain.Subject} has no head.");
        var hashes = last < chain.UpTo ? await Hashes(chain) : [];
        return new(chain.UpTo, head, n => n == 0 ? Start(chain) : hashes[n - 1]);
    }

    private static Digest Start(DeviceChain chain) => Chain.Start(Encoding.UTF8.GetBytes(chain.Header));

    private async Task<List<Digest>> Hashes(DeviceChain chain)
    {
        var segments = await db.Set<StoredSegment>().AsNoTracking()
            .Where(s => s.Subject == chain.Subject && s.Device == chain.Device).OrderBy(s => s.First).ToListAsync();
        var hashes = new List<Digest>();
        var hash = Start(chain);
        foreach (var line in segments.SelectMany(segment => LineBytes.Unpack(segment.Lines))) hashes.Add(hash = Chain.Next(hash, line.Span));
        return hashes;
    }

    private async Task<SegmentAnswer> Park(Arrived one, string reason, DeviceChain? chain)
    {
        var segment = one.Segment;
        var now = clock.GetUtcNow();
        var fingerprint = Digest.Of(one.Body.Span).ToString();
        var before = await db.Set<Parked>().FirstOrDefaultAsync(p => p.Subject == segment.Subject && p.Fingerprint == fingerprint);
        if (before is not null) return new SegmentAnswer.Parked(before.Reason, chain?.UpTo ?? 0, before.At, before.Id);

        var parked = new Parked(clock.NewId(), segment.Subject, segment.Device, reason, fingerprint, now)
        {
            Body = await keys.Seal(segment.Subject, LineBytes.Deflate(one.Body.Span), CancellationToken.None),
        };
        db.Add(parked);
        return new SegmentAnswer.Parked(reason, chain?.UpTo ?? 0, now, parked.Id);
    }
}
