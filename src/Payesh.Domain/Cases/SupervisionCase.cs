using System.Globalization;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Cases;

/// <summary>Which way a case goes.</summary>
public enum CaseTrack
{
    /// <summary>مراحل رسیدگی.</summary>
    Ladder,

    /// <summary>رسیدگی فوری و خارج از نوبت.</summary>
    Fast,
}

/// <summary>One supervision case of one centre: its findings are decided, then it goes up the steps of its ladder.</summary>
public sealed class SupervisionCase : IScoped, ICentreOwned, IVersioned
{
    private SupervisionCase() { }

    /// <summary>Opens a case.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="number">Its number, see <see cref="NumberOf"/>.</param>
    /// <param name="centre">The centre.</param>
    /// <param name="ladder">Id of the ladder it keeps for life.</param>
    /// <param name="at">When it was opened.</param>
    public SupervisionCase(CaseId id, string number, CaseCentre centre, string ladder, DateTimeOffset at)
    {
        (Id, Number, LadderId, Opened) = (id, number, ladder, at);
        (CentreId, CentreName, CentreKind, Office, Field) = (centre.Id, centre.Name, centre.Kind, centre.Office, centre.Field);
        (CentreOrder, Step) = (PersianOrder.Key(centre.Name), Ladder.Establish);
    }

    /// <summary>Number in the database: pages go by it.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it.</summary>
    public CaseId Id { get; private set; }

    /// <summary>Its number as people say it: 1404-0127.</summary>
    public string Number { get; private set; } = "";

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <summary>Name of the centre when it was opened.</summary>
    public string CentreName { get; private set; } = "";

    /// <summary>The same in alphabetical order, the same on every database.</summary>
    public string CentreOrder { get; private set; } = "";

    /// <summary>Code of the kind of centre.</summary>
    public string CentreKind { get; private set; } = "";

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset Opened { get; private set; }

    /// <summary>The ladder it keeps for life.</summary>
    public string LadderId { get; private set; } = "";

    /// <summary>Code of the step it stands at.</summary>
    public string Step { get; private set; } = "";

    /// <summary>Which way it goes.</summary>
    public CaseTrack Track { get; private set; }

    /// <summary>Why it goes the fast way.</summary>
    public string FastReason { get; private set; } = "";

    /// <summary>Who sent it there.</summary>
    public AccountId? FastBy { get; private set; }

    /// <summary>Since when; its hours are counted from here.</summary>
    public DateTimeOffset? FastAt { get; private set; }

    /// <summary>The letter of the written notice, from its draft on.</summary>
    public Guid? NoticeLetter { get; private set; }

    /// <summary>The worst of its findings that nobody rejected; null when there is none.</summary>
    public Severity? Worst { get; private set; }

    /// <summary>The last day of the notice that was served; null while no days run.</summary>
    public DateOnly? Due { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Year and place in the year: 1404-0127.</summary>
    public static string NumberOf(int year, long place) => string.Create(CultureInfo.InvariantCulture, $"{year}-{place:0000}");

    /// <summary>Sends the case the fast way: a life was lost or harm was done.</summary>
    /// <returns>Refused without a reason, and when it goes that way already.</returns>
    [Source("supervision-ladder", Clause = "fast track")]
    public Outcome<SupervisionCase> TakeFastTrack(string reason, AccountId by, DateTimeOffset at)
    {
        if (Track == CaseTrack.Fast) return CasesRefusal.AlreadyFast;
        if (string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Reason");
        (Track, FastReason, FastBy, FastAt) = (CaseTrack.Fast, reason.Trim(), by, at);
        return this;
    }

    /// <summary>Findings came to it or were rejected: this is the worst of the rest.</summary>
    public void Weighs(Severity? worst) => Worst = worst;

    /// <summary>The days of its notice run, or were counted anew.</summary>
    public void Runs(DateOnly due) => Due = due;

    /// <summary>Findings that bind were confirmed: the notice is next.</summary>
    public void Established()
    {
        if (Step == Ladder.Establish) Step = Ladder.Notice;
    }

    /// <summary>A notice is being written.</summary>
    /// <returns>Refused before anything is established, and when one is there.</returns>
    public Outcome<SupervisionCase> Draft(Guid letter)
    {
        if (Step != Ladder.Notice) return CasesRefusal.NothingEstablished;
        if (NoticeLetter is not null) return CasesRefusal.NoticeExists;
        NoticeLetter = letter;
        return this;
    }
}

/// <summary>What a case keeps of its centre.</summary>
public sealed record CaseCentre(CentreId Id, string Name, string Kind, OfficeCode Office, FieldOfWork Field);
