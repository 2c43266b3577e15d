using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>Who owns the building.</summary>
public enum Tenure
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>ملکی.</summary>
    Owned,

    /// <summary>استیجاری.</summary>
    Rented,

    /// <summary>وقفی.</summary>
    Endowed,

    /// <summary>دولتی.</summary>
    State,
}

/// <summary>What warms the rooms. Heaters that stand in a room are looked at on every visit.</summary>
[Flags]
public enum Heating
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary>موتورخانه.</summary>
    Central = 1,

    /// <summary>پکیج.</summary>
    Package = 2,

    /// <summary>بخاری گازی.</summary>
    GasHeater = 4,

    /// <summary>بخاری برقی.</summary>
    ElectricHeater = 8,

    /// <summary>بخاری نفتی.</summary>
    OilHeater = 16,
}

/// <summary>What stands in the building.</summary>
[Flags]
public enum Fittings
{
    /// <summary>None known.</summary>
    None = 0,

    /// <summary>زیرزمین.</summary>
    Basement = 1,

    /// <summary>آسانسور.</summary>
    Lift = 2,

    /// <summary>رمپ.</summary>
    Ramp = 4,

    /// <summary>پله فرار.</summary>
    EscapeStairs = 8,

    /// <summary>گاز شهری.</summary>
    Gas = 16,

    /// <summary>اعلام حریق.</summary>
    FireAlarm = 32,

    /// <summary>برق اضطراری.</summary>
    Generator = 64,

    /// <summary>مخزن آب.</summary>
    WaterTank = 128,

    /// <summary>دوربین.</summary>
    Cameras = 256,

    /// <summary>تغییر کاربری: built for another use, such as a school.</summary>
    Converted = 512,
}

/// <summary>شناسنامه ساختمان: measured once, confirmed at each visit. A measure not taken is null.</summary>
public sealed class BuildingSheet : IScoped, ICentreOwned, IVersioned
{
    private BuildingSheet() { }

    /// <summary>An empty sheet.</summary>
    public BuildingSheet(Centre centre) => (CentreId, Office, Field) = (centre.Id, centre.Office, centre.Field);

    /// <inheritdoc/>
    public CentreId CentreId { get; private set; }

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>The measures.</summary>
    public BuildingMeasures Measures { get; private set; } = new();

    /// <summary>Day on which somebody last looked and found it so.</summary>
    public DateOnly ConfirmedOn { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Takes over what was measured.</summary>
    /// <returns>The sheet; or the first impossible measure.</returns>
    public Outcome<BuildingSheet> Measure(BuildingMeasures measures, DateOnly today)
    {
        if (measures.Faults(today).FirstOrDefault() is { } fault) return fault;
        (Measures, ConfirmedOn) = (measures, today);
        return this;
    }

    /// <summary>Nothing has changed since.</summary>
    public void Confirm(DateOnly today) => ConfirmedOn = today;
}
