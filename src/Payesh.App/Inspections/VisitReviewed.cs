using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;

namespace Payesh.App.Inspections;

/// <summary>Announced when a second person reviewed a visit: its defects are final.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="VisitNumber">Its number.</param>
/// <param name="Centre">The centre.</param>
/// <param name="Office">The office that answers for it.</param>
/// <param name="Field">The field of work.</param>
/// <param name="Arrived">When the inspectors stood at the door.</param>
/// <param name="StandardsId">Version of the standards it was made with.</param>
/// <param name="Lead">Who led it.</param>
/// <param name="Reviewer">Who reviewed it.</param>
/// <param name="Defects">Its defects; none when all was in order.</param>
/// <param name="Met">Codes of the requirements that were seen to be met. «نشانه‌ای نبود» is none of them: two hours prove nothing (P14).</param>
public sealed record VisitReviewed(
    VisitId Visit, string VisitNumber, CentreId Centre, OfficeCode Office, FieldOfWork Field, DateTimeOffset Arrived, string StandardsId,
    AccountId Lead, AccountId Reviewer, IReadOnlyList<ReviewedDefect> Defects, IReadOnlyCollection<string> Met);

/// <summary>One defect of a reviewed visit.</summary>
/// <param name="Item">Code of the requirement.</param>
/// <param name="Answer">What was answered, by its name in the log: partly, notMet, sign, established.</param>
/// <param name="Scope">How far it reaches, by its name in the log; null when nobody said.</param>
/// <param name="Note">The open note; never what people said in private.</param>
/// <param name="RestsOnResidentsWordsOnly">Whether nothing else carries it (P17).</param>
/// <param name="OutcomeKind">mended, order or notice.</param>
/// <param name="OrderHours">Hours of an immediate order.</param>
/// <param name="Photos">Hashes of the open photos.</param>
public sealed record ReviewedDefect(
    string Item, string Answer, string? Scope, string? Note, bool RestsOnResidentsWordsOnly, string OutcomeKind, int? OrderHours,
    IReadOnlyList<string> Photos);
