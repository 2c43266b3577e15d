namespace Payesh.Domain.Basics;

/// <summary>Identifies one account of a person. Every act names one.</summary>
public readonly record struct AccountId(Guid Value) : IId<AccountId>
{
    /// <inheritdoc/>
    public static AccountId From(Guid value) => new(value);
}
