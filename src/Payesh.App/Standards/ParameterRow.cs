using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.App.Standards;

/// <summary>A province set a parameter. Never changed: setting it anew is another row, and of two that hold the later one counts.</summary>
public sealed class ParameterRow
{
    public ParameterRow(ParameterSetting setting, Unit unit, AccountId by, DateTimeOffset at) =>
        (Item, Name, Province, Value, Unit, First, Last, CircularNumber, Signatory, By, At) = (setting.Item.Value, setting.Name,
            setting.Province, setting.Value.ToString(), unit, setting.Days.First, setting.Days.Last, setting.CircularNumber, setting.Signatory, by, at);

    private ParameterRow() => (Item, Name, Value, CircularNumber, Signatory) = ("", "", "", "", "");

    public long No { get; private set; }

    public string Item { get; private set; }

    public string Name { get; private set; }

    public OfficeCode Province { get; private set; }

    public string Value { get; private set; }

    public Unit Unit { get; private set; }

    public DateOnly First { get; private set; }

    public DateOnly? Last { get; private set; }

    public string CircularNumber { get; private set; }

    public string Signatory { get; private set; }

    public AccountId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public ParameterSetting ToSetting() => new(
        RequirementId.Parse(Item), Name, Province, ParameterValue.Read(Value, Unit).Value, new(First, Last), CircularNumber, Signatory);
}
