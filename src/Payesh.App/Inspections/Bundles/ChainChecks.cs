using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;

namespace Payesh.App.Inspections.Bundles;

/// <summary>The chains of an evidence file: hashes, signatures, receipts, openings, files, pack.</summary>
internal sealed class ChainChecks(VerifyingKey server, BundleManifest manifest, IReadOnlyDictionary<string, byte[]> members, List<BundleCheck> checks)
{
    private readonly HashSet<string> _named = [.. manifest.Without];

    public void Run()
    {
        var logs = members.Keys.Where(name => name.StartsWith("chains/", StringComparison.Ordinal) && name.EndsWith(".log", StringComparison.Ordinal)).Order().ToList();
        if (logs.Count == 0) Broken("noChain", "chains/");
        foreach (var name in logs) Chain(name);
        foreach (var (name, bytes) in members.Where(member => member.Key.StartsWith("files/", StringComparison.Ordinal)))
            Say(name == $"files/{Digest.Of(bytes)}" && _named.Contains(name[6..]), "fileNamed", name);
        foreach (var (name, bytes) in members.Where(member => member.Key.StartsWith("packs/", StringComparison.Ordinal)))
            Say(name == $"packs/{Digest.Of(bytes)}.json", "packHash", name);
    }

    private void Chain(string name)
    {
        var lines = Lines(members[name]);
        var device = name["chains/".Length..^".log".Length];
        var beside = members.TryGetValue($"chains/{device}.json", out var bytes) ? BundleJson.Read<BundleChain>(bytes) : null;
        if (lines.Count == 0 || ChainHeader.Read(lines[0].Span) is not { } header || header.Subject != manifest.Visit || header.Device.ToString() != device)
        {
            Broken("headerForeign", name);
            return;
        }
        if (beside is not { Heads: not null, Receipts: not null, Key: not null } || beside.Device != header.Device.Value || beside.Desk != header.IsDesk)
        {
            Broken("noSignatures", $"chains/{device}.json");
            return;
        }

        if (manifest.For != "centre") Say(members.ContainsKey($"packs/{header.Pack}.json"), "packThere", $"packs/{header.Pack}.json");
        var hashes = new List<Digest> { Domain.Sync.Chain.Start(lines[0].Span) };
        foreach (var line in lines.Skip(1)) hashes.Add(Domain.Sync.Chain.Next(hashes[^1], line.Span));
        Heads(header, beside, hashes, name);
        foreach (var receipt in beside.Receipts) Receipt(header, receipt, hashes, $"chains/{device}.json");
        Openings(header, lines, name);
    }

    private void Heads(ChainHeader header, BundleChain beside, List<Digest> hashes, string name)
    {
        using var key = VerifyingKey.Read(beside.Key);
        if (key is null)
        {
            Broken("keyUnreadable", name);
            return;
        }
        foreach (var head in beside.Heads)
        {
            if (head.N < 0 || head.N >= hashes.Count || hashes[head.N].ToString() != head.Head) Broken("headDiffers", $"{name}:{head.N}");
            else if (!key.Holds(SignedText.Head(header.Subject, header.Device, head.N, hashes[head.N]), head.Signature)) Broken("headNotSigned", $"{name}:{head.N}");
        }
        Say(beside.Heads.Any(head => head.N == hashes.Count - 1), "chainSigned", $"{name}:{hashes.Count - 1}");
    }

    private void Receipt(ChainHeader header, BundleReceipt receipt, List<Digest> hashes, string name)
    {
        var where = $"{name}:{receipt.Receipt}";
        var at = receipt.At is >= 0 and <= 253402300799999 ? DateTimeOffset.FromUnixTimeMilliseconds(receipt.At) : default;
        var text = new ReceiptText(receipt.Receipt, header.Subject, header.Device, receipt.Status, receipt.UpTo, receipt.Head, at).ToBytes();
        if (receipt.UpTo < 0 || receipt.UpTo >= hashes.Count || hashes[receipt.UpTo].ToString() != receipt.Head) Broken("receiptDiffers", where);
        else Say(server.Holds(text, receipt.Signature ?? []), "receiptSigned", where);
        if (receipt.Proof is not { } proof)
        {
            checks.Add(new(CheckState.Pending, "receiptPending", where));
            return;
        }
        var path = (proof.Path ?? []).Select(hash => Digest.TryParse(hash, out var one) ? one : (Digest?)null).ToList();
        var holds = Digest.TryParse(proof.Root, out var root) && path.All(one => one is not null) && proof.Day == TehranTime.DayOf(at)
            && MerkleTree.Holds(MerkleTree.Leaf(text), proof.Index, proof.Count, [.. path.Select(one => one!.Value)], root)
            && server.Holds(SignedText.Root(proof.Day, proof.Count, root), proof.Signature ?? []);
        Say(holds, "receiptInRoot", where);
    }

    private void Openings(ChainHeader header, IReadOnlyList<ReadOnlyMemory<byte>> lines, string name)
    {
        var member = $"openings/{header.Device}.json";
        var openings = members.TryGetValue(member, out var bytes) ? BundleJson.Read<List<Opening>>(bytes) : [];
        if (openings is null)
        {
            Broken("openingUnreadable", member);
            return;
        }
        var read = DeviceLog.Read(lines[0], lines.Skip(1), openings);
        foreach (var opening in openings)
        {
            // Each by itself: another opening of the same line does not vouch for it.
            var fits = read.Lines.ElementAtOrDefault(opening.N - 1) is Operation operation && May(operation.Class)
                && WholeJson.Read(lines[opening.N].Span)?.Root.Digest("commit") is { } commitment && opening.Open(commitment) is not null;
            if (!fits) Broken("openingDiffers", $"{member}:{opening.N}");
        }
        if (openings.Count > 0) Say(true, "openingsHold", $"{member}:{openings.Count}");
        var state = Fold.Of([read]);
        foreach (var file in state.Open.Files.Concat(state.Office.Files)) _named.Add(file.ToString());
        foreach (var line in read.Lines.OfType<Unreadable>()) checks.Add(new(CheckState.Holds, "lineUnreadable", $"{name}:{line.Ref.N}"));
    }

    private bool May(OperationClass of) => manifest.For switch
    {
        "commission" => of == OperationClass.Office,
        "judge" => of is OperationClass.Office or OperationClass.Protected,
        _ => false,
    };

    private static List<ReadOnlyMemory<byte>> Lines(byte[] bytes)
    {
        var lines = new List<ReadOnlyMemory<byte>>();
        for (var start = 0; start < bytes.Length;)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', start);
            if (end < 0) return [];
            lines.Add(bytes.AsMemory(start, end - start));
            start = end + 1;
        }
        return lines;
    }

    private void Say(bool holds, string code, string where) => checks.Add(new(holds ? CheckState.Holds : CheckState.Broken, code, where));

    private void Broken(string code, string where) => checks.Add(new(CheckState.Broken, code, where));
}
