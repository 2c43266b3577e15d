using Payesh.App.Centres;
using Payesh.Domain.Centres;
using Payesh.Server.Desk;

namespace Payesh.Server.Centres;

/// <summary>One field in which two people who edited at once differ.</summary>
/// <param name="Label">Name of the field.</param>
/// <param name="Theirs">What the register holds now.</param>
/// <param name="Ours">What stands in the form.</param>
internal sealed record CentreClash(string Label, string Theirs, string Ours)
{
    public static IReadOnlyList<CentreClash> Between(Texts texts, CentreKinds kinds, CentreInput theirs, CentreInput ours)
    {
        string Kind(string? code) => kinds.Find(code) is { } kind ? CentreWords.Say(kind) : "";
        string Flags<T>(string[]? values) where T : struct, Enum => string.Join("، ", (values ?? []).Select(One<T>).Where(word => word.Length > 0));
        string One<T>(string? value) where T : struct, Enum => Enum.TryParse<T>(value, out var one) ? texts.Of(one) : "";
        string Plain(string? text) => Shown.Digits(Domain.Basics.PersianText.Normalise(text));

        CentreClash[] all =
        [
            new(texts["Centres.Name"], Plain(theirs.Name), Plain(ours.Name)),
            new(texts["Centres.Kind"], Kind(theirs.Kind), Kind(ours.Kind)),
            new(texts["Centres.Sex"], One<GroupSex>(theirs.Sex), One<GroupSex>(ours.Sex)),
            new(texts["Centres.Capacity"], Plain(theirs.Capacity), Plain(ours.Capacity)),
            new(texts["Centres.AgeFrom"], Plain(theirs.AgeFrom), Plain(ours.AgeFrom)),
            new(texts["Centres.AgeTo"], Plain(theirs.AgeTo), Plain(ours.AgeTo)),
            new(texts["Centres.Dependency"], Flags<Dependency>(theirs.Dependency), Flags<Dependency>(ours.Dependency)),
            new(texts["Centres.Address"], Plain(theirs.Address), Plain(ours.Address)),
            new(texts["Centres.PostalCode"], Plain(theirs.PostalCode), Plain(ours.PostalCode)),
            new(texts["Centres.Phone"], Plain(theirs.Phone), Plain(ours.Phone)),
            new(texts["Centres.Point"], Plain(theirs.Latitude), Plain(ours.Latitude)),
            new(texts["Centres.Grade"], Plain(theirs.Grade), Plain(ours.Grade)),
            new(texts["Centres.LegalPersonName"], Plain(theirs.LegalPersonName), Plain(ours.LegalPersonName)),
            new(texts["Centres.LegalPersonId"], Plain(theirs.LegalPerson), Plain(ours.LegalPerson)),
            new(texts["Centres.Circumstances"], Flags<Circumstances>(theirs.Circumstances), Flags<Circumstances>(ours.Circumstances)),
        ];
        return [.. all.Where(field => field.Theirs != field.Ours)];
    }
}
