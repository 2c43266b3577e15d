using Payesh.Domain.Access;

namespace Payesh.Domain.Centres;

/// <summary>A kind of centre as the register sees it; what a kind must fulfil is told by the standards.</summary>
/// <param name="Code">Its code, kept for ever.</param>
/// <param name="Field">Field of work.</param>
/// <param name="Name">Persian name.</param>
/// <param name="EnglishName">English name.</param>
/// <param name="Sexes">Whom such a centre may be licensed for.</param>
/// <param name="Facts">Codes of the facts that follow from the kind alone.</param>
public sealed record KindOfCentre(
    string Code, FieldOfWork Field, string Name, string EnglishName, IReadOnlyList<GroupSex> Sexes, IReadOnlyList<string> Facts);
