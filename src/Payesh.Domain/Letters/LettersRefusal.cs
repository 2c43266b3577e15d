using Payesh.Domain.Basics;

namespace Payesh.Domain.Letters;

/// <summary>What a person can mend about a letter, its number, its service or its code.</summary>
public static class LettersRefusal
{
    /// <summary>Neither 27 nor 16 signs of Crockford's alphabet.</summary>
    public static Refusal CodeUnreadable => new("Letters.CodeUnreadable");

    /// <summary>The check sign does not fit: a sign was mistyped.</summary>
    public static Refusal CodeMistyped => new("Letters.CodeMistyped");

    /// <summary>No letter has this code.</summary>
    public static Refusal CodeUnknown => new("Letters.CodeUnknown");

    /// <summary>Not the number of a letter.</summary>
    public static Refusal NumberUnreadable => new("Letters.NumberUnreadable");

    /// <summary>Another letter of this office has this number in this year.</summary>
    /// <param name="other">What that letter is about.</param>
    /// <param name="date">Its date.</param>
    public static Refusal NumberTaken(string other, DateOnly date) => new("Letters.NumberTaken", other, date);

    /// <summary>The same, of a letter that lies in another county by now: what it is about is not told.</summary>
    public static Refusal NumberTakenElsewhere => new("Letters.NumberTakenElsewhere");

    /// <summary>The letter cannot be dated before it was signed, nor after today.</summary>
    /// <param name="signing">The day it was signed.</param>
    public static Refusal DateOutside(DateOnly signing) => new("Letters.DateOutside", signing);

    /// <summary>It has its number already.</summary>
    public static Refusal AlreadyNumbered => new("Letters.AlreadyNumbered");

    /// <summary>It is signed: its text can no longer change.</summary>
    public static Refusal AlreadySigned => new("Letters.AlreadySigned");

    /// <summary>It has no number and date yet, so it cannot be served.</summary>
    public static Refusal NotSealed => new("Letters.NotSealed");

    /// <summary>The days run already from an earlier service.</summary>
    public static Refusal AlreadyServed => new("Letters.AlreadyServed");

    /// <summary>The day of service lies before the date of the letter.</summary>
    /// <param name="letter">The date of the letter.</param>
    public static Refusal ServedBeforeLetter(DateOnly letter) => new("Letters.ServedBeforeLetter", letter);

    /// <summary>The day of service has not come yet.</summary>
    public static Refusal ServedInFuture => new("Letters.ServedInFuture");

    /// <summary>Service on paper needs the hour.</summary>
    public static Refusal HourMissing => new("Letters.HourMissing");

    /// <summary>Service on paper needs the name of who took the letter.</summary>
    public static Refusal RecipientMissing => new("Letters.RecipientMissing");

    /// <summary>Service on paper needs the post or relation of who took the letter.</summary>
    public static Refusal RelationMissing => new("Letters.RelationMissing");

    /// <summary>A refusal to receive needs two witnesses.</summary>
    public static Refusal WitnessesMissing => new("Letters.WitnessesMissing");

    /// <summary>No rule says after how many days a letter is deemed served.</summary>
    public static Refusal DeemedIsOff => new("Letters.DeemedIsOff");

    /// <summary>A letter that was not placed cannot be deemed served.</summary>
    public static Refusal NotPlaced => new("Letters.NotPlaced");

    /// <summary>The days after which it is deemed served have not passed.</summary>
    /// <param name="first">The first day on which it may be.</param>
    public static Refusal DeemedTooEarly(DateOnly first) => new("Letters.DeemedTooEarly", first);

    /// <summary>The proof of service is not a file that was uploaded.</summary>
    public static Refusal ProofUnknown => new("Letters.ProofUnknown");

    /// <summary>The appointment needs the post that is printed.</summary>
    public static Refusal PostMissing => new("Letters.PostMissing");

    /// <summary>The last day lies before the first.</summary>
    public static Refusal AppointmentEndsEarly => new("Letters.AppointmentEndsEarly");

    /// <summary>It ended already; what was signed in its days stays so.</summary>
    public static Refusal AppointmentOver => new("Letters.AppointmentOver");

    /// <summary>It ends earlier already: a longer one is a new appointment.</summary>
    /// <param name="last">Its last day.</param>
    public static Refusal AppointmentNotProlonged(DateOnly last) => new("Letters.AppointmentNotProlonged", last);

    /// <summary>Works elsewhere, or holds no duty to sign.</summary>
    public static Refusal SignerUnfit => new("Letters.SignerUnfit");

    /// <summary>A mark has at most 8 letters and digits.</summary>
    /// <param name="most">Signs that fit.</param>
    public static Refusal MarkUnreadable(int most) => new("Letters.MarkUnreadable", most);

    /// <summary>The other body has no name.</summary>
    public static Refusal BodyMissing => new("Letters.BodyMissing");

    /// <summary>A letter is about something.</summary>
    public static Refusal SubjectMissing => new("Letters.SubjectMissing");

    /// <summary>The day has not come yet.</summary>
    public static Refusal LetterInFuture => new("Letters.LetterInFuture");

    /// <summary>It cannot have come before it was written.</summary>
    /// <param name="date">The date on it.</param>
    public static Refusal RegisteredBeforeDate(DateOnly date) => new("Letters.RegisteredBeforeDate", date);

    /// <summary>It would be due before it came.</summary>
    /// <param name="registered">The day on which it came.</param>
    public static Refusal AnswerDueEarly(DateOnly registered) => new("Letters.AnswerDueEarly", registered);

    /// <summary>It was answered or closed before.</summary>
    public static Refusal AnsweredBefore => new("Letters.AnsweredBefore");

    /// <summary>An answer is not older than what it answers.</summary>
    /// <param name="date">The date of the letter.</param>
    public static Refusal AnswerBeforeLetter(DateOnly date) => new("Letters.AnswerBeforeLetter", date);

    /// <summary>No sealed letter of this office has this number.</summary>
    public static Refusal AnswerUnknown => new("Letters.AnswerUnknown");

    /// <summary>Closing without an answer needs a reason.</summary>
    public static Refusal ReasonMissing => new("Letters.ReasonMissing");

    /// <summary>A letter of the same body with the same number and date is registered already.</summary>
    /// <param name="registered">The day on which that one was registered.</param>
    public static Refusal LikelyDouble(DateOnly registered) => new("Letters.LikelyDouble", registered);

    /// <summary>The number of the form is missing.</summary>
    public static Refusal ConsentNumberMissing => new("Letters.ConsentNumberMissing");

    /// <summary>The scan of the signed form is missing.</summary>
    public static Refusal ConsentFormMissing => new("Letters.ConsentFormMissing");
}
