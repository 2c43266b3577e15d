using System.Globalization;
using System.Net;
using System.Text;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections.Bundles;

/// <summary>A page for people inside an evidence file: what the visit found, and which records stand behind it. Persian, without script.</summary>
internal static class BundleReport
{
    private const string Style = "body{font:16px/1.9 Vazirmatn,Tahoma,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}"
        + "th,td{border:1px solid #999;padding:.3rem .6rem;text-align:start;vertical-align:top}code{direction:ltr;unicode-bidi:isolate;overflow-wrap:anywhere}";

    public static byte[] Write(Visit visit, Pack pack, VisitState state, StoredLog log, BundleReader reader)
    {
        var minutes = new Minutes(pack, state.Open);
        var html = new StringBuilder(
            $"<!doctype html><html lang=\"fa\" dir=\"rtl\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>بازدید {Safe(visit.Number)}</title><style>{Style}</style></head><body>");
        html.Append(CultureInfo.InvariantCulture, $"<h1>بازدید <bdi>{Safe(PersianText.Digits(visit.Number))}</bdi>، {Safe(pack.Centre.Name)}</h1>");
        html.Append("<p>این صفحه برای خواندن است. مدرک، خودِ زنجیره‌ها و امضاهای همراه این بسته است.</p><table>");
        Row(html, "زمان رسیدن", visit.Arrived is { } at ? Moment(at) : "—");
        Row(html, "گروه بازدید", string.Join("، ", pack.Team.Select(member => member.Name)));
        Row(html, "نسخه ضوابط", pack.Standards.Id);
        Row(html, "این نسخه برای", reader switch { BundleReader.Centre => "مرکز", BundleReader.Commission => "کمیسیون", BundleReader.Judge => "مرجع قضایی" });
        html.Append("</table>");
        Defects(html, "نقص‌های الزام‌ها", minutes.Requirements);
        Defects(html, "توصیه‌ها", minutes.Advice);
        if (state.Open.Remark is { } remark) html.Append(CultureInfo.InvariantCulture, $"<h2>اظهار مرکز</h2><p>{Safe(remark.Value.Text)}</p>");
        if (reader != BundleReader.Centre) Closed(html, state, reader);
        html.Append("<h2>زنجیره‌ها</h2><table><tr><th>دستگاه</th><th>سطر</th><th>اثر پایان</th></tr>");
        foreach (var chain in log.Chains)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td><code>{chain.Device}</code></td><td>{PersianText.Digits(chain.UpTo)}</td><td><code>{chain.Head}</code></td></tr>");
        html.Append("</table></body></html>");
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    private static void Defects(StringBuilder html, string title, IEnumerable<MinutesDefect> defects)
    {
        var all = defects.ToList();
        if (all.Count == 0) return;
        html.Append(CultureInfo.InvariantCulture, $"<h2>{title}</h2><table><tr><th>محل</th><th>نقص</th><th>مستند</th><th>یادداشت</th></tr>");
        foreach (var defect in all)
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{Safe(defect.Place.Fa)}</td><td>{Safe(defect.Item.Finding.Fa)}</td><td>{Safe(defect.Item.Source.Fa)}</td><td>{Safe(defect.Answer.Note ?? "")}</td></tr>");
        html.Append("</table>");
    }

    private static void Closed(StringBuilder html, VisitState state, BundleReader reader)
    {
        html.Append("<h2>یادداشت‌های اداره</h2>");
        foreach (var note in state.Office.Notes) html.Append(CultureInfo.InvariantCulture, $"<p><code>{Safe(note.Item)}</code> {Safe(note.Value.Text)}</p>");
        if (reader != BundleReader.Judge) return;
        html.Append("<h2>گفت‌وگوهای محرمانه</h2>");
        foreach (var talk in state.Protected.Talks) html.Append(CultureInfo.InvariantCulture, $"<p><code>{Safe(talk.Item)}</code> {Safe(talk.Value.Text ?? "")}</p>");
    }

    private static void Row(StringBuilder html, string name, string value) =>
        html.Append(CultureInfo.InvariantCulture, $"<tr><th>{name}</th><td>{Safe(value)}</td></tr>");

    private static string Moment(DateTimeOffset at)
    {
        var local = at.ToOffset(TimeSpan.FromMinutes(210));
        return PersianText.Digits($"{TehranTime.DayOf(at).Jalali.Table}، {local.Hour:00}:{local.Minute:00}");
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
