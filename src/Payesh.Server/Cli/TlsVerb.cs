using System.Security.Cryptography;
using QRCoder;

namespace Payesh.Server.Cli;

internal static class TlsVerb
{
    public static Verb Verb { get; } = new("tls", "makes an own certificate, so that phones of this network can use camera and offline work", """
        payesh tls                      a certificate for this machine's name and addresses
        payesh tls --names a,b,10.0.0.5 for these names and addresses
        payesh tls --show               prints again how a phone gets the authority

        The authority is made once and lies in the folder tls; whoever has its key can pretend to be any server for phones that trust it:
        keep the folder like the key file. The certificate lives 397 days: run it again then; the phones need nothing new.
        """, Run)
    { Flags = ["show"] };

    private static Task<int> Run(Arguments arguments, CancellationToken cancel)
    {
        var settings = SettingsReader.Read(arguments);
        var names = arguments["names"]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? Tls.LocalNames();
        var show = arguments.Has("show");
        Refuse.Unread(arguments);
        using var authority = show && File.Exists(Path.Combine(settings.Tls, Tls.ServerFile))
            ? System.Security.Cryptography.X509Certificates.X509CertificateLoader.LoadCertificateFromFile(Path.Combine(settings.Tls, Tls.AuthorityFile))
            : Tls.Make(settings.Tls, names, Installation.RealClock.GetUtcNow());
        Tell(settings, names, authority.GetCertHash(HashAlgorithmName.SHA256));
        return Task.FromResult(0);
    }

    internal static void Tell(Settings settings, IReadOnlyList<string> names, byte[] fingerprint)
    {
        Console.WriteLine($"Certificate for {string.Join(", ", names)} in {settings.Tls}");
        var plain = settings.Listen.FirstOrDefault(url => url.Scheme == Uri.UriSchemeHttp)?.Port ?? 5080;
        if (Tls.LanAddresses().FirstOrDefault() is not { } address)
        {
            Console.WriteLine("This machine has no address in a local network.");
            return;
        }
        var from = $"http://{address}:{plain}{Tls.AuthorityPath}";
        Console.WriteLine($"""

            1. Start the server for the network:   payesh serve --lan
            2. On the phone open {from} and install it as a trusted authority
               (Android: Settings → Security → Encryption → Install a certificate → CA certificate).
               Its SHA-256 must be {Convert.ToHexString(fingerprint)}
            3. Then open https://{address}:{Tls.Port}/field/
            """);
        using var code = QRCodeGenerator.GenerateQrCode(from, QRCodeGenerator.ECCLevel.L);
        using var text = new AsciiQRCode(code);
        Console.WriteLine(text.GetGraphicSmall());
    }
}
