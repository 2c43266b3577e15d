using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Database;

/// <summary>All tables. Rooms map their own in <c>XxxRoom.Map</c>; scope, versions and instants are conventions here.</summary>
public sealed partial class PayeshDb(DbContextOptions<PayeshDb> options, Actor actor, WriteGate gate)
    : IdentityUserContext<Account, Guid>(options)
{
    // The named query filters read these: values of the one who asks, never of the row.
    private readonly OfficeCode _first = actor.Scope.First;
    private readonly OfficeCode _last = actor.Scope.Last;
    private readonly FieldOfWork _fields = actor.Scope.Fields;
    private readonly bool _anyCentre = actor.Scope.Centre is null;
    private readonly CentreId _centre = actor.Scope.Centre ?? default;

    internal Actor Actor => actor;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        using var pass = await gate.Enter(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Reads and writes as one: on SQLite the write lock is taken before the first read. Nested calls join the outer one.</summary>
    public async Task<T> InTransaction<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        if (Database.CurrentTransaction is not null) return await work();
        using var pass = await gate.Enter(cancel);
        await using var transaction = await Database.BeginTransactionAsync(cancel);
        var result = await work();
        await transaction.CommitAsync(cancel);
        return result;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Rooms.Map(builder);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => !e.IsOwned()))
        {
            var type = entity.ClrType;
            if (typeof(IVersioned).IsAssignableFrom(type)) builder.Entity(type).Property("Version").IsConcurrencyToken();
            if (typeof(IScoped).IsAssignableFrom(type)) Scoped(builder, type);
            if (typeof(ICentreOwned).IsAssignableFrom(type)) CentreOwned(builder, type);
        }
    }
}
