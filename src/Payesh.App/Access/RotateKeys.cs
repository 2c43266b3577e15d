using System.Reflection;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>
/// Seals everything anew that an older key has sealed: personal data with its fingerprints, wrapped secrets, the ring of the web framework.
/// In steps, so that the server goes on; run again, it goes on where it stopped.
/// </summary>
public sealed class RotateKeys(PayeshDb db, Actor actor, KeyRing keys, PersonalVault vault, TimeProvider clock)
{
    private const int Step = 100;

    /// <returns>How many rows were sealed anew.</returns>
    public async Task<Outcome<int>> Run(CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Administer) is { } refusal) return refusal;
        var total = 0;
        foreach (var type in db.Model.GetEntityTypes().Where(Concerns))
            total += await (Task<int>)Method(nameof(Table), type.ClrType).Invoke(this, [type, cancel])!;
        return total + await DataKeys(cancel);
    }

    /// <summary>How many rows an older key still holds.</summary>
    public async Task<int> Waiting(CancellationToken cancel)
    {
        var total = 0;
        foreach (var type in db.Model.GetEntityTypes().Where(Concerns))
            total += (await (Task<List<object?[]>>)Method(nameof(Stale), type.ClrType).Invoke(this, [type, cancel])!).Count;
        return total;
    }

    private async Task<int> Table<T>(IEntityType type, CancellationToken cancel) where T : class
    {
        var stale = await Stale<T>(type, cancel);
        foreach (var step in stale.Chunk(Step))
        {
            foreach (var id in step)
            {
                if (await db.FindAsync<T>(id, cancel) is { } row) Renew(type, row);
            }
            db.Trail.Quiet = true;
            db.Note(AuditKind.KeysRotated, "Access", type.ClrType.Name, "", clock.GetUtcNow(), $"key {keys.Current}, {EnglishCount.Of(step.Length, "row")}");
            await db.SaveChangesAsync(cancel);
            db.Trail.Quiet = false;
            db.ChangeTracker.Clear();
        }
        return stale.Count;
    }

    private async Task<List<object?[]>> Stale<T>(IEntityType type, CancellationToken cancel) where T : class
    {
        var ids = type.FindPrimaryKey()!.Properties;
        var found = new List<object?[]>();
        await foreach (var row in db.Set<T>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (type.GetProperties().Any(property => IsStale(property, row))) found.Add([.. ids.Select(id => id.PropertyInfo!.GetValue(row))]);
        }
        return found;
    }

    private bool IsStale(IProperty property, object row) => property.PropertyInfo is { } member && member.GetValue(row) switch
    {
        Personal personal => personal.KeyId != keys.Current,
        byte[] { Length: > 0 } wrapped when PurposeOf(property) is not null => KeyRing.WrappedWith(wrapped) != keys.Current,
        _ => false,
    };

    private void Renew(IEntityType type, object row)
    {
        var entry = db.Entry(row);
        foreach (var property in type.GetProperties().Where(property => IsStale(property, row)))
        {
            var member = entry.Property(property);
            if (member.CurrentValue is byte[] wrapped)
            {
                var purpose = PurposeOf(property)!;
                member.CurrentValue = keys.Wrap(purpose, keys.Unwrap(purpose, wrapped));
                continue;
            }
            var personal = vault.Renew((Personal)member.CurrentValue!);
            member.CurrentValue = personal;
            if (type.FindProperty(property.Name + "Index") is { } index) entry.Property(index).CurrentValue = vault.IndexOf(personal);
        }
    }

    private async Task<int> DataKeys(CancellationToken cancel)
    {
        var count = 0;
        foreach (var row in await db.Set<DataKey>().ToListAsync(cancel))
        {
            var xml = XElement.Parse(row.Xml);
            foreach (var wrapped in xml.Descendants(DataKeyWrap.Element))
            {
                var bytes = Convert.FromBase64String(wrapped.Value);
                if (KeyRing.WrappedWith(bytes) == keys.Current) continue;
                wrapped.Value = Convert.ToBase64String(keys.Wrap(DataKeyWrap.Purpose, keys.Unwrap(DataKeyWrap.Purpose, bytes)));
                count++;
            }
            row.Xml = xml.ToString(SaveOptions.DisableFormatting);
        }
        await db.SaveChangesAsync(cancel);
        return count;
    }

    private static bool Concerns(IEntityType type) => !type.IsOwned()
        && type.GetProperties().Any(property => property.ClrType == typeof(Personal) || PurposeOf(property) is not null);

    private static string? PurposeOf(IProperty property) => property.PropertyInfo?.GetCustomAttribute<WrappedByAttribute>()?.Purpose;

    private MethodInfo Method(string name, Type row) =>
        GetType().GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(row);
}
