using System.Collections.Frozen;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Standards;

/// <summary>A province set a parameter by circular.</summary>
/// <param name="Item">The requirement.</param>
/// <param name="Name">The parameter's name inside it.</param>
/// <param name="Province">The province's directorate.</param>
/// <param name="Value">The value.</param>
/// <param name="Days">The days on which it is in force.</param>
/// <param name="CircularNumber">The circular's number.</param>
/// <param name="Signatory">The post that signed.</param>
public sealed record ParameterSetting(
    RequirementId Item, string Name, OfficeCode Province, ParameterValue Value, DateSpan Days, string CircularNumber, string Signatory)
{
    /// <summary>A province sets a parameter.</summary>
    /// <returns>
    /// The setting, or a refusal: <see cref="StandardsRefusal.UnknownParameter"/>, <see cref="StandardsRefusal.NotAProvince"/>,
    /// <see cref="StandardsRefusal.CircularMissing"/>, <see cref="StandardsRefusal.SignatoryMissing"/>, or the value's.
    /// </returns>
    public static Outcome<ParameterSetting> Make(
        Requirement requirement, string name, OfficeCode province, string value, DateSpan days, string circular, string signatory)
    {
        if (!requirement.Params.TryGetValue(name, out var definition)) return StandardsRefusal.UnknownParameter(requirement.Id, name);
        if (!province.IsProvince) return StandardsRefusal.NotAProvince;
        if (string.IsNullOrWhiteSpace(circular)) return StandardsRefusal.CircularMissing;
        if (string.IsNullOrWhiteSpace(signatory)) return StandardsRefusal.SignatoryMissing;
        var read = ParameterValue.Read(value, definition.Unit);
        if (read.Refusal is { } refusal) return refusal;
        return new ParameterSetting(requirement.Id, name, province, read.Value, days, circular.Trim(), signatory.Trim());
    }
}

/// <summary>The parameters in force for one province on one day: the province's row over the default.</summary>
public sealed class Parameters
{
    private readonly FrozenDictionary<(RequirementId, string), ParameterValue> _values;

    private Parameters(IEnumerable<KeyValuePair<(RequirementId, string), ParameterValue>> values) => _values = values.ToFrozenDictionary();

    /// <summary>The defaults of these requirements, with a province's settings over them.</summary>
    /// <param name="requirements">The requirements of one version.</param>
    /// <param name="settings">Rows of any province and day.</param>
    /// <param name="office">The office; its province counts. Headquarters has no settings.</param>
    /// <param name="day">The day. Of two rows in force the one with the later first day counts.</param>
    public static Parameters InForce(
        IEnumerable<Requirement> requirements, IEnumerable<ParameterSetting> settings, OfficeCode office, DateOnly day)
    {
        var values = new Dictionary<(RequirementId, string), ParameterValue>();
        foreach (var requirement in requirements)
        {
            foreach (var (name, definition) in requirement.Params)
            {
                if (definition.Default is { } value) values[(requirement.Id, name)] = value;
            }
        }

        foreach (var row in settings.Where(s => s.Province.Covers(office) && s.Days.Contains(day)).OrderBy(s => s.Days.First))
            values[(row.Item, row.Name)] = row.Value;

        return new(values);
    }

    /// <summary>The value in force; null when no source and no province gives one.</summary>
    public ParameterValue? Of(RequirementId item, string name) => _values.TryGetValue((item, name), out var value) ? value : null;
}
