using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases;

/// <summary>The tracks beside the ladder: reports to the prosecutor and unlicensed places.</summary>
public static class CaseTracks
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<ProsecutorReport>(report =>
        {
            report.ToTable("ProsecutorReport");
            report.HasKey(r => r.No);
            report.HasAlternateKey(r => r.Id);
            report.HasOne<SupervisionCase>().WithMany().HasPrincipalKey(c => c.Id).HasForeignKey(r => r.CaseId);
            report.Property(r => r.CentreName).HasMaxLength(160);
            report.Property(r => r.CentreOrder).HasMaxLength(80);
            report.Property(r => r.Item).HasMaxLength(12);
            report.Property(r => r.Reason).HasMaxLength(ProsecutorReport.MaxReason);
            report.Property(r => r.ReceivedNumber).HasMaxLength(ProsecutorReport.MaxNumber);
            report.Property(r => r.ReceivedBranch).HasMaxLength(ProsecutorAnswer.MaxBranch);
            report.HasIndex(r => new { r.Office, r.State });
            report.HasIndex(r => new { r.Next, r.No });
            report.HasIndex(r => new { r.CentreOrder, r.No });
        });
        builder.Entity<ProsecutorAnswer>(answer =>
        {
            answer.ToTable("ProsecutorAnswer");
            answer.HasOne<ProsecutorReport>().WithMany().HasPrincipalKey(r => r.Id).HasForeignKey(a => a.ReportId);
            answer.Ignore(a => a.Waits);
            answer.Property(a => a.Number).HasMaxLength(ProsecutorReport.MaxNumber);
            answer.Property(a => a.Text).HasMaxLength(ProsecutorAnswer.MaxText);
            answer.Property(a => a.File).HasMaxLength(64);
            answer.Property(a => a.Owed).HasMaxLength(ProsecutorAnswer.MaxOwed);
            answer.Property(a => a.GivenBy).HasMaxLength(ProsecutorReport.MaxNumber);
        });
        builder.Entity<TrackLetter>(letter =>
        {
            letter.ToTable("TrackLetter");
            letter.Ignore(l => l.Written);
            letter.Ignore(l => l.IsOut);
            letter.HasOne<Letter>().WithMany().HasPrincipalKey(l => l.Id).HasForeignKey(l => l.Letter);
            letter.Property(l => l.Number).HasMaxLength(ProsecutorReport.MaxNumber);
            letter.Property(l => l.Facts).HasMaxLength(TrackWritten.MaxFacts);
            letter.Property(l => l.Addressee).HasMaxLength(TrackWritten.MaxLine);
            letter.Property(l => l.ContactPost).HasMaxLength(TrackWritten.MaxLine);
            letter.Property(l => l.ContactPhone).HasMaxLength(TrackWritten.MaxLine);
            letter.HasIndex(l => new { l.SubjectId, l.Round, l.To }).IsUnique();
        });
        MapPlaces(builder);
    }

    private static void MapPlaces(ModelBuilder builder)
    {
        builder.Entity<UnlicensedPlace>(place =>
        {
            place.ToTable("UnlicensedPlace");
            place.HasKey(p => p.No);
            place.HasAlternateKey(p => p.Id);
            place.Ignore(p => p.DangerWaits);
            place.Property(p => p.Number).HasMaxLength(12);
            place.Property(p => p.Name).HasMaxLength(160);
            place.Property(p => p.NameOrder).HasMaxLength(80);
            place.Property(p => p.Address).HasMaxLength(400);
            place.Property(p => p.Words).HasMaxLength(UnlicensedPlace.MaxWords);
            place.Property(p => p.DangerDecision).HasMaxLength(UnlicensedPlace.MaxWords);
            place.Property(p => p.EndReason).HasMaxLength(UnlicensedPlace.MaxWords);
            place.Property(p => p.EndBody).HasMaxLength(PlaceLook.MaxName);
            // One place has one track that runs.
            place.HasIndex(p => p.CentreId).IsUnique().HasFilter("\"EndedOn\" IS NULL");
            place.HasIndex(p => new { p.Office, p.Stage });
            place.HasIndex(p => new { p.Next, p.No });
            place.HasIndex(p => new { p.NameOrder, p.No });
            place.HasIndex(p => new { p.Number, p.No });
        });
        builder.Entity<PlaceLook>(look =>
        {
            look.ToTable("PlaceLook");
            look.HasKey(l => l.No);
            look.HasOne<UnlicensedPlace>().WithMany().HasPrincipalKey(p => p.Id).HasForeignKey(l => l.PlaceId);
            look.Property(l => l.First).HasMaxLength(PlaceLook.MaxName);
            look.Property(l => l.Second).HasMaxLength(PlaceLook.MaxName);
            look.Property(l => l.Seen).HasMaxLength(UnlicensedPlace.MaxWords);
            look.Property(l => l.Photo).HasMaxLength(64);
        });
        builder.Entity<JointEntry>(entry =>
        {
            entry.ToTable("JointEntry");
            entry.HasKey(e => e.No);
            entry.HasOne<UnlicensedPlace>().WithMany().HasPrincipalKey(p => p.Id).HasForeignKey(e => e.PlaceId);
            entry.Ignore(e => e.Present);
            entry.Property(e => e.OrderNumber).HasMaxLength(ProsecutorReport.MaxNumber);
            entry.Property(e => e.Branch).HasMaxLength(ProsecutorAnswer.MaxBranch);
            entry.Property(e => e.Difference).HasMaxLength(JointEntry.MaxDifference);
            entry.HasIndex(e => new { e.PlaceId, e.Round }).IsUnique();
        });
        builder.Entity<PersonInside>(person =>
        {
            person.ToTable("PersonInside");
            person.HasKey(p => p.No);
            person.HasOne<UnlicensedPlace>().WithMany().HasPrincipalKey(p => p.Id).HasForeignKey(p => p.PlaceId);
            person.Property(p => p.DestinationWords).HasMaxLength(PersonInside.MaxText);
            person.Property(p => p.FamilyToldBy).HasMaxLength(PersonInside.MaxText);
            person.HasIndex(p => p.NationalIdIndex);
        });
        builder.Entity<PlaceSealing>(sealing =>
        {
            sealing.ToTable("PlaceSealing");
            sealing.HasKey(s => s.No);
            sealing.HasOne<UnlicensedPlace>().WithMany().HasPrincipalKey(p => p.Id).HasForeignKey(s => s.PlaceId);
            sealing.Property(s => s.Number).HasMaxLength(ProsecutorReport.MaxNumber);
            sealing.Property(s => s.Seals).HasMaxLength(PlaceSealing.MaxText);
            sealing.Property(s => s.KeysWith).HasMaxLength(PlaceSealing.MaxText);
            sealing.Property(s => s.Scan).HasMaxLength(64);
            sealing.HasIndex(s => new { s.PlaceId, s.Round }).IsUnique();
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddCaseTracks() => services
            .AddSingleton(provider => TrackRulesOf(provider.GetRequiredService<RuleFolder>()))
            .AddScoped<TrackWork>().AddScoped<PlaceLetters>()
            .AddScoped<IOn<LetterSealed>, HearTrackLetters>()
            .AddScoped<IOn<LetterServed>, HearTrackLetters>()
            .AddScoped<OpenReport>().AddScoped<SendReport>().AddScoped<ReceiveReport>().AddScoped<AskReportAgain>().AddScoped<DismissReport>()
            .AddScoped<AnswerReport>().AddScoped<GiveOwed>().AddScoped<ReadReport>().AddScoped<ReportList>()
            .AddScoped<DraftTrackLetter>().AddScoped<EditTrackLetter>().AddScoped<ReadTrackLetter>().AddScoped<SignTrackLetter>()
            .AddScoped<PlaceDesk>().AddScoped<ReportPlace>().AddScoped<LookAtPlace>().AddScoped<DecidePlaceDanger>().AddScoped<RecordPlaceLetter>()
            .AddScoped<AskForOrderAgain>().AddScoped<EnterPlace>().AddScoped<ListPersonInside>().AddScoped<PlacePerson>().AddScoped<ExplainCount>()
            .AddScoped<SealPlace>().AddScoped<EndPlace>().AddScoped<ReadPlace>().AddScoped<PlaceList>();
    }

    private static TrackShelf TrackRulesOf(RuleFolder rules) => new(rules.Files("ladder").Where(file => file.EndsWith(".json", StringComparison.Ordinal))
        .Select(file => (Path.GetFileName(file), rules.Read($"ladder/{Path.GetFileName(file)}"))));
}
