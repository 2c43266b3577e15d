using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Database;
using Payesh.App.Places;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>The door of Letters (دبیرخانه): sealed documents, numbers, service, and the page on which anybody checks a letter.</summary>
public static class LettersRoom
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<Letter>(letter =>
        {
            letter.ToTable("Letter");
            letter.HasKey(l => l.No);
            letter.HasAlternateKey(l => l.Id);
            letter.Ignore(l => l.CheckCode);
            letter.Property(l => l.CentreName).HasMaxLength(160);
            letter.Property(l => l.CentreOrder).HasMaxLength(80);
            letter.Property(l => l.SubjectKind).HasMaxLength(24);
            letter.Property(l => l.Code).HasMaxLength(CheckCode.Signs);
            letter.Property(l => l.Number).HasMaxLength(40);
            letter.Property(l => l.SignedName).HasMaxLength(120);
            letter.Property(l => l.SignedPost).HasMaxLength(120);
            letter.HasIndex(l => l.Code).IsUnique();
            letter.HasIndex(l => new { l.Issuer, l.Year, l.Number }).IsUnique().HasFilter("\"Number\" IS NOT NULL");
            letter.HasIndex(l => new { l.Office, l.No });
            letter.HasIndex(l => new { l.SubjectKind, l.SubjectId });
            letter.HasIndex(l => new { l.CentreOrder, l.No });
            letter.HasIndex(l => new { l.Date, l.No });
            letter.HasIndex(l => new { l.Due, l.No });
        });
        builder.Entity<LetterBody>(body =>
        {
            body.ToTable("LetterBody");
            body.HasKey(b => b.LetterId);
            body.HasOne<Letter>().WithOne().HasPrincipalKey<Letter>(l => l.Id).HasForeignKey<LetterBody>(b => b.LetterId);
            body.Property(b => b.JsonHash).HasMaxLength(64);
            body.Property(b => b.HtmlHash).HasMaxLength(64);
            body.Property(b => b.StyleHash).HasMaxLength(44);
        });
        builder.Entity<PublicCard>(card =>
        {
            card.ToTable("PublicCard");
            card.HasKey(c => c.Code);
            card.Property(c => c.Code).HasMaxLength(CheckCode.Signs);
            card.Property(c => c.Typed).HasMaxLength(CheckCode.TypedSigns);
            card.HasIndex(c => c.Typed).IsUnique();
        });
        MapService(builder);
        builder.Entity<Correspondence>(letter =>
        {
            letter.ToTable("Correspondence");
            letter.HasKey(c => c.No);
            letter.HasAlternateKey(c => c.Id);
            letter.Property(c => c.Body).HasMaxLength(CorrespondenceFacts.BodyLength);
            letter.Property(c => c.BodyKey).HasMaxLength(CorrespondenceFacts.BodyLength);
            letter.Property(c => c.Number).HasMaxLength(40);
            letter.Property(c => c.Subject).HasMaxLength(CorrespondenceFacts.SubjectLength);
            letter.Property(c => c.CentreName).HasMaxLength(160);
            letter.Property(c => c.CaseNumber).HasMaxLength(12);
            letter.Property(c => c.Scan).HasMaxLength(64);
            letter.HasIndex(c => new { c.Office, c.Way, c.Year, c.Number });
            letter.HasIndex(c => new { c.Registered, c.No });
            letter.HasIndex(c => new { c.AnswerDue, c.No });
            letter.HasIndex(c => c.CaseNo);
            letter.HasIndex(c => c.ReplyTo);
        });
        builder.Entity<ElectronicConsent>(consent =>
        {
            consent.ToTable("ElectronicConsent");
            consent.HasKey(c => c.No);
            consent.Ignore(c => c.Words);
            consent.Property(c => c.Number).HasMaxLength(ElectronicConsent.NumberLength);
            consent.Property(c => c.Form).HasMaxLength(64);
            consent.HasIndex(c => c.CentreId);
        });
    }

    private static void MapService(ModelBuilder builder)
    {
        builder.Entity<Serving>(serving =>
        {
            serving.ToTable("Serving");
            serving.HasKey(s => s.No);
            serving.HasOne<Letter>().WithMany().HasPrincipalKey(l => l.Id).HasForeignKey(s => s.LetterId);
            serving.Property(s => s.Recipient).HasMaxLength(120);
            serving.Property(s => s.Proof).HasMaxLength(64);
        });
        builder.Entity<LetterClock>(clock =>
        {
            clock.ToTable("LetterClock");
            clock.HasKey(c => c.LetterId);
            clock.Ignore(c => c.Deadline);
            clock.HasOne<Letter>().WithOne().HasPrincipalKey<Letter>(l => l.Id).HasForeignKey<LetterClock>(c => c.LetterId);
            clock.HasIndex(c => new { c.Office, c.Due });
        });
        builder.Entity<OfficeRegister>(register =>
        {
            register.ToTable("OfficeRegister");
            register.HasKey(r => r.Office);
            register.Property(r => r.Office).ValueGeneratedNever();
            register.Property(r => r.Mark).HasMaxLength(LetterNumber.MarkLength);
        });
        builder.Entity<Appointment>(appointment =>
        {
            appointment.ToTable("Appointment");
            appointment.HasKey(a => a.No);
            appointment.Property(a => a.Post).HasMaxLength(Appointment.PostLength);
            appointment.Property(a => a.Order).HasMaxLength(Appointment.OrderLength);
            appointment.HasIndex(a => a.Office);
            appointment.HasIndex(a => new { a.Account, a.Office });
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddLetters() => services
            .AddSingleton<LetterShelf>()
            .AddScoped<Signatories>()
            .AddScoped<LetterWriter>()
            .AddScoped<NumberLetter>()
            .AddScoped<ServeLetter>().AddScoped<AddDays>().AddScoped<OwnLetters>().AddScoped<OpenOwnLetter>()
            .AddScoped<CheckLetter>()
            .AddScoped<LetterList>()
            .AddScoped<ReadLetter>()
            .AddScoped<Appoint>()
            .AddScoped<EndAppointment>()
            .AddScoped<SetRegister>()
            .AddScoped<ReadRegister>()
            .AddScoped<CorrespondenceList>().AddScoped<ReadCorrespondence>().AddScoped<AnswerCorrespondence>().AddScoped<CloseCorrespondence>()
            .AddScoped<IOn<WorkCalendarChanged>, RecountDeadlines>();
    }
}
