using Payesh.App.Access;
using Payesh.Domain.Basics;

namespace Payesh.Server.Cli;

internal static class KeysVerb
{
    public static Verb Verb { get; } = new("keys", "the key file: its versions, and a new one", """
        payesh keys list          versions, and how many rows older ones still hold
        payesh keys rotate        adds a version and seals everything anew with it; the server may run
        payesh keys continue      goes on where a rotation was broken off

        With several nodes: rotate on one, copy the key file to the others. Nodes read a new version when they first meet it.
        Older versions stay in the file: backups need them. Make a new copy of the file for the safe.
        """, Run);

    private static async Task<int> Run(Arguments arguments, CancellationToken cancel)
    {
        if (arguments.Words is not [var act] || act is not ("list" or "rotate" or "continue")) throw new StartException("payesh keys list, rotate or continue");
        var settings = SettingsReader.Read(arguments);
        Refuse.Unread(arguments);
        var installation = await Opening.Open(settings, cancel);
        var file = new KeyFile(settings.Keys);
        if (act is "rotate")
        {
            file.AddVersion(Installation.RealClock.GetUtcNow());
            foreach (var key in file.Keys()) installation.Keys.Add(key);
        }
        foreach (var key in file.Keys()) Console.WriteLine($"{key.Id,3}  {key.Made:u}{(key.Id == installation.Keys.Current ? "  seals" : "")}");
        return await installation.Do("payesh keys", async services =>
        {
            var rotate = services.GetRequiredService<RotateKeys>();
            if (act is not "list") Console.WriteLine($"{EnglishCount.Of((await rotate.Run(cancel)).Value, "row was", "rows were")} sealed anew.");
            Console.WriteLine($"{EnglishCount.Of(await rotate.Waiting(cancel), "row is", "rows are")} still held by an older version.");
            return 0;
        });
    }
}
