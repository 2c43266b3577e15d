using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>Which device speaks, told by <c>ID.SECRET</c> of the header <c>X-Payesh-Device</c>.</summary>
public sealed class KnownDevice(PayeshDb db, TimeProvider clock)
{
    public const string Header = "X-Payesh-Device";

    public async Task<Device?> Find(string? credentials, CancellationToken cancel)
    {
        if (credentials?.Split('.') is not [var id, var secret] || !Guid.TryParseExact(id, "D", out var device)) return null;
        var bytes = new byte[48];
        if (!Convert.TryFromBase64String(secret, bytes, out var length)) return null;
        var found = await db.Set<Device>().FirstOrDefaultAsync(d => d.Id == new DeviceId(device), cancel);
        return found?.Knows(bytes.AsSpan(0, length)) == true ? found : null;
    }

    /// <summary>Notes that a device is in use, now and then.</summary>
    public async Task Seen(Device device, CancellationToken cancel)
    {
        if (device.IsSeen(clock.GetUtcNow())) await db.SaveChangesAsync(cancel);
    }
}
