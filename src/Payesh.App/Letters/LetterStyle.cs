namespace Payesh.App.Letters;

/// <summary>The one style of a letter's page. It is sealed with the letter, so a change here touches new letters only.</summary>
public static class LetterStyle
{
    /// <summary>Stable address of the typeface; where it cannot be fetched, the reader's own Persian typeface serves.</summary>
    public const string Typeface = "/letters/vazirmatn.woff2";

    public static string Css(string page, string of) => $$"""
        @font-face { font-family: "Vazirmatn"; src: local("Vazirmatn"), url("{{Typeface}}") format("woff2"); font-weight: 100 900; }
        @page {
          size: A4; margin: 25mm 20mm 22mm;
          @bottom-center { content: "{{page}} " counter(page, persian) " {{of}} " counter(pages, persian); font: 9pt "Vazirmatn", "B Nazanin", Tahoma, sans-serif; }
        }
        * { box-sizing: border-box; }
        html { background: #e9e6df; color: #16181d; }
        body { margin: 0; font: 12pt/1.9 "Vazirmatn", "B Nazanin", Tahoma, sans-serif; text-align: start; }
        .letter { inline-size: 210mm; max-inline-size: 100%; min-block-size: 297mm; margin: 8mm auto; padding: 20mm; background: #fff; }
        .head { display: grid; grid-template-columns: 1fr auto 1fr; gap: 6mm; align-items: start; border-block-end: 1px solid #16181d; padding-block-end: 3mm; }
        .head p { margin: 0; }
        .from { font-weight: 600; }
        .from small { display: block; font-size: 10pt; font-weight: 400; }
        .name { text-align: center; }
        .stamp { margin: 0; justify-self: end; display: grid; grid-template-columns: auto auto; column-gap: 2mm; font-size: 10.5pt; }
        .stamp dt { color: #4a4f57; }
        .stamp dd { margin: 0; }
        bdi, .run { unicode-bidi: isolate; white-space: nowrap; }
        h1 { margin: 5mm 0 3mm; font-size: 16pt; text-align: center; }
        h2 { margin: 5mm 0 1mm; font-size: 12pt; break-after: avoid; }
        p { margin: 0 0 2.5mm; }
        .secret { text-align: center; font-weight: 700; }
        .draft { border: 1px dashed #9a3412; color: #9a3412; padding: 2mm 4mm; text-align: center; }
        .to { font-weight: 600; margin-block-end: 1mm; }
        .subject { margin-block-end: 4mm; }
        table { inline-size: 100%; border-collapse: collapse; margin-block: 2mm 4mm; font-size: 10.5pt; line-height: 1.75; }
        caption { text-align: start; font-weight: 700; padding-block-end: 1mm; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th, td { border: 1px solid #7c828b; padding: 1.5mm 2mm; vertical-align: top; text-align: start; }
        th { background: #f0eee9; font-weight: 600; }
        td:first-child, th:first-child { inline-size: 9mm; text-align: center; }
        .light, .light th, .light td { border-color: #b9bdc3; color: #4a4f57; }
        .light th { background: none; }
        .foot { display: grid; grid-template-columns: 1fr auto; gap: 10mm; margin-block-start: 8mm; break-inside: avoid; }
        .copies ol { list-style: persian; margin: 0; padding-inline-start: 6mm; font-size: 10pt; }
        .sign { text-align: center; min-inline-size: 55mm; padding-block-end: 16mm; }
        .sign p { margin: 0; }
        .stampbox { margin-block-start: 4mm; color: #4a4f57; font-size: 9pt; }
        .check { display: grid; grid-template-columns: 25mm 1fr; gap: 4mm; align-items: center; margin-block-start: 4mm; font-size: 9pt; line-height: 1.7; break-inside: avoid; }
        .check svg { inline-size: 25mm; block-size: 25mm; }
        .check p { margin: 0; }
        .service { border: 1px solid #7c828b; margin-block-start: 6mm; padding: 2mm 4mm 4mm; font-size: 9.5pt; break-inside: avoid; }
        .service h2 { margin-block-start: 0; }
        .service ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 8mm; }
        .service li { border-block-end: 1px dotted #7c828b; min-block-size: 8mm; }
        .service li:last-child { grid-column: 1 / -1; }
        @media print { html { background: none; } .letter { margin: 0; padding: 0; inline-size: auto; min-block-size: 0; } }
        @media screen and (max-width: 210mm) {
          .letter { margin: 0; padding: 6mm 4mm; }
          .head { grid-template-columns: 1fr; gap: 2mm; }
          .stamp { justify-self: start; }
          .name { text-align: start; }
          .scroll { overflow-x: auto; }
          .foot, .service ul { grid-template-columns: 1fr; }
        }
        """;
}
