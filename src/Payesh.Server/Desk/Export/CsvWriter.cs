using System.Text;

namespace Payesh.Server.Desk;

/// <summary>Comma-separated values as spreadsheet programs read them: UTF-8 with a mark in front, quotes doubled.</summary>
internal static class CsvWriter
{
    public static byte[] Write(TableFile table)
    {
        var text = new StringBuilder();
        Line(text, table.Headings);
        foreach (var row in table.Rows) Line(text, row);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IReadOnlyList<object?> cells) =>
        text.AppendJoin(',', cells.Select(cell => cell is null ? "" : Quoted(cell))).Append("\r\n");

    private static string Quoted(object cell)
    {
        var value = TableFile.Text(cell);
        // A text that begins like a formula would be run by the program that opens the file.
        if (cell is string && value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) value = "'" + value;
        return value.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
