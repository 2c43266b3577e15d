using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>Puts segments of different subjects into their chains, or parks them: all in one transaction, each with its receipt.</summary>
public sealed class StoreSegments(PayeshDb db, SubjectKeys keys, ApplyLog apply, ServerSigning signing, TimeProvider clock)
{
    private Dictionary<(Guid Subject, DeviceId Device), DeviceChain> _chains = [];
    private IReadOnlyCollection<Guid> _known = [];
    private OpenKey _receipts = null!;

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
        _receipts = await signing.Open(OfficeKeys.ReceiptsPurpose, CancellationToken.None);

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
                return await Append(chain, append, one);
            default: return chain is null ? new SegmentAnswer.Gap(0) : await Again(chain);
        }
    }

    private string? Objection(Arrived one, DeviceChain? chain)
    {
        var segment = one.Segment;
        if (one.Flaw is { } flaw) return char.ToLowerInvariant(flaw.Code[5]) + flaw.Code[6..];
        if (!one.IsReleased)
        {
            if (segment.Device != one.Device.Id) return "otherDevice";
            if (one.Device.Revoked is not null) return "revokedDevice";
            if (!one.IsSigned) return segment.Signature.IsEmpty ? "unsigned" : "badSignature";
        }
        if (chain is not null && chain.Header != Encoding.UTF8.GetString(segment.Header.Span)) return "fork";
        var isKnown = _known.Contains(segment.Subject) || _chains.Keys.Any(known => known.Subject == segment.Subject);
        return isKnown ? null : "unknownVisit";
    }

    private async Task<SegmentAnswer> Append(DeviceChain chain, SegmentCheck.Append append, Arrived one)
    {
        var last = append.First + append.Lines.Count - 1;
        var head = append.Head.ToString();
        chain.Extend(last, head);
        var packed = append.First == one.Segment.First ? one.Packed : LineBytes.Pack(append.Lines);
        var stored = new StoredSegment(chain.Subject, chain.Device, append.First, last, head, packed)
        {
            Signature = one.Segment.Signature.ToArray(), Sent = one.Segment.Sent, Received = clock.GetUtcNow(), ReceiptId = clock.NewId(),
        };
        stored.ReceiptSignature = _receipts.Sign(stored.Receipt.ToBytes());
        db.Add(stored);
        var theirs = one.Segment.Openings.Where(opening => opening.N >= append.First && opening.N <= last).ToList();
        if (theirs.Count > 0)
        {
            var parts = theirs.GroupBy(opening => LinePart.Of(append.Lines[opening.N - append.First].Span)).Select(part => (part.Key, SubjectKeys.Write(part)));
            var box = await keys.Seal(chain.Subject, parts, CancellationToken.None);
            db.Add(new StoredOpenings(chain.Subject, chain.Device, append.First, last, box));
        }
        return new SegmentAnswer.Stored(stored.Receipt, stored.ReceiptSignature);
    }

    // Whoever asks again gets the receipt that was given for the end of the chain.
    private async Task<SegmentAnswer> Again(DeviceChain chain)
    {
        var given = await db.Set<StoredSegment>().AsNoTracking()
            .SingleAsync(s => s.Subject == chain.Subject && s.Device == chain.Device && s.Last == chain.UpTo);
        return new SegmentAnswer.Stored(given.Receipt, given.ReceiptSignature);
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
        if (before is not null) return new SegmentAnswer.Parked(before.Reason, before.Receipt, before.Signature);

        var id = clock.NewId();
        var parked = new Parked(id, segment.Subject, segment.Device, reason, fingerprint, now)
        {
            Body = await keys.SealBody(segment.Subject, id, one.Body.ToArray(), CancellationToken.None), UpTo = chain?.UpTo ?? 0,
        };
        parked.Signature = _receipts.Sign(parked.Receipt.ToBytes());
        db.Add(parked);
        return new SegmentAnswer.Parked(reason, parked.Receipt, parked.Signature);
    }
}
