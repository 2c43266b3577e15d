using System.Text.Json;
using System.Text.Json.Serialization;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Places;

public static partial class PlacesData
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads office-hours-….json: the default hours, which a province overrules by its own rows.</summary>
    /// <exception cref="FormatException">The file is not as it should be.</exception>
    public static IReadOnlyList<OfficeHours> ReadOfficeHours(string text)
    {
        try
        {
            var file = JsonSerializer.Deserialize<HoursFile>(text, Strict) ?? throw new FormatException("The file is empty.");
            return [.. file.Rules.Select(Rule)];
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or OverflowException)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    private static OfficeHours Rule(HoursRule rule) => new(
        rule.Office is "HQ" ? OfficeCode.Headquarters : FourDigits(rule.Office),
        new DateSpan(JalaliDay(rule.From), rule.To is null ? null : JalaliDay(rule.To)),
        new WeekHours(rule.Week.ToDictionary(day => Weekday(day.Key), day => OpenHours.Parse(day.Value))),
        rule.Source,
        rule.Grade is "A" or "B" or "C" or "D" or "I" ? rule.Grade[0] : throw new FormatException($"No grade: '{rule.Grade}'."));

    private static DayOfWeek Weekday(string name) => name switch
    {
        "saturday" => DayOfWeek.Saturday,
        "sunday" => DayOfWeek.Sunday,
        "monday" => DayOfWeek.Monday,
        "tuesday" => DayOfWeek.Tuesday,
        "wednesday" => DayOfWeek.Wednesday,
        "thursday" => DayOfWeek.Thursday,
        "friday" => DayOfWeek.Friday,
        _ => throw new FormatException($"No weekday: '{name}'."),
    };

    private sealed record HoursFile(string Id, string Version, string About, IReadOnlyList<HoursRule> Rules);

    private sealed record HoursRule(
        string Office, string From, string? To, IReadOnlyDictionary<string, string> Week, string Source, string Grade, string Note);
}
