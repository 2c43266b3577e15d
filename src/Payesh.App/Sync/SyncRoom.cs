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
        });
        builder.Entity<StoredOpenings>(openings =>
        {
            openings.ToTable("Openings");
            openings.HasKey(o => o.No);
            openings.HasIndex(o => new { o.Subject, o.Device });
        });
        builder.Entity<Receipt>(receipt =>
        {
            receipt.ToTable("Receipt");
            receipt.HasKey(r => r.Id);
            receipt.Property(r => r.Head).HasMaxLength(64);
            receipt.HasIndex(r => r.Subject);
        });
        builder.Entity<Parked>(parked =>
        {
            parked.ToTable("Parked");
            parked.HasKey(p => p.Id);
            parked.Property(p => p.Reason).HasMaxLength(40);
            parked.HasIndex(p => new { p.Settled, p.At });
            parked.Property(p => p.Fingerprint).HasMaxLength(64);
            parked.HasIndex(p => new { p.Subject, p.Fingerprint });
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
            .AddScoped<KnownDevice>().AddScoped<SubjectKeys>().AddScoped<EnrolDevice>();
    }
}
