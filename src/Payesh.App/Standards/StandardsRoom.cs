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
            row.Ignore(r => r.Requirement);
            row.Ignore(r => r.IsWithdrawn);
            row.HasIndex(r => new { r.Province, r.Item });
            // Two people adopting one item at once: only one open row fits. Both databases read this filter.
            row.HasIndex(r => new { r.Province, r.Item }, "OneOpenAdoption").IsUnique().HasFilter("\"Last\" IS NULL");
            row.Property(r => r.EndCircularNumber).HasMaxLength(Circular.NumberLength);
            row.Property(r => r.EndSignatory).HasMaxLength(Circular.SignatoryLength);
            row.Property(r => r.Item).HasMaxLength(12);
            row.Property(r => r.CircularNumber).HasMaxLength(Circular.NumberLength);
            row.Property(r => r.Signatory).HasMaxLength(Circular.SignatoryLength);
        });
        builder.Entity<ParameterRow>(row =>
        {
            row.ToTable("Parameter");
            row.HasKey(r => r.No);
            row.HasIndex(r => new { r.Province, r.Item, r.Name });
            row.Property(r => r.Item).HasMaxLength(12);
            row.Property(r => r.Name).HasMaxLength(60);
            row.Property(r => r.Value).HasMaxLength(40);
            row.Property(r => r.CircularNumber).HasMaxLength(Circular.NumberLength);
            row.Property(r => r.Signatory).HasMaxLength(Circular.SignatoryLength);
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddStandards() => services
            .AddSingleton(provider => StandardsShelf.Load(provider.GetRequiredService<RuleFolder>()))
            .AddScoped<ReadStandards>().AddScoped<ReadRequirement>().AddScoped<RequirementList>().AddScoped<AdoptionList>()
            .AddScoped<AdoptItems>().AddScoped<EndAdoption>().AddScoped<SetParameter>();
    }
}
