using System.Globalization;
using Payesh.App.Access;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Places;
using Payesh.Server.Desk;

namespace Payesh.Server.Places;

/// <summary>Words of places and calendars.</summary>
internal static class PlaceWords
{
    /// <summary>«اداره بهزیستی شهرستان ساری»، «اداره کل بهزیستی استان مازندران»، «ستاد».</summary>
    public static string Office(Texts texts, PlaceBook book, OfficeCode office) =>
        office.IsHeadquarters ? texts["Places.Headquarters"]
        : texts[office.IsProvince ? "Places.OfficeOfProvince" : "Places.OfficeOfCounty", book.Name(office, Texts.IsPersian)];

    public static string Weekday(DayOfWeek day) => Texts.IsPersian ? CalendarNames.Weekday(day) : day.ToString();

    /// <summary>«۰۷:۳۰ تا ۱۴:۳۰», «تعطیل», or — where a rule leaves the weekday to another one.</summary>
    public static string Hours(Texts texts, OpenHours? hours) => hours switch
    {
        null => "–",
        { IsClosed: true } => texts["Places.Closed"],
        { } open => texts["Places.FromTo", open.From, open.To],
    };

    public static string Why(Texts texts, ClosedDay closed) => closed.Because is ClosedBecause.WeeklyRest ? texts["Places.WeeklyRest"] : closed.Title;

    public static string Path(OfficeCode office) => string.Create(CultureInfo.InvariantCulture, $"/places/{office.Value}");

    public static OfficeCode Read(int office) => new(office);

    /// <summary>Whether a person may set hours and closures of an office.</summary>
    public static bool MayKeep(Actor actor, OfficeCode office) => actor.Holds(Duty.KeepRules) && actor.Office.Covers(office);

    /// <summary>Whether a person may add counties and holidays.</summary>
    public static bool MayKeepCountry(Actor actor) => actor.Holds(Duty.KeepRules) && !actor.Office.IsCounty;
}
