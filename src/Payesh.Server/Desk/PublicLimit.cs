using System.Threading.RateLimiting;

namespace Payesh.Server.Desk;

/// <summary>
/// Pages that anybody may open with a code: <c>@attribute [EnableRateLimiting(PublicLimit.Name)]</c>. As many a minute from one address as may
/// try to sign in, since a whole province may sit behind one; far too few to try codes out.
/// </summary>
internal static class PublicLimit
{
    public const string Name = "public";

    public const int PerMinute = 300;

    public static IServiceCollection AddPublicLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
        options.AddPolicy(Name, context => RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6, QueueLimit = 0 })));
}
