using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Basics;
using Payesh.App.Cases;
using Payesh.App.Centres;
using Payesh.App.Files;
using Payesh.App.Inspections;
using Payesh.App.Letters;
using Payesh.App.Licensing;
using Payesh.App.Messages;
using Payesh.App.Places;
using Payesh.App.Standards;
using Payesh.App.Sync;
using Payesh.App.Work;

namespace Payesh.App.Database;

/// <summary>The rooms in their order: tables and use cases of each.</summary>
public static class Rooms
{
    internal static void Map(ModelBuilder builder)
    {
        BasicsRoom.Map(builder);
        MapOwn(builder);
        NumberSeries.Map(builder);
        AccessRoom.Map(builder);
        AuditRoom.Map(builder);
        PlacesRoom.Map(builder);
        FilesRoom.Map(builder);
        MessagesRoom.Map(builder);
        WorkRoom.Map(builder);
        LettersRoom.Map(builder);
        CentresRoom.Map(builder);
        StandardsRoom.Map(builder);
        SyncRoom.Map(builder);
        InspectionsRoom.Map(builder);
        CasesRoom.Map(builder);
        LicensingRoom.Map(builder);
    }

    public static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddScoped<Announcer>()
        .AddBasics()
        .AddScoped<Leases>()
        .AddScoped<MoveDemoClock>()
        .AddAccess()
        .AddAudit()
        .AddPlaces()
        .AddFiles()
        .AddMessages()
        .AddWork()
        .AddLetters()
        .AddCentres()
        .AddStandards()
        .AddSync()
        .AddInspections()
        .AddCases()
        .AddLicensing();

    private static void MapOwn(ModelBuilder builder)
    {
        builder.Entity<DatabaseMark>(mark =>
        {
            mark.ToTable("DatabaseMark");
            mark.Property(m => m.Id).ValueGeneratedNever();
            mark.Property(m => m.Keys).HasMaxLength(32);
        });
        builder.Entity<JobLease>(lease =>
        {
            lease.ToTable("JobLease");
            lease.HasKey(l => l.Name);
            lease.Property(l => l.Name).HasMaxLength(60);
            lease.Property(l => l.Holder).HasMaxLength(120);
        });
    }
}
