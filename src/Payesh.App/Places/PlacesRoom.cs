using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Payesh.App.Places;

/// <summary>The door of Places: provinces, counties, and when offices work.</summary>
public static class PlacesRoom
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<Place>(place =>
        {
            place.ToTable("Place");
            place.HasKey(p => p.Office);
            place.Property(p => p.Office).ValueGeneratedNever();
            place.Property(p => p.Name).HasMaxLength(80);
            place.Property(p => p.EnglishName).HasMaxLength(80);
        });
        builder.Entity<HolidayRow>(row =>
        {
            row.ToTable("Holiday");
            row.HasKey(r => r.No);
            row.Property(r => r.Title).HasMaxLength(CalendarRules.Line);
            row.HasIndex(r => r.Day);
        });
        builder.Entity<HoursRow>(row =>
        {
            row.ToTable("OfficeHours");
            row.HasKey(r => r.No);
            row.Property(r => r.Week).HasMaxLength(120);
            row.Property(r => r.Source).HasMaxLength(60);
            row.Property(r => r.Grade).HasMaxLength(1);
        });
        builder.Entity<ClosureRow>(row =>
        {
            row.ToTable("Closure");
            row.HasKey(r => r.No);
            row.Property(r => r.Reason).HasMaxLength(CalendarRules.Line);
            row.Property(r => r.LetterNumber).HasMaxLength(CalendarRules.Letter);
            row.Property(r => r.WithdrawnLetter).HasMaxLength(CalendarRules.Letter);
            row.HasIndex(r => r.Last);
        });
        builder.Entity<LoadedPlaces>(file =>
        {
            file.ToTable("LoadedPlaces");
            file.HasKey(f => f.Name);
            file.Property(f => f.Name).HasMaxLength(120);
        });
        builder.Entity<PlacesEdition>(edition =>
        {
            edition.ToTable("PlacesEdition");
            edition.HasKey(e => e.Id);
            edition.Property(e => e.Id).ValueGeneratedNever();
            edition.Property(e => e.Number).IsConcurrencyToken();
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddPlaces() => services
            .AddSingleton<PlacesShelf>()
            .AddScoped<ReadPlaces>()
            .AddScoped<OfficeDays>()
            .AddScoped<LoadPlaces>()
            .AddScoped<AnnounceClosure>()
            .AddScoped<WithdrawClosure>()
            .AddScoped<SetOfficeHours>()
            .AddScoped<EndOfficeHours>()
            .AddScoped<SaveHoliday>()
            .AddScoped<RemoveHoliday>()
            .AddScoped<SavePlace>();
    }
}
