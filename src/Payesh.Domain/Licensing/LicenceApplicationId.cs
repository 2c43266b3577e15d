using Payesh.Domain.Basics;

namespace Payesh.Domain.Licensing;

/// <summary>Identifies one application for a paper of the licence chain (درخواست پروانه).</summary>
public readonly record struct LicenceApplicationId(Guid Value) : IId<LicenceApplicationId>
{
    /// <inheritdoc/>
    public static LicenceApplicationId From(Guid value) => new(value);
}
