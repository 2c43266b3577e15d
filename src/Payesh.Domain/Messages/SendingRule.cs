using Payesh.Domain.Basics;

namespace Payesh.Domain.Messages;

/// <summary>How often a message that could not be sent is tried again, and after how long (grade I).</summary>
/// <param name="WaitMinutes">Minutes to wait after the first, the second … failure. After one more failure nobody tries any longer.</param>
[Source("office-practice", Clause = "P35")]
public sealed record SendingRule(IReadOnlyList<int> WaitMinutes)
{
    /// <summary>Tries in all.</summary>
    public int Tries => WaitMinutes.Count + 1;

    /// <summary>How long to wait after so many tries; null when that was the last.</summary>
    public TimeSpan? WaitAfter(int tries) => tries < Tries ? TimeSpan.FromMinutes(WaitMinutes[Math.Max(0, tries - 1)]) : null;
}
