using Payesh.Domain.Basics;

namespace Payesh.Server.Desk;

/// <summary>What a form tells its fields: its name, and what was refused.</summary>
internal sealed record FormState(string Form, IReadOnlyList<Refusal> Refusals)
{
    public static FormState None { get; } = new("form", []);

    /// <summary>The refusal that belongs beside a field; fields are told apart by the last part of their name.</summary>
    public Refusal? Of(string name) => Refusals.FirstOrDefault(refusal => string.Equals(refusal.Field, LastPart(name), StringComparison.OrdinalIgnoreCase));

    public string IdOf(string name) => $"{Form}-{LastPart(name)}";

    private static string LastPart(string name) => name[(name.LastIndexOf('.') + 1)..];
}
