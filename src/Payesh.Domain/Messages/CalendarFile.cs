using System.Globalization;
using System.Text;

namespace Payesh.Domain.Messages;

/// <summary>
/// Writes iCalendar (RFC 5545): lines end with CRLF and are folded at 75 octets, text is escaped, instants are UTC, so that no reader needs
/// a table of Iran's time zone; a legal day is a DATE.
/// </summary>
public static class CalendarFile
{
    private const int LongestLine = 75;

    /// <param name="name">Name of the calendar, as programs show it.</param>
    /// <param name="host">Host of the public address: makes each UID one in the world.</param>
    /// <param name="events">The entries.</param>
    /// <param name="stamp">When this was written.</param>
    public static string Write(string name, string host, IEnumerable<CalendarEvent> events, DateTimeOffset stamp)
    {
        var text = new StringBuilder();
        foreach (var line in (string[])["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Payesh//Payesh//FA", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", $"X-WR-CALNAME:{Escape(name)}"])
            Fold(text, line);
        foreach (var line in events.SelectMany(entry => Lines(entry, host, stamp))) Fold(text, line);
        Fold(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static IEnumerable<string> Lines(CalendarEvent entry, string host, DateTimeOffset stamp)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{Escape(entry.Id)}@{host}";
        yield return $"DTSTAMP:{Instant(stamp)}";
        if (entry.Day is { } day)
        {
            yield return $"DTSTART;VALUE=DATE:{Date(day)}";
            // The end of a DATE is not part of it.
            yield return $"DTEND;VALUE=DATE:{Date(day.AddDays(1))}";
        }
        else
        {
            var from = entry.From ?? throw new ArgumentException($"{entry.Id} has neither a day nor an hour.", nameof(entry));
            yield return $"DTSTART:{Instant(from)}";
            if (entry.To is { } to && to > from) yield return $"DTEND:{Instant(to)}";
        }
        yield return $"SUMMARY:{Escape(entry.Title)}";
        yield return $"URL:{entry.Link}";
        yield return "TRANSP:TRANSPARENT";
        if (entry.Alarm is { } alarm)
        {
            yield return "BEGIN:VALARM";
            yield return "ACTION:DISPLAY";
            yield return $"DESCRIPTION:{Escape(entry.Title)}";
            yield return string.Create(CultureInfo.InvariantCulture, $"TRIGGER:-PT{(int)alarm.TotalMinutes}M");
            yield return "END:VALARM";
        }
        yield return "END:VEVENT";
    }

    private static string Escape(string text)
    {
        var escaped = text.ReplaceLineEndings("\n").Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        return new([.. escaped.Where(sign => !char.IsControl(sign))]);
    }

    // Folded between signs, never inside one: a reader that decodes line by line would break it.
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var sign in line.EnumerateRunes())
        {
            if (octets + sign.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(sign.ToString());
            octets += sign.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Date(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
