using Microsoft.AspNetCore.Identity;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Server.Cli;

namespace Payesh.Server.Access;

/// <summary>What of Access is no page.</summary>
internal static class AccessEndpoints
{
    public static void MapAccess(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Tls.AuthorityPath, [OpenToAll] (Settings settings) => File.Exists(Path.Combine(settings.Tls, Tls.AuthorityFile))
            ? Results.File(Path.Combine(settings.Tls, Tls.AuthorityFile), "application/x-x509-ca-cert", "payesh-ca.crt")
            : Results.NotFound());
        routes.MapPost("/sign-out", [SignedIn] async (SignInManager<Account> signIn, PayeshDb db, Actor actor, TimeProvider clock, CancellationToken cancel) =>
        {
            await signIn.SignOutAsync();
            db.Note(AuditKind.SignedOut, "Access", nameof(Account), actor.Account.Value.ToString(), clock.GetUtcNow());
            await db.SaveChangesAsync(cancel);
            return Results.LocalRedirect("/sign-in");
        });
    }
}
