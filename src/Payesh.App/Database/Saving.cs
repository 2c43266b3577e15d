using Microsoft.EntityFrameworkCore;
using Payesh.Domain.Basics;

namespace Payesh.App.Database;

/// <summary>Saving where another person may have been faster.</summary>
public static class Saving
{
    extension(PayeshDb db)
    {
        /// <summary>Saves and returns the value; refused when a row was changed by another since it was read.</summary>
        public async Task<Outcome<T>> Save<T>(T value, CancellationToken cancel)
        {
            try
            {
                await db.SaveChangesAsync(cancel);
                return value;
            }
            catch (DbUpdateConcurrencyException)
            {
                return BasicsRefusal.ChangedMeanwhile;
            }
        }

        /// <summary>The version the person saw when the form was opened: a change since then is refused when it is saved.</summary>
        public void Seen<T>(T row, long version) where T : class, IVersioned =>
            db.Entry(row).Property(nameof(IVersioned.Version)).OriginalValue = version;
    }
}
