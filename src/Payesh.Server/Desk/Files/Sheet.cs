namespace Payesh.Server.Desk;

/// <summary>A list as a file for a spreadsheet.</summary>
/// <param name="Name">Name of the file without its ending, ASCII: <c>standards</c>.</param>
/// <param name="Title">Name of the sheet, as people read it.</param>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">Cells: text, whole numbers, decimals, days (written in the Jalali calendar) or nothing. Digits stay ASCII.</param>
public sealed record Sheet(string Name, string Title, IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>The file of an <see cref="ExportLinks"/> address: <c>csv</c> or <c>xlsx</c>; not found for any other ending.</summary>
    public IResult ToFile(string ending) => ending switch
    {
        "csv" => Results.File(CsvFile.Write(this), "text/csv; charset=utf-8", $"{Name}.csv"),
        "xlsx" => Results.File(XlsxFile.Write(this), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{Name}.xlsx"),
        _ => Results.NotFound(),
    };
}
