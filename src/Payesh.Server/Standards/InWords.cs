using System.Globalization;
using Payesh.Domain.Standards;
using Payesh.Server.Desk;

namespace Payesh.Server.Standards;

/// <summary>The standards in the reader's language. What the research gave in Persian only is marked as Persian by <see cref="FaText"/>.</summary>
internal static class InWords
{
    /// <summary>A text that exists in both languages.</summary>
    public static string Of(Bilingual text) => Texts.IsPersian ? text.Fa : text.En;

    /// <summary>The name of a requirement: its title; in English the short duty, which is the only one it has.</summary>
    public static string Title(Requirement requirement) => Texts.IsPersian ? requirement.TitleFa : requirement.RequirementEn;

    /// <summary>A number or a day of the year, with its unit.</summary>
    public static string Value(ParameterValue value, Unit unit, Texts texts)
    {
        var plain = Texts.IsPersian ? Wording.Persian(value) : Wording.English(value);
        if (unit is Unit.JalaliMonthDay) return plain;
        return $"{plain} {(value.Number == 1 ? texts.Maybe($"Standards.One.{unit}") : null) ?? texts.Of(unit)}";
    }

    /// <summary>A limit as a sentence: «حداقل ۱۳ متر». Null when no number is in force.</summary>
    public static string? Limit(RequirementId item, Limit limit, Unit? unit, Parameters parameters, Texts texts)
    {
        var value = limit.Param is { } name && parameters.Of(item, name) is { } set ? set
            : limit.Value is { } stated ? ParameterValue.Of(stated)
            : (ParameterValue?)null;
        if (value is not { } number) return null;
        return $"{texts.Of(limit.Op)} {(unit is { } known ? Value(number, known, texts) : Texts.IsPersian ? Wording.Persian(number) : Wording.English(number))}";
    }

    /// <summary>Estimated minutes, to the half.</summary>
    public static string Minutes(decimal minutes) => Shown.Digits(minutes.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', Texts.IsPersian ? '٫' : '.'));
}
