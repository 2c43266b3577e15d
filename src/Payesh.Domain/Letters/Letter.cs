using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Letters;

/// <summary>One letter of an office: the narrow row that lists and scope read. Its words and bytes stand beside it.</summary>
public sealed class Letter : IScoped, ICentreOwned, IVersioned
{
    private Letter() { }

    /// <summary>A draft.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="code">Its code, on it from the start.</param>
    /// <param name="addressee">Whom it concerns.</param>
    /// <param name="at">When the draft was begun.</param>
    public Letter(LetterId id, LetterKind kind, CheckCode code, LetterAddressee addressee, DateTimeOffset at)
    {
        (Id, Kind, Code, Created) = (id, kind, code.Value, at);
        (Office, Field, CentreId, CentreName) = (addressee.Office, addressee.Field, addressee.Centre, addressee.CentreName);
        Issuer = addressee.Issuer ?? addressee.Office;
        (CentreOrder, SubjectKind, SubjectId) = (PersianOrder.Key(addressee.CentreName), addressee.SubjectKind, addressee.SubjectId);
    }

    /// <summary>Number in the database: pages go by it. Not the number of the letter.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it.</summary>
    public LetterId Id { get; private set; }

    /// <summary>What it is.</summary>
    public LetterKind Kind { get; private set; }

    /// <summary>Where it stands.</summary>
    public LetterState State { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <summary>The office in whose name it is signed and numbered: the office that answers for it, or one above it, such as a commission's.</summary>
    public OfficeCode Issuer { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <summary>Name of the centre when the draft was begun.</summary>
    public string CentreName { get; private set; } = "";

    /// <summary>The same in alphabetical order, the same on every database.</summary>
    public string CentreOrder { get; private set; } = "";

    /// <summary>What it is about, such as <c>case</c>.</summary>
    public string SubjectKind { get; private set; } = "";

    /// <summary>The identifier of what it is about.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>Its code, 26 signs.</summary>
    public string Code { get; private set; } = "";

    /// <summary>When the draft was begun.</summary>
    public DateTimeOffset Created { get; private set; }

    /// <summary>Its number once it has one; unique in the issuing office and year.</summary>
    public string? Number { get; private set; }

    /// <summary>Jalali year of its date; 0 before.</summary>
    public int Year { get; private set; }

    /// <summary>Its date once it has one.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>Whether the number is the automation's.</summary>
    public bool NumberIsExternal { get; private set; }

    /// <summary>Who signed.</summary>
    public AccountId? SignedBy { get; private set; }

    /// <summary>The name under the signature.</summary>
    public string SignedName { get; private set; } = "";

    /// <summary>The post under the signature.</summary>
    public string SignedPost { get; private set; } = "";

    /// <summary>In what capacity it was signed.</summary>
    public SignedAs SignedAs { get; private set; }

    /// <summary>When it was signed.</summary>
    public DateTimeOffset? SignedAt { get; private set; }

    /// <summary>Days given from service on; null when none.</summary>
    public int? Days { get; private set; }

    /// <summary>Findings it names among the requirements.</summary>
    public int Findings { get; private set; }

    /// <summary>The day of the service from which the days run.</summary>
    public DateOnly? Served { get; private set; }

    /// <summary>The last day to act.</summary>
    public DateOnly? Due { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>The code as a value.</summary>
    public CheckCode CheckCode => CheckCode.From(Code);

    /// <summary>Signs the draft.</summary>
    /// <returns>Refused when it is signed already.</returns>
    public Outcome<Letter> Sign(Signature signature, int? days, int findings, DateTimeOffset at)
    {
        if (State != LetterState.Draft) return LettersRefusal.AlreadySigned;
        (SignedBy, SignedName, SignedPost, SignedAs) = (signature.Account, signature.Name, signature.Post, signature.As);
        (SignedAt, Days, Findings, State) = (at, days, findings, LetterState.AwaitingNumber);
        return this;
    }

    /// <summary>Gives it its number and date; from now on it is sealed.</summary>
    /// <param name="number">The number.</param>
    /// <param name="date">The date: not before it was signed, not after today.</param>
    /// <param name="external">Whether the automation gave it (P21).</param>
    /// <param name="today">Today, in Iran.</param>
    /// <returns>Refused before it is signed, when it has a number, or for a date outside.</returns>
    public Outcome<Letter> Seal(string number, DateOnly date, bool external, DateOnly today)
    {
        if (State == LetterState.Sealed) return LettersRefusal.AlreadyNumbered;
        if (SignedAt is not { } signed) return LettersRefusal.NotSealed;
        if (date < TehranTime.DayOf(signed) || date > today) return LettersRefusal.DateOutside(TehranTime.DayOf(signed)).At("Date");
        (Number, Date, Year, NumberIsExternal, State) = (number, date, date.Jalali.Year, external, LetterState.Sealed);
        return this;
    }

    /// <summary>Takes the day of service and the last day that follows from it.</summary>
    /// <returns>Refused before it is sealed and when days run already.</returns>
    public Outcome<Letter> Serve(DateOnly day, DateOnly? due)
    {
        if (State != LetterState.Sealed) return LettersRefusal.NotSealed;
        if (Served is not null) return LettersRefusal.AlreadyServed;
        (Served, Due) = (day, due);
        return this;
    }

    /// <summary>The last day was counted anew because a closure was entered.</summary>
    /// <exception cref="InvalidOperationException">No days run.</exception>
    public void Recount(DateOnly due) =>
        Due = Served is null ? throw new InvalidOperationException("No days run.") : due;
}

/// <summary>Whom and what a letter concerns.</summary>
public sealed record LetterAddressee(
    OfficeCode Office, FieldOfWork Field, CentreId Centre, string CentreName, string SubjectKind, Guid SubjectId)
{
    /// <summary>The office in whose name it goes out, where that is another one.</summary>
    public OfficeCode? Issuer { get; init; }
}
