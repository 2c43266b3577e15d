using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.Domain.Cases;

/// <summary>Where a resident goes.</summary>
public enum Destination
{
    /// <summary>Another centre of the register.</summary>
    Centre,

    /// <summary>خانواده.</summary>
    Family,

    /// <summary>بیمارستان.</summary>
    Hospital,

    /// <summary>Another place, in words.</summary>
    Other,
}

/// <summary>Where some residents go.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Centre">The centre; of <see cref="Destination.Centre"/> alone.</param>
/// <param name="Name">Its name; of a family nothing, or who takes them.</param>
public sealed record Whereto(Destination Kind, CentreId? Centre, string Name);

/// <summary>
/// Emergency relocation (انتقال اضطراری): everybody in a centre, and where each goes, written down before the centre is closed (P31). Its hours run from
/// the moment it was opened.
/// </summary>
public sealed class Relocation : IScoped, ICentreOwned, IVersioned
{
    private readonly List<Relocated> _people = [];

    private Relocation() { }

    private Relocation(Guid id, SupervisionCase of, int people, AccountId by, DateTimeOffset at, RelocationRule rule)
    {
        (Id, CaseId, CentreId, Office, Field) = (id, of.Id, of.CentreId, of.Office, of.Field);
        (Counted, OpenedBy, OpenedAt, Due) = (people, by, at, at.AddHours(rule.Hours));
    }

    /// <summary>Identifies it.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public CaseId CaseId { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>People counted in the centre.</summary>
    public int Counted { get; private set; }

    /// <summary>Who opened it.</summary>
    public AccountId OpenedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>By when everybody is moved.</summary>
    public DateTimeOffset Due { get; private set; }

    /// <summary>Who signed the list of who goes where.</summary>
    public AccountId? SignedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>The last day of the temporary hosting by other centres; null before it is signed.</summary>
    public DateOnly? HostedUntil { get; private set; }

    /// <summary>Everybody on the list, in order; where they were read with it.</summary>
    public IReadOnlyList<Relocated> People => _people;

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Opens it.</summary>
    /// <returns>Refused for a case that has ended, one that is not on the fast track, and for a number no centre holds.</returns>
    [Source("supervision-measures", Clause = "relocation")]
    public static Outcome<Relocation> Open(Guid id, SupervisionCase of, int people, AccountId by, DateTimeOffset at, RelocationRule rule)
    {
        if (of.Closed is not null) return CasesRefusal.CaseEnded;
        if (of.Track != CaseTrack.Fast) return CasesRefusal.NotTheirMeasure;
        return people is >= 0 and <= Capacity.Most ? new Relocation(id, of, people, by, at, rule) : CasesRefusal.PeopleNonsense.At("People");
    }

    /// <summary>Counted again.</summary>
    public Outcome<Relocation> CountAgain(int people)
    {
        if (SignedAt is not null) return CasesRefusal.RelocationSigned;
        if (people is < 0 or > Capacity.Most) return CasesRefusal.PeopleNonsense.At("People");
        Counted = people;
        return this;
    }

    /// <summary>Puts people on the list.</summary>
    /// <param name="people">Id and sealed name of each.</param>
    public Outcome<Relocation> Name(IEnumerable<(Guid Id, Personal Name)> people)
    {
        if (SignedAt is not null) return CasesRefusal.RelocationSigned;
        foreach (var (id, name) in people) _people.Add(new(id, Id, (_people is [.., var last] ? last.Order : 0) + 1, name));
        return _people.Count <= Capacity.Most ? this : CasesRefusal.PeopleNonsense.At("Names");
    }

    /// <summary>Takes somebody off the list who was written down in error.</summary>
    public Outcome<Relocation> Strike(Guid person)
    {
        if (SignedAt is not null) return CasesRefusal.RelocationSigned;
        return _people.RemoveAll(one => one.Id == person) > 0 ? this : CasesRefusal.NobodyChosen;
    }

