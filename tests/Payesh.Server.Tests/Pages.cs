using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Payesh.Server.Tests;

/// <summary>What a person does with a page.</summary>
internal static class Pages
{
    public static async Task<IHtmlDocument> Open(this HttpClient browser, string address) =>
        await Read(await browser.GetAsync(new Uri(address, UriKind.Relative)));

    public static async Task<IHtmlDocument> Read(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());

    /// <summary>Sends a form as it stands, with some fields typed over.</summary>
    public static Task<HttpResponseMessage> Send(this HttpClient browser, IElement form, string from, params (string Name, string Value)[] typed)
    {
        var fields = Fields(form).Where(field => typed.All(other => other.Name != field.Key))
            .Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var address = form.GetAttribute("action") is { Length: > 0 } action ? action : from;
        return browser.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent(fields));
    }

    /// <summary>The same with a file that was chosen.</summary>
    public static async Task<HttpResponseMessage> SendFile(
        this HttpClient browser, IElement form, string from, (string Name, byte[] Bytes) file, params (string Name, string Value)[] typed)
    {
        using var all = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(form).Where(field => field.Key != file.Name && typed.All(other => other.Name != field.Key))
            .Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value))))
            all.Add(new StringContent(value), name);
        all.Add(new ByteArrayContent(file.Bytes), file.Name, "receipt");
        return await browser.PostAsync(new Uri(from, UriKind.Relative), all);
    }

    public static IEnumerable<KeyValuePair<string, string>> Fields(IElement form) =>
        from field in form.QuerySelectorAll("input[name], textarea[name], select[name]")
        let name = field.GetAttribute("name")!
        where field is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }
        select KeyValuePair.Create(name, field switch
        {
            IHtmlInputElement input => input.Value,
            IHtmlTextAreaElement area => area.Value,
            IHtmlSelectElement chosen => chosen.Value ?? "",
            _ => "",
        });
}
