using System.Globalization;
using System.Text.Json;
using Payesh.Domain.Messages;

namespace Payesh.Server.Cli;

/// <summary>The mail server that takes our messages.</summary>
public sealed record MailSettings(string Host, int Port, string From, string? User, string? Password, bool Tls)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Host}:{Port}";
}

/// <summary>The gateway that takes short messages.</summary>
public sealed record SmsSettings(Uri Url, (string Name, string Value)? Header, string Body, string? Accepted)
{
    /// <summary>Without the header.</summary>
    public override string ToString() => Url.Host;
}

/// <summary>Reads how messages leave the house. Both ways are off until they are set up.</summary>
internal static class MessageSettings
{
    private const string StandardBody = """{"to":"{to}","text":"{text}"}""";

    public static MailSettings? Mail(Func<string, string?> value, List<string> wrong)
    {
        if (value("mailServer") is not { } server)
        {
            Alone(value, wrong, "mailServer", "mailFrom", "mailUser", "mailPassword", "mailTls");
            return null;
        }
        var (host, port) = server.Split(':') is [{ Length: > 0 } name, var number] && int.TryParse(number, CultureInfo.InvariantCulture, out var typed) && typed is > 0 and < 65536
            ? (name, typed)
            : ("", 0);
        if (host.Length == 0) wrong.Add($"mailServer: “{server}” is not a host with its port such as mail.example.ir:587.");
        var from = EmailAddress.Parse(value("mailFrom"));
        if (!from.Succeeded) wrong.Add("mailFrom: the address in the From line is missing, or is no plain address such as payesh@example.ir.");
        if (!bool.TryParse(value("mailTls") ?? "true", out var tls)) wrong.Add($"mailTls: “{value("mailTls")}” is none of true, false.");
        if (!tls && host is not ("localhost" or "127.0.0.1" or "::1")) wrong.Add("mailTls: without STARTTLS messages go only to a mail server on this very machine.");
        if ((value("mailUser") is null) != (value("mailPassword") is null)) wrong.Add("mailUser and mailPassword belong together: one of them is missing.");
        return new(host, port, from.Succeeded ? from.Value.Value : "", value("mailUser"), value("mailPassword"), tls);
    }

    public static SmsSettings? Sms(Func<string, string?> value, List<string> wrong)
    {
        if (value("smsUrl") is not { } address)
        {
            Alone(value, wrong, "smsUrl", "smsHeader", "smsBody", "smsAccepted");
            return null;
        }
        var known = Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" && url.UserInfo.Length == 0;
        if (!known) wrong.Add("smsUrl is not an address such as https://sms.example.ir/send, without a name or a password in it.");
        else if (url!.Scheme == "http" && !url.IsLoopback) wrong.Add("smsUrl must begin with https://; telephone numbers do not travel in clear.");
        var body = value("smsBody") ?? StandardBody;
        if (!IsBody(body)) wrong.Add("smsBody must be JSON in which {to} and {text} stand inside strings.");
        return new(known ? url! : new("http://localhost"), Header(value("smsHeader"), wrong), body, value("smsAccepted"));
    }

    private static (string Name, string Value)? Header(string? text, List<string> wrong)
    {
        if (text is null) return null;
        var cut = text.IndexOf(':', StringComparison.Ordinal);
        // What was typed is not said again: it is a secret.
        if (cut > 0 && !text.Any(char.IsControl) && text[..cut].All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-') && text[(cut + 1)..].Trim().Length > 0)
            return (text[..cut], text[(cut + 1)..].Trim());
        wrong.Add("smsHeader is not a name and a value such as Authorization: Bearer ….");
        return null;
    }

    private static bool IsBody(string body)
    {
        try
        {
            using var read = JsonDocument.Parse(body);
            return body.Contains("{to}", StringComparison.Ordinal) && body.Contains("{text}", StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Alone(Func<string, string?> value, List<string> wrong, string first, params string[] others)
    {
        foreach (var other in others.Where(name => value(name) is not null)) wrong.Add($"{other} is set, but {first} is not: no message would leave.");
    }
}
