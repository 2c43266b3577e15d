using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Payesh.Server.Desk;

/// <summary>
/// One sheet of a workbook, written by hand: the few parts that Excel and LibreOffice ask for. The sheet runs from right to left
/// on a Persian page; its first row stays in sight. Text is never read as a formula.
/// </summary>
internal static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestTitle = 31;

    // The same rows give the same bytes.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(TableFile table)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", WriteTypes);
            Part(archive, "_rels/.rels", xml => WriteRelations(xml, ("officeDocument", "xl/workbook.xml")));
            Part(archive, "xl/workbook.xml", xml => WriteBook(xml, table.Title));
            Part(archive, "xl/_rels/workbook.xml.rels", xml => WriteRelations(xml, ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")));
            Part(archive, "xl/styles.xml", WriteStyles);
            Part(archive, "xl/worksheets/sheet1.xml", xml => WriteSheet(xml, table));
        }
        return file.ToArray();
    }

    private static void Part(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamp;
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        xml.WriteStartDocument(standalone: true);
        write(xml);
        xml.WriteEndDocument();
    }

    private static void WriteTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Types);
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        foreach (var (part, type) in new[] { ("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles") })
            Element(xml, "Override", ("PartName", $"/xl/{part}.xml"), ("ContentType", $"application/vnd.openxmlformats-officedocument.spreadsheetml.{type}+xml"));
        xml.WriteEndElement();
    }

    private static void WriteRelations(XmlWriter xml, params (string Type, string Target)[] relations)
    {
        xml.WriteStartElement("Relationships", Relations);
        for (var i = 0; i < relations.Length; i++)
            Element(xml, "Relationship", ("Id", $"rId{i + 1}"), ("Type", $"{Office}/{relations[i].Type}"), ("Target", relations[i].Target));
        xml.WriteEndElement();
    }

    private static void WriteBook(XmlWriter xml, string title)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        xml.WriteStartElement("sheet", Main);
        xml.WriteAttributeString("name", SheetName(title));
        xml.WriteAttributeString("sheetId", "1");
        xml.WriteAttributeString("id", Office, "rId1");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Style 1 is the bold heading.
    private static void WriteStyles(XmlWriter xml) => xml.WriteRaw(
        $"<styleSheet xmlns=\"{Main}\"><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Tahoma\"/></font><font><b/><sz val=\"11\"/><name val=\"Tahoma\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + "<cellXfs count=\"2\"><xf xfId=\"0\"/><xf fontId=\"1\" applyFont=\"1\" xfId=\"0\"/></cellXfs></styleSheet>");

    private static void WriteSheet(XmlWriter xml, TableFile table)
    {
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetViews", Main);
        xml.WriteStartElement("sheetView", Main);
        if (Texts.IsPersian) xml.WriteAttributeString("rightToLeft", "1");
        xml.WriteAttributeString("workbookViewId", "0");
        Element(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols", Main);
        Element(xml, "col", ("min", "1"), ("max", table.Headings.Count.ToString(CultureInfo.InvariantCulture)), ("width", "20"), ("customWidth", "1"));
        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
        Row(xml, table.Headings, style: "1");
        foreach (var row in table.Rows) Row(xml, row, style: null);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Row(XmlWriter xml, IReadOnlyList<object?> cells, string? style)
    {
        xml.WriteStartElement("row", Main);
        foreach (var cell in cells)
        {
            xml.WriteStartElement("c", Main);
            if (style is not null) xml.WriteAttributeString("s", style);
            if (cell is int or long) xml.WriteElementString("v", Main, TableFile.Text(cell));
            else if (cell is not null) Text(xml, TableFile.Text(cell));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(string.Concat(text.EnumerateRunes().Where(sign => sign.Value > 0xFFFF || XmlConvert.IsXmlChar((char)sign.Value))));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        // Without a namespace the one of the element around it goes on.
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, value);
        xml.WriteEndElement();
    }

    private static string SheetName(string title)
    {
        var plain = string.Concat(title.Where(sign => !@"\/?*[]:".Contains(sign, StringComparison.Ordinal)));
        return plain.Length <= LongestTitle ? plain : plain[..LongestTitle];
    }
}
