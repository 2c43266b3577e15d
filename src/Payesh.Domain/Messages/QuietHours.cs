using Payesh.Domain.Basics;

namespace Payesh.Domain.Messages;

/// <summary>
/// Hours of Iran in which nobody is woken (grade I, P35). They may lie across midnight. What concerns danger goes out at any hour;
/// the list of messages inside the program knows no quiet.
/// </summary>
/// <param name="From">The first quiet minute.</param>
/// <param name="Until">The first minute that is not quiet any more; equal to <paramref name="From"/> when no hour is quiet.</param>
[Source("office-practice", Clause = "P35")]
public sealed record QuietHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>Whether a clock of Iran shows a quiet hour.</summary>
    public bool Hold(DateTimeOffset at)
    {
        var clock = TehranTime.ClockOf(at);
        return From <= Until ? clock >= From && clock < Until : clock >= From || clock < Until;
    }

    /// <summary>The earliest instant, not before <paramref name="at"/>, at which a message may leave.</summary>
    /// <param name="at">When it would leave.</param>
    /// <param name="danger">Lives are at stake.</param>
    public DateTimeOffset Earliest(DateTimeOffset at, bool danger)
    {
        if (danger || !Hold(at)) return at;
        var day = TehranTime.DayOf(at);
        return TehranTime.Instant(TehranTime.ClockOf(at) < Until ? day : day.AddDays(1), Until);
    }
}
