using System.Threading.RateLimiting;
using Payesh.App.Sync;

namespace Payesh.Server.Sync;

internal static class FieldSetup
{
    /// <summary>A device may send about ten pieces a second for a while: photos come in pieces. What is over waits for the next try and is never lost.</summary>
    public static IServiceCollection AddField(this IServiceCollection services) => services.AddHostedService<ApplyLoop>().AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(FieldEndpoints.RateLimit, context => RateLimitPartition.GetTokenBucketLimiter(
            Who(context), _ => new() { TokenLimit = 300, TokensPerPeriod = 100, ReplenishmentPeriod = TimeSpan.FromSeconds(10), QueueLimit = 0 }));
    });

    // By device where one is named: a whole office may be one address.
    private static string Who(HttpContext context) =>
        context.Request.Headers[KnownDevice.Header].ToString() is { Length: >= 36 } device ? device[..36] : context.Connection.RemoteIpAddress?.ToString() ?? "";
}
