using System.Threading.RateLimiting;

namespace Payesh.Server.Access;

/// <summary>
/// Slows down guessing: a few tries a minute for one user name, many for one address, since a whole province may sit behind one.
/// Only signing in is counted; the lock-out of an account stands in the database and holds on every node.
/// </summary>
public sealed class SignInBrakes : IDisposable
{
    private readonly PartitionedRateLimiter<string> _accounts = Limit(perMinute: 10);
    private readonly PartitionedRateLimiter<string> _addresses = Limit(perMinute: 300);

    /// <summary>Counts a try.</summary>
    /// <returns>Whether it may be made.</returns>
    public bool Allow(string userName, string address) => Take(_addresses, address) & Take(_accounts, userName);

    public void Dispose()
    {
        _accounts.Dispose();
        _addresses.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using var lease = limiter.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Limit(int perMinute) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));
}
