using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>The door of Licensing (صدور پروانه): applications and renewals along their chain, the licence, the offices' own times.</summary>
public static class LicensingRoom
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<LicenceApplication>(of =>
        {
            of.ToTable("LicenceApplication");
            of.HasKey(a => a.No);
            of.HasAlternateKey(a => a.Id);
            of.Ignore(a => a.IsOpen);
            of.Ignore(a => a.HasCentre);
            of.Property(a => a.Number).HasMaxLength(12);
            of.Property(a => a.Applicant).HasMaxLength(Lengths.Name);
            of.Property(a => a.LegalPerson).HasMaxLength(Lengths.Name);
            of.Property(a => a.LegalPersonId).HasMaxLength(11);
            of.Property(a => a.Place).HasMaxLength(Lengths.Name);
            of.Property(a => a.PlaceOrder).HasMaxLength(80);
            of.Property(a => a.Address).HasMaxLength(Lengths.Address);
            of.Property(a => a.Kind).HasMaxLength(40);
            of.Property(a => a.ChainId).HasMaxLength(40);
            of.Property(a => a.Step).HasMaxLength(24);
            of.Property(a => a.LetterCode).HasMaxLength(CheckCode.Signs);
            of.Property(a => a.SessionNumber).HasMaxLength(Lengths.Number);
            of.Property(a => a.PaperNumber).HasMaxLength(Lengths.Number);
            of.Property(a => a.PaperBefore).HasMaxLength(Lengths.Number);
            of.Property(a => a.Minutes).HasMaxLength(64);
            of.HasMany(a => a.Steps).WithOne().HasPrincipalKey(a => a.Id).HasForeignKey(s => s.ApplicationId);
            of.HasIndex(a => a.CentreId);
            of.HasIndex(a => a.NationalIdIndex);
            of.HasIndex(a => new { a.Office, a.No });
            of.HasIndex(a => new { a.Number, a.No });
            of.HasIndex(a => new { a.PlaceOrder, a.No });
            of.HasIndex(a => new { a.Since, a.No });
            of.HasIndex(a => new { a.Due, a.No });
        });
        builder.Entity<ApplicationStep>(step =>
        {
            step.ToTable("ApplicationStep");
            step.HasKey(s => new { s.ApplicationId, s.Order });
            step.Property(s => s.Code).HasMaxLength(24);
            step.Property(s => s.ResultNumber).HasMaxLength(Lengths.Number);
            step.Property(s => s.Scan).HasMaxLength(64);
            step.HasIndex(s => new { s.Desk, s.Code, s.Ended });
        });
        MapFile(builder);
    }

    private static void MapFile(ModelBuilder builder)
    {
        builder.Entity<ApplicationDocument>(document =>
        {
            document.ToTable("ApplicationDocument");
            document.Property(d => d.Code).HasMaxLength(40);
            document.Property(d => d.Scan).HasMaxLength(64);
            document.HasIndex(d => d.ApplicationId);
            document.HasOne<LicenceApplication>().WithMany().HasPrincipalKey(a => a.Id).HasForeignKey(d => d.ApplicationId);
        });
        builder.Entity<Enquiry>(enquiry =>
        {
            enquiry.ToTable("Enquiry");
            enquiry.Property(e => e.Body).HasMaxLength(40);
            enquiry.Property(e => e.Number).HasMaxLength(Lengths.Number);
            enquiry.Property(e => e.AnswerNumber).HasMaxLength(Lengths.Number);
            enquiry.HasIndex(e => new { e.ApplicationId, e.Body }).IsUnique();
            enquiry.HasOne<LicenceApplication>().WithMany().HasPrincipalKey(a => a.Id).HasForeignKey(e => e.ApplicationId);
        });
        builder.Entity<ApplicationEntry>(entry =>
        {
            entry.ToTable("ApplicationEntry");
            entry.HasKey(e => e.No);
            entry.Property(e => e.Title).HasMaxLength(80);
            entry.Property(e => e.By).HasMaxLength(Lengths.Name);
            entry.HasIndex(e => new { e.ApplicationId, e.No });
            entry.HasOne<LicenceApplication>().WithMany().HasPrincipalKey(a => a.Id).HasForeignKey(e => e.ApplicationId);
        });
        builder.Entity<TrackAddress>(address =>
        {
            address.ToTable("TrackAddress");
            address.HasKey(a => a.Code);
            address.Ignore(a => a.Path);
            address.Property(a => a.Code).HasMaxLength(CheckCode.TypedSigns);
            address.HasIndex(a => a.ApplicationId).IsUnique();
            address.HasOne<LicenceApplication>().WithMany().HasPrincipalKey(a => a.Id).HasForeignKey(a => a.ApplicationId);
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddLicensing() => services
            .AddSingleton(provider => Shelf(provider.GetRequiredService<RuleFolder>()))
            .AddScoped<LicensingWork>().AddScoped<ApplicationDesk>().AddScoped<BlockingCases>()
            .AddScoped<FileApplication>().AddScoped<FileRenewal>().AddScoped<FindAlike>()
            .AddScoped<BringDocument>().AddScoped<SettleDocument>().AddScoped<SendEnquiry>().AddScoped<AnswerEnquiry>()
            .AddScoped<FinishStep>().AddScoped<SendBackStep>().AddScoped<AskApplicant>().AddScoped<ResumeApplication>().AddScoped<ExtendLimit>()
            .AddScoped<DecideApplication>().AddScoped<WithdrawApplication>()
            .AddScoped<ComposeOutcome>().AddScoped<PreviewOutcome>().AddScoped<IssueLicence>().AddScoped<RefuseLicence>()
            .AddScoped<ReadApplication>().AddScoped<ApplicationList>().AddScoped<RenewalList>().AddScoped<OfficeTimes>().AddScoped<TrackApplication>()
            .AddScoped<AskForRenewals>()
            .AddScoped<IOn<WorkCalendarChanged>, RecountApplications>();
    }

    private static LicensingShelf Shelf(RuleFolder rules) => new(rules.Files("licensing").Where(file => file.EndsWith(".json", StringComparison.Ordinal))
        .Select(file => (Path.GetFileName(file), rules.Read($"licensing/{Path.GetFileName(file)}"))));
}
