using Payesh.Domain.Basics;

namespace Payesh.Domain.Letters;

/// <summary>How a letter was served (ابلاغ).</summary>
public enum ServedBy
{
    /// <summary>Placed in the addressee's electronic box.</summary>
    Placed,

    /// <summary>Opened there by the addressee.</summary>
    Opened,

    /// <summary>Deemed served some days after it was placed; off unless a parameter says how many.</summary>
    Deemed,

    /// <summary>Handed over on paper.</summary>
    Paper,
}

/// <summary>What is known about one act of service.</summary>
/// <param name="By">How.</param>
/// <param name="Day">The day of service.</param>
/// <param name="Hour">The hour, by the clock of Iran; compulsory on paper.</param>
/// <param name="Recipient">Who took it; compulsory on paper unless refused.</param>
/// <param name="Post">Post of the recipient.</param>
/// <param name="Relation">Relation to the addressee, such as technical officer or night carer.</param>
/// <param name="Place">Where it was handed over.</param>
/// <param name="Refused">امتناع از دریافت.</param>
/// <param name="Witnesses">Names of those who signed that it was refused; two are needed.</param>
/// <param name="Consent">Number and date of the signed form «پذیرش ابلاغ الکترونیکی»; empty when there is none.</param>
public sealed record ServingFacts(
    ServedBy By, DateOnly Day, TimeOnly? Hour, string Recipient, string Post, string Relation, string Place, bool Refused,
    IReadOnlyList<string> Witnesses, string Consent)
{
    /// <summary>
    /// Whether it may count at all. A letter that the program laid into the centre's box does not where the rule counts from its opening, and one that
    /// was opened there without the signed form was seen for information alone (P20).
    /// </summary>
    public bool Counts { get; init; } = true;

    /// <summary>Whether the days of the letter are counted from it: an electronic box counts on entry only where the centre designated it.</summary>
    [Source("service-of-letters", Clause = "E-Commerce Act, article 27")]
    public bool StartsDays => Counts && By switch
    {
        ServedBy.Placed => Consent.Length > 0,
        ServedBy.Opened or ServedBy.Deemed or ServedBy.Paper => true,
    };

    /// <summary>What must be mended before it can be stored, or null.</summary>
    /// <param name="letterDate">The date of the letter.</param>
    /// <param name="today">The day of entry, in Iran.</param>
    /// <param name="deemedAfter">Days after which a placed letter is deemed served; null when the rule is off.</param>
    /// <param name="placed">The day it was placed; null when it was not.</param>
    [Source("service-of-letters", Clause = "Civil Procedure Act, articles 68 and 82")]
    public Refusal? Check(DateOnly letterDate, DateOnly today, int? deemedAfter, DateOnly? placed)
    {
        if (Day < letterDate) return LettersRefusal.ServedBeforeLetter(letterDate).At("Day");
        if (Day > today) return LettersRefusal.ServedInFuture.At("Day");
        return By switch
        {
            ServedBy.Paper => CheckPaper(),
            ServedBy.Deemed => CheckDeemed(deemedAfter, placed),
            ServedBy.Placed or ServedBy.Opened => null,
        };
    }

    private Refusal? CheckPaper()
    {
        if (Hour is null) return LettersRefusal.HourMissing.At("Hour");
        if (Refused) return Witnesses.Count(name => name.Length > 0) >= 2 ? null : LettersRefusal.WitnessesMissing.At("Witness");
        if (Recipient.Length == 0) return LettersRefusal.RecipientMissing.At("Recipient");
        return Relation.Length == 0 && Post.Length == 0 ? LettersRefusal.RelationMissing.At("Relation") : null;
    }

    private Refusal? CheckDeemed(int? deemedAfter, DateOnly? placed)
    {
        if (deemedAfter is not { } days) return LettersRefusal.DeemedIsOff.At("By");
        if (placed is not { } day) return LettersRefusal.NotPlaced.At("By");
        return Day < day.AddDays(days) ? LettersRefusal.DeemedTooEarly(day.AddDays(days)).At("Day") : null;
    }
}
