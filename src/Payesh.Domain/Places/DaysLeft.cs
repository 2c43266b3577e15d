namespace Payesh.Domain.Places;

/// <summary>Days until a last day: «۵ روز مانده», and once it has passed «۲ روز گذشته». Calendar days, not working days.</summary>
/// <param name="Count">Positive before, 0 on the last day itself, negative after it.</param>
public readonly record struct DaysLeft(int Count)
{
    /// <summary>Whether the last day has passed; on the last day itself there is still time.</summary>
    public bool IsOverdue => Count < 0;

    /// <summary>Days past the last day; 0 while there is time.</summary>
    public int Overdue => Math.Max(0, -Count);

    /// <summary>Days from today to the last day.</summary>
    public static DaysLeft Until(DateOnly due, DateOnly today) => new(due.DayNumber - today.DayNumber);
}
