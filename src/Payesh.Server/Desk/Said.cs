using System.Text.Json;

namespace Payesh.Server.Desk;

/// <summary>One sentence for the next page: «ثبت شد». Written before the redirect, shown once, gone.</summary>
public sealed class Said(IHttpContextAccessor accessor, Texts texts)
{
    private const string Cookie = "said";

    /// <summary>The page that is opened next says this text.</summary>
    /// <param name="key">Key of the text.</param>
    /// <param name="arguments">Words and counts for its {0}…; never personal data, for it travels in a cookie.</param>
    public void Then(string key, params object[] arguments)
    {
        _ = texts[key, arguments];
        accessor.HttpContext!.Response.Cookies.Append(Cookie, Uri.EscapeDataString(JsonSerializer.Serialize<object[]>([key, .. arguments])), Options);
    }

    /// <summary>What the page before left to say; null when nothing, or when the cookie is not ours.</summary>
    internal string? Take()
    {
        var context = accessor.HttpContext!;
        if (context.Request.Cookies[Cookie] is not { } said || context.Response.HasStarted) return null;
        context.Response.Cookies.Delete(Cookie, Options);
        try
        {
            return JsonSerializer.Deserialize<JsonElement[]>(Uri.UnescapeDataString(said)) is [var key, .. var arguments]
                ? texts[key.GetString() ?? "", [.. arguments.Select(Read)]] : null;
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or InvalidOperationException or FormatException or System.Resources.MissingManifestResourceException)
        {
            return null;
        }
    }

    private static object Read(JsonElement argument) => argument.ValueKind is JsonValueKind.Number ? argument.GetInt64() : argument.GetString() ?? "";

    private static CookieOptions Options => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromMinutes(1) };
}
