using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Database;

/// <summary>How our values stand in columns, once for all tables.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        builder.Properties<OfficeCode>().HaveConversion<OfficeConverter>();
        builder.Properties<Personal>().HaveConversion<PersonalConverter>();
        builder.Properties<BlindIndex>().HaveConversion<BlindIndexConverter>().HaveMaxLength(BlindIndex.MaxLength);
        builder.Properties<Enum>().HaveConversion<int>();

        foreach (var id in typeof(IId<>).Assembly.GetTypes().Concat(typeof(Conventions).Assembly.GetTypes()).Where(IsId))
            builder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
    }

    private static bool IsId(Type type) => type.IsValueType && type.GetInterfaces()
        .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    // SQLite neither orders nor compares DateTimeOffset; whole milliseconds do both on every database.
    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(), stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));

    private sealed class OfficeConverter() : ValueConverter<OfficeCode, int>(office => office.Value, stored => new OfficeCode(stored));

    private sealed class PersonalConverter() : ValueConverter<Personal, byte[]>(
        personal => personal.ToStored(), stored => Personal.FromStored(stored));

    private sealed class BlindIndexConverter() : ValueConverter<BlindIndex, string>(index => index.Value, stored => new BlindIndex(stored));

    private sealed class IdConverter<T>() : ValueConverter<T, Guid>(id => id.Value, stored => Wrap<T>(stored)) where T : struct, IId<T>;

    // An expression tree may not call a static abstract member (CS8927), so this call stands between.
    private static T Wrap<T>(Guid value) where T : struct, IId<T> => T.From(value);
}
