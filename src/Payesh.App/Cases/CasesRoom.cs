using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Letters;
using Payesh.Domain.Cases;

namespace Payesh.App.Cases;

/// <summary>The door of Cases (پرونده‌ها): findings, their establishment, the written notice, the report to the prosecutor.</summary>
public static class CasesRoom
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<SupervisionCase>(of =>
        {
            of.ToTable("SupervisionCase");
            of.HasKey(c => c.No);
            of.HasAlternateKey(c => c.Id);
            of.Property(c => c.Number).HasMaxLength(12);
            of.Property(c => c.CentreName).HasMaxLength(160);
            of.Property(c => c.CentreOrder).HasMaxLength(80);
            of.Property(c => c.CentreKind).HasMaxLength(40);
            of.Property(c => c.LadderId).HasMaxLength(40);
            of.Property(c => c.Step).HasMaxLength(24);
            of.Property(c => c.Entry).HasMaxLength(24);
            of.Property(c => c.EarlierCase).HasMaxLength(12);
            of.HasMany(c => c.Steps).WithOne().HasPrincipalKey(c => c.Id).HasForeignKey(s => s.CaseId);
            of.HasIndex(c => c.CentreId);
            of.HasIndex(c => new { c.Office, c.No });
            of.HasIndex(c => new { c.Number, c.No });
            of.HasIndex(c => new { c.CentreOrder, c.No });
            of.HasIndex(c => new { c.Worst, c.No });
            of.HasIndex(c => new { c.Due, c.No });
        });
        builder.Entity<Finding>(finding =>
        {
            finding.ToTable("Finding");
            finding.HasKey(f => f.No);
            finding.HasAlternateKey(f => f.Id);
            finding.HasOne<SupervisionCase>().WithMany().HasPrincipalKey(c => c.Id).HasForeignKey(f => f.CaseId);
            finding.HasOne(f => f.Detail).WithOne().HasPrincipalKey<Finding>(f => f.Id).HasForeignKey<FindingDetail>(d => d.FindingId).IsRequired();
            finding.Ignore(f => f.OrderEnds);
            finding.Ignore(f => f.NeedsProtection);
            finding.Ignore(f => f.Climbs);
            finding.Ignore(f => f.IsOpen);
            finding.Property(f => f.LookedAt).HasMaxLength(20);
            finding.Property(f => f.Item).HasMaxLength(12);
            finding.Property(f => f.VisitNumber).HasMaxLength(20);
            finding.HasIndex(f => new { f.CentreId, f.Item });
        });
        builder.Entity<FindingDetail>(detail =>
        {
            detail.ToTable("FindingDetail");
            detail.HasKey(d => d.FindingId);
            detail.Ignore(d => d.PhotoHashes);
            detail.Ignore(d => d.HasSeparateEvidence);
            detail.Ignore(d => d.SentenceFa);
        });
        MapSteps(builder);
        MapMeasures(builder);
    }

    private static void MapMeasures(ModelBuilder builder)
    {
        builder.Entity<Measure>(measure =>
        {
            measure.ToTable("Measure");
            measure.HasKey(m => m.No);
            measure.HasAlternateKey(m => m.Id);
            measure.Ignore(m => m.FileHashes);
            measure.Ignore(m => m.HindersClosing);
            measure.HasMany(m => m.Looks).WithOne().HasPrincipalKey(m => m.Id).HasForeignKey(l => l.MeasureId);
            measure.HasOne<SupervisionCase>().WithMany().HasPrincipalKey(c => c.Id).HasForeignKey(m => m.CaseId);
            measure.HasIndex(m => m.CaseId);
            measure.HasIndex(m => new { m.CentreId, m.State });
        });
        builder.Entity<MeasureLook>(look =>
        {
            look.ToTable("MeasureLook");
            look.HasKey(l => new { l.MeasureId, l.Order });
        });
        builder.Entity<Relocation>(relocation =>
        {
            relocation.ToTable("Relocation");
            relocation.HasMany(r => r.People).WithOne().HasForeignKey(one => one.RelocationId);
            relocation.HasOne<SupervisionCase>().WithMany().HasPrincipalKey(c => c.Id).HasForeignKey(r => r.CaseId);
            relocation.HasIndex(r => r.CaseId).IsUnique();
        });
        builder.Entity<Relocated>(one =>
        {
            one.ToTable("Relocated");
            one.Property(o => o.Id).ValueGeneratedNever();
            one.HasIndex(o => o.RelocationId);
        });
    }

    private static void MapSteps(ModelBuilder builder)
    {
        builder.Entity<StepTaken>(step =>
        {
            step.ToTable("StepTaken");
            step.HasKey(s => new { s.CaseId, s.Order });
            step.Property(s => s.Code).HasMaxLength(24);
            step.HasIndex(s => s.Letter).IsUnique();
        });
        builder.Entity<Dispute>(dispute =>
        {
            dispute.ToTable("Dispute");
            dispute.Ignore(d => d.FileHashes);
            dispute.Property(d => d.Item).HasMaxLength(12);
            dispute.HasIndex(d => d.CaseId);
            dispute.HasOne<SupervisionCase>().WithMany().HasPrincipalKey(c => c.Id).HasForeignKey(d => d.CaseId);
        });
        builder.Entity<FindingProof>(proof =>
        {
            proof.ToTable("FindingProof");
            proof.Ignore(p => p.FileHashes);
            proof.Property(p => p.Item).HasMaxLength(12);
            proof.HasIndex(p => p.CaseId);
            proof.HasOne<SupervisionCase>().WithMany().HasPrincipalKey(c => c.Id).HasForeignKey(p => p.CaseId);
        });
        builder.Entity<CommitteeMeeting>(meeting =>
        {
            meeting.ToTable("CommitteeMeeting");
            meeting.Ignore(m => m.Sat);
            meeting.HasOne<SupervisionCase>().WithMany().HasPrincipalKey(c => c.Id).HasForeignKey(m => m.CaseId);
        });
        builder.Entity<ProsecutorReport>(report =>
        {
            report.ToTable("ProsecutorReport");
            report.HasOne<SupervisionCase>().WithMany().HasPrincipalKey(c => c.Id).HasForeignKey(r => r.CaseId);
            report.HasIndex(r => new { r.Office, r.State });
        });
        builder.Entity<NoticeDraft>(draft =>
        {
            draft.ToTable("NoticeDraft");
            draft.HasKey(d => d.LetterId);
            draft.Ignore(d => d.Texts);
            draft.HasIndex(d => d.CaseId);
        });
        builder.Entity<NoticeSentence>(sentence =>
        {
            sentence.ToTable("NoticeSentence");
            sentence.HasKey(s => new { s.LetterId, s.FindingId });
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddCases() => services
            .AddSingleton(provider => Shelf(provider.GetRequiredService<RuleFolder>()))
            .AddScoped<CaseWork>()
            .AddScoped<LookAgainAtFindings>().AddScoped<IOn<VisitReviewed>, OpenCase>()
            .AddScoped<IOn<LetterSealed>, HearLetters>()
            .AddScoped<IOn<LetterServed>, HearLetters>()
            .AddScoped<IOn<DeadlineMoved>, HearLetters>()
            .AddScoped<EstablishFindings>().AddScoped<TakeFastTrack>().AddScoped<TellCommittee>()
            .AddScoped<AddEvidence>().AddScoped<ProtectFinding>().AddScoped<CheckOrder>()
            .AddScoped<MeasureDesk>().AddScoped<OrderMeasure>().AddScoped<MeasuresInForce>().AddScoped<CarryOutMeasure>().AddScoped<LookAtMeasure>()
            .AddScoped<LiftMeasure>().AddScoped<HostingPlaces>().AddScoped<ReadRelocation>().AddScoped<RelocationNames>().AddScoped<OpenRelocation>()
            .AddScoped<ListResidents>().AddScoped<SignRelocation>().AddScoped<FollowRelocation>()
            .AddScoped<SendReport>().AddScoped<DismissReport>()
            .AddScoped<DraftNotice>().AddScoped<EditNotice>().AddScoped<ReadNotice>().AddScoped<SignNotice>()
            .AddScoped<DraftClosing>().AddScoped<ReadClosing>().AddScoped<SignClosing>().AddScoped<ExtendStep>()
            .AddScoped<BringProof>().AddScoped<DecideProof>().AddScoped<BringDispute>().AddScoped<DecideDispute>().AddScoped<MakersOfFinding>()
            .AddScoped<CaseList>().AddScoped<ReadCase>().AddScoped<CentreBreaches>().AddScoped<CentreDefects>()
            .AddScoped<ReadPrivates>().AddScoped<DestroyPrivate>();
    }

    private static CaseShelf Shelf(RuleFolder rules) => new(rules.Files("ladder").Where(file => file.EndsWith(".json", StringComparison.Ordinal))
        .Select(file => (Path.GetFileName(file), rules.Read($"ladder/{Path.GetFileName(file)}"))));
}
