namespace Payesh.Domain.Basics;

/// <summary>
/// An office of the organization: province × 100 + county, official statistical codes (province 00–99, county 01–99).
/// County 00 is the provincial directorate. −1 is headquarters.
/// A superior's territory is one range of codes, so scope is one comparison in the database.
/// </summary>
public readonly record struct OfficeCode(int Value) : IComparable<OfficeCode>
{
    /// <summary>Headquarters (ستاد): its territory is the whole country.</summary>
    public static OfficeCode Headquarters => new(-1);

    /// <summary>The directorate of a province.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code is not 0–99.</exception>
    public static OfficeCode OfProvince(int province) => Of(province, 0);

    /// <summary>The office of a county; county 0 is the directorate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A code is not 0–99.</exception>
    public static OfficeCode Of(int province, int county)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(province);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(province, 99);
        ArgumentOutOfRangeException.ThrowIfNegative(county);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(county, 99);
        return new(province * 100 + county);
    }

    /// <summary>Whether this is headquarters.</summary>
    public bool IsHeadquarters => Value < 0;

    /// <summary>Whether this is a provincial directorate.</summary>
    public bool IsProvince => Value >= 0 && Value % 100 == 0;

    /// <summary>Whether this is a county office.</summary>
    public bool IsCounty => Value >= 0 && Value % 100 != 0;

    /// <summary>The directorate above a county; headquarters above a directorate; headquarters above itself.</summary>
    public OfficeCode Superior => IsCounty ? new(Value / 100 * 100) : Headquarters;

    /// <summary>The first office of the territory, included.</summary>
    public OfficeCode First => this;

    /// <summary>The last office of the territory, included.</summary>
    public OfficeCode Last => IsHeadquarters ? new(9999) : IsProvince ? new(Value + 99) : this;

    /// <summary>Whether an office lies in this office's territory; each office lies in its own.</summary>
    public bool Covers(OfficeCode other) => other >= First && other <= Last;

    /// <inheritdoc/>
    public int CompareTo(OfficeCode other) => Value.CompareTo(other.Value);

    /// <summary>Order of the codes.</summary>
    public static bool operator <(OfficeCode left, OfficeCode right) => left.Value < right.Value;

    /// <summary>Order of the codes.</summary>
    public static bool operator >(OfficeCode left, OfficeCode right) => left.Value > right.Value;

    /// <summary>Order of the codes.</summary>
    public static bool operator <=(OfficeCode left, OfficeCode right) => left.Value <= right.Value;

    /// <summary>Order of the codes.</summary>
    public static bool operator >=(OfficeCode left, OfficeCode right) => left.Value >= right.Value;

    /// <summary>Four digits, or HQ.</summary>
    public override string ToString() => IsHeadquarters ? "HQ" : Value.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
}
