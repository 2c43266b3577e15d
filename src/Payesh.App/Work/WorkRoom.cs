using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Messages;

namespace Payesh.App.Work;

/// <summary>The door of Work: worklists and clocks are one table.</summary>
public static class WorkRoom
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<WorkItem>(item =>
        {
            item.ToTable("WorkItem");
            item.HasKey(i => i.No);
            item.Ignore(i => i.Subject);
            item.Ignore(i => i.Matter);
            item.Property(i => i.SubjectKind).HasMaxLength(24);
            item.Property(i => i.Number).HasMaxLength(40);
            item.Property(i => i.Link).HasMaxLength(200);
            item.Property(i => i.Text).HasMaxLength(80);
            item.Property(i => i.Arguments).HasMaxLength(1000);
            item.Property(i => i.CentreName).HasMaxLength(160);
            item.Property(i => i.CentreKind).HasMaxLength(40);
            item.HasIndex(i => new { i.Desk, i.Rank, i.No }).HasFilter("\"DoneAt\" IS NULL");
            item.HasIndex(i => new { i.Person, i.Rank, i.No }).HasFilter("\"DoneAt\" IS NULL");
            item.HasIndex(i => new { i.SubjectKind, i.SubjectId });
            item.HasIndex(i => i.EscalateAt).HasFilter("\"DoneAt\" IS NULL AND \"Escalated\" IS NULL");
            item.HasIndex(i => i.RemindAt).HasFilter("\"DoneAt\" IS NULL");
        });
        builder.Entity<MarginOrder>(order =>
        {
            order.ToTable("MarginOrder");
            order.HasKey(o => o.No);
            order.Ignore(o => o.Subject);
            order.Property(o => o.SubjectKind).HasMaxLength(24);
            order.Property(o => o.FromName).HasMaxLength(120);
            order.Property(o => o.FromPost).HasMaxLength(120);
            order.Property(o => o.ToName).HasMaxLength(120);
            order.Property(o => o.ToPost).HasMaxLength(120);
            order.Property(o => o.Words).HasMaxLength(MarginOrder.LongestWords);
            order.HasIndex(o => o.SubjectId);
        });
        builder.Entity<Absence>(absence =>
        {
            absence.ToTable("Absence");
            absence.HasKey(a => a.No);
            absence.HasIndex(a => new { a.Substitute, a.Last });
            absence.HasIndex(a => a.Account);
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddWork() => services
            .AddScoped<Worklist>()
            .AddScoped<MyWork>()
            .AddScoped<WorkPeople>()
            .AddScoped<PassWork>()
            .AddScoped<ReferWork>().AddScoped<OrderWork>().AddScoped<FinishOrder>().AddScoped<MarginChain>()
            .AddScoped<SetAbsence>().AddScoped<EndAbsence>().AddScoped<MyAbsences>()
            .AddScoped<WorkMessages>().AddScoped<WindWork>()
            .AddScoped<ICalendarSource, WorkCalendarEntries>();
    }
}
