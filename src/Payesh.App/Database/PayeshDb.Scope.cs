using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Payesh.Domain.Access;
using Payesh.Domain.Centres;

namespace Payesh.App.Database;

public sealed partial class PayeshDb
{
    private void Scoped(ModelBuilder builder, Type type) => Call(nameof(AddTerritory), type, builder);

    private void CentreOwned(ModelBuilder builder, Type type) => Call(nameof(AddCentre), type, builder);

    private void OfficeOnly(ModelBuilder builder, Type type) => Call(nameof(AddOfficeOnly), type, builder);

    private void AddOfficeOnly<T>(ModelBuilder builder) where T : class, IOfficeOnly => builder.Entity<T>().HasQueryFilter("office", row => _anyCentre);

    private void AddTerritory<T>(ModelBuilder builder) where T : class, IScoped => builder.Entity<T>()
        .HasQueryFilter("territory", row => row.Office >= _first && row.Office <= _last && (row.Field & _fields) != 0);

    private void AddCentre<T>(ModelBuilder builder) where T : class, ICentreOwned
    {
        // A centre is its own: its CentreId is no column, and a query cannot translate it.
        if (typeof(T) == typeof(Centre)) builder.Entity<Centre>().HasQueryFilter("centre", centre => _anyCentre || centre.Id == _centre);
        else builder.Entity<T>().HasQueryFilter("centre", row => _anyCentre || row.CentreId == _centre);
    }

    private void Call(string method, Type type, ModelBuilder builder) => GetType()
        .GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(this, [builder]);
}
