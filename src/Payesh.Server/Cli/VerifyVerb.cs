using System.Text.Json;
using Payesh.App.Audit;
using Payesh.App.Inspections.Bundles;
using Payesh.Domain.Basics;

namespace Payesh.Server.Cli;

internal static class VerifyVerb
{
    public static Verb Verb { get; } = new("verify", "proves that nothing was changed behind the program's back", """
        payesh verify audit                    recomputes the chain of the access and change log
        payesh verify audit --head PLACE:HASH  and sees that a head written down earlier is still in it
        payesh verify FILE --key KEY           checks the evidence file of a visit, without database and network

        KEY is a file with the server's public key: roots.json of its page /receipts, or PEM, or Base64.
        Exit code 0: whole; 1: broken, what does not hold is named.
        """, Run);

    private static async Task<int> Run(Arguments arguments, CancellationToken cancel)
    {
        if (arguments.Words is [var file] && file != "audit") return VerifyFile(file, arguments);
        if (arguments.Words is not ["audit"]) throw new StartException("Verify what? payesh verify audit, or payesh verify FILE --key KEY");
        var settings = SettingsReader.Read(arguments);
        var head = arguments["head"];
        Refuse.Unread(arguments);
        var installation = await Opening.Open(settings, cancel);
        return await installation.Do("verify", async services =>
        {
            var verify = services.GetRequiredService<VerifyAudit>();
            var proof = (await verify.Run(cancel)).Value;
            return Tell(proof, head is null || await verify.Holds(head, cancel), head);
        });
    }

    internal static int Tell(AuditProof proof, bool headHolds, string? head)
    {
        Console.WriteLine($"{EnglishCount.Of(proof.Sealed, "entry is", "entries are")} sealed and whole; {EnglishCount.Of(proof.Unsealed, "is", "are")} not sealed yet.");
        Console.WriteLine($"Head: {proof.Head}");
        if (proof.Broken is { } broken) Console.WriteLine($"BROKEN at place {broken.Place} (entry {broken.No}): {Word(broken.Fault)}.");
        if (!headHolds) Console.WriteLine($"BROKEN: {head} is not in the chain; its end was cut off, or it is another chain.");
        return proof.Broken is null && headHolds ? 0 : 1;
    }

    private static int VerifyFile(string path, Arguments arguments)
    {
        var key = arguments["key"] ?? throw new StartException("With which key? --key FILE: roots.json of the server's page /receipts");
        Refuse.Unread(arguments);
        foreach (var name in new[] { path, key }.Where(name => !File.Exists(name))) throw new StartException($"There is no file {name}.");
        using var file = File.OpenRead(path);
        var checks = VerifyBundle.Run(file, KeyIn(File.ReadAllText(key)));
        foreach (var check in checks)
        {
            var (fa, en) = BundleWords.Of(check);
            Console.WriteLine($"{Sign(check.State)} {en}\n  {fa}");
        }
        var broken = checks.Count(check => check.State == CheckState.Broken);
        Console.WriteLine(broken == 0 ? "WHOLE. درست و دست‌نخورده است." : $"BROKEN: {broken}. دست‌خورده یا ناقص است.");
        return broken == 0 ? 0 : 1;
    }

    private static string Sign(CheckState state) => state switch
    {
        CheckState.Holds => "holds  ",
        CheckState.Pending => "pending",
        CheckState.Broken => "BROKEN ",
    };

    // roots.json, PEM or Base64: whichever somebody has kept.
    private static byte[] KeyIn(string text)
    {
        try
        {
            if (text.TrimStart().StartsWith('{')) return JsonDocument.Parse(text).RootElement.GetProperty("key").GetBytesFromBase64();
            var lines = text.Split('\n').Select(line => line.Trim()).Where(line => !line.StartsWith("-----", StringComparison.Ordinal));
            return Convert.FromBase64String(string.Concat(lines));
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    private static string Word(LinkFault fault) => fault switch
    {
        LinkFault.LinkMissing => "the link is missing",
        LinkFault.EntryMissing => "the entry is missing",
        LinkFault.Changed => "the entry, or the link before it, was changed",
        LinkFault.NotSigned => "the chain was made anew without the server's key, or its end was cut off",
    };
}
