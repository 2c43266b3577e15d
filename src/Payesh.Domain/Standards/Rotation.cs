namespace Payesh.Domain.Standards;

/// <summary>The theme of a routine visit is drawn among those the centre did not yet have this year, so that it cannot prepare.</summary>
public static class Rotation
{
    /// <summary>The four themes in order.</summary>
    public static IReadOnlyList<Theme> All { get; } = Enum.GetValues<Theme>();

    /// <summary>Draws a theme.</summary>
    /// <param name="doneThisYear">The themes of this Jalali year's routine visits; after all four the round begins anew.</param>
    /// <param name="draw">A number nobody could foresee; the caller throws the dice and keeps the number.</param>
    public static Theme Draw(IEnumerable<Theme> doneThisYear, uint draw)
    {
        var done = doneThisYear.ToHashSet();
        var left = All.Where(theme => !done.Contains(theme)).ToList();
        if (left.Count == 0) left = [.. All];
        return left[(int)(draw % (uint)left.Count)];
    }
}
