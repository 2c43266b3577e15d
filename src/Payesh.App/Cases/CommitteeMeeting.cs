using System.Text.Json;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>Minutes of one session of a supervision committee (جلسه کمیته نظارت). Never changed.</summary>
public sealed class CommitteeMeeting : IScoped, ICentreOwned
{
    private CommitteeMeeting() { }

    internal CommitteeMeeting(MeetingId id, SupervisionCase of, SessionMinutes minutes, AccountId by, DateTimeOffset at)
    {
        (Id, CaseId, CentreId, Office, Field) = (id, of.Id, of.CentreId, of.Office, of.Field);
        (Day, Number, Members, Remarks) = (minutes.Day, minutes.Number, JsonSerializer.Serialize(minutes.Members), minutes.Remarks);
        (ToldOnly, EnteredBy, EnteredAt) = (minutes.ToldOnly, by, at);
    }

    public MeetingId Id { get; private set; }

    public CaseId CaseId { get; private set; }

    public CentreId CentreId { get; private set; }

    public OfficeCode Office { get; private set; }

    public FieldOfWork Field { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>Number of the minutes in the office.</summary>
    public string Number { get; private set; } = "";

    /// <summary>JSON; see <see cref="Sat"/>.</summary>
    public string Members { get; private set; } = "[]";

    public string Remarks { get; private set; } = "";

    /// <summary>On the fast track the committee is told afterwards and decides nothing.</summary>
    public bool ToldOnly { get; private set; }

    public AccountId EnteredBy { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    public IReadOnlyList<Member> Sat => JsonSerializer.Deserialize<Member[]>(Members)!;
}

/// <summary>What a person writes of a session.</summary>
public sealed record SessionMinutes(DateOnly Day, string Number, IReadOnlyList<Member> Members, string Remarks)
{
    public bool ToldOnly { get; init; }
}
