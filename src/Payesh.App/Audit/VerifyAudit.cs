using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Audit;

/// <summary>What is wrong with a link.</summary>
public enum LinkFault
{
    /// <summary>A place of the chain is empty.</summary>
    LinkMissing,

    /// <summary>The entry is gone.</summary>
    EntryMissing,

    /// <summary>The entry, or the link before it, is not what was sealed.</summary>
    Changed,

    /// <summary>Chained anew by somebody without the server's key.</summary>
    NotSigned,
}

/// <summary>The first link that does not hold.</summary>
public sealed record BrokenLink(long Place, long No, LinkFault Fault);

/// <summary>What the proof of the audit found.</summary>
/// <param name="Sealed">Links that hold, from the first on.</param>
/// <param name="Unsealed">Entries no link holds yet.</param>
/// <param name="Broken">The first broken link; null when the chain is whole.</param>
/// <param name="Head">Place and hash of the last link: written down elsewhere, it shows later whether the end was cut off.</param>
public sealed record AuditProof(long Sealed, long Unsealed, BrokenLink? Broken, string Head);

/// <summary>Recomputes the chain from its first link.</summary>
public sealed class VerifyAudit(PayeshDb db, Actor actor, ServerSigning signing)
{
    private const int Step = 1000;

    public async Task<Outcome<AuditProof>> Run(CancellationToken cancel)
    {
        if (actor.Lacks(Duty.ReadAudit) is { } refusal) return refusal;
        // Entries beyond the reader's scope would look like lost ones.
        if (actor.Scope != Scope.Everything) return AccessRefusal.NotYourDuty;

        using var key = await signing.Key(SealAudit.Purpose, cancel);
        var walk = new Walk(key);
        while (walk.Broken is null)
        {
            var rows = await Rows(walk.Place).ToListAsync(cancel);
            foreach (var (link, entry) in rows) walk.Take(link, entry);
            if (rows.Count < Step) break;
        }
        walk.End();
        return new AuditProof(walk.Held, await Unsealed().CountAsync(cancel), walk.Broken, walk.Head);
    }

    /// <summary>Place and hash of the last link as it stands, without proving it.</summary>
    public async Task<string> Head(CancellationToken cancel) =>
        await db.Set<AuditLink>().AsNoTracking().OrderByDescending(link => link.Place).FirstOrDefaultAsync(cancel) is { } last ? HeadOf(last) : "0";

    /// <summary>Whether a head that was written down earlier is still in the chain.</summary>
    public async Task<bool> Holds(string head, CancellationToken cancel)
    {
        if (head.Split(':') is not [var place, var hash] || !long.TryParse(place, CultureInfo.InvariantCulture, out var number)) return false;
        var link = await db.Set<AuditLink>().AsNoTracking().SingleOrDefaultAsync(found => found.Place == number, cancel);
        return link is not null && Convert.ToHexStringLower(link.Hash) == hash;
    }

    private static string HeadOf(AuditLink link) => $"{link.Place}:{Convert.ToHexStringLower(link.Hash)}";

    private IQueryable<Row> Rows(long after) => db.Set<AuditLink>().AsNoTracking()
        .Where(link => link.Place > after).OrderBy(link => link.Place).Take(Step)
        .LeftJoin(db.Set<AuditEntry>().AsNoTracking(), link => link.No, entry => entry.No, (link, entry) => new Row(link, entry));

    private IQueryable<AuditEntry> Unsealed() =>
        db.Set<AuditEntry>().Where(entry => !db.Set<AuditLink>().Any(link => link.No == entry.No));

    private sealed record Row(AuditLink Link, AuditEntry? Entry);

    private sealed class Walk(ECDsa key)
    {
        private AuditLink? _last;

        public long Place { get; private set; }

        public long Held { get; private set; }

        public BrokenLink? Broken { get; private set; }

        public string Head => _last is null ? "0" : HeadOf(_last);

        public void Take(AuditLink link, AuditEntry? entry)
        {
            if (Broken is not null) return;
            if (Fault(link, entry) is { } fault)
            {
                Broken = new(fault is LinkFault.LinkMissing ? Place + 1 : link.Place, link.No, fault);
                return;
            }
            (_last, Place, Held) = (link, link.Place, link.Place);
        }

        /// <summary>The last link of a sealing carries a signature; a chain that ends without one was cut.</summary>
        public void End()
        {
            if (Broken is null && _last is { Signature: null }) Broken = new(_last.Place, _last.No, LinkFault.NotSigned);
        }

        private LinkFault? Fault(AuditLink link, AuditEntry? entry)
        {
            if (link.Place != Place + 1) return LinkFault.LinkMissing;
            if (entry is null) return LinkFault.EntryMissing;
            if (!AuditLink.Next(_last?.Hash ?? [], entry).AsSpan().SequenceEqual(link.Hash)) return LinkFault.Changed;
            return link.Signature is { } signature && !key.VerifyHash(link.Hash, signature) ? LinkFault.NotSigned : null;
        }
    }
}
