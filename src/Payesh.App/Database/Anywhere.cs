using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Payesh.App.Database;

/// <summary>
/// Questions beyond the actor's scope: is this number taken, answered by yes or no alone; and the rows a handler needs for what follows from somebody's
/// act, who is told nothing of them.
/// </summary>
internal static class Anywhere
{
    extension(PayeshDb db)
    {
        public Task<bool> AnyAnywhere<T>(Expression<Func<T, bool>> condition, CancellationToken cancel) where T : class =>
#pragma warning disable RS0030 // A number can be taken in another county; that it is, is all that is told.
            db.Set<T>().IgnoreQueryFilters().AnyAsync(condition, cancel);
#pragma warning restore RS0030

        /// <summary>For a handler of an announcement, never for what is shown: who closes an account may see no case, and yet its cases are handed over.</summary>
        public Task<List<T>> AllAnywhere<T>(Expression<Func<T, bool>> condition, CancellationToken cancel) where T : class =>
#pragma warning disable RS0030 // The rows are changed by the program, inside the transaction of the act they follow from.
            db.Set<T>().IgnoreQueryFilters().Where(condition).ToListAsync(cancel);
#pragma warning restore RS0030
    }
}