    /// <summary>Some people go somewhere.</summary>
    /// <returns>Refused once it is signed, without people, and without a name of the place.</returns>
    public Outcome<Relocation> Send(IReadOnlyCollection<Guid> people, Whereto to)
    {
        if (SignedAt is not null) return CasesRefusal.RelocationSigned;
        if (!_people.Exists(one => people.Contains(one.Id))) return CasesRefusal.NobodyChosen;
        if (to.Kind == Destination.Centre && (to.Centre is null || to.Centre == CentreId)) return CasesRefusal.DestinationMissing.At("Centre");
        if (to.Kind is Destination.Other or Destination.Hospital && string.IsNullOrWhiteSpace(to.Name)) return CasesRefusal.DestinationMissing.At("Place");
        if (to.Name.Length > Lengths.Name) return BasicsRefusal.TextTooLong(Lengths.Name).At("Place");
        foreach (var one in _people.Where(one => people.Contains(one.Id))) one.Send(to);
        return this;
    }

    /// <summary>The list is signed: from here nothing of it changes but what is done.</summary>
    /// <returns>Refused when it was signed, names another number than were counted, or somebody has no place to go.</returns>
    [Source("office-practice", Clause = "P31")]
    public Outcome<Relocation> Sign(AccountId by, DateTimeOffset at, DateOnly hostedUntil)
    {
        if (SignedAt is not null) return CasesRefusal.RelocationSigned;
        if (_people.Count != Counted) return CasesRefusal.ListDiffers(_people.Count, Counted);
        if (_people.Count(one => one.To is null) is > 0 and var without) return CasesRefusal.WithoutPlace(without);
        if (hostedUntil < TehranTime.DayOf(at)) return CasesRefusal.DayOutside.At("Until");
        (SignedBy, SignedAt, HostedUntil) = (by, at, hostedUntil);
        return this;
    }

    /// <summary>Some people were moved.</summary>
    /// <returns>Refused before it is signed, without people, at a time to come.</returns>
    public Outcome<Relocation> Moved(IReadOnlyCollection<Guid> people, DateTimeOffset when, AccountId by, DateTimeOffset now) =>
        Act(people, when, now, one => one.MovedAt is null, one => one.Move(when, by));

    /// <summary>The families of some people were told.</summary>
    /// <returns>Refused before it is signed, without people, at a time to come.</returns>
    public Outcome<Relocation> Told(IReadOnlyCollection<Guid> people, DateTimeOffset when, AccountId by, DateTimeOffset now) =>
        Act(people, when, now, one => one.ToldAt is null, one => one.Tell(when, by));

    private Outcome<Relocation> Act(IReadOnlyCollection<Guid> people, DateTimeOffset when, DateTimeOffset now, Func<Relocated, bool> open, Action<Relocated> act)
    {
        if (SignedAt is null) return CasesRefusal.RelocationUnsigned;
        if (when > now || when < OpenedAt.AddMinutes(-1)) return CasesRefusal.TimeOutside(OpenedAt).At("When");
        var chosen = _people.Where(one => people.Contains(one.Id) && open(one)).ToList();
        if (chosen.Count == 0) return CasesRefusal.NobodyChosen;
        chosen.ForEach(act);
        return this;
    }
}

/// <summary>One resident of a relocation. The name is sealed: it is needed for this list and shown with an entry.</summary>
public sealed class Relocated
{
    private Relocated() { }

    internal Relocated(Guid id, Guid relocation, int order, Personal name) => (Id, RelocationId, Order, Name) = (id, relocation, order, name);

    /// <summary>Identifies the row.</summary>
    public Guid Id { get; private set; }

    /// <summary>The relocation.</summary>
    public Guid RelocationId { get; private set; }

    /// <summary>Its place on the list, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>Name, or what is known of it.</summary>
    public Personal Name { get; private set; } = null!;

    /// <summary>Where the person goes; null while nobody knows.</summary>
    public Destination? To { get; private set; }

    /// <summary>The centre.</summary>
    public CentreId? ToCentre { get; private set; }

    /// <summary>Its name when it was written down.</summary>
    [Masked]
    public string ToName { get; private set; } = "";

    /// <summary>When the person was moved.</summary>
    public DateTimeOffset? MovedAt { get; private set; }

    /// <summary>Who says so.</summary>
    public AccountId? MovedBy { get; private set; }

    /// <summary>When the family was told.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>Who says so.</summary>
    public AccountId? ToldBy { get; private set; }

    internal void Send(Whereto to) => (To, ToCentre, ToName) = (to.Kind, to.Kind == Destination.Centre ? to.Centre : null, to.Name.Trim());

    internal void Move(DateTimeOffset at, AccountId by) => (MovedAt, MovedBy) = (at, by);

    internal void Tell(DateTimeOffset at, AccountId by) => (ToldAt, ToldBy) = (at, by);
}
