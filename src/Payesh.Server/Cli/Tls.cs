using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Payesh.Server.Cli;

/// <summary>
/// An own certificate authority and a certificate for this machine's names and addresses. Phones need HTTPS for the camera and for
/// working without a network; in a local network nobody else will certify a name.
/// </summary>
internal static class Tls
{
    public const string AuthorityFile = "ca.crt", AuthorityKeyFile = "ca.pfx", ServerFile = "server.pfx";
    /// <summary>Where phones fetch the authority, over plain HTTP: they do not trust us yet.</summary>
    public const string AuthorityPath = "/ca.crt";
    public const int Port = 5443;

    private static readonly TimeSpan AuthorityLife = TimeSpan.FromDays(3650);

    // Phones refuse certificates that live longer.
    private static readonly TimeSpan ServerLife = TimeSpan.FromDays(397);

    /// <summary>Makes what is missing, and the server's certificate anew.</summary>
    /// <returns>The authority, to be installed on phones.</returns>
    public static X509Certificate2 Make(string folder, IReadOnlyList<string> names, DateTimeOffset now)
    {
        Directory.CreateDirectory(folder);
        var authority = Authority(folder, now);
        using var server = Server(authority, names, now);
        WriteSecret(Path.Combine(folder, ServerFile), server.Export(X509ContentType.Pfx));
        return authority;
    }

    /// <summary>The machine's name and its addresses in the local network.</summary>
    public static IReadOnlyList<string> LocalNames() =>
        [Dns.GetHostName(), "localhost", "127.0.0.1", .. LanAddresses().Select(address => address.ToString())];

    public static IEnumerable<IPAddress> LanAddresses() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(card => card.OperationalStatus is OperationalStatus.Up && card.NetworkInterfaceType is not NetworkInterfaceType.Loopback)
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .Select(unicast => unicast.Address)
        .Where(address => address.AddressFamily is AddressFamily.InterNetwork);

    private static X509Certificate2 Authority(string folder, DateTimeOffset now)
    {
        var file = Path.Combine(folder, AuthorityKeyFile);
        if (File.Exists(file)) return X509CertificateLoader.LoadPkcs12FromFile(file, password: null, X509KeyStorageFlags.Exportable);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN=Payesh {Dns.GetHostName()}, O=Payesh", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, true, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var authority = request.CreateSelfSigned(now.AddDays(-1), now + AuthorityLife);
        WriteSecret(file, authority.Export(X509ContentType.Pfx));
        File.WriteAllText(Path.Combine(folder, AuthorityFile), authority.ExportCertificatePem());
        return authority;
    }

    private static X509Certificate2 Server(X509Certificate2 authority, IReadOnlyList<string> names, DateTimeOffset now)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={names[0]}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(authority, true, false));
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names.Distinct())
        {
            if (IPAddress.TryParse(name, out var address)) alternatives.AddIpAddress(address);
            else alternatives.AddDnsName(name);
        }
        request.CertificateExtensions.Add(alternatives.Build());
        using var certificate = request.Create(authority, now.AddDays(-1), now + ServerLife, RandomNumberGenerator.GetBytes(16));
        return certificate.CopyWithPrivateKey(key);
    }

    private static void WriteSecret(string path, byte[] bytes)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(bytes);
    }
}
