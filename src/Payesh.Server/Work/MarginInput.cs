using Payesh.App.Work;
using Payesh.Domain.Basics;

namespace Payesh.Server.Work;

/// <summary>A margin order as it was typed.</summary>
public sealed class MarginInput
{
    public string? To { get; set; }

    public string? Words { get; set; }

    public string? By { get; set; }

    /// <summary>Reads it; refused when the day cannot be read.</summary>
    public Outcome<MarginWords> Read()
    {
        if (string.IsNullOrWhiteSpace(By)) return new MarginWords(WorkWords.ReadAccount(To), Words, null);
        var day = JalaliDate.Parse(By);
        return day.Succeeded ? new MarginWords(WorkWords.ReadAccount(To), Words, day.Value.ToDateOnly()) : day.Refusal.At(nameof(By));
    }
}
