using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.DataProtection;
using Payesh.App.Access;

namespace Payesh.Server.Desk;

/// <summary>
/// A form left open past the session: nothing typed is lost. Its fields go back to the browser sealed, the person signs in, and
/// the form is shown again, filled. The server stores nothing.
/// </summary>
internal sealed class KeptForms(IDataProtectionProvider protection)
{
    private static readonly object Item = new();
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private readonly ITimeLimitedDataProtector _forms = protection.CreateProtector("Kept forms").ToTimeLimitedDataProtector();
    private readonly IDataProtector _accounts = protection.CreateProtector("Form opened by");

    /// <summary>The value of a form's hidden <see cref="KeptForm.ByField"/>; null when nobody is signed in.</summary>
    public string? SealedBy(Actor actor) => actor.IsSignedIn ? _accounts.Protect(actor.Account.Value.ToString("N")) : null;

    /// <summary>The sealed form this request could not take.</summary>
    public static string? Of(HttpContext? context) => context?.Items[Item] as string;

    /// <summary>Opens what <see cref="Keep"/> sealed; null when it is too old, or not ours.</summary>
    public KeptForm? Open(string? kept)
    {
        if (string.IsNullOrEmpty(kept)) return null;
        try
        {
            return JsonSerializer.Deserialize<KeptForm>(_forms.Unprotect(kept));
        }
        catch (Exception wrong) when (wrong is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Seals the fields of a page's form; false when this request posts none.</summary>
    public async Task<bool> Keep(HttpContext context)
    {
        var request = context.Request;
        var isPage = context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || !isPage) return false;
        var form = await request.ReadFormAsync(context.RequestAborted);
        var kept = KeptForm.From(request, form, OpenBy(form[KeptForm.ByField]));
        context.Items[Item] = _forms.Protect(JsonSerializer.Serialize(kept), Lifetime);
        return true;
    }

    private Guid? OpenBy(string? by)
    {
        if (string.IsNullOrEmpty(by)) return null;
        try
        {
            return Guid.Parse(_accounts.Unprotect(by));
        }
        catch (Exception wrong) when (wrong is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

/// <summary>The two places where a form can fail to be taken.</summary>
internal static class KeptFormsInTheWay
{
    /// <summary>Stands behind the antiforgery check: its token is of another sign-in, or too old.</summary>
    public static IApplicationBuilder UseKeptForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var check = context.Features.Get<IAntiforgeryValidationFeature>();
        if (check is not { IsValid: false })
        {
            await next(context);
            return;
        }

        // The framework guards the form of a request that failed its check; here it is only read to be given back.
        context.Features.Set<IAntiforgeryValidationFeature>(null);
        var kept = await context.RequestServices.GetRequiredService<KeptForms>().Keep(context);
        context.Features.Set(check);
        if (kept) context.Response.StatusCode = StatusCodes.Status400BadRequest;
        else await next(context);
    });
}

/// <summary>Nobody is signed in any more: the fields are kept before the person is led to the sign-in page.</summary>
internal sealed class KeepBeforeSignIn(KeptForms kept) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        ArgumentNullException.ThrowIfNull(authorizeResult);
        if (authorizeResult.Challenged && await kept.Keep(context)) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else await _usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
