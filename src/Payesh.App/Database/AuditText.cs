using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Payesh.Domain.Access;

namespace Payesh.App.Database;

/// <summary>The members of one changed row as JSON: short values in clear, long ones by length and hash, secrets masked.</summary>
internal static class AuditText
{
    public const string Mask = "•••";
    private const int LongestText = 200;

    // Persian stays readable; the text is data for a table, never pasted into a page unescaped.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>JSON, or null when nothing but technical members changed.</summary>
    public static string? Of(EntityEntry row, AuditPlan plan)
    {
        var text = new ArrayBufferWriter<byte>(256);
        var any = row.State is not EntityState.Modified;
        using (var json = new Utf8JsonWriter(text, Readable))
        {
            json.WriteStartObject();
            foreach (var column in plan.Columns) any |= Write(json, row, column);
            json.WriteEndObject();
        }
        return any ? Encoding.UTF8.GetString(text.WrittenSpan) : null;
    }

    private static bool Write(Utf8JsonWriter json, EntityEntry row, AuditPlan.Column column)
    {
        var (property, masked) = column;
        if (row.State is EntityState.Modified)
        {
            var member = row.Property(property);
            if (!member.IsModified || property.GetValueComparer().Equals(member.OriginalValue, member.CurrentValue)) return false;
            json.WriteStartArray(property.Name);
            Value(json, property, member.OriginalValue, masked);
            Value(json, property, member.CurrentValue, masked);
            json.WriteEndArray();
            return true;
        }

        var value = row.State is EntityState.Deleted ? row.OriginalValues[property] : row.CurrentValues[property];
        if (value is null or "" or false or 0 || row.Property(property).IsTemporary) return false;
        json.WritePropertyName(property.Name);
        Value(json, property, value, masked);
        return true;
    }

    private static void Value(Utf8JsonWriter json, IProperty property, object? value, bool masked)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case Personal personal: json.WriteStringValue(personal.Hint); break;
            case not null when masked: json.WriteStringValue(Mask); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case byte[] bytes: json.WriteStringValue($"‹{bytes.Length} bytes›"); break;
            case DateTimeOffset instant: json.WriteStringValue(instant.UtcDateTime); break;
            default: json.WriteStringValue(Short(Plain(property, value!))); break;
        }
    }

    /// <summary>Names of enumerations, bare ids, invariant numbers and days.</summary>
    public static string Plain(IProperty property, object value)
    {
        var stored = value is Enum ? value : property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
        return stored is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Convert.ToString(stored, CultureInfo.InvariantCulture) ?? "";
    }

    private static string Short(string text) => text.Length <= LongestText
        ? text
        : $"‹{text.Length} signs, {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}›";
}
