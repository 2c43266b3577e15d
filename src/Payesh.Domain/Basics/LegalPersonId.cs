namespace Payesh.Domain.Basics;

/// <summary>The national id of a legal person (شناسه ملی): eleven ASCII digits whose last one proves the others.</summary>
public readonly record struct LegalPersonId
{
    private static readonly int[] Weights = [29, 27, 23, 19, 17, 29, 27, 23, 19, 17];

    private LegalPersonId(string value) => Value = value;

    /// <summary>The eleven digits.</summary>
    public string Value { get; }

    /// <summary>Reads an id in Persian, Arabic or ASCII digits, with spaces or hyphens around or inside.</summary>
    /// <returns>The id; or refused as unreadable or wrong.</returns>
    public static Outcome<LegalPersonId> Parse(string? text)
    {
        var digits = Identifier.Digits(text);
        if (digits is not { Length: 11 }) return BasicsRefusal.LegalPersonIdUnreadable;
        if (digits.Distinct().Count() == 1 || CheckDigit(digits) != digits[10] - '0') return BasicsRefusal.LegalPersonIdWrong;
        return new LegalPersonId(digits);
    }

    /// <summary>The eleven digits.</summary>
    public override string ToString() => Value ?? "";

    private static int CheckDigit(string id)
    {
        var added = id[9] - '0' + 2;
        var sum = 0;
        for (var i = 0; i < 10; i++) sum += (id[i] - '0' + added) * Weights[i];
        return sum % 11 % 10;
    }
}
