using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.App.Messages;
using Payesh.App.Sync;
using Payesh.Domain.Inspections;
using Payesh.Domain.Letters;

namespace Payesh.App.Inspections;

/// <summary>The door of Inspections: plans, packs, the folded log, minutes, report, review.</summary>
public static class InspectionsRoom
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<Visit>(visit =>
        {
            visit.ToTable("Visit");
            visit.HasKey(v => v.Id);
            visit.Property(v => v.Number).HasMaxLength(16);
            visit.Property(v => v.Standards).HasMaxLength(40);
            visit.Property(v => v.CancelReason).HasMaxLength(300);
            visit.HasIndex(v => v.No).IsUnique();
            visit.HasIndex(v => v.Number).IsUnique();
            visit.HasIndex(v => new { v.Office, v.No });
            visit.HasIndex(v => new { v.CentreId, v.No });
            visit.HasIndex(v => new { v.Stage, v.No });
            visit.HasIndex(v => new { v.When, v.No });
            visit.HasIndex(v => new { v.Defects, v.No });
        });
        builder.Entity<VisitMember>(member =>
        {
            member.ToTable("VisitMember");
            member.HasKey(m => new { m.Visit, m.Account });
            member.HasIndex(m => m.Account);
            member.HasOne<Visit>().WithMany().HasForeignKey(m => m.Visit);
        });
        builder.Entity<VisitPack>(pack =>
        {
            pack.ToTable("VisitPack");
            pack.HasKey(p => new { p.Visit, p.Edition });
            pack.Property(p => p.Hash).HasMaxLength(64);
            pack.Property(p => p.OverrideReason).HasMaxLength(400);
            pack.HasOne<Visit>().WithMany().HasForeignKey(p => p.Visit);
        });
        builder.Entity<MissionOrder>(order =>
        {
            order.ToTable("MissionOrder");
            order.HasKey(o => o.Code);
            order.Ignore(o => o.CheckCode);
            order.Ignore(o => o.Team);
            order.Ignore(o => o.CentreShown);
            order.Property(o => o.Code).HasMaxLength(CheckCode.Signs);
            order.Property(o => o.Typed).HasMaxLength(CheckCode.TypedSigns);
            order.Property(o => o.Number).HasMaxLength(40);
            order.HasIndex(o => o.Typed).IsUnique();
            order.HasIndex(o => o.Visit);
            order.HasOne<Visit>().WithMany().HasForeignKey(o => o.Visit);
        });
        builder.Entity<OpenDefect>(defect =>
        {
            defect.ToTable("OpenDefect");
            defect.HasKey(d => d.Finding);
            defect.Property(d => d.Item).HasMaxLength(12);
            defect.HasIndex(d => d.CentreId);
        });
        MapSelf(builder);
    }

    private static void MapSelf(ModelBuilder builder)
    {
        builder.Entity<SelfAssessment>(self =>
        {
            self.ToTable("SelfAssessment");
            self.HasKey(s => s.No);
            self.Ignore(s => s.ItemCodes);
            self.Property(s => s.Standards).HasMaxLength(40);
            self.Property(s => s.ComparedWith).HasMaxLength(20);
            self.HasIndex(s => s.CentreId);
            self.HasMany(s => s.Answers).WithOne().HasForeignKey(a => a.AssessmentNo);
            self.HasMany(s => s.Gaps).WithOne().HasForeignKey(g => g.AssessmentNo);
        });
        builder.Entity<SelfAnswer>(answer =>
        {
            answer.ToTable("SelfAnswer");
            answer.HasKey(a => new { a.AssessmentNo, a.Item });
            answer.Property(a => a.Item).HasMaxLength(12);
            answer.Property(a => a.Note).HasMaxLength(SelfAssessment.MaxNote);
        });
        builder.Entity<SelfGap>(gap =>
        {
            gap.ToTable("SelfGap");
            gap.HasKey(g => new { g.AssessmentNo, g.Item });
            gap.Property(g => g.Item).HasMaxLength(12);
            gap.Ignore(g => g.TooGood);
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddInspections() => services
            .AddScoped<FormTeam>().AddScoped<IssueOrder>().AddScoped<PlanVisit>().AddScoped<ChangeTeam>().AddScoped<CancelVisit>()
            .AddScoped<CheckMission>().AddScoped<PublicLastVisit>().AddScoped<LongUnvisited>().AddScoped<ReadOrder>().AddScoped<OpenDefects>().AddScoped<ReviewVisit>()
            .AddScoped<ResolvePack>().AddScoped<CentreInPack>().AddScoped<SealPack>().AddScoped<PackList>().AddScoped<OpenPack>()
            .AddScoped<RebuildVisits>().AddScoped<VisitLogs>().AddScoped<VisitList>().AddScoped<ReadVisit>().AddScoped<ReadTimeline>().AddScoped<ResolveConflict>().AddScoped<AdmitLate>().AddScoped<ReadMerge>().AddScoped<Bundles.WriteBundle>().AddScoped<RevealTalks>()
            .AddScoped<BeginSelf>().AddScoped<AnswerSelf>().AddScoped<SendSelf>().AddScoped<ReadSelf>().AddScoped<IOn<VisitReviewed>, CompareSelf>()
            .AddScoped<IStream, ApplyVisitLog>()
            .AddScoped<ICalendarSource, VisitCalendarEntries>();
    }
}
