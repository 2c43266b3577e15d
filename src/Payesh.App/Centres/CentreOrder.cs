using Payesh.App.Database;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>What the register is sorted by.</summary>
internal static class CentreOrder
{
    private static readonly ListRows<Centre, CentreLine, long> Rows = new(c => c.No, line => line.No);

    private static readonly Dictionary<CentreSort, ListColumn<Centre, CentreLine>> Columns = new()
    {
        [CentreSort.Name] = Rows.By(c => c.NameOrder, line => line.NameOrder),
        [CentreSort.Till] = Rows.By(c => c.LicensedTill, line => line.LicensedTill),
        [CentreSort.Capacity] = Rows.By(c => c.Capacity, line => line.Capacity),
        [CentreSort.No] = Rows.By(c => c.No, line => line.No),
    };

    public static ListColumn<Centre, CentreLine> Of(CentreSort sort) => Columns[sort];
}
