using Payesh.Domain.Basics;

namespace Payesh.Domain.Places;

/// <summary>
/// The hours of an office and of all below it during some days: the year, a summer, a winter.
/// The rule of the nearest office wins, weekday by weekday; of two rules of one office, the one that began later,
/// and of two that began together, the one that ends first. A rule for one single day may thus open a Friday.
/// </summary>
/// <param name="Office">Whose territory; headquarters for the default of the country.</param>
/// <param name="During">The days on which it holds.</param>
/// <param name="Week">Hours by weekday.</param>
/// <param name="Source">Id in the list of sources, or the number of the letter that set it.</param>
/// <param name="Grade">A to D or I, as in the list of sources: I is a default of this project that a province should replace.</param>
public sealed record OfficeHours(OfficeCode Office, DateSpan During, WeekHours Week, string Source, char Grade);
