namespace Payesh.Server.Cli;

internal static class ServeVerb
{
    public static Verb Verb { get; } = new("serve", "runs the server", """
        payesh serve             a real installation; publicUrl is required
        payesh serve --demo      a demonstration with invented people, in its own database
        payesh serve --lan       also HTTPS on port 5443 for phones (see: payesh tls --help)

        A new database is made by itself. An older one is migrated, after a backup.
        A demo database is only served with --demo, and --demo serves no other.
        """, Run);

    private static async Task<int> Run(Arguments arguments, CancellationToken cancel)
    {
        var settings = SettingsReader.Read(arguments);
        Refuse.Unread(arguments);
        var installation = await Opening.Open(settings, cancel);
        if (installation.Mark.Demo && !settings.Demo) throw new StartException("This is a demo database, with accounts whose password everybody knows. Serve it with --demo.");
        if (!installation.Mark.Demo && settings.Demo) throw new StartException("This is not a demo database: serve it without --demo, or name another with --data.");

        if (settings.Lan) MakeCertificate(settings);
        await using var app = PayeshServer.Build(installation);
        await Start.Run(installation, app.Services, Console.WriteLine, cancel);
        await app.StartAsync(cancel);
        Console.WriteLine($"Payesh is at {settings.PublicUrl}");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static void MakeCertificate(Settings settings)
    {
        if (File.Exists(Path.Combine(settings.Tls, Tls.ServerFile))) return;
        using var authority = Tls.Make(settings.Tls, Tls.LocalNames(), Installation.RealClock.GetUtcNow());
        TlsVerb.Tell(settings, Tls.LocalNames(), authority.GetCertHash(System.Security.Cryptography.HashAlgorithmName.SHA256));
    }
}

internal static class Refuse
{
    /// <summary>A mistyped option must not be passed over in silence.</summary>
    public static void Unread(Arguments arguments)
    {
        if (arguments.Unread.ToList() is { Count: > 0 } unknown) throw new StartException($"Unknown: --{string.Join(", --", unknown)}");
    }
}
