using System.Globalization;
using Payesh.Domain.Basics;
using Payesh.Domain.Places;

namespace Payesh.Domain.Tests.Places;

/// <summary>The real country out of <c>data/places</c>, and days as people write them.</summary>
internal static class Iran
{
    public static readonly OfficeCode Kerman = OfficeCode.OfProvince(8);

    public static readonly OfficeCode Alborz = OfficeCode.OfProvince(30);

    public static IReadOnlyList<Holiday> Holidays { get; } = PlacesData.ReadHolidays(RepositoryText.Read("data/places/holidays-1404-07-01.csv"));

    public static IReadOnlyList<OfficeHours> Hours { get; } =
        PlacesData.ReadOfficeHours(RepositoryText.Read("data/places/office-hours-1404-10-01.json"));

    public static DateOnly Day(string jalali) => JalaliDate.Parse(jalali).Value.ToDateOnly();

    public static DateTimeOffset At(string jalali, string clock) =>
        TehranTime.Instant(Day(jalali), TimeOnly.ParseExact(clock, "HH:mm", CultureInfo.InvariantCulture));

    public static WorkCalendar Calendar(OfficeCode office, params IEnumerable<Closure> closures) => new(office, Hours, Holidays, closures);
}
