using System.Runtime.InteropServices;

namespace Payesh.Server.Cli;

/// <summary>`payesh VERB …`: one line a verb; each is a file of this folder.</summary>
public static class CommandLine
{
    private static readonly IReadOnlyList<Verb> Verbs =
    [
        ServeVerb.Verb, DemoVerb.Verb, UserVerb.Verb, TlsVerb.Verb, BackupVerb.Verb, RestoreVerb.Verb, VerifyVerb.Verb, RebuildVerb.Verb, KeysVerb.Verb,
        BundleVerb.Verb,
    ];

    public static async Task<int> Run(string[] args)
    {
        if (args is [] or ["--help" or "-h" or "help"]) return Say(Overview(), args.Length == 0 ? 2 : 0);
        if (Verbs.FirstOrDefault(verb => verb.Name == args[0]) is not { } found)
            return Complain($"There is no verb “{args[0]}”.\n\n{Overview()}");
        if (args.Skip(1).Any(argument => argument is "--help" or "-h")) return Say(Help(found), 0);
        try
        {
            using var stop = new CancellationTokenSource();
            using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
            return await found.Run(new(args[1..], [.. SettingsReader.Flags, .. found.Flags]), stop.Token);
        }
        catch (StartException refused)
        {
            return Complain(refused.Message);
        }
    }

    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = true;
        stop.Cancel();
    }

    private static string Overview() => string.Join('\n',
        ["Payesh: supervision of residential care centres.", "", "payesh VERB [options]     payesh VERB --help", "",
         .. Verbs.Select(verb => $"  {verb.Name,-10}{verb.Summary}")]);

    private static string Help(Verb verb) => string.Join('\n',
        [$"payesh {verb.Name}: {verb.Summary}", "", verb.Help.Trim(), "",
         "Settings, as --NAME VALUE, as PAYESH_NAME in the environment, or in payesh.json (--config FILE):",
         .. SettingsReader.Names.Select(setting => $"  {setting.Key,-10} {setting.Value}")]);

    private static int Say(string text, int code)
    {
        Console.WriteLine(text);
        return code;
    }

    private static int Complain(string text)
    {
        Console.Error.WriteLine(text);
        return 2;
    }
}
