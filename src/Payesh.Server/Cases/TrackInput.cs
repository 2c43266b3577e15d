using Payesh.App.Files;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Server.Desk;

namespace Payesh.Server.Cases;

/// <summary>What the forms of the two tracks have in common.</summary>
internal static class TrackInput
{
    /// <summary>A file of a form is stored first; its hash, or empty when none came.</summary>
    public static async Task<Outcome<string>> Take(IFormFile? file, TakeUpload upload, string field)
    {
        if (file is not { FileName.Length: > 0 }) return "";
        await using var stream = file.OpenReadStream();
        var taken = await upload.Run(stream, file.Length, default);
        return taken.Succeeded ? taken.Value.ToString() : taken.Refusal.At(field);
    }

    /// <summary>Day and hour of two fields.</summary>
    public static DateTimeOffset Moment(FormReading reading, string? day, string? hour, string dayField, string hourField)
    {
        var on = reading.Day(day, dayField);
        var at = reading.Needed(hour, hourField, PersianText.ParseClock);
        return reading.Failed ? default : TehranTime.Instant(on, at);
    }

    /// <summary>One body a line: «نام، سمت، دستگاه».</summary>
    public static IReadOnlyList<Present> Bodies(string? typed) => [.. (typed ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(['،', ',', '؛'], StringSplitOptions.TrimEntries))
        .Select(parts => new Present(parts[0], parts.Length > 1 ? parts[1] : "", parts.Length > 2 ? parts[2] : ""))];
}
