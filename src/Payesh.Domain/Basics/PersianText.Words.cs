namespace Payesh.Domain.Basics;

public static partial class PersianText
{
    private const string And = " و ";

    private static readonly string[] BelowTwenty =
    [
        "", "یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده",
        "یازده", "دوازده", "سیزده", "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده",
    ];

    private static readonly string[] Tens = ["", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];

    private static readonly string[] Hundreds = ["", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];

    private static readonly string[] Scales = ["", "هزار", "میلیون", "میلیارد", "تریلیون", "کوادریلیون", "کوینتیلیون"];

    /// <summary>A whole number in words: 127 → «صد و بیست و هفت».</summary>
    /// <remarks>A thousand is «یک هزار», as documents write it, so that nothing can be added in front.</remarks>
    public static string Words(long number)
    {
        if (number == 0) return "صفر";
        var groups = new List<string>();
        var rest = Int128.Abs(number);
        for (var scale = 0; rest > 0; scale++, rest /= 1000)
        {
            var group = (int)(rest % 1000);
            if (group > 0) groups.Insert(0, $"{BelowThousand(group)} {Scales[scale]}".TrimEnd());
        }

        return (number < 0 ? "منفی " : "") + string.Join(And, groups);
    }

    /// <summary>A place in a row in words: 2 → «دوم», 30 → «سی‌ام».</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not positive.</exception>
    public static string OrdinalWords(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        var words = Words(number);
        if (words.EndsWith("سه", StringComparison.Ordinal)) return words[..^1] + "وم";
        return words.EndsWith('ی') ? words + ZeroWidthNonJoiner + "ام" : words + "م";
    }

    private static string BelowThousand(int number)
    {
        var parts = new List<string> { Hundreds[number / 100] };
        var rest = number % 100;
        if (rest < 20) parts.Add(BelowTwenty[rest]);
        else parts.AddRange([Tens[rest / 10], BelowTwenty[rest % 10]]);
        return string.Join(And, parts.Where(part => part.Length > 0));
    }
}
