using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Payesh.Domain.Standards;

/// <summary>Writes an enum as <c>kebab-case</c> text and refuses numbers: a slip in a rule file is an error, not a member.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class KebabNames<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>Writes an enum as <c>camelCase</c> text and refuses numbers.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class CamelNames<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>Writes an enum by the names of its members and refuses numbers.</summary>
/// <typeparam name="T">The enum.</typeparam>
public sealed class Names<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>The names of enum members as rule files and packs write them, outside a JSON document.</summary>
public static class WireName
{
    /// <summary>The name of a member; a theme is its number.</summary>
    public static string Of<T>(T member) where T : struct, Enum => Table<T>.Names[member];

    /// <summary>Reads a name.</summary>
    public static bool TryRead<T>(string name, out T member) where T : struct, Enum => Table<T>.Members.TryGetValue(name, out member);

    private static class Table<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().ToFrozenDictionary(v => v, Name);

        public static readonly FrozenDictionary<string, T> Members =
            Names.ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);

        private static string Name(T member)
        {
            var field = typeof(T).GetField(member.ToString())!;
            if (field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>() is { } own) return own.Name;
            var converter = typeof(T).GetCustomAttribute<JsonConverterAttribute>()?.ConverterType?.GetGenericTypeDefinition();
            if (converter == typeof(KebabNames<>)) return JsonNamingPolicy.KebabCaseLower.ConvertName(field.Name);
            if (converter == typeof(CamelNames<>)) return JsonNamingPolicy.CamelCase.ConvertName(field.Name);
            return converter == typeof(Names<>) ? field.Name : member.ToString("D");
        }
    }
}
