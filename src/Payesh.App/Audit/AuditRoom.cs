using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Payesh.App.Audit;

/// <summary>The door of Audit: entries, their chain, its proof.</summary>
public static class AuditRoom
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<AuditEntry>(entry =>
        {
            entry.ToTable("AuditEntry");
            entry.HasKey(e => e.No);
            entry.Property(e => e.Name).HasMaxLength(120);
            entry.Property(e => e.From).HasMaxLength(AuditEntry.LongestFrom);
            entry.Property(e => e.Room).HasMaxLength(24);
            entry.Property(e => e.Subject).HasMaxLength(60);
            entry.Property(e => e.SubjectId).HasMaxLength(160);
            entry.HasIndex(e => e.At);
            entry.HasIndex(e => e.SubjectId);
            entry.HasIndex(e => new { e.Account, e.No });
            entry.HasIndex(e => new { e.Centre, e.No }).HasFilter("\"Centre\" IS NOT NULL");
        });
        builder.Entity<AuditLink>(link =>
        {
            link.ToTable("AuditLink");
            link.HasKey(l => l.Place);
            link.Property(l => l.Place).ValueGeneratedNever();
            link.HasIndex(l => l.No).IsUnique();
        });
        builder.Entity<SealProgress>(progress =>
        {
            progress.ToTable("SealProgress");
            progress.Property(p => p.Id).ValueGeneratedNever();
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddAudit() => services.AddScoped<SealAudit>().AddScoped<VerifyAudit>().AddScoped<AuditList>();
    }
}
