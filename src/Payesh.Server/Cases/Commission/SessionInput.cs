using Payesh.Domain.Basics;
using Payesh.Domain.Cases.Commission;

namespace Payesh.Server.Cases.Commission;

/// <summary>Day, hour and place of a session as typed.</summary>
internal sealed class SessionInput
{
    public string? Day { get; set; }

    public string? Hour { get; set; }

    public string? Place { get; set; }

    public Outcome<SessionPlan> Read()
    {
        var day = JalaliDate.Parse(Day ?? "");
        if (!day.Succeeded) return day.Refusal.At(nameof(Day));
        var hour = PersianText.ParseClock(Hour);
        return hour.Succeeded ? new SessionPlan(day.Value.ToDateOnly(), hour.Value, Place ?? "") : hour.Refusal.At(nameof(Hour));
    }
}
