using Payesh.Domain.Basics;

namespace Payesh.Domain.Access;

/// <summary>What access refuses.</summary>
public static class AccessRefusal
{
    /// <summary>The person's role does not hold the duty.</summary>
    public static Refusal NotYourDuty => new("Access.NotYourDuty");

    /// <summary>There is no such thing in the person's scope; whether it exists elsewhere is not told.</summary>
    public static Refusal NotFound => new("Access.NotFound");

    /// <summary>Only a demo database allows it.</summary>
    public static Refusal OnlyInDemo => new("Access.OnlyInDemo");
}
