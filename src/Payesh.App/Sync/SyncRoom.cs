using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Payesh.App.Sync;

/// <summary>The door of Sync: devices, chains, segments, receipts, parked. It carries streams it cannot read.</summary>
public static class SyncRoom
{
    internal static void Map(ModelBuilder builder)
    {
        builder.Entity<Device>(device =>
        {
            device.ToTable("Device");
            device.HasKey(d => d.Id);
            device.Property(d => d.Name).HasMaxLength(80);
            device.Property(d => d.RevokeReason).HasMaxLength(400);
            device.HasIndex(d => d.Account);
        });
        builder.Entity<DeviceChain>(chain =>
        {
            chain.ToTable("Chain");
            chain.HasKey(c => new { c.Subject, c.Device });
            chain.Property(c => c.Head).HasMaxLength(64);
            // Holds only what waits: nearly nothing.
            chain.HasIndex(c => c.Applied).HasFilter("\"Applied\" < \"UpTo\"");
        });
        builder.Entity<StoredSegment>(segment =>
        {
            segment.ToTable("Segment");
            // A second writer of the same place in the chain meets this key, not a lost line.
            segment.HasKey(s => new { s.Subject, s.Device, s.First });
            segment.Property(s => s.Head).HasMaxLength(64);
            segment.Ignore(s => s.Receipt);
            // Receipts of a day are gathered when it is over.
            segment.HasIndex(s => s.Received);
        });
        builder.Entity<StoredOpenings>(openings =>
        {
            openings.ToTable("Openings");
            openings.HasKey(o => o.No);
            openings.HasIndex(o => new { o.Subject, o.Device });
        });
        builder.Entity<Parked>(parked =>
        {
            parked.ToTable("Parked");
            parked.HasKey(p => p.Id);
            parked.Ignore(p => p.Receipt);
            parked.Property(p => p.Reason).HasMaxLength(40);
            parked.Property(p => p.Decision).HasMaxLength(400);
            parked.HasIndex(p => new { p.Settled, p.At });
            parked.Property(p => p.Fingerprint).HasMaxLength(64);
            parked.HasIndex(p => new { p.Subject, p.Fingerprint });
        });
        builder.Entity<DayRoot>(root =>
        {
            root.ToTable("DayRoot");
            root.HasKey(r => r.Day);
            root.Property(r => r.Root).HasMaxLength(64);
        });
        builder.Entity<SubjectKey>(key =>
        {
            key.ToTable("SubjectKey");
            key.HasKey(k => k.Subject);
        });
    }

    extension(IServiceCollection services)
    {
        internal IServiceCollection AddSync() => services
            .AddSingleton<SharedStore>().AddScoped<StoreSegments>().AddScoped<ReceiveSegment>().AddScoped<ApplyLog>().AddScoped<ApplyWaiting>()
            .AddScoped<KnownDevice>().AddScoped<SubjectKeys>().AddScoped<EnrolDevice>().AddScoped<DeviceList>().AddScoped<RevokeDevice>()
            .AddScoped<ParkedList>().AddScoped<ReadParked>().AddScoped<RetryParked>().AddScoped<SettleParked>().AddScoped<DeskChain>()
            .AddScoped<TakeOutbox>().AddScoped<DayLeaves>().AddScoped<CloseDays>().AddScoped<DayRoots>();
    }
}
