using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Sync;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;

namespace Payesh.App.Inspections.Bundles;

/// <summary>A visit as one file that anybody can check without us: <c>docs/formats/bundle.md</c>.</summary>
public sealed record Bundle(string FileName, byte[] Bytes);

/// <summary>Writes the evidence file of a visit for one reader. That it left is an entry of the audit.</summary>
public sealed class WriteBundle(PayeshDb db, Actor actor, VisitLogs logs, SealPack seal, FileStore files, ServerSigning signing, DayLeaves days, TimeProvider clock)
{
    public async Task<Outcome<Bundle>> Run(VisitId id, BundleReader reader, CancellationToken cancel)
    {
        if ((actor.Lacks(Duty.Review) ?? (reader == BundleReader.Judge ? actor.Lacks(Duty.RevealPersonal) : null)) is { } refusal) return refusal;
        return await Leave(id, reader, cancel);
    }

    /// <summary>The commission's edition inside the file of a case: whoever asks has shown the duty there.</summary>
    internal Task<Outcome<Bundle>> ForCommission(VisitId id, CancellationToken cancel) => Leave(id, BundleReader.Commission, cancel);

    private async Task<Outcome<Bundle>> Leave(VisitId id, BundleReader reader, CancellationToken cancel)
    {
        var visit = await db.Set<Visit>().AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancel);
        if (visit is null) return AccessRefusal.NotFound;
        if (visit.Stage is not (VisitStage.Finished or VisitStage.Reviewed)) return InspectionsRefusal.NotFinished;
        db.Note(AuditKind.Exported, "Inspections", "Visit", id.Value.ToString("D"), clock.GetUtcNow(), $"bundle:{Word(reader)}");
        await db.SaveChangesAsync(cancel);
        return await Write(visit, reader, cancel);
    }

    internal static string Word(BundleReader reader) => reader.ToString().ToLowerInvariant();

    private async Task<Bundle> Write(Visit visit, BundleReader reader, CancellationToken cancel)
    {
        var log = await logs.Read(visit.Id, cancel);
        var pack = await db.Set<VisitPack>().AsNoTracking().Where(p => p.Visit == visit.Id).OrderBy(p => p.Edition).ToListAsync(cancel);
        var members = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var chain in log.Chains)
        {
            members[$"chains/{chain.Device}.log"] = Lines(chain, log);
            members[$"chains/{chain.Device}.json"] = BundleJson.Write(await Beside(chain, log, cancel));
        }
        await AddOpenings(members, visit.Id, log, reader, cancel);
        // The pack tells which beds and files were drawn: that is not for the centre.
        if (reader != BundleReader.Centre)
            foreach (var edition in pack) members[$"packs/{edition.Hash}.json"] = seal.Open(edition);
        var state = log.Fold();
        var without = await AddFiles(members, state, reader, cancel);
        members["report.html"] = BundleReport.Write(visit, Pack.Read(seal.Open(pack[^1])), state, log, reader);
        return new($"visit-{visit.Number}-{Word(reader)}.payesh.zip", await Zip(visit, reader, members, without, cancel));
    }

    private static byte[] Lines(DeviceChain chain, StoredLog log)
    {
        using var all = new MemoryStream();
        void Add(ReadOnlySpan<byte> line) { all.Write(line); all.WriteByte((byte)'\n'); }
        Add(Encoding.UTF8.GetBytes(chain.Header));
        foreach (var line in log.Segments.Where(s => s.Device == chain.Device).SelectMany(s => LineBytes.Unpack(s.Lines))) Add(line.Span);
        return all.ToArray();
    }

    private async Task<BundleChain> Beside(DeviceChain chain, StoredLog log, CancellationToken cancel)
    {
        var segments = log.Segments.Where(segment => segment.Device == chain.Device).ToList();
        var device = await db.Set<Device>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == chain.Device, cancel);
        var receipts = new List<BundleReceipt>();
        foreach (var segment in segments)
            receipts.Add(new(
                segment.ReceiptId, ReceiptText.Stored, segment.Last, segment.Head, segment.Received.ToUnixTimeMilliseconds(), segment.ReceiptSignature,
                await Proof(segment.Receipt, cancel)));
        var spki = device?.PublicKey ?? (await signing.Open(DeskChain.Purpose, cancel)).Public;
        using var key = VerifyingKey.Read(spki);
        // A piece that a person let in without its signature stands under that of a later one, or under none: then the check says so.
        var heads = segments.Where(s => key?.Holds(SignedText.Head(s.Subject, s.Device, s.Last, Head(s)), s.Signature) is true);
        return new(chain.Device.Value, device is null, spki, [.. heads.Select(s => new BundleHead(s.Last, s.Head, s.Signature, s.Sent?.ToUnixTimeMilliseconds()))], receipts);
    }

    private static Digest Head(StoredSegment segment) => Digest.TryParse(segment.Head, out var head) ? head : default;

    private readonly Dictionary<DateOnly, (DayRoot? Root, Digest[] Leaves)> _days = [];

    private async Task<BundleProof?> Proof(ReceiptText receipt, CancellationToken cancel)
    {
        var day = TehranTime.DayOf(receipt.At);
        if (!_days.TryGetValue(day, out var known))
        {
            var root = await db.Set<DayRoot>().AsNoTracking().SingleOrDefaultAsync(r => r.Day == day, cancel);
            _days[day] = known = (root, root is null ? [] : await days.Read(day, cancel));
        }
        if (known.Root is not { } closed) return null;
        var index = Array.IndexOf(known.Leaves, MerkleTree.Leaf(receipt.ToBytes()));
        return new(day, index, known.Leaves.Length, [.. MerkleTree.Proof(known.Leaves, index).Select(hash => hash.ToString())], closed.Root, closed.Signature);
    }

    private async Task AddOpenings(
        SortedDictionary<string, byte[]> members, VisitId visit, StoredLog log, BundleReader reader, CancellationToken cancel)
    {
        if (reader == BundleReader.Centre) return;
        var classes = log.Logs.SelectMany(one => one.Lines).OfType<Operation>().ToDictionary(o => o.Ref, o => o.Class);
        var mine = (await logs.Openings(visit, cancel)).Where(one => classes.TryGetValue(new(one.Device, one.Opening.N), out var of)
            && (of == OperationClass.Office || (of == OperationClass.Protected && reader == BundleReader.Judge)));
        foreach (var device in mine.GroupBy(one => one.Device))
            members[$"openings/{device.Key}.json"] = BundleJson.Write(device.Select(one => one.Opening).OrderBy(opening => opening.N));
    }

    private async Task<List<string>> AddFiles(SortedDictionary<string, byte[]> members, VisitState state, BundleReader reader, CancellationToken cancel)
    {
        var without = new List<string>();
        var open = state.Open.Files.ToHashSet();
        foreach (var hash in open.Concat(state.Office.Files).Distinct().Order())
        {
            if ((reader == BundleReader.Centre && !open.Contains(hash)) || !files.Has(hash)) without.Add(hash.ToString());
            else members[$"files/{hash}"] = await files.Read(hash, cancel);
        }
        return without;
    }

    private async Task<byte[]> Zip(
        Visit visit, BundleReader reader, SortedDictionary<string, byte[]> members, List<string> without, CancellationToken cancel)
    {
        var manifest = BundleJson.Write(new BundleManifest
        {
            V = BundleManifest.Version, Visit = visit.Id.Value, Number = visit.Number, For = Word(reader), Made = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            Members = [.. members.Select(member => BundleMember.Of(member.Key, member.Value))], Without = without,
        });
        var signature = (await signing.Open(OfficeKeys.ReceiptsPurpose, cancel)).Sign(BundleManifest.SignedText(manifest));
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, BundleManifest.Name, manifest);
            Add(zip, BundleManifest.SignatureName, signature);
            foreach (var (name, bytes) in members) Add(zip, name, bytes);
        }
        return file.ToArray();
    }

    // Photos do not shrink; all else does.
    private static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, name.StartsWith("files/", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
