using Payesh.App.Audit;

namespace Payesh.Server.Cli;

internal static class VerifyVerb
{
    public static Verb Verb { get; } = new("verify", "proves that nothing was changed behind the program's back", """
        payesh verify audit                    recomputes the chain of the access and change log
        payesh verify audit --head PLACE:HASH  and sees that a head written down earlier is still in it

        Exit code 0: whole; 1: broken, the first broken link is named.
        """, Run);

    private static async Task<int> Run(Arguments arguments, CancellationToken cancel)
    {
        if (arguments.Words is not ["audit"]) throw new StartException("Verify what? payesh verify audit");
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
        Console.WriteLine($"{proof.Sealed} entries are sealed and whole; {proof.Unsealed} are not sealed yet.");
        Console.WriteLine($"Head: {proof.Head}");
        if (proof.Broken is { } broken) Console.WriteLine($"BROKEN at place {broken.Place} (entry {broken.No}): {Word(broken.Fault)}.");
        if (!headHolds) Console.WriteLine($"BROKEN: {head} is not in the chain; its end was cut off, or it is another chain.");
        return proof.Broken is null && headHolds ? 0 : 1;
    }

    private static string Word(LinkFault fault) => fault switch
    {
        LinkFault.LinkMissing => "the link is missing",
        LinkFault.EntryMissing => "the entry is missing",
        LinkFault.Changed => "the entry, or the link before it, was changed",
        LinkFault.NotSigned => "the chain was made anew without the server's key, or its end was cut off",
    };
}
