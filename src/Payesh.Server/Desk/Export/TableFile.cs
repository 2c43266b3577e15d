namespace Payesh.Server.Desk;

/// <summary>A list as a file: the same headings and rows, whatever the form.</summary>
/// <param name="Name">Name of the file without its ending, ASCII.</param>
/// <param name="Title">Name of the sheet.</param>
/// <param name="Headings">One for each column.</param>
/// <param name="Rows">Cells: text, whole numbers, days, or null for an empty cell.</param>
public sealed record TableFile(string Name, string Title, IReadOnlyList<string> Headings, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>The file in the form its ending asks for; unknown endings are not found.</summary>
    /// <param name="ending">csv or xlsx.</param>
    public IResult Send(string ending) => ending switch
    {
        "csv" => Results.File(CsvWriter.Write(this), "text/csv; charset=utf-8", $"{Name}.csv"),
        "xlsx" => Results.File(XlsxWriter.Write(this), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{Name}.xlsx"),
        _ => Results.NotFound(),
    };

    /// <summary>A cell as text: days are Jalali, digits ASCII so that other programs can sort and count them.</summary>
    internal static string Text(object cell) => cell switch
    {
        DateOnly day => Domain.Basics.JalaliDate.From(day).ToString(),
        string text => text,
        _ => Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
