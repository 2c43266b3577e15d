namespace Payesh.Domain.Access;

/// <summary>Sex of an inspector: intimate areas and talks of women are visited by women (P3).</summary>
public enum Sex
{
    /// <summary>زن.</summary>
    Female,

    /// <summary>مرد.</summary>
    Male,
}
