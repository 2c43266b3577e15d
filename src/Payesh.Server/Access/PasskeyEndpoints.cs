using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Payesh.App.Access;
using Payesh.Domain.Basics;
using Payesh.Server.Desk;

namespace Payesh.Server.Access;

/// <summary>What the browser asks for signing in with a passkey, and for adding one.</summary>
internal static class PasskeyEndpoints
{
    public static void MapPasskeys(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in/passkey/options", Ask);
        routes.MapPost("/sign-in/passkey", SignIn);
        routes.MapPost("/account/passkeys/options", Begin);
        routes.MapPost("/account/passkeys", Add);
    }

    [OpenToAll]
    private static async Task<IResult> Ask([FromHeader(Name = "X-Payesh")] string? own, SignInManager<Account> signIn) =>
        own == "1" ? Results.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json") : Results.BadRequest();

    [OpenToAll]
    private static async Task<IResult> SignIn(
        Shown shown, [FromHeader(Name = "X-Payesh")] string? own, SignInSteps steps, Texts t, CancellationToken cancel)
    {
        if (own != "1") return Results.BadRequest();
        var entered = await steps.Passkey(shown.Credential ?? "", cancel);
        return entered.Succeeded ? Results.Json(new { ok = true, to = LocalAddress.Of(shown.ReturnUrl) }) : No(t, entered.Refusal);
    }

    [SignedIn]
    private static async Task<IResult> Begin(
        CodeShown shown, [FromHeader(Name = "X-Payesh")] string? own, OwnAccount account, SignInManager<Account> signIn, Texts t, CancellationToken cancel)
    {
        if (own != "1") return Results.BadRequest();
        var may = await account.MayAddPasskey(shown.Code, cancel);
        if (!may.Succeeded) return No(t, may.Refusal);
        var entity = new PasskeyUserEntity { Id = may.Value.Id.ToString(), Name = may.Value.UserName!, DisplayName = may.Value.Name };
        return Results.Text(await signIn.MakePasskeyCreationOptionsAsync(entity), "application/json");
    }

    [SignedIn]
    private static async Task<IResult> Add(
        Shown shown, [FromHeader(Name = "X-Payesh")] string? own, OwnAccount account, SignInManager<Account> signIn, Texts t, Said said, CancellationToken cancel)
    {
        if (own != "1") return Results.BadRequest();
        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(shown.Credential ?? "");
            // Made for whoever asked for the options, and for nobody who signed in meanwhile.
            if (!made.Succeeded || made.UserEntity.Id != (await account.Read(cancel)).Id.ToString()) return No(t, Domain.Access.AccessRefusal.WrongPasskey);
            await account.KeepPasskey(made.Passkey, shown.Name, cancel);
        }
        catch (Exception nonsense) when (nonsense is InvalidOperationException or System.Text.Json.JsonException or ArgumentException)
        {
            return No(t, Domain.Access.AccessRefusal.WrongPasskey);
        }
        said.Then("Access.PasskeyAdded");
        return Results.Json(new { ok = true, to = "/account" });
    }

    private static IResult No(Texts t, Refusal refusal) => Results.Json(new { ok = false, why = t.Of(refusal) }, statusCode: StatusCodes.Status422UnprocessableEntity);

    private sealed record Shown(string? Credential, string? ReturnUrl, string? Name);

    private sealed record CodeShown(string? Code);
}
