using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Payesh.Domain.Basics;

namespace Payesh.App.Audit;

/// <summary>One link of the chain over committed entries. A link holds all before it: no entry can be changed, added or lost between two unnoticed.</summary>
[Technical("It seals the trace.")]
public sealed class AuditLink
{
    private AuditLink() { }

    internal AuditLink(AuditLink? last, AuditEntry entry, DateTimeOffset at)
    {
        (Place, No, At) = ((last?.Place ?? 0) + 1, entry.No, at);
        Hash = Next(last?.Hash ?? [], entry);
    }

    /// <summary>1, 2, 3 … without a gap.</summary>
    public long Place { get; private set; }

    /// <summary>The entry it holds.</summary>
    public long No { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>SHA-256 of the hash before and the entry.</summary>
    public byte[] Hash { get; private set; } = [];

    /// <summary>On the last link of each sealing: signed with the server's key, so that nobody who only holds the database can chain anew.</summary>
    public byte[]? Signature { get; private set; }

    internal static byte[] Next(byte[] before, AuditEntry entry)
    {
        var text = new ArrayBufferWriter<byte>(512);
        text.Write(before);
        using (var json = new Utf8JsonWriter(text)) Write(json, entry);
        return SHA256.HashData(text.WrittenSpan);
    }

    internal void Sign(Func<byte[], byte[]> key) => Signature = key(Hash);

    // The order and form of these are part of every hash ever made: never change them.
    private static void Write(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteStartArray();
        json.WriteNumberValue(entry.No);
        json.WriteNumberValue((int)entry.Kind);
        json.WriteNumberValue(entry.At.ToUnixTimeMilliseconds());
        json.WriteNumberValue(entry.EventAt.ToUnixTimeMilliseconds());
        json.WriteStringValue(entry.Account.Value);
        json.WriteStringValue(entry.Name);
        json.WriteNumberValue(entry.Role is { } role ? (int)role : -1);
        json.WriteStringValue(entry.From);
        json.WriteNumberValue(entry.Office.Value);
        json.WriteNumberValue((int)entry.Field);
        json.WriteStringValue(entry.Centre?.Value.ToString() ?? "");
        json.WriteStringValue(entry.Room);
        json.WriteStringValue(entry.Subject);
        json.WriteStringValue(entry.SubjectId);
        json.WriteStringValue(entry.Changes);
        json.WriteEndArray();
    }
}

/// <summary>Up to which entry everything is sealed and nothing can appear any more, so that a sealing does not read the whole past.</summary>
[Technical("A cursor.")]
public sealed class SealProgress
{
    // Longer than any transaction may last: an entry with a lower number can still be committed after a higher one.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public int Id { get; private set; } = 1;

    public long Floor { get; private set; }

    public long Next { get; private set; }

    public DateTimeOffset NextSince { get; private set; }

    /// <summary>All entries up to this number are sealed now.</summary>
    internal void Reached(long no, DateTimeOffset now)
    {
        if (now - NextSince < Patience) return;
        (Floor, Next, NextSince) = (Next, no, now);
    }
}
