namespace Payesh.Server.Desk;

/// <summary>Deals out the columns to the cells of one row, in their order.</summary>
internal sealed class RowOfCells(IReadOnlyList<Column> columns)
{
    private int _next;

    public Column Next() => _next < columns.Count
        ? columns[_next++]
        : throw new InvalidOperationException($"The row has more cells than the table's {columns.Count} columns.");
}
