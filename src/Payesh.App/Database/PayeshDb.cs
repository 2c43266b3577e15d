using Microsoft.AspNetCore.Identity;
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

    /// <summary>When what is saved next happened in the world, where that is not now: a service entered days later, a visit's log.</summary>
    public DateTimeOffset? EventAt { get; set; }

    /// <summary>With passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    internal Actor Actor => actor;

    internal TrailOfSave Trail { get; } = new();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => AuditTrail.WaitsForKeys(this)
        ? throw new InvalidOperationException("A row with a key made by the database is saved by SaveChangesAsync: its audit entry follows it.")
        : base.SaveChanges(acceptAllChangesOnSuccess);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null) return await SaveWithTrail(acceptAllChangesOnSuccess, cancellationToken);
        if (AuditTrail.WaitsForKeys(this))
            return await InTransaction(() => SaveWithTrail(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
        using var pass = await gate.Enter(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>
    /// Reads and writes as one: on SQLite the write lock is taken before the first read. Nested calls join the outer one. What was refused
    /// leaves nothing behind, no number taken either.
    /// </summary>
    public async Task<T> InTransaction<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        if (Database.CurrentTransaction is not null) return await work();
        using var pass = await gate.Enter(cancel);
        // Nothing goes on after a save that failed: a savepoint before each would only copy every page that is written.
        Database.AutoSavepointsEnabled = false;
        await using var transaction = await Database.BeginTransactionAsync(cancel);
        var result = await work();
        if (result is not IOutcome { Refusal: not null }) await transaction.CommitAsync(cancel);
        return result;
    }

    private async Task<int> SaveWithTrail(bool acceptAllChangesOnSuccess, CancellationToken cancel)
    {
        var count = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
        if (!Trail.Name(this)) return count;
        return count + await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
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
            if (typeof(IOfficeOnly).IsAssignableFrom(type)) OfficeOnly(builder, type);
        }
    }
}
