using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>Why an office is handed over.</summary>
public enum HandOverCause
{
    /// <summary>Somebody else was appointed to sign for it.</summary>
    Appointed,

    /// <summary>The head's account was closed, or works elsewhere now.</summary>
    HeadLeft,
}

/// <summary>The open cases of an office when its head changes (تحویل و تحول): the new head takes over each. The list is kept as it was.</summary>
[Source("office-practice", Clause = "P16")]
public sealed class HandOver : IScoped, IVersioned
{
    private readonly List<HandOverLine> _lines = [];

    private HandOver() { }

    /// <summary>Opens a list.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="office">The office.</param>
    /// <param name="from">Who leaves: account and name.</param>
    /// <param name="cause">Why.</param>
    /// <param name="at">When.</param>
    /// <param name="cases">Its open cases.</param>
    public HandOver(Guid id, OfficeCode office, (AccountId Account, string Name) from, HandOverCause cause, DateTimeOffset at, IEnumerable<SupervisionCase> cases)
    {
        (Id, Office, From, FromName, Cause, Opened) = (id, office, from.Account, from.Name, cause, at);
        _lines.AddRange(cases.Where(of => of.Closed is null).Select(of => new HandOverLine(id, of)));
        Cases = _lines.Count;
    }

    /// <summary>Number in the database.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <summary>All of them: an office is handed over as a whole.</summary>
    public FieldOfWork Field { get; private set; } = FieldOfWork.All;

    /// <summary>Who leaves.</summary>
    public AccountId From { get; private set; }

    /// <summary>Name of who leaves.</summary>
    public string FromName { get; private set; } = "";

    /// <summary>Who takes over; null until somebody is named: then whoever signs for the office may.</summary>
    public AccountId? To { get; private set; }

    /// <summary>Name of who takes over.</summary>
    public string ToName { get; private set; } = "";

    /// <summary>Why.</summary>
    public HandOverCause Cause { get; private set; }

    /// <summary>When the list was made.</summary>
    public DateTimeOffset Opened { get; private set; }

    /// <summary>When the last case on it was taken over.</summary>
    public DateTimeOffset? Finished { get; private set; }

    /// <summary>Whether another list took its place, because who was to take over left as well.</summary>
    public bool Replaced { get; private set; }

    /// <summary>How many cases are on it.</summary>
    public int Cases { get; private set; }

    /// <summary>How many of them were taken over.</summary>
    public int Accepted { get; private set; }

    /// <summary>Acts that waited for who leaves and went on.</summary>
    public int WorkPassed { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>The cases, by number; where they were read by somebody, those of the reader's fields of work.</summary>
    public IReadOnlyList<HandOverLine> Lines => _lines;

    /// <summary>Names who takes over.</summary>
    public void Name(AccountId to, string name) => (To, ToName) = (to, name);

    /// <summary>Who was to take over leaves too: what was not taken over stands on the next list.</summary>
    public void Replace(DateTimeOffset at) => (Replaced, Finished) = (true, at);

    /// <summary>So many acts went on.</summary>
    public void Passed(int acts) => WorkPassed += acts;

    /// <summary>Takes over some of the cases («تحویل گرفتم»).</summary>
    /// <param name="cases">Numbers in the database of the cases.</param>
    /// <param name="by">Who takes over.</param>
    /// <param name="name">The name.</param>
    /// <param name="remark">What is said about it; may be empty.</param>
    /// <param name="at">When.</param>
    /// <returns>Refused to who leaves, to another than the one named, and when no case is chosen that was not taken over yet.</returns>
    public Outcome<HandOver> Accept(IReadOnlyCollection<long> cases, AccountId by, string name, string? remark, DateTimeOffset at)
    {
        if (Finished is not null) return CasesRefusal.NothingTakenOver;
        if (by == From || (To is { } named && named != by)) return CasesRefusal.NotYourHandOver;
        var words = PersianText.Normalise(remark);
        if (words.Length > HandOverLine.RemarkLength) return BasicsRefusal.TextTooLong(HandOverLine.RemarkLength).At("Remark");
        var taken = _lines.Where(line => line.AcceptedAt is null && cases.Contains(line.CaseNo)).ToList();
        if (taken.Count == 0) return CasesRefusal.NothingTakenOver;
        foreach (var line in taken) line.Accept(by, name, words, at);
        Accepted += taken.Count;
        if (Accepted == Cases) Finished = at;
        return this;
    }
}

/// <summary>One case on the list, as it stood.</summary>
public sealed class HandOverLine : IScoped
{
    /// <summary>Signs of a remark.</summary>
    public const int RemarkLength = 300;

    private HandOverLine() { }

    internal HandOverLine(Guid list, SupervisionCase of) =>
        (HandOverId, Office, Field, CaseNo, CaseNumber, CentreName, Step, Due) = (list, of.Office, of.Field, of.No, of.Number, of.CentreName, of.Step, of.Due);

    /// <summary>The list.</summary>
    public Guid HandOverId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Number in the database of the case.</summary>
    public long CaseNo { get; private set; }

    /// <summary>Its number.</summary>
    public string CaseNumber { get; private set; } = "";

    /// <summary>The centre.</summary>
    public string CentreName { get; private set; } = "";

    /// <summary>The step at which it stood.</summary>
    public string Step { get; private set; } = "";

    /// <summary>The last day that ran then.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>When it was taken over.</summary>
    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>By whom.</summary>
    public AccountId? AcceptedBy { get; private set; }

    /// <summary>Name of who took it over.</summary>
    public string AcceptedName { get; private set; } = "";

    /// <summary>What was said about it.</summary>
    public string Remark { get; private set; } = "";

    internal void Accept(AccountId by, string name, string remark, DateTimeOffset at) => (AcceptedBy, AcceptedName, Remark, AcceptedAt) = (by, name, remark, at);
}
