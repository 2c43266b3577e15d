using Microsoft.Extensions.DependencyInjection;

namespace Payesh.App.Database;

/// <summary>A later room hears what an earlier one did, inside the same transaction.</summary>
/// <typeparam name="T">The announcement: a record of the earlier room, in the past tense.</typeparam>
public interface IOn<in T>
{
    Task On(T announcement, CancellationToken cancel);
}

/// <summary>
/// The one door downwards through the rooms. A handler stands or falls with what was announced, so it may not refuse:
/// what it cannot do becomes a work item.
/// </summary>
public sealed class Announcer(PayeshDb db, IServiceProvider rooms)
{
    /// <exception cref="InvalidOperationException">No transaction is open: a handler's rows could outlive what caused them.</exception>
    public async Task Say<T>(T announcement, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException($"{typeof(T).Name} was announced outside a transaction.");
        foreach (var room in rooms.GetServices<IOn<T>>()) await room.On(announcement, cancel);
    }
}
