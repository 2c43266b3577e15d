using Payesh.App.Basics.Demo;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Places;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections.Demo;

/// <summary>A visit that will be planned.</summary>
internal sealed record PlannedVisit(VisitKind Kind, DateOnly Day, DateTimeOffset Planned, VisitWindow Window);

/// <summary>
/// When an office visits a centre: routine visits every two or three months, more often where more was wrong, never on a closed day;
/// a night visit a year at every second centre, and the two visits of Nowruz.
/// </summary>
internal sealed class VisitPlans(Dice dice, WorkCalendar calendar, double quality, DateOnly begin, DateOnly end)
{
    public IEnumerable<PlannedVisit> All() => Routine().Concat(Nights()).Concat(Nowruz()).OrderBy(visit => visit.Planned);

    public PlannedVisit On(VisitKind kind, DateOnly day, DateTimeOffset? planned = null)
    {
        var night = kind is VisitKind.Night;
        var anyDay = night || kind is VisitKind.NowruzDropIn;
        var on = anyDay ? day : calendar.NextOpenDay(day);
        var window = night
            ? new VisitWindow(At(on, 21, 30), At(on.AddDays(1), 2, 0), At(on, 20, 30))
            : new VisitWindow(At(on, 8, 0), At(on, 17, 0), At(on, 7, 15));
        return new(kind, on, planned ?? At(OpenDayBefore(on, dice.Between(2, 9)), dice.Between(8, 12), dice.Between(0, 59)), window);
    }

    private IEnumerable<PlannedVisit> Routine()
    {
        for (var day = begin.AddDays(dice.Between(10, 70)); day <= end; day = day.AddDays(dice.Between(48, 66) + (int)(32 * quality)))
        {
            if (!IsNowruz(day)) yield return On(dice.Falls(.05) ? VisitKind.Complaint : VisitKind.Routine, day);
        }
    }

    private IEnumerable<PlannedVisit> Nights()
    {
        for (var day = begin.AddDays(dice.Between(20, 340)); day <= end; day = day.AddDays(dice.Between(300, 420)))
        {
            if (dice.Falls(.5) && !IsNowruz(day)) yield return On(VisitKind.Night, day);
        }
    }

    private IEnumerable<PlannedVisit> Nowruz()
    {
        for (var year = begin.Jalali.Year; year <= end.Jalali.Year; year++)
        {
            var before = new JalaliDate(year, 12, dice.Between(25, 28)).ToDateOnly();
            if (dice.Falls(.35) && before >= begin && before <= end) yield return On(VisitKind.NowruzReadiness, before);
            var during = new JalaliDate(year, 1, dice.Between(2, 13)).ToDateOnly();
            if (dice.Falls(.25) && during >= begin.AddDays(20) && during <= end) yield return On(VisitKind.NowruzDropIn, during);
        }
    }

    private static bool IsNowruz(DateOnly day) => day.Jalali is { Month: 12, Day: > 24 } or { Month: 1, Day: < 15 };

    private DateOnly OpenDayBefore(DateOnly day, int days)
    {
        var before = day.AddDays(-days);
        while (!calendar.IsOpen(before)) before = before.AddDays(-1);
        return before;
    }

    private static DateTimeOffset At(DateOnly day, int hour, int minute) => TehranTime.Instant(day, new(hour, minute));
}
