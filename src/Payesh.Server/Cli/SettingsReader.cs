using System.Net;
using System.Net.Sockets;

namespace Payesh.Server.Cli;

/// <summary>
/// Reads the settings: the command line wins over PAYESH_… in the environment, that over payesh.json. Every wrong one is named at once.
/// </summary>
public static class SettingsReader
{
    /// <summary>All names, with what each means; printed by --help.</summary>
    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["data"] = "folder of everything without a place of its own (default: var, or var/demo for a demonstration)",
        ["provider"] = "sqlite or postgres (default: sqlite)",
        ["database"] = "SQLite: a file (default: DATA/payesh.db); PostgreSQL: a connection string",
        ["keys"] = "the key file (default: DATA/payesh.keys); keep a copy of it in a safe",
        ["words"] = "the copy of the keys of private words, which no backup holds (default: DATA/payesh.words)",
        ["files"] = "folder of photographs and documents (default: DATA/files)",
        ["backups"] = "folder of backups (default: DATA/backups)",
        ["tls"] = "folder of the own certificate authority (default: DATA/tls)",
        ["rules"] = "folder of the rule files (default: data/ beside the program)",
        ["publicUrl"] = "address under which people reach this server, such as https://payesh.example.ir; required outside the demo",
        ["listen"] = "addresses to listen on, separated by commas (default: http://localhost:5080)",
        ["proxies"] = "addresses or networks of the proxies in front, separated by commas",
        ["mailServer"] = "mail server that takes messages, such as mail.example.ir:587; without it no e-mail leaves",
        ["mailFrom"] = "address in the From line of e-mails",
        ["mailUser"] = "user name at the mail server",
        ["mailPassword"] = "its password; only in PAYESH_MAILPASSWORD or payesh.json, never on the command line",
        ["mailTls"] = "false: no STARTTLS, only for a mail server on this very machine (default: true)",
        ["smsUrl"] = "address of the gateway for short messages; without it none leaves",
        ["smsHeader"] = "header that opens the gateway, such as Authorization: Bearer …; only in PAYESH_SMSHEADER or payesh.json",
        ["smsBody"] = "what is posted, as JSON; {to}, {text} and {key} are filled in (default: {\"to\":\"{to}\",\"text\":\"{text}\"})",
        ["smsAccepted"] = "text that stands in the gateway's answer when it took the message; without it any 2xx means taken",
        ["chromium"] = "path of Chromium, which prints letters as PDF (default: the one on the PATH; without any there is the page alone)",
        ["demo"] = "true: a demonstration with invented data",
        ["lan"] = "true: HTTPS on port 5443 with the own certificate, for phones of the same network",
    };

    public static readonly string[] Flags = ["demo", "lan"];

    private static readonly string[] Secret = ["mailPassword", "smsHeader"];

    /// <param name="arguments">As typed.</param>
    /// <param name="demo">The verb is about a demonstration, whether it was said or not.</param>
    public static Settings Read(Arguments arguments, bool demo = false)
    {
        var found = Values(arguments);
        if (demo) found["demo"] = "true";
        var wrong = new List<string>();
        var settings = Build(name => found.GetValueOrDefault(name) is { Length: > 0 } value ? value : null, wrong);
        if (wrong.Count > 0) throw new StartException(string.Join('\n', wrong.Prepend("The settings are not right:")));
        return settings;
    }

    private static Dictionary<string, string?> Values(Arguments arguments)
    {
        var file = arguments["config"];
        if (file is not null && !File.Exists(file)) throw new StartException($"There is no {file}.");
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.GetFullPath(file ?? "payesh.json"), optional: true)
            .AddEnvironmentVariables("PAYESH_")
            .Build();
        var found = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Names.Keys)
            found[name] = Typed(arguments, name) ?? List(configuration.GetSection(name)) ?? configuration[name];
        return found;
    }

    // Whoever lists the processes of the machine would read it.
    private static string? Typed(Arguments arguments, string name) => arguments[name] is { } typed && Secret.Contains(name)
        ? throw new StartException($"--{name}: a secret is not given on the command line. Set PAYESH_{name.ToUpperInvariant()} or write it into payesh.json.")
        : arguments[name];

    private static string? List(IConfigurationSection section) =>
        section.GetChildren().Select(child => child.Value).ToList() is { Count: > 0 } items ? string.Join(',', items) : null;

    private static Settings Build(Func<string, string?> value, List<string> wrong)
    {
        var provider = One(value("provider"), "provider", Provider.Sqlite, wrong);
        bool demo = One(value("demo"), "demo", false, wrong), lan = One(value("lan"), "lan", false, wrong);
        var data = Path.GetFullPath(value("data") ?? (demo ? Path.Combine("var", "demo") : "var"));
        if (provider is Provider.Postgres && value("database") is null) wrong.Add("database: a connection string is needed for postgres.");
        var listen = Many<Uri>(value("listen") ?? (lan ? "http://0.0.0.0:5080" : "http://localhost:5080"), "listen", text => Address(text) is { } url ? [url] : [], "an address such as http://localhost:5080", wrong);
        if (lan) listen.Add(new($"https://0.0.0.0:{Cli.Tls.Port}"));
        return new()
        {
            Data = data,
            Provider = provider,
            Database = value("database") is { } given ? provider is Provider.Sqlite ? Path.GetFullPath(given) : given : Path.Combine(data, "payesh.db"),
            Keys = Path.GetFullPath(value("keys") ?? Path.Combine(data, "payesh.keys")),
            Words = Path.GetFullPath(value("words") ?? Path.Combine(data, "payesh.words")),
            Files = Path.GetFullPath(value("files") ?? Path.Combine(data, "files")),
            Backups = Path.GetFullPath(value("backups") ?? Path.Combine(data, "backups")),
            Tls = Path.GetFullPath(value("tls") ?? Path.Combine(data, "tls")),
            Rules = Path.GetFullPath(value("rules") ?? Path.Combine(AppContext.BaseDirectory, "data")),
            PublicUrl = PublicUrl(value("publicUrl"), demo, lan, listen, wrong),
            Listen = listen,
            Proxies = Many(value("proxies") ?? "", "proxies", Network, "an address or a network such as 10.1.0.0/16", wrong),
            Mail = MessageSettings.Mail(value, wrong),
            Sms = MessageSettings.Sms(value, wrong),
            Chromium = Program(value("chromium"), wrong),
            Demo = demo,
            Lan = lan,
        };
    }

    private static Uri PublicUrl(string? text, bool demo, bool lan, List<Uri> listen, List<string> wrong)
    {
        if (text is null && demo && lan && Cli.Tls.LanAddresses().FirstOrDefault() is { } address) return new($"https://{address}:{Cli.Tls.Port}");
        if (text is null && demo) return listen.Find(url => url.IsLoopback && url.Port > 0) ?? new("http://localhost:5080");
        if (text is null) wrong.Add("publicUrl is missing: the address under which people reach this server. It stands in QR codes and links.");
        else if (Address(text) is { } url && url.AbsolutePath == "/")
        {
            if (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback || demo) return url;
            wrong.Add($"publicUrl: “{text}” must begin with https://; phones refuse camera and offline work without it.");
        }
        else wrong.Add($"publicUrl: “{text}” is not an address such as https://payesh.example.ir without a path.");
        return new("http://localhost");
    }

    private static string? Program(string? path, List<string> wrong)
    {
        if (path is not null && !File.Exists(path)) wrong.Add($"chromium: there is no program at “{path}”.");
        return path;
    }

    private static T One<T>(string? text, string name, T standard, List<string> wrong) where T : struct
    {
        if (text is null) return standard;
        if (standard is bool && bool.TryParse(text, out var truth)) return (T)(object)truth;
        if (standard is Enum && Enum.TryParse<T>(text, ignoreCase: true, out var named) && Enum.IsDefined(typeof(T), named)) return named;
        wrong.Add($"{name}: “{text}” is none of {(standard is bool ? "true, false" : string.Join(", ", Enum.GetNames(typeof(T))))}.");
        return standard;
    }

    private static List<T> Many<T>(string text, string name, Func<string, T[]> read, string form, List<string> wrong)
    {
        var items = new List<T>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var found = read(part);
            items.AddRange(found);
            if (found.Length == 0) wrong.Add($"{name}: “{part}” is not {form}.");
        }
        return items;
    }

    private static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0 ? url : null;

    private static IPNetwork[] Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return [network];
        return IPAddress.TryParse(text, out var one) ? [new(one, one.AddressFamily is AddressFamily.InterNetwork ? 32 : 128)] : [];
    }
}
