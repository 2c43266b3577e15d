using System.Text.Json;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.Domain.Inspections;

/// <summary>A numbered line of a chain: an <see cref="Operation"/>, or <see cref="Unreadable"/>.</summary>
/// <param name="Ref">Its identity in the log.</param>
/// <param name="Hash">The chain's hash after it.</param>
public abstract record LogLine(OperationRef Ref, Digest Hash);

/// <summary>A line that is no operation: kept, numbered and hashed all the same.</summary>
public sealed record Unreadable(OperationRef Ref, Digest Hash) : LogLine(Ref, Hash);

/// <summary>One act of one person at a visit.</summary>
public sealed record Operation(OperationRef Ref, Digest Hash) : LogLine(Ref, Hash)
{
    /// <summary>Whose act it is.</summary>
    public required AccountId By { get; init; }

    /// <summary>The device's clock: shown, never used for order.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What sort of act; perhaps one this program does not know.</summary>
    public required string Kind { get; init; }

    /// <summary>Who may see the value.</summary>
    public required OperationClass Class { get; init; }

    /// <summary>What it is about; empty when there is nothing to name.</summary>
    public required string Item { get; init; }

    /// <summary>What was said, JSON <c>null</c> when it takes the thing back; null when it is a commitment nothing has opened.</summary>
    public required WholeJson? Value { get; init; }

    /// <summary>The operations the author saw and replaced. What names no operation is left out.</summary>
    public required IReadOnlyList<OperationRef> Replaces { get; init; }

    /// <summary>Whether it stands in the chain of the office.</summary>
    public required bool FromDesk { get; init; }

    /// <summary>The answer to a question; null when it is none, or takes one back.</summary>
    public Answer? Answer => Kind == "answer" && Value is { IsNull: false } value ? Inspections.Answer.Read(value.Root) : null;

    /// <summary>Kind, bar, item: what this is one answer to.</summary>
    public string Slot => $"{Kind}|{Item}";

    /// <summary>Whether it stands as a commitment that nothing has opened.</summary>
    public bool IsSealed => Value is null;

    /// <summary>Whether it takes the thing back.</summary>
    public bool TakesBack => Value is { IsNull: true };

    /// <summary>Reads one line; whatever is no operation becomes <see cref="Unreadable"/>.</summary>
    /// <param name="reference">The line's place: its own <c>n</c> must say the same.</param>
    /// <param name="hash">The chain's hash after the line.</param>
    /// <param name="line">The bytes as they came.</param>
    /// <param name="fromDesk">Whether the chain is the office's.</param>
    /// <param name="openings">Perhaps the opening of this line; others open nothing.</param>
    public static LogLine Read(
        OperationRef reference, Digest hash, ReadOnlySpan<byte> line, bool fromDesk, IEnumerable<Opening> openings)
    {
        var nothing = new Unreadable(reference, hash);
        if (WholeJson.Read(line) is not { Root: { ValueKind: JsonValueKind.Object } json } whole) return nothing;
        if (json.Whole("n") != reference.N || json.Id("by") is not { } by || json.Instant("at") is not { } at) return nothing;
        if (json.Text("kind") is not { Length: > 0 } kind || ClassOf(json.Text("class")) is not { } @class) return nothing;
        if (!IsTextOrAbsent(json.Member("item")) || !AreTextsOrAbsent(json.Member("replaces"))) return nothing;

        var commitment = json.Digest("commit");
        var value = @class == OperationClass.Open ? whole.Member("value") : null;
        if (@class == OperationClass.Open ? value is null : commitment is null) return nothing;

        return new Operation(reference, hash)
        {
            By = new(by),
            At = at,
            Kind = kind,
            Class = @class,
            Item = json.Text("item") ?? "",
            Value = value ?? openings.Select(o => o.Open(commitment!.Value)).FirstOrDefault(v => v is not null),
            Replaces = [.. json.Texts("replaces").Select(Reference).OfType<OperationRef>()],
            FromDesk = fromDesk,
        };
    }

    private static OperationRef? Reference(string text) => OperationRef.TryParse(text, out var reference) ? reference : null;

    private static OperationClass? ClassOf(string? text) => text switch
    {
        "open" => OperationClass.Open,
        "office" => OperationClass.Office,
        "protected" => OperationClass.Protected,
        _ => null,
    };

    private static bool IsTextOrAbsent(JsonElement? member) => member is null or { ValueKind: JsonValueKind.String };

    private static bool AreTextsOrAbsent(JsonElement? member) => member is null
        || (member is { ValueKind: JsonValueKind.Array } array && array.EnumerateArray().All(i => i.ValueKind == JsonValueKind.String));
}
