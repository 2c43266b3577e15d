using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>The door of Centres: the register, its papers and the life of each centre.</summary>
public static class CentresRoom
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<Centre>(centre =>
        {
            centre.ToTable("Centre");
            centre.HasKey(c => c.No);
            centre.HasAlternateKey(c => c.Id);
            centre.HasOne(c => c.Detail).WithOne().HasPrincipalKey<Centre>(c => c.Id).HasForeignKey<CentreDetail>(d => d.CentreId).IsRequired();
            centre.Property(c => c.Name).HasMaxLength(120);
            centre.Property(c => c.Kind).HasMaxLength(40);
            centre.Ignore(c => c.IsCentre);
            centre.HasIndex(c => new { c.Office, c.No });
        });
        builder.Entity<CentreDetail>(detail =>
        {
            detail.ToTable("CentreDetail");
            detail.HasKey(d => d.CentreId);
        });
        builder.Entity<CentreEntry>(entry =>
        {
            entry.ToTable("CentreEntry");
            entry.HasKey(e => e.No);
            entry.HasOne<Centre>().WithMany().HasPrincipalKey(c => c.Id).HasForeignKey(e => e.CentreId);
            entry.Property(e => e.Title).HasMaxLength(80);
            entry.HasIndex(e => new { e.CentreId, e.At, e.No });
        });
        builder.Entity<LicencePaper>(paper =>
        {
            paper.ToTable("LicencePaper");
            paper.HasKey(p => p.No);
            paper.HasOne<Centre>().WithMany().HasPrincipalKey(c => c.Id).HasForeignKey(p => p.CentreId);
            paper.Property(p => p.Number).HasMaxLength(60);
            paper.HasIndex(p => new { p.Kind, p.Number }).IsUnique();
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddCentres() => services
            .AddScoped<CentreTimeline>();
    }
}
