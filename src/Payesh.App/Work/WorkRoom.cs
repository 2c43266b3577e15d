using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Payesh.App.Work;

/// <summary>The door of Work: worklists and clocks are one table.</summary>
public static class WorkRoom
{
    internal static void Map(ModelBuilder builder) => builder.Entity<WorkItem>(item =>
    {
        item.ToTable("WorkItem");
        item.HasKey(i => i.No);
        item.Ignore(i => i.Subject);
        item.Property(i => i.SubjectKind).HasMaxLength(24);
        item.Property(i => i.Link).HasMaxLength(200);
        item.Property(i => i.Text).HasMaxLength(80);
        item.Property(i => i.Arguments).HasMaxLength(1000);
        item.Property(i => i.CentreName).HasMaxLength(160);
        item.HasIndex(i => new { i.Desk, i.DoneAt, i.Due });
        item.HasIndex(i => new { i.SubjectKind, i.SubjectId });
        item.HasIndex(i => new { i.Person, i.DoneAt });
        item.HasIndex(i => new { i.DoneAt, i.EscalateAt });
    });

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddWork() => services.AddScoped<Worklist>();
    }
}
