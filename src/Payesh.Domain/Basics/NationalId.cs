namespace Payesh.Domain.Basics;

/// <summary>
/// The national id of a person (کد ملی): ten ASCII digits whose last one proves the others.
/// Personal data: <see cref="ToString"/> is masked, so that it reaches no log by accident.
/// </summary>
public readonly record struct NationalId
{
    private NationalId(string value) => Value = value;

    /// <summary>The ten digits in clear.</summary>
    public string Value { get; }

    /// <summary>
    /// Reads an id in Persian, Arabic or ASCII digits, with spaces or hyphens around or inside; 8 or 9 digits get the zeros
    /// they lost in front. The first three digits (the issuing office) are not checked: no complete list is public.
    /// </summary>
    /// <returns>The id; or refused as unreadable or wrong.</returns>
    public static Outcome<NationalId> Parse(string? text)
    {
        var digits = Identifier.Digits(text);
        if (digits is not { Length: >= 8 and <= 10 }) return BasicsRefusal.NationalIdUnreadable;

        var full = digits.PadLeft(10, '0');
        if (full.Distinct().Count() == 1 || CheckDigit(full) != full[9] - '0') return BasicsRefusal.NationalIdWrong;
        return new NationalId(full);
    }

    /// <summary>Two digits of ten, enough to tell two people of one centre apart and no more.</summary>
    public override string ToString() => Value is null ? "" : "********" + Value[8..];

    private static int CheckDigit(string id)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++) sum += (id[i] - '0') * (10 - i);
        var rest = sum % 11;
        return rest < 2 ? rest : 11 - rest;
    }
}
