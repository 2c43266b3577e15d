using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Basics;

namespace Payesh.App.Standards;

/// <summary>The door of Standards: the versions of the rules, and what a province made of them.</summary>
public static class StandardsRoom
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<AdoptionRow>(row =>
        {
            row.ToTable("Adoption");
            row.HasKey(r => r.No);
            row.HasIndex(r => new { r.Province, r.Item });
            row.Property(r => r.Item).HasMaxLength(12);
            row.Property(r => r.CircularNumber).HasMaxLength(60);
            row.Property(r => r.Signatory).HasMaxLength(120);
        });
        builder.Entity<ParameterRow>(row =>
        {
            row.ToTable("Parameter");
            row.HasKey(r => r.No);
            row.HasIndex(r => new { r.Province, r.Item, r.Name });
            row.Property(r => r.Item).HasMaxLength(12);
            row.Property(r => r.Name).HasMaxLength(60);
            row.Property(r => r.Value).HasMaxLength(40);
            row.Property(r => r.CircularNumber).HasMaxLength(60);
            row.Property(r => r.Signatory).HasMaxLength(120);
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddStandards() => services
            .AddSingleton(provider => StandardsShelf.Load(provider.GetRequiredService<RuleFolder>()))
            .AddScoped<ReadStandards>();
    }
}
