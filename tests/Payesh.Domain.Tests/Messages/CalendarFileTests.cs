using System.Text;
using Payesh.Domain.Messages;
using Xunit;

namespace Payesh.Domain.Tests.Messages;

public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Stamp = new(2025, 11, 23, 7, 10, 0, TimeSpan.Zero);

    [Fact]
    public void A_day_and_an_hour_stand_as_the_standard_wants()
    {
        var text = CalendarFile.Write("پایش", "payesh.test",
        [
            new() { Id = "work-12", Title = "مهلت: احراز", Link = "https://payesh.test/cases/1", Day = new(2025, 12, 1), Alarm = TimeSpan.FromDays(1) },
            new() { Id = "visit-1", Title = "Visit", Link = "https://payesh.test/visits/1", From = Stamp, To = Stamp.AddHours(2) },
        ], Stamp);

        Assert.Equal(string.Join("\r\n",
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Payesh//Payesh//FA", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:پایش",
            "BEGIN:VEVENT", "UID:work-12@payesh.test", "DTSTAMP:20251123T071000Z", "DTSTART;VALUE=DATE:20251201", "DTEND;VALUE=DATE:20251202",
            "SUMMARY:مهلت: احراز", "URL:https://payesh.test/cases/1", "TRANSP:TRANSPARENT",
            "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:مهلت: احراز", "TRIGGER:-PT1440M", "END:VALARM", "END:VEVENT",
            "BEGIN:VEVENT", "UID:visit-1@payesh.test", "DTSTAMP:20251123T071000Z", "DTSTART:20251123T071000Z", "DTEND:20251123T091000Z",
            "SUMMARY:Visit", "URL:https://payesh.test/visits/1", "TRANSP:TRANSPARENT", "END:VEVENT",
            "END:VCALENDAR", ""), text);
    }

    [Fact]
    public void Text_is_escaped_so_that_it_can_begin_no_line_of_its_own()
    {
        var text = Write("a;b,c\\d\r\nEND:VCALENDAR\u0007");
        Assert.Contains("SUMMARY:a\\;b\\,c\\\\d\\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Single(text.Split("\r\n"), "END:VCALENDAR");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(33)]
    [InlineData(34)]
    [InlineData(500)]
    public void Lines_are_folded_at_75_octets_between_signs_and_unfold_to_the_same(int length)
    {
        var title = string.Concat(Enumerable.Repeat("م😀a", length));
        var text = Write(title);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains($"SUMMARY:{title}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_without_a_moment_is_a_mistake() =>
        Assert.Throws<ArgumentException>(() => CalendarFile.Write("x", "h", [new() { Id = "1", Title = "t", Link = "l" }], Stamp));

    private static string Write(string title) =>
        CalendarFile.Write("x", "payesh.test", [new() { Id = "1", Title = title, Link = "https://payesh.test/", From = Stamp }], Stamp);
}
