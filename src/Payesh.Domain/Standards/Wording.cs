using System.Globalization;
using System.Text.RegularExpressions;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Standards;

/// <summary>The texts of requirements with the numbers in force in place of <c>{…}</c>, in the digits of the language.</summary>
/// <param name="parameters">The parameters in force for one province on one day.</param>
public sealed partial class Wording(Parameters parameters)
{
    /// <summary>The question. It has no number of its own.</summary>
    public Bilingual Ask(Requirement requirement) => Both(requirement, requirement.AskFa, requirement.AskEn);

    /// <summary>The duty.</summary>
    public Bilingual Duty(Requirement requirement) => Both(requirement, requirement.RequirementFa, requirement.RequirementEn);

    /// <summary>The notice's sentence when it is not met.</summary>
    public Bilingual Finding(Requirement requirement) => Both(requirement, requirement.FindingFa, requirement.FindingEn);

    /// <summary>The column «اقدام لازم» of a notice; Persian only.</summary>
    public string Action(Requirement requirement) => Persian(requirement, requirement.ActionFa);

    /// <summary>The short title; Persian only.</summary>
    public string Title(Requirement requirement) => Persian(requirement, requirement.TitleFa);

    /// <summary>The sentence said in a private talk; null when there is none.</summary>
    public Bilingual? Say(Requirement requirement) =>
        requirement is { SayFa: { } fa, SayEn: { } en } ? Both(requirement, fa, en) : null;

    /// <summary>The hint for the inspector; Persian only; null when there is none.</summary>
    public string? Hint(Requirement requirement) => requirement.HintFa is { } hint ? Persian(requirement, hint) : null;

    /// <summary>A value as a Persian reader writes it: «۳٫۵», «۱۴۰٬۰۰۰», «۲۵ اسفند».</summary>
    public static string Persian(ParameterValue value) => value.Number is { } number
        ? PersianText.Digits(number.ToString("#,0.#########", CultureInfo.InvariantCulture).Replace(',', '٬').Replace('.', '٫'))
        : $"{PersianText.Digits(value.Day)} {CalendarNames.Month(value.Month)}";

    /// <summary>A value as an English reader writes it: "3.5", "140,000", "25 Esfand".</summary>
    public static string English(ParameterValue value) => value.Number is { } number
        ? number.ToString("#,0.#########", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{value.Day} {CalendarNames.EnglishMonth(value.Month)}");

    private Bilingual Both(Requirement requirement, string fa, string en) =>
        new(Persian(requirement, fa), Fill(requirement, en, English));

    private string Persian(Requirement requirement, string text) => Fill(requirement, text, Persian);

    private string Fill(Requirement requirement, string text, Func<ParameterValue, string> write) =>
        Placeholder().Replace(text, found => write(parameters.Of(requirement.Id, found.Groups[1].Value)
            ?? throw new InvalidOperationException($"{requirement.Id}: no value for {found.Value}.")));

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
