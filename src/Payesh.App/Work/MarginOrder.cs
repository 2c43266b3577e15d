using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Work;

namespace Payesh.App.Work;

/// <summary>
/// ارجاع با هامش: to whom, what, by when, in the words of who orders (P28). One link of a chain; never changed, never deleted.
/// </summary>
public sealed class MarginOrder : IScoped, ICentreOwned
{
    public const int LongestWords = 600;

    private MarginOrder() { }

    internal MarginOrder(WorkItem item, WorkPerson from, WorkPerson to, string words, DateOnly? by, DateTimeOffset at)
    {
        (SubjectKind, SubjectId, Office, Field, CentreId) = (item.SubjectKind, item.SubjectId, item.Office, item.Field, item.CentreId);
        (From, FromName, FromPost) = (from.Id, from.Name, from.Post);
        (To, ToName, ToPost) = (to.Id, to.Name, to.Post);
        (Words, By, At) = (words, by, at);
    }

    public long No { get; private set; }

    /// <summary>The object, whichever act it was about: its chain is one.</summary>
    public string SubjectKind { get; private set; } = "";

    public Guid SubjectId { get; private set; }

    public OfficeCode Office { get; private set; }

    public FieldOfWork Field { get; private set; }

    public CentreId CentreId { get; private set; }

    public AccountId From { get; private set; }

    public string FromName { get; private set; } = "";

    public string FromPost { get; private set; } = "";

    public AccountId To { get; private set; }

    public string ToName { get; private set; } = "";

    public string ToPost { get; private set; } = "";

    public string Words { get; private set; } = "";

    public DateOnly? By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public WorkSubject Subject => new(SubjectKind, SubjectId);
}

/// <summary>Somebody to whom work can be sent.</summary>
public sealed record WorkPerson(AccountId Id, string Name, string Post, OfficeCode Office);

/// <summary>مرخصی: from when to when somebody is away, and who stands in.</summary>
public sealed class Absence : IVersioned
{
    private Absence() { }

    internal Absence(AccountId account, DateSpan days, AccountId substitute, DateTimeOffset at) =>
        (Account, First, Last, Substitute, EnteredAt) = (account, days.First, days.Last!.Value, substitute, at);

    public long No { get; private set; }

    public AccountId Account { get; private set; }

    public DateOnly First { get; private set; }

    public DateOnly Last { get; private set; }

    public AccountId Substitute { get; private set; }

    public DateTimeOffset EnteredAt { get; private set; }

    public long Version { get; private set; }

    internal void EndOn(DateOnly last) => Last = last;
}
