using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.Server.Letters;

/// <summary>The form of service as typed; read as a whole, so that nothing is lost when a part is wrong.</summary>
internal sealed class ServeInput
{
    public string? By { get; set; }

    public string? Day { get; set; }

    public string? Hour { get; set; }

    public string? Recipient { get; set; }

    public string? Relation { get; set; }

    public string? Place { get; set; }

    public bool Refused { get; set; }

    public string? Witness { get; set; }

    public string? Witness2 { get; set; }

    public string? Consent { get; set; }

    /// <summary>The receipt, scanned or photographed.</summary>
    public IFormFile? Proof { get; set; }

    public Outcome<ServingFacts> Read()
    {
        var day = JalaliDate.Parse(Day ?? "");
        if (!day.Succeeded) return day.Refusal.At(nameof(Day));
        TimeOnly? hour = null;
        if (!string.IsNullOrWhiteSpace(Hour))
        {
            var clock = PersianText.ParseClock(Hour);
            if (!clock.Succeeded) return clock.Refusal.At(nameof(Hour));
            hour = clock.Value;
        }
        var by = Enum.TryParse<ServedBy>(By, out var named) && Enum.IsDefined(named) ? named : ServedBy.Paper;
        return new ServingFacts(
            by, day.Value.ToDateOnly(), hour, PersianText.Normalise(Recipient), "", PersianText.Normalise(Relation), PersianText.Normalise(Place), Refused,
            [PersianText.Normalise(Witness), PersianText.Normalise(Witness2)], PersianText.Normalise(Consent));
    }
}
