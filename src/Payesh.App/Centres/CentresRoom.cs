using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Basics;
using Payesh.Domain.Access;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;

namespace Payesh.App.Centres;

/// <summary>The door of Centres: the register, its papers and the life of each centre.</summary>
public static class CentresRoom
{
    internal static void Map(ModelBuilder builder)
    {
        MapCentre(builder);
        MapPapers(builder);
        MapPeople(builder);
        MapPublic(builder);
        MapOwnDoor(builder);
        Owned<ExtraPlaces>(builder, "ExtraPlaces", places =>
        {
            places.Property(p => p.OrderNumber).HasMaxLength(Lengths.Number);
            places.Property(p => p.Origin).HasMaxLength(Lengths.Line);
        });
        Owned<CentreNote>(builder, "CentreNote", note => note.Property(n => n.Writer).HasMaxLength(Lengths.Name));
        Owned<CentreEntry>(builder, "CentreEntry", entry =>
        {
            entry.Property(e => e.Title).HasMaxLength(80);
            entry.HasIndex(e => new { e.CentreId, e.At, e.No });
        });
        builder.Entity<BuildingSheet>(sheet =>
        {
            sheet.ToTable("BuildingSheet");
            sheet.HasKey(s => s.CentreId);
            sheet.HasOne<Centre>().WithOne().HasPrincipalKey<Centre>(c => c.Id).HasForeignKey<BuildingSheet>(s => s.CentreId);
            sheet.ComplexProperty(s => s.Measures);
        });
    }

    private static void MapCentre(ModelBuilder builder)
    {
        builder.Entity<Centre>(centre =>
        {
            centre.ToTable("Centre");
            centre.HasKey(c => c.No);
            centre.HasAlternateKey(c => c.Id);
            centre.HasOne(c => c.Detail).WithOne().HasPrincipalKey<Centre>(c => c.Id).HasForeignKey<CentreDetail>(d => d.CentreId).IsRequired();
            centre.Property(c => c.Name).HasMaxLength(Lengths.Name);
            centre.Property(c => c.NameOrder).HasMaxLength(80);
            centre.Property(c => c.Kind).HasMaxLength(40);
            centre.Ignore(c => c.IsCentre);
            centre.HasIndex(c => new { c.Office, c.NameOrder, c.No });
            centre.HasIndex(c => new { c.NameOrder, c.No });
        });
        builder.Entity<CentreDetail>(detail =>
        {
            detail.ToTable("CentreDetail");
            detail.HasKey(d => d.CentreId);
            detail.Property(d => d.Address).HasMaxLength(Lengths.Address);
            detail.Property(d => d.Phone).HasMaxLength(11);
            detail.Property(d => d.PostalCode).HasMaxLength(10);
            detail.Property(d => d.Grade).HasMaxLength(Lengths.Number);
            detail.Property(d => d.LegalPersonName).HasMaxLength(Lengths.Name);
            detail.Property(d => d.LegalPersonId).HasMaxLength(11);
        });
    }

    private static void MapPapers(ModelBuilder builder)
    {
        Owned<LicencePaper>(builder, "LicencePaper", paper =>
        {
            paper.Property(p => p.Number).HasMaxLength(Lengths.Number);
            paper.Ignore(p => p.EndsOn);
            paper.HasIndex(p => new { p.Province, p.Kind, p.Number }).IsUnique();
        });
        Owned<CentreDocument>(builder, "CentreDocument", document =>
        {
            document.Property(d => d.Number).HasMaxLength(Lengths.Number);
            document.Property(d => d.Title).HasMaxLength(Lengths.Line);
            document.Property(d => d.Scan).HasMaxLength(64);
        });
        Owned<ExternalNumber>(builder, "ExternalNumber", number =>
        {
            number.Property(n => n.Number).HasMaxLength(Lengths.Number);
            number.HasIndex(n => new { n.Province, n.System, n.Number }).IsUnique();
        });
    }

