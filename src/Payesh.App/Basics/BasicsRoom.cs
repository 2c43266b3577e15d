using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Payesh.App.Basics;

/// <summary>The door of Basics: the rule files that were ever released.</summary>
public static class BasicsRoom
{
    internal static void Map(ModelBuilder builder) => builder.Entity<KnownRuleFile>(file =>
    {
        file.ToTable("RuleFile");
        file.HasKey(f => f.Name);
        file.Property(f => f.Name).HasMaxLength(120);
        file.Property(f => f.Id).HasMaxLength(80);
        file.Property(f => f.Sha256).HasMaxLength(64);
    });

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddBasics() => services.AddScoped<LearnRuleFiles>().AddScoped<RuleFileList>();
    }
}
