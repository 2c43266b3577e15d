using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Letters;

/// <summary>The signed form «پذیرش ابلاغ الکترونیکی»: with it the centre designates its box in this program as the place where letters reach it (P20).</summary>
public sealed class ElectronicConsent : IScoped, ICentreOwned, IVersioned
{
    /// <summary>Signs the number of the form may have.</summary>
    public const int NumberLength = 60;

    private ElectronicConsent() { }

    /// <summary>Order of entry, given by the database.</summary>
    public long No { get; private set; }

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>Number under which the office keeps the form.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The day on which the centre signed it.</summary>
    public DateOnly SignedOn { get; private set; }

    /// <summary>SHA-256 of the scanned form in the file store.</summary>
    public string Form { get; private set; } = "";

    /// <summary>Who entered it.</summary>
    public AccountId EnteredBy { get; private set; }

    /// <summary>The first day on which it no longer holds; null while it does.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>As it stands in the record of a service.</summary>
    public string Words => $"{Number}، {SignedOn.Jalali}";

    /// <summary>The form came in.</summary>
    /// <param name="of">Whose it is.</param>
    /// <param name="number">Its number.</param>
    /// <param name="signedOn">The day on it.</param>
    /// <param name="form">Hash of the scan; compulsory: without the signed paper no day may run.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="today">Today, in Iran.</param>
    [Source("service-of-letters", Clause = "E-Commerce Act, article 27")]
    public static Outcome<ElectronicConsent> Keep(
        (CentreId Centre, OfficeCode Office, FieldOfWork Field) of, string? number, DateOnly signedOn, string? form, AccountId by, DateOnly today)
    {
        var text = PersianText.Normalise(number);
        if (text.Length == 0) return LettersRefusal.ConsentNumberMissing.At(nameof(Number));
        if (text.Length > NumberLength) return BasicsRefusal.TextTooLong(NumberLength).At(nameof(Number));
        if (signedOn > today) return LettersRefusal.ServedInFuture.At(nameof(SignedOn));
        if (string.IsNullOrEmpty(form)) return LettersRefusal.ConsentFormMissing.At(nameof(Form));
        return new ElectronicConsent { CentreId = of.Centre, Office = of.Office, Field = of.Field, Number = text, SignedOn = signedOn, Form = form, EnteredBy = by };
    }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => SignedOn <= day && !(EndedOn <= day);

    /// <summary>The centre took it back, or another form stands in its place.</summary>
    public void End(DateOnly day) => EndedOn ??= day;
}
