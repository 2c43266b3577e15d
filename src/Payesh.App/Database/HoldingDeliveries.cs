using Microsoft.EntityFrameworkCore;
using Payesh.Domain.Messages;

namespace Payesh.App.Database;

/// <summary>Marks rows for one claim in a single statement: whoever comes second waits for the row and then sees that it is taken.</summary>
internal static class HoldingDeliveries
{
    extension(PayeshDb db)
    {
        /// <returns>How many were marked.</returns>
        /// <exception cref="InvalidOperationException">No transaction is open: the marks could outlive the claim.</exception>
        public async Task<int> HoldDeliveries(
            string holder, IReadOnlyList<Channel> channels, DateTimeOffset now, DateTimeOffset real, int most, CancellationToken cancel)
        {
            if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("Deliveries are held outside a transaction.");
            var free = Free(db.Set<Delivery>(), channels, now, real);
            var first = free.OrderBy(d => d.NextAt).ThenBy(d => d.No).Take(most).Select(d => d.No);
            int held;
            do
            {
                // Asked a second time in the outer condition: PostgreSQL looks at that one again after it waited for a row.
                held = await Free(db.Set<Delivery>(), channels, now, real).Where(d => first.Contains(d.No))
                    .ExecuteUpdateAsync(set => set.SetProperty(d => d.Holder, holder), cancel);
            }
            // Another node was faster with the same rows: there may be more.
            while (held == 0 && await free.AnyAsync(cancel));
            return held;
        }
    }

    private static IQueryable<Delivery> Free(IQueryable<Delivery> all, IReadOnlyList<Channel> channels, DateTimeOffset now, DateTimeOffset real) =>
        all.Where(d => channels.Contains(d.Channel)
            && ((d.State == DeliveryState.Waiting && d.NextAt <= now) || (d.State == DeliveryState.Claimed && d.HeldUntil <= real)));
}
