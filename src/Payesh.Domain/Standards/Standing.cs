using System.Text.Json.Serialization;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Standards;

/// <summary>Whether a requirement binds. The one place where a grade turns into law or advice.</summary>
[JsonConverter(typeof(KebabNames<Standing>))]
public enum Standing
{
    /// <summary>الزام.</summary>
    Requirement,

    /// <summary>الزام مصوب استان.</summary>
    [JsonStringEnumMemberName("adopted")] AdoptedRequirement,

    /// <summary>توصیه کارشناسی (فاقد ضمانت اجرا).</summary>
    Suggested,
}

/// <summary>What a grade and an adoption make of a requirement (P15).</summary>
[Source("office-practice", Clause = "P15")]
public static class Standings
{
    /// <summary>Grades A and B bind; C, D and I bind only where the province adopted the item.</summary>
    public static Standing Of(Grade grade, bool adopted) => grade switch
    {
        Grade.A or Grade.B => Standing.Requirement,
        Grade.C or Grade.D or Grade.I => adopted ? Standing.AdoptedRequirement : Standing.Suggested,
    };

    extension(Standing standing)
    {
        /// <summary>Whether it may stand among the requirements of a notice and the ladder runs on it.</summary>
        public bool Binds => standing != Standing.Suggested;
    }
}

/// <summary>A province made an item its own rule by circular.</summary>
/// <param name="Item">The requirement.</param>
/// <param name="Province">The province's directorate.</param>
/// <param name="CircularNumber">The circular's number.</param>
/// <param name="Days">The days on which it holds, from the circular's date.</param>
/// <param name="Signatory">The post that signed.</param>
public sealed record Adoption(RequirementId Item, OfficeCode Province, string CircularNumber, DateSpan Days, string Signatory)
{
    /// <summary>A province adopts an item.</summary>
    /// <param name="requirement">The requirement, grade C, D or I.</param>
    /// <param name="province">The province's directorate.</param>
    /// <param name="circular">The circular's number.</param>
    /// <param name="days">The days on which it holds.</param>
    /// <param name="signatory">The post that signed.</param>
    /// <param name="parameters">The parameters in force there on the first day.</param>
    /// <returns>The adoption, or a refusal: what binds already, or lacks its number, cannot be adopted.</returns>
    public static Outcome<Adoption> Make(
        Requirement requirement, OfficeCode province, string circular, DateSpan days, string signatory, Parameters parameters)
    {
        if (!province.IsProvince) return StandardsRefusal.NotAProvince;
        if (Standings.Of(requirement.Grade, adopted: false) == Standing.Requirement) return StandardsRefusal.BindsAlready(requirement.Id);
        if (requirement.Subject == Subject.Office) return StandardsRefusal.DutyOfTheOffice(requirement.Id);
        if (string.IsNullOrWhiteSpace(circular)) return StandardsRefusal.CircularMissing;
        if (string.IsNullOrWhiteSpace(signatory)) return StandardsRefusal.SignatoryMissing;
        if (requirement.Limit?.Param is { } needed && parameters.Of(requirement.Id, needed) is null)
            return StandardsRefusal.ParameterFirst(requirement.Id, needed);
        return new Adoption(requirement.Id, province, circular.Trim(), days, signatory.Trim());
    }
}

/// <summary>The adoptions of all provinces.</summary>
/// <param name="Rows">Each of them, in force or not.</param>
public sealed record Adoptions(IReadOnlyList<Adoption> Rows)
{
    /// <summary>Nothing adopted anywhere.</summary>
    public static Adoptions None { get; } = new([]);

    /// <summary>The adoption an office works under on a day; null when its province has none. Headquarters has none.</summary>
    public Adoption? For(RequirementId item, OfficeCode office, DateOnly day) =>
        Rows.Where(a => a.Item == item && a.Province.Covers(office) && a.Days.Contains(day)).MaxBy(a => a.Days.First);

    /// <summary>Whether the item is adopted for an office on a day.</summary>
    public bool Hold(RequirementId item, OfficeCode office, DateOnly day) => For(item, office, day) is not null;
}
