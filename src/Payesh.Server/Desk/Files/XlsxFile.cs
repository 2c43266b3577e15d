using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Payesh.Server.Desk;

/// <summary>A workbook of one sheet: bold heading that stays in sight, from right to left on a Persian page. Text is never a formula.</summary>
internal static class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestCell = 32_767;
    private const int LongestTitle = 31;

    private static readonly (string Name, string Text)[] Fixed =
    [
        ("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
            <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>
            """),
        ("_rels/.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r2" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """),
        ("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><fonts count="2"><font><sz val="11"/><name val="Tahoma"/></font><font><b/><sz val="11"/><name val="Tahoma"/></font></fonts>
            <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
            <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
            <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
            <cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>
            """),
    ];

    public static byte[] Write(Sheet sheet)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Fixed)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                part.Write(text);
            }

            Part(zip, "xl/workbook.xml", xml => Workbook(xml, sheet));
            Part(zip, "xl/worksheets/sheet1.xml", xml => Worksheet(xml, sheet));
        }

        return bytes.ToArray();
    }

    private static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        using var xml = XmlWriter.Create(zip.CreateEntry(name).Open(), new XmlWriterSettings { CloseOutput = true, CheckCharacters = false });
        write(xml);
    }

    private static void Workbook(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        xml.WriteStartElement("sheet", Main);
        xml.WriteAttributeString("name", Title(sheet.Title));
        xml.WriteAttributeString("sheetId", "1");
        xml.WriteAttributeString("id", Relations, "r1");
        xml.WriteEndDocument();
    }

    private static void Worksheet(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteRaw($"""
            <sheetViews><sheetView {(Texts.IsPersian ? "rightToLeft=\"1\" " : "")}workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="18" defaultRowHeight="16"/>
            """);
        xml.WriteStartElement("sheetData", Main);
        Row(xml, sheet.Columns, heading: true);
        foreach (var row in sheet.Rows) Row(xml, row, heading: false);
        xml.WriteEndDocument();
    }

    private static void Row(XmlWriter xml, IEnumerable<object?> cells, bool heading)
    {
        xml.WriteStartElement("row", Main);
        foreach (var cell in cells) Cell(xml, cell, heading);
        xml.WriteEndElement();
    }

    private static void Cell(XmlWriter xml, object? cell, bool heading)
    {
        xml.WriteStartElement("c", Main);
        if (heading) xml.WriteAttributeString("s", "1");
        if (cell is int or long or decimal)
        {
            xml.WriteElementString("v", Main, Convert.ToString(cell, CultureInfo.InvariantCulture));
        }
        else if (CsvFile.Plain(cell) is { Length: > 0 } text)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Clean(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // What XML cannot hold, or Excel refuses to open.
    private static string Clean(string text)
    {
        var clean = string.Concat(text.EnumerateRunes().Where(rune => rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value)));
        return clean.Length <= LongestCell ? clean : clean[..LongestCell];
    }

    private static string Title(string title)
    {
        var plain = string.Concat(title.Where(sign => !"[]:*?/\\".Contains(sign, StringComparison.Ordinal)));
        return plain.Length <= LongestTitle ? plain : plain[..LongestTitle];
    }
}
