namespace Payesh.Domain.Centres;

/// <summary>A telephone number that is the same in the whole country.</summary>
/// <param name="Number">As it is dialled.</param>
/// <param name="Name">What answers, in Persian.</param>
/// <param name="EnglishName">The same in English.</param>
public sealed record NationalNumber(string Number, string Name, string EnglishName);

/// <summary>Whom anybody calls.</summary>
public static class NationalNumbers
{
    /// <summary>Complaints and reports about any centre.</summary>
    public static NationalNumber Complaints { get; } = new("1482", "شکایت و گزارش مردمی درباره مراکز (دیده‌بان بهزیستی)", "Complaints and reports about centres (Didehban)");

    /// <summary>Danger to somebody now (P10).</summary>
    public static IReadOnlyList<NationalNumber> Emergency { get; } =
    [
        new("115", "اورژانس", "Ambulance"), new("125", "آتش‌نشانی", "Fire service"), new("110", "پلیس", "Police"),
        new("123", "اورژانس اجتماعی", "Social emergency"),
    ];
}
