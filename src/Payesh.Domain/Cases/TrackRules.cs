using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>Words of a letter to the prosecutor or the police; «{name}» is filled in.</summary>
public sealed record TrackWords
{
    /// <summary>Its id, on the sealed letter.</summary>
    public required string Id { get; init; }

    /// <summary>What the letter is, in bold.</summary>
    public required string Title { get; init; }

    /// <summary>Whom it is addressed to when nobody wrote anything else.</summary>
    public required string AddresseeDefault { get; init; }

    /// <summary>موضوع.</summary>
    public required string Subject { get; init; }

    /// <summary>Greeting.</summary>
    public required string Greeting { get; init; }

    /// <summary>Opening: where this comes from.</summary>
    public required string Opening { get; init; }

    /// <summary>Opening when no visit stands behind it.</summary>
    public required string OpeningOther { get; init; }

    /// <summary>What is added when lives are in danger; empty for nothing.</summary>
    public required string Danger { get; init; }

    /// <summary>What is asked for.</summary>
    public required string Request { get; init; }

    /// <summary>What the letter is not: no name, no opinion.</summary>
    public required string Limits { get; init; }

    /// <summary>Whom to ask.</summary>
    public required string Contact { get; init; }

    /// <summary>رونوشت.</summary>
    public required IReadOnlyList<CopyWords> Copies { get; init; }
}

/// <summary>Days and hours of the track of unlicensed places.</summary>
/// <param name="DangerHours">Hours for a decision when lives are in danger.</param>
/// <param name="LookHours">Hours until somebody looked from outside.</param>
/// <param name="LetterHours">Hours from that look until both letters are out.</param>
/// <param name="FollowUpDays">Days after which the prosecutor's office is asked again.</param>
/// <param name="PlaceHours">Hours from the entry until everybody inside has a place to go.</param>
/// <param name="HostDays">Days of temporary hosting when nobody said another day.</param>
/// <param name="WatchDays">Days after the sealing on which somebody looks whether it opened again.</param>
public sealed record PlaceRule(
    int DangerHours, int LookHours, int LetterHours, int FollowUpDays, int PlaceHours, int HostDays, IReadOnlyList<int> WatchDays)
{
    /// <summary>The next look after a sealing: the first of its days that no look has reached; null when all are done.</summary>
    /// <param name="sealedOn">The day of the sealing.</param>
    /// <param name="looks">The days on which somebody looked since.</param>
    [Source("office-practice", Clause = "P24")]
    public DateOnly? NextWatch(DateOnly sealedOn, IEnumerable<DateOnly> looks)
    {
        var last = looks.Append(sealedOn).Max();
        return WatchDays.Select(days => (DateOnly?)sealedOn.AddDays(days)).FirstOrDefault(day => day > last);
    }
}

/// <summary>What holds on one day for the two tracks.</summary>
/// <param name="ReportFollowUpDays">Days after which the prosecutor's office is asked what became of a report.</param>
/// <param name="Report">Words of the report.</param>
/// <param name="Place">Days and hours of unlicensed places.</param>
/// <param name="PlaceToProsecutor">Words of the letter about a place to the prosecutor.</param>
/// <param name="PlaceToPolice">The same to the police.</param>
public sealed record TrackRules(int ReportFollowUpDays, TrackWords Report, PlaceRule Place, TrackWords PlaceToProsecutor, TrackWords PlaceToPolice)
{
    /// <summary>The words of one letter.</summary>
    public TrackWords Of(TrackSubject subject, LetterTo to) => (subject, to) switch
    {
        (TrackSubject.Report, _) => Report,
        (TrackSubject.Place, LetterTo.Prosecutor) => PlaceToProsecutor,
        (TrackSubject.Place, LetterTo.Police) => PlaceToPolice,
    };
}
