using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Payesh.App.Audit;
using Payesh.Domain.Access;

namespace Payesh.App.Database;

/// <summary>Writes an audit entry for each added, changed and removed row, into the same transaction.</summary>
internal sealed class AuditTrail(TimeProvider clock) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write((PayeshDb)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write((PayeshDb)eventData.Context!);
        return new(result);
    }

    /// <summary>Whether an audited row waits for a key that only the database can give: its entry follows in a second statement.</summary>
    public static bool WaitsForKeys(DbContext db) => db.ChangeTracker.Entries()
        .Any(row => row.State is EntityState.Added && HasTemporaryKey(row) && AuditPlan.Of(row.Metadata) is not null);

    private void Write(PayeshDb db)
    {
        db.Trail.Begin(db);
        if (db.Trail.Quiet) return;
        var rows = db.ChangeTracker.Entries().Where(row => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var detects = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var row in rows)
        {
            if (AuditPlan.Of(row.Metadata) is not { } plan || AuditText.Of(row, plan) is not { } changes) continue;
            var entry = Entry(db, row, new(plan.Room, plan.Subject, IdOf(row), changes));
            if (row.State is EntityState.Added && HasTemporaryKey(row)) db.Trail.Unnamed.Add((row, entry));
            else db.Trail.Add(db, entry);
        }
        db.ChangeTracker.AutoDetectChangesEnabled = detects;
    }

    private AuditEntry Entry(PayeshDb db, EntityEntry row, AuditSubject subject)
    {
        var kind = row.State switch
        {
            EntityState.Added => AuditKind.Added,
            EntityState.Deleted => AuditKind.Removed,
            _ => AuditKind.Changed,
        };
        return new(kind, db.Actor, clock.GetUtcNow(), db.EventAt, subject with
        {
            Office = (row.Entity as IScoped)?.Office,
            Field = (row.Entity as IScoped)?.Field,
            Centre = (row.Entity as ICentreOwned)?.CentreId is { } centre && centre != default ? centre : null,
        });
    }

    internal static string IdOf(EntityEntry row) => string.Join('/', row.Metadata.FindPrimaryKey()!.Properties
        .Select(part => AuditText.Plain(part, row.Property(part).CurrentValue!)));

    private static bool HasTemporaryKey(EntityEntry row) =>
        row.Metadata.FindPrimaryKey() is { } key && key.Properties.Any(part => row.Property(part).IsTemporary);
}