    private static void MapOwnDoor(ModelBuilder builder)
    {
        Owned<ProposedDocument>(builder, "ProposedDocument", document =>
        {
            document.Property(d => d.Number).HasMaxLength(Lengths.Number);
            document.Property(d => d.Scan).HasMaxLength(64);
            document.Property(d => d.Reason).HasMaxLength(Lengths.Line);
        });
        Owned<CentreQuestion>(builder, "CentreQuestion", question =>
        {
            question.Property(q => q.About).HasMaxLength(Lengths.Line);
            question.HasIndex(q => q.CaseId);
            question.HasMany(q => q.Lines).WithOne().HasForeignKey(l => l.QuestionNo);
        });
        builder.Entity<QuestionLine>(line =>
        {
            line.ToTable("QuestionLine");
            line.HasKey(l => new { l.QuestionNo, l.Order });
            line.Property(l => l.File).HasMaxLength(64);
            line.Property(l => l.Name).HasMaxLength(Lengths.Name);
        });
    }

    private static void MapPublic(ModelBuilder builder) => builder.Entity<PublicAddress>(address =>
    {
        address.ToTable("PublicAddress");
        address.HasKey(a => a.Code);
        address.Ignore(a => a.Path);
        address.Property(a => a.Code).HasMaxLength(CheckCode.TypedSigns);
        address.HasIndex(a => a.CentreId).IsUnique();
        address.HasOne<Centre>().WithMany().HasPrincipalKey(centre => centre.Id).HasForeignKey(a => a.CentreId).IsRequired();
    });

    private static void MapPeople(ModelBuilder builder)
    {
        Owned<CentrePerson>(builder, "CentrePerson", person =>
        {
            person.Property(p => p.Name).HasMaxLength(Lengths.Name);
            person.HasIndex(p => p.NationalIdIndex);
            person.Ignore(p => p.MayHaveAccount);
        });
        Owned<EmergencyContact>(builder, "EmergencyContact", contact =>
        {
            contact.Property(c => c.Title).HasMaxLength(Lengths.Name);
            contact.Property(c => c.Phone).HasMaxLength(11);
        });
    }

    // Every table of a centre's rows: a number of its own, the centre as parent, an index on it.
    private static void Owned<T>(ModelBuilder builder, string table, Action<EntityTypeBuilder<T>> more) where T : class, ICentreOwned =>
        builder.Entity<T>(row =>
        {
            row.ToTable(table);
            row.HasKey("No");
            row.HasOne<Centre>().WithMany().HasPrincipalKey(centre => centre.Id).HasForeignKey(nameof(ICentreOwned.CentreId)).IsRequired();
            more(row);
        });

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddCentres() => services
            .AddSingleton(provider => CentreKinds.Load(provider.GetRequiredService<RuleFolder>()))
            .AddSingleton(provider => PublicRules.Load(provider.GetRequiredService<RuleFolder>())).AddScoped<ReadPublicCentre>()
            .AddScoped<CentreTimeline>().AddScoped<CentreRecord>().AddScoped<CentreLife>().AddScoped<CentreList>().AddScoped<CentreFactsOf>()
            .AddScoped<RegisterCentre>().AddScoped<DescribeCentre>().AddScoped<ChangeStatus>().AddScoped<MoveCentre>().AddScoped<FollowCentre>()
            .AddScoped<IssuePaper>().AddScoped<CorrectPaper>().AddScoped<RevokePaper>().AddScoped<ReceiveDocument>().AddScoped<EndDocument>()
            .AddScoped<AppointPerson>().AddScoped<EndPerson>().AddScoped<EmergencyPhones>().AddScoped<KeepContacts>()
            .AddScoped<MeasureBuilding>().AddScoped<ConfirmBuilding>().AddScoped<SignNote>().AddScoped<NoteOtherVisit>()
            .AddScoped<GiveNumber>().AddScoped<RemoveNumber>().AddScoped<MatchNumbers>()
            .AddScoped<OrderExtraPlaces>().AddScoped<EndExtraPlaces>()
            .AddScoped<OpenCentreAccount>().AddScoped<ShutCentreAccount>().AddScoped<CentreAccounts>()
            .AddScoped<KeepConsent>().AddScoped<EndConsent>().AddScoped<ConsentsOf>()
            .AddScoped<CentreQuestions>().AddScoped<AskOffice>().AddScoped<AnswerCentre>()
            .AddScoped<OwnPapers>().AddScoped<ProposeDocument>().AddScoped<DecideProposed>().AddScoped<ProposedDocuments>();
    }
}
