using Payesh.App.Standards;
using Payesh.Domain.Standards;
using Payesh.Server.Desk;

namespace Payesh.Server.Standards;

/// <summary>The filters of the catalogue as they stand in its address. A word nobody knows leaves its filter open.</summary>
internal static class CatalogueFilter
{
    public static RequirementFilter Read(Func<string, string?> query) => new()
    {
        Text = query("q"),
        Category = One<Category>(query("category")),
        Severity = One<Severity>(query("severity")),
        Grade = One<Grade>(query("grade")),
        Standing = One<Standing>(query("standing")),
        Tier = One<Tier>(query("tier")),
        Family = One<Family>(query("family")),
        Place = One<Place>(query("place")),
        Sort = query("sort"),
    };

    /// <summary>The choices of an enumeration with the names the resources give.</summary>
    public static IReadOnlyList<Option> Options<T>(Texts texts) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Option(WireName.Of(value), texts.Of(value)))];

    /// <summary>The choices of an enumeration with the names the rule files give.</summary>
    public static IReadOnlyList<Option> Options<T>(Func<T, Bilingual> name) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new Option(WireName.Of(value), InWords.Of(name(value))))];

    public static T? One<T>(string? name) where T : struct, Enum => name is not null && WireName.TryRead<T>(name, out var value) ? value : null;
}
