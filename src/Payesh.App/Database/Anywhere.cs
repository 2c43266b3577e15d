using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Payesh.App.Database;

/// <summary>Questions beyond the actor's scope, answered by yes or no alone: is this number taken?</summary>
internal static class Anywhere
{
    extension(PayeshDb db)
    {
        public Task<bool> AnyAnywhere<T>(Expression<Func<T, bool>> condition, CancellationToken cancel) where T : class =>
#pragma warning disable RS0030 // A number can be taken in another county; that it is, is all that is told.
            db.Set<T>().IgnoreQueryFilters().AnyAsync(condition, cancel);
#pragma warning restore RS0030
    }
}
