using System.Globalization;
using System.Text;
using Payesh.Domain.Basics;

namespace Payesh.Server.Desk;

/// <summary>Comma-separated values in UTF-8 with a byte order mark, without which Excel misreads Persian.</summary>
internal static class CsvFile
{
    public static byte[] Write(Sheet sheet)
    {
        var text = new StringBuilder("\uFEFF");
        Line(text, sheet.Columns);
        foreach (var row in sheet.Rows) Line(text, row);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>What a cell says: invariant numbers, Jalali days.</summary>
    public static string Plain(object? cell) => cell switch
    {
        null => "",
        DateOnly day => JalaliDate.From(day).ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    private static void Line(StringBuilder text, IEnumerable<object?> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(object? cell)
    {
        var plain = Plain(cell);
        // A spreadsheet would run a text that begins so as a formula.
        if (cell is string && plain is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) plain = "'" + plain;
        return plain.AsSpan().ContainsAny(",\"\r\n") ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
