using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections;

/// <summary>A second person reviewed a finished visit: what was seen goes to the room of cases, in the same transaction.</summary>
/// <param name="StandardsId">The version of the standards the visit keeps for ever.</param>
public sealed record VisitReviewed(
    VisitId Visit, string VisitNumber, CentreId Centre, OfficeCode Office, FieldOfWork Field, DateTimeOffset Arrived, string StandardsId,
    AccountId Lead, AccountId Reviewer, IReadOnlyList<ReviewedDefect> Defects);

/// <summary>One defect as the log has it. Holds the open class only.</summary>
/// <param name="Item">Id of the requirement.</param>
/// <param name="Answer">Wire name of the answer.</param>
/// <param name="Scope">Wire name: isolated, pattern, widespread.</param>
/// <param name="RestsOnResidentsWordsOnly">Nothing but private talks stands behind it (P17).</param>
/// <param name="OutcomeKind">mended, order, notice (P13).</param>
/// <param name="OrderHours">Hours of an immediate order.</param>
/// <param name="Photos">Hashes of the photos.</param>
public sealed record ReviewedDefect(
    string Item, string Answer, string? Scope, string? Note, bool RestsOnResidentsWordsOnly, string OutcomeKind, int? OrderHours,
    IReadOnlyList<string> Photos);
