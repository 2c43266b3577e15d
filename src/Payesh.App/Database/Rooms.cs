using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Basics;
using Payesh.App.Centres;
using Payesh.App.Files;
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
        AccessRoom.Map(builder);
        AuditRoom.Map(builder);
        PlacesRoom.Map(builder);
        FilesRoom.Map(builder);
        WorkRoom.Map(builder);
        CentresRoom.Map(builder);
        StandardsRoom.Map(builder);
        SyncRoom.Map(builder);
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
        .AddWork()
        .AddCentres()
        .AddStandards()
        .AddSync();

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
