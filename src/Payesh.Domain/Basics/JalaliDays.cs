namespace Payesh.Domain.Basics;

/// <summary>Lets a stored day show itself: <c>day.Jalali.Text</c>.</summary>
public static class JalaliDays
{
    extension(DateOnly day)
    {
        /// <summary>The Jalali day.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The day lies outside the years 1304–1498.</exception>
        public JalaliDate Jalali => JalaliDate.From(day);
    }
}
