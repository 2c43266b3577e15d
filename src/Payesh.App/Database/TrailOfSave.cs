using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Payesh.App.Audit;

namespace Payesh.App.Database;

/// <summary>The audit entries of the save that is under way in one context.</summary>
internal sealed class TrailOfSave
{
    private readonly List<AuditEntry> _written = [];

    /// <summary>Rows leave no entries of their own: the rotation of keys changes none of their meaning, and writes one for all.</summary>
    public bool Quiet { get; set; }

    /// <summary>Entries whose rows get their key from the database.</summary>
    public List<(EntityEntry Row, AuditEntry Entry)> Unnamed { get; } = [];

    public void Add(PayeshDb db, AuditEntry entry)
    {
        db.Add(entry);
        _written.Add(entry);
    }

    /// <summary>Adds the entries of rows that have their key now.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Name(PayeshDb db)
    {
        if (Unnamed.Count == 0) return false;
        foreach (var (row, entry) in Unnamed)
        {
            entry.IsAbout(AuditTrail.IdOf(row));
            db.Add(entry);
        }
        Unnamed.Clear();
        return true;
    }

    /// <summary>A save begins. Had the one before failed, its entries would stand twice now.</summary>
    public void Begin(PayeshDb db)
    {
        foreach (var entry in _written.Where(entry => db.Entry(entry).State is EntityState.Added)) db.Entry(entry).State = EntityState.Detached;
        _written.Clear();
        Unnamed.Clear();
    }
}
