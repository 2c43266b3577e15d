using System.Text;
using System.Text.Json;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;

namespace Payesh.Domain.Tests.Inspections;

/// <summary>One file of <c>tests/vectors/visit-log</c>.</summary>
internal sealed record Vector(IReadOnlyList<VectorChain> Chains, IReadOnlyList<VectorSegment>? Segments, JsonElement State)
{
    private static readonly string Folder = Path.Combine(RepositoryText.Root, "tests", "vectors", "visit-log");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order();

    public static Vector Load(string name) => JsonSerializer.Deserialize<Vector>(
        File.ReadAllBytes(Path.Combine(Folder, name + ".json")), JsonSerializerOptions.Web)!;

    public IEnumerable<DeviceLog> Logs => Chains.Select(c => c.Log);
}

internal sealed record VectorChain(
    string Header, IReadOnlyList<string> Lines, IReadOnlyList<Opening> Openings, IReadOnlyList<string> Hashes)
{
    public byte[] HeaderBytes => Encoding.UTF8.GetBytes(Header);

    public IReadOnlyList<ReadOnlyMemory<byte>> LineBytes => [.. Lines.Select(l => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(l))];

    public DeviceLog Log => DeviceLog.Read(HeaderBytes, LineBytes, Openings);
}

internal sealed record VectorSegment(string About, JsonElement Body, string Answer);
