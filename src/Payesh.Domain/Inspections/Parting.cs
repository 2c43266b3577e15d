using System.Text.Json;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Inspections;

/// <summary>The words of the person in charge.</summary>
/// <param name="Text">Typed.</param>
/// <param name="Photo">In their own hand.</param>
public sealed record Remark(string Text, Digest? Photo)
{
    internal static Remark? Read(JsonElement json) =>
        json.Text("text") is { } text ? new(text, json.Digest("photo"))
        : json.Digest("photo") is { } photo ? new("", photo) : null;
}

/// <summary>The summary was read aloud.</summary>
public sealed record ReadOut
{
    internal static ReadOut? Read(JsonElement json) => json.IsTrue("done") ? new() : null;
}

/// <summary>A signature under the minutes: one of three.</summary>
public abstract record Signature
{
    private Signature()
    {
    }

    /// <summary>Drawn on the screen.</summary>
    /// <param name="Name">Who signed.</param>
    /// <param name="Post">Their post.</param>
    /// <param name="Strokes">An SVG path.</param>
    public sealed record Drawn(string Name, string? Post, string Strokes) : Signature;

    /// <summary>A picture of a fingerprint, or of the signed sheet.</summary>
    /// <param name="Name">Who signed.</param>
    /// <param name="Post">Their post.</param>
    /// <param name="Photo">The picture.</param>
    public sealed record Photographed(string Name, string? Post, Digest Photo) : Signature;

    /// <summary>Refused.</summary>
    /// <param name="Reason">In their words.</param>
    /// <param name="Witnesses">Who saw it.</param>
    public sealed record Refused(string? Reason, IReadOnlyList<string> Witnesses) : Signature;

    internal static Signature? Read(JsonElement json)
    {
        if (json.IsTrue("refused")) return new Refused(json.Text("reason"), json.Texts("witnesses"));
        if (json.Text("name") is not { } name) return null;
        if (json.Text("strokes") is { } strokes) return new Drawn(name, json.Text("post"), strokes);
        return json.Digest("photo") is { } photo ? new Photographed(name, json.Text("post"), photo) : null;
    }
}

/// <summary>The sheet of the numbered paper pad.</summary>
public sealed record PaperSheet(string Number)
{
    internal static PaperSheet? Read(JsonElement json) => json.Text("pad") is { } pad ? new(pad) : null;
}

/// <summary>How the centre gets its copy of the minutes.</summary>
public enum CopyHow
{
    /// <summary>The sheet of the pad.</summary>
    Pad,

    /// <summary>By a code on the screen.</summary>
    Qr,

    /// <summary>Printed in the office.</summary>
    Office,
}

/// <summary>The centre's copy.</summary>
public sealed record CentreCopy(CopyHow How)
{
    internal static CentreCopy? Read(JsonElement json) => json.Named<CopyHow>("how") is { } how ? new(how) : null;
}

/// <summary>A device ended its own chain.</summary>
public sealed record Finished
{
    internal static Finished? Read(JsonElement json) => json.ValueKind == JsonValueKind.Object ? new() : null;
}
