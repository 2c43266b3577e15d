using System.Diagnostics.CodeAnalysis;

namespace Payesh.Domain.Basics;

/// <summary>Done or refused, where what came of it does not matter.</summary>
public interface IOutcome
{
    /// <summary>Why not, or null when it was done.</summary>
    Refusal? Refusal { get; }
}

/// <summary>A value, or the refusal that a person can mend. What is broken throws instead.</summary>
public readonly record struct Outcome<T> : IOutcome
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    /// <summary>Why not, or null when it was done.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <summary>What came of it.</summary>
    /// <exception cref="InvalidOperationException">It was refused.</exception>
    public T Value => Refusal is null ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

#pragma warning disable CA2225 // The two conversions are the whole interface of this type.
    /// <summary>Done.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Refused.</summary>
    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
#pragma warning restore CA2225
}
