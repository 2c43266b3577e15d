namespace Payesh.Domain.Basics;

/// <summary>A strongly typed identifier: three lines, mapped to the database by one convention.</summary>
/// <typeparam name="T">The identifier itself.</typeparam>
public interface IId<T> where T : struct, IId<T>
{
    /// <summary>The bare identifier.</summary>
    Guid Value { get; }

    /// <summary>Wraps a bare identifier.</summary>
    static abstract T From(Guid value);
}
