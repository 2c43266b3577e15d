using Payesh.App.Files;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.Server.Cases;

/// <summary>What is typed about something that a centre brought: words, who said them, the day, a file.</summary>
internal sealed class BroughtInput
{
    public string? Text { get; set; }

    public string? Name { get; set; }

    public string? Day { get; set; }

    /// <summary>The hour, where it is asked for.</summary>
    public string? Hour { get; set; }

    public IFormFile? File { get; set; }

    /// <summary>Reads it; a file is stored first.</summary>
    public async Task<Outcome<BroughtWords>> Read(TakeUpload upload)
    {
        var day = JalaliDate.Parse(Day ?? "");
        if (!day.Succeeded) return day.Refusal.At("Day");
        List<string> files = [];
        if (File is { FileName.Length: > 0 } file)
        {
            await using var stream = file.OpenReadStream();
            var taken = await upload.Run(stream, file.Length, default);
            if (!taken.Succeeded) return taken.Refusal.At("File");
            files.Add(taken.Value.ToString());
        }

        return new BroughtWords(PersianText.Normalise(Text), PersianText.Normalise(Name), day.Value.ToDateOnly(), files);
    }
}
