using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;

namespace Payesh.App.Cases.Commission;

/// <summary>Tables of the commissions.</summary>
internal static class CommissionTables
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<CommissionMember>(member =>
        {
            member.ToTable("CommissionMember");
            member.HasKey(m => m.No);
            member.Property(m => m.Name).HasMaxLength(CommissionMember.TextLength);
            member.Property(m => m.PostName).HasMaxLength(CommissionMember.TextLength);
            member.Property(m => m.Post).HasMaxLength(40);
            member.HasIndex(m => m.Body);
        });
        builder.Entity<CommissionSession>(session =>
        {
            session.ToTable("CommissionSession");
            session.HasKey(s => s.No);
            session.HasAlternateKey(s => s.Id);
            session.Ignore(s => s.Present);
            session.Property(s => s.Number).HasMaxLength(12);
            session.Property(s => s.Place).HasMaxLength(CommissionSession.TextLength);
            session.Property(s => s.MinutesScan).HasMaxLength(64);
            session.HasIndex(s => new { s.Body, s.Day });
            session.HasIndex(s => new { s.Body, s.Number }).IsUnique();
        });
        builder.Entity<AgendaItem>(item =>
        {
            item.ToTable("AgendaItem");
            item.HasKey(i => i.No);
            item.HasAlternateKey(i => i.Id);
            item.Ignore(i => i.IsPending);
            item.Ignore(i => i.MissingParts);
            item.Property(i => i.CaseNumber).HasMaxLength(12);
            item.Property(i => i.CentreName).HasMaxLength(160);
            item.HasOne<SupervisionCase>().WithMany().HasPrincipalKey(c => c.Id).HasForeignKey(i => i.CaseId);
            item.HasOne<CommissionSession>().WithMany().HasPrincipalKey(s => s.Id).HasForeignKey(i => i.Session);
            item.HasMany(i => i.Conflicts).WithOne().HasPrincipalKey(i => i.Id).HasForeignKey(c => c.Item);
            item.HasMany(i => i.Votes).WithOne().HasPrincipalKey(i => i.Id).HasForeignKey(v => v.Item);
            item.HasIndex(i => i.CaseId);
            item.HasIndex(i => new { i.Body, i.Decision });
            item.HasIndex(i => i.Session);
        });
        builder.Entity<MemberConflict>(conflict =>
        {
            conflict.ToTable("MemberConflict");
            conflict.HasKey(c => new { c.Item, c.Member });
        });
        builder.Entity<MemberVote>(vote =>
        {
            vote.ToTable("MemberVote");
            vote.HasKey(v => new { v.Item, v.Member });
            vote.Property(v => v.Name).HasMaxLength(CommissionMember.TextLength);
            vote.Property(v => v.Post).HasMaxLength(CommissionMember.TextLength);
        });
        builder.Entity<PublishedDecision>(published =>
        {
            published.ToTable("PublishedDecision");
            published.HasKey(p => p.Item);
            published.HasIndex(p => p.CentreId);
            published.HasOne<AgendaItem>().WithOne().HasPrincipalKey<AgendaItem>(i => i.Id).HasForeignKey<PublishedDecision>(p => p.Item);
        });
        builder.Entity<ComplainantHearing>(hearing =>
        {
            hearing.ToTable("ComplainantHearing");
            hearing.HasOne<AgendaItem>().WithMany().HasPrincipalKey(i => i.Id).HasForeignKey(h => h.Item);
        });
    }
}

/// <summary>The use cases of the commissions.</summary>
internal static class CommissionDoor
{
    extension(IServiceCollection services)
    {
        internal IServiceCollection AddCommissions() => services
            .AddScoped<AgendaWork>().AddScoped<CaseWorkOfItem>()
            .AddScoped<AppointMember>().AddScoped<EndMember>().AddScoped<ReadCommission>()
            .AddScoped<ReadCommissionFile>().AddScoped<WriteCommissionFile>().AddScoped<SendToCommission>()
            .AddScoped<PlanSession>().AddScoped<MoveSession>().AddScoped<KeepAgenda>().AddScoped<HoldSession>().AddScoped<KeepMinutes>().AddScoped<ReadMinutesScan>()
            .AddScoped<HearCentre>().AddScoped<HearComplainant>().AddScoped<DeclareConflict>().AddScoped<DecideItem>().AddScoped<PublishDecision>().AddScoped<ReadPublishedDecisions>()
            .AddScoped<ComposeCommissionLetter>().AddScoped<SignCommissionLetter>()
            .AddScoped<IOn<LetterServed>, HearCommissionLetters>();
    }
}
