using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>A letter as a page that needs nothing else: its bytes, and the hash of its one style element for the Content-Security-Policy.</summary>
public sealed record LetterPage(byte[] Bytes, string StyleHash);

/// <summary>Renders a letter once; the bytes are kept. Deterministic: the same document gives the same bytes.</summary>
public sealed partial class LetterSheet(SheetWords words)
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="document">The letter; without a number it is a draft, and says so.</param>
    /// <param name="checkUrl">Address of the page that answers for its code.</param>
    /// <param name="mark">The check mark; null in a draft.</param>
    public LetterPage Render(LetterDocument document, string checkUrl, string? mark)
    {
        var style = LetterStyle.Css(words.Page, words.Of);
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"fa\" dir=\"rtl\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>").Append(Text(Title(document))).Append("</title>\n")
            .Append("<style>").Append(style).Append("</style>\n</head>\n<body>\n<article class=\"letter\">\n");
        Head(page, document);
        Body(page, document.Content);
        Foot(page, document);
        Check(page, document, checkUrl, mark);
        Service(page);
        page.Append("</article>\n</body>\n</html>\n");
        return new(Encoding.UTF8.GetBytes(page.ToString()), Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style))));
    }

    private static string Title(LetterDocument document) =>
        document.Facts.Number is { } number ? $"{document.Content.Title} {PersianText.Digits(number)}" : document.Content.Title;

    private void Head(StringBuilder page, LetterDocument document)
    {
        var (facts, content) = (document.Facts, document.Content);
        page.Append("<header class=\"head\">\n<p class=\"from\"><small>").Append(Text(words.Organization)).Append("</small>")
            .Append(Text(content.Office)).Append("</p>\n<p class=\"name\">").Append(Text(words.InTheName)).Append("</p>\n<dl class=\"stamp\">");
        Pair(page, words.Number, facts.Number is { } number ? Run(PersianText.Digits(number)) : "");
        Pair(page, words.Date, facts.Date is { } date ? Run(date.Jalali.Table) : "");
        Pair(page, words.Attachment, Text(content.Attachment ? words.Attached : words.NotAttached));
        page.Append("</dl>\n</header>\n");
        if (facts.Number is null)
            page.Append("<p class=\"draft\">").Append(Text(facts.SignedBy is null ? words.Draft : words.Awaiting)).Append("</p>\n");
        page.Append("<h1>").Append(Text(content.Title)).Append("</h1>\n");
        if (content.Confidential) page.Append("<p class=\"secret\">").Append(Text(words.Confidential)).Append("</p>\n");
        foreach (var line in content.Address) page.Append("<p class=\"to\">").Append(Text(line)).Append("</p>\n");
        page.Append("<p class=\"subject\"><b>").Append(Text(words.Subject)).Append(":</b> ").Append(Words(content.Subject)).Append("</p>\n");
    }

    private static void Body(StringBuilder page, LetterContent content)
    {
        foreach (var part in content.Parts)
        {
            switch (part)
            {
                case LetterText text:
                    page.Append("<p>").Append(Words(text.Text)).Append("</p>\n");
                    break;
                case LetterHeading heading:
                    page.Append("<h2>").Append(Text(heading.Text)).Append("</h2>\n");
                    break;
                case LetterTable table:
                    Table(page, table);
                    break;
            }
        }
    }

    private static void Table(StringBuilder page, LetterTable table)
    {
        page.Append("<div class=\"scroll\" tabindex=\"0\"><table").Append(table.Light ? " class=\"light\"" : "").Append("><caption>").Append(Text(table.Title))
            .Append("</caption>\n<thead><tr>");
        foreach (var column in table.Columns) page.Append("<th scope=\"col\">").Append(Text(column)).Append("</th>");
        page.Append("</tr></thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            foreach (var cell in row) page.Append("<td>").Append(Words(cell)).Append("</td>");
            page.Append("</tr>\n");
        }

        page.Append("</tbody></table></div>\n");
    }

    private void Foot(StringBuilder page, LetterDocument document)
    {
        page.Append("<div class=\"foot\">\n<div class=\"copies\">");
        if (document.Content.Copies.Count > 0)
        {
            page.Append("<h2>").Append(Text(words.Copies)).Append(":</h2><ol>");
            foreach (var copy in document.Content.Copies) page.Append("<li>").Append(Words(copy)).Append("</li>");
            page.Append("</ol>");
        }

        page.Append("</div>\n<div class=\"sign\">");
        var facts = document.Facts;
        if (facts.SignedBy is not null)
        {
            if (facts.SignedAs == SignedAs.OnBehalf) page.Append("<p>").Append(Text(words.SignedOnBehalf)).Append("</p>");
            page.Append("<p><b>").Append(Text(facts.SignedBy)).Append("</b></p><p>")
                .Append(Text(facts.SignedAs == SignedAs.ActingHead ? $"{words.ActingHead} {facts.SignedPost}" : facts.SignedPost ?? "")).Append("</p>");
        }

        page.Append("<p class=\"stampbox\">").Append(Text(words.Stamp)).Append("</p></div>\n</div>\n");
    }

    private void Check(StringBuilder page, LetterDocument document, string checkUrl, string? mark)
    {
        var code = CheckCode.From(document.Facts.Code);
        page.Append("<div class=\"check\">").Append(QrPath.Svg(checkUrl, words.Genuine)).Append("<div><p><b>").Append(Text(words.Genuine))
            .Append("</b></p><p>").Append(Text(words.Code)).Append(": ").Append(Run(code.ForTyping)).Append("</p>");
        if (mark is not null) page.Append("<p>").Append(Text(words.Mark)).Append(": <b>").Append(Text(mark)).Append("</b></p>");
        var plain = checkUrl[..checkUrl.LastIndexOf('/')];
        page.Append("<p>").Append(Text(words.GenuineAt).Replace("{address}", Run(plain), StringComparison.Ordinal)).Append("</p></div></div>\n");
    }

    private void Service(StringBuilder page)
    {
        page.Append("<section class=\"service\"><h2>").Append(Text(words.ServiceTitle)).Append("</h2><ul>");
        foreach (var box in words.Service) page.Append("<li>").Append(Text(box)).Append(":</li>");
        page.Append("<li>").Append(Text(words.ServiceRefused)).Append(":</li></ul></section>\n");
    }

    private static void Pair(StringBuilder page, string label, string value) =>
        page.Append("<dt>").Append(Text(label)).Append(":</dt><dd>").Append(value).Append("</dd>");

    // One isolated run from left to right: «۱۲/۱۴۰۴/پ» is copied and pasted as it was typed.
    private static string Run(string text) => $"<bdi dir=\"ltr\">{Text(text)}</bdi>";

    private static string Text(string text) => Html.Encode(text);

    // «۱۴۰۴-۰۱۲۷» in a sentence reads from the year on, as on every other page: after Persian letters it would be turned round.
    private static string Words(string text) => Joined().Replace(Text(text), number => $"<bdi dir=\"ltr\">{number.Value}</bdi>");

    [GeneratedRegex("[۰-۹0-9]+-[۰-۹0-9]+")]
    private static partial Regex Joined();
}
