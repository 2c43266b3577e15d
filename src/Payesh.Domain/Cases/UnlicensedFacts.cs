using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>What two people saw from outside.</summary>
/// <param name="At">Day and hour.</param>
/// <param name="First">One of them.</param>
/// <param name="Second">The other.</param>
/// <param name="Seen">What was seen, without a name.</param>
/// <param name="InUse">Whether people are kept there, as far as can be seen.</param>
/// <param name="Danger">Whether lives are in danger.</param>
/// <param name="Photo">Hash of a photo from the street; or empty.</param>
/// <param name="NobodyOnPhoto">Whether somebody said that no person is on it.</param>
public sealed record LookFacts(DateTimeOffset At, string First, string Second, string Seen, bool InUse, bool Danger, string Photo, bool NobodyOnPhoto)
{
    /// <summary>What must be mended before it is kept, or null.</summary>
    /// <param name="earliest">It cannot have been before.</param>
    /// <param name="now">Now.</param>
    public Refusal? Check(DateTimeOffset earliest, DateTimeOffset now)
    {
        if (At > now) return CasesRefusal.LookInFuture.At("Day");
        if (TehranTime.DayOf(At) < TehranTime.DayOf(earliest)) return CasesRefusal.LookTooEarly(TehranTime.DayOf(earliest)).At("Day");
        if (string.IsNullOrWhiteSpace(First) || string.IsNullOrWhiteSpace(Second)) return CasesRefusal.TwoLookers.At("Second");
        if (PersianText.SearchKey(First) == PersianText.SearchKey(Second)) return CasesRefusal.TwoLookers.At("Second");
        if (First.Length > PlaceLook.MaxName) return BasicsRefusal.TextTooLong(PlaceLook.MaxName).At("First");
        if (Second.Length > PlaceLook.MaxName) return BasicsRefusal.TextTooLong(PlaceLook.MaxName).At("Second");
        if (string.IsNullOrWhiteSpace(Seen)) return CasesRefusal.TextMissing.At("Seen");
        if (Seen.Length > UnlicensedPlace.MaxWords) return BasicsRefusal.TextTooLong(UnlicensedPlace.MaxWords).At("Seen");
        return Photo.Length > 0 && !NobodyOnPhoto ? CasesRefusal.PeopleOnPhoto.At("NobodyOnPhoto") : null;
    }
}

/// <summary>A body that went in.</summary>
/// <param name="Name">Name.</param>
/// <param name="Post">سمت.</param>
/// <param name="Body">دستگاه.</param>
public sealed record Present(string Name, string Post, string Body);

/// <summary>The joint entry, as it is entered.</summary>
/// <param name="OrderNumber">Number of the judicial order.</param>
/// <param name="OrderDate">Its date.</param>
/// <param name="Branch">شعبه.</param>
/// <param name="At">Day and hour of the entry.</param>
/// <param name="Bodies">Who went in.</param>
/// <param name="HeadCount">People found inside.</param>
public sealed record EntryFacts(string OrderNumber, DateOnly? OrderDate, string Branch, DateTimeOffset At, IReadOnlyList<Present> Bodies, int HeadCount)
{
    /// <summary>What must be mended before it is kept, or null.</summary>
    /// <param name="letter">Date of the letter to the prosecutor.</param>
    /// <param name="now">Now.</param>
    [Source("home-inviolable", Clause = "22")]
    public Refusal? Check(DateOnly letter, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(OrderNumber) || OrderDate is not { } ordered) return CasesRefusal.OrderMissing.At("OrderNumber");
        if (OrderNumber.Length > ProsecutorReport.MaxNumber) return BasicsRefusal.TextTooLong(ProsecutorReport.MaxNumber).At("OrderNumber");
        if (Branch.Length > ProsecutorAnswer.MaxBranch) return BasicsRefusal.TextTooLong(ProsecutorAnswer.MaxBranch).At("Branch");
        if (ordered < letter) return CasesRefusal.OrderBeforeLetter(letter).At("OrderDate");
        if (At > now) return CasesRefusal.EntryInFuture.At("Day");
        if (TehranTime.DayOf(At) < ordered) return CasesRefusal.EntryBeforeOrder(ordered).At("Day");
        if (Bodies.Any(body => body.Name.Length == 0 || body.Post.Length == 0 || body.Body.Length == 0)) return CasesRefusal.BodyIncomplete.At("Bodies");
        if (Bodies.Select(body => PersianText.SearchKey(body.Body)).Distinct().Count() < 2) return CasesRefusal.JointNeeded.At("Bodies");
        return HeadCount is < 0 or > UnlicensedPlace.MostPeople ? CasesRefusal.PeopleOutside(UnlicensedPlace.MostPeople).At("HeadCount") : null;
    }
}

/// <summary>The sealing, as it is entered.</summary>
/// <param name="Number">Number of the minutes.</param>
/// <param name="Date">Their date.</param>
/// <param name="Seals">How many seals, and where.</param>
/// <param name="KeysWith">Who keeps the keys.</param>
/// <param name="Scan">Hash of the scanned minutes; or empty.</param>
public sealed record SealFacts(string Number, DateOnly Date, string Seals, string KeysWith, string Scan)
{
    /// <summary>What must be mended before it is kept, or null.</summary>
    /// <param name="entry">The day of the entry.</param>
    /// <param name="today">Today, in Iran.</param>
    public Refusal? Check(DateOnly entry, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Number)) return CasesRefusal.NumberMissing.At("Number");
        if (Number.Length > ProsecutorReport.MaxNumber) return BasicsRefusal.TextTooLong(ProsecutorReport.MaxNumber).At("Number");
        if (Date < entry || Date > today) return CasesRefusal.SealDateOutside(entry).At("Date");
        if (string.IsNullOrWhiteSpace(Seals)) return CasesRefusal.TextMissing.At("Seals");
        if (Seals.Length > PlaceSealing.MaxText) return BasicsRefusal.TextTooLong(PlaceSealing.MaxText).At("Seals");
        if (string.IsNullOrWhiteSpace(KeysWith)) return CasesRefusal.TextMissing.At("KeysWith");
        return KeysWith.Length > PlaceSealing.MaxText ? BasicsRefusal.TextTooLong(PlaceSealing.MaxText).At("KeysWith") : null;
    }
}
