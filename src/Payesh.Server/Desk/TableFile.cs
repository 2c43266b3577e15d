using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Payesh.Server.Desk;

/// <summary>A list as a file: CSV, or XLSX made of its four parts by hand. Cells are strings, numbers, or null.</summary>
internal static class TableFile
{
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Main = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    /// <summary>The file of this ending: csv or xlsx; anything else is not found.</summary>
    public static IResult Of(string ending, string name, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows) => ending switch
    {
        "csv" => Results.File(Csv(heads, rows), "text/csv; charset=utf-8", name + ".csv"),
        "xlsx" => Results.File(Xlsx(heads, rows), Main + ".sheet", name + ".xlsx"),
        _ => Results.NotFound(),
    };

    public static byte[] Csv(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows)
    {
        // Excel takes a file without this mark for Latin.
        var text = new StringBuilder("\uFEFF");
        foreach (var row in rows.Prepend(heads)) text.AppendJoin(',', row.Select(CsvCell)).Append("\r\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Xlsx(IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(zip, "[Content_Types].xml", $"""<Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Main}.worksheet+xml"/></Types>""");
            Part(zip, "_rels/.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Sheet}" xmlns:r="{Office}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");
            WriteSheet(zip, heads, rows);
        }
        return file.ToArray();
    }

    private static void WriteSheet(ZipArchive zip, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
        using var xml = XmlWriter.Create(part, new XmlWriterSettings { CheckCharacters = false });
        xml.WriteStartElement("worksheet", Sheet);
        xml.WriteStartElement("sheetViews", Sheet);
        xml.WriteStartElement("sheetView", Sheet);
        if (Texts.IsPersian) xml.WriteAttributeString("rightToLeft", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Sheet);
        foreach (var row in rows.Prepend(heads))
        {
            xml.WriteStartElement("row", Sheet);
            foreach (var cell in row) XlsxCell(xml, cell);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void XlsxCell(XmlWriter xml, object? cell)
    {
        xml.WriteStartElement("c", Sheet);
        if (cell is int or long or double)
        {
            xml.WriteElementString("v", Sheet, Convert.ToString(cell, CultureInfo.InvariantCulture));
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Sheet);
            xml.WriteElementString("t", Sheet, string.Concat(Plain(cell).Where(sign => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign))));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    // A cell that begins like a formula would be run by the reader's program.
    private static string CsvCell(object? cell)
    {
        var text = Plain(cell);
        if (cell is string && text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Plain(object? cell) => Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "";
}
