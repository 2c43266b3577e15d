using System.Text.Json.Serialization;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Licensing;

/// <summary>Whose desk a step lies on.</summary>
[JsonConverter(typeof(KebabNames<StepDesk>))]
public enum StepDesk
{
    /// <summary>اداره بهزیستی شهرستان.</summary>
    County,

    /// <summary>اداره کل بهزیستی استان.</summary>
    Province,
}

/// <summary>Whom a paper is asked of, or what is so about the application: when a document is asked for.</summary>
[JsonConverter(typeof(KebabNames<DocumentWhen>))]
public enum DocumentWhen
{
    /// <summary>A natural person asks.</summary>
    NaturalPerson,

    /// <summary>A legal person asks.</summary>
    LegalPerson,

    /// <summary>The place is another one than before.</summary>
    PlaceMoved,
}

/// <summary>One step of an application.</summary>
/// <param name="Code">Its code; kept for ever.</param>
/// <param name="Fa">Name, Persian.</param>
/// <param name="En">Name, English.</param>
/// <param name="Desk">Whose desk it lies on.</param>
/// <param name="Duty">Who of that desk does it.</param>
/// <param name="Days">Days the office has; null where no limit was found.</param>
/// <param name="Extensions">How often those days may be extended, each time by at most as many again.</param>
/// <param name="Grade">What the limit rests on.</param>
/// <param name="Source">The source in words.</param>
/// <param name="SourceFa">The same in Persian, as pages show it.</param>
public sealed record ChainStep(
    string Code, string Fa, string En, StepDesk Desk, [property: JsonConverter(typeof(KebabNames<Duty>))] Duty Duty, int? Days, int Extensions, Grade Grade,
    string Source, string SourceFa)
{
    /// <summary>The office on whose desk it lies, of an application of a county.</summary>
    public OfficeCode DeskOf(OfficeCode county) => Desk == StepDesk.Province ? county.Superior : county;
}

/// <summary>The order of the steps for one paper.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Renewal">Whether one that was issued before is renewed.</param>
/// <param name="Steps">Codes of its steps.</param>
/// <param name="Grade">What the order rests on.</param>
/// <param name="Source">The source in words.</param>
/// <param name="SourceFa">The same in Persian.</param>
public sealed record ChainRoute(
    [property: JsonConverter(typeof(KebabNames<LicenceKind>))] LicenceKind Paper, bool Renewal, IReadOnlyList<string> Steps, Grade Grade, string Source, string SourceFa);

/// <summary>A document that an application brings.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Fa">Name, Persian.</param>
/// <param name="En">Name, English.</param>
/// <param name="Papers">The papers it is asked for.</param>
/// <param name="Renewal">Whether for their renewal.</param>
/// <param name="OnlyIf">When only; null: always.</param>
/// <param name="Needed">Whether the file is incomplete without it. One of grade I is a suggestion.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record ChainDocument(
    string Code, string Fa, string En, [property: JsonConverter(typeof(PapersJson))] IReadOnlyList<LicenceKind> Papers, bool Renewal, DocumentWhen? OnlyIf, bool Needed,
    Grade Grade, string Source);

/// <summary>A body that is asked.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Fa">Name, Persian.</param>
/// <param name="En">Name, English.</param>
/// <param name="Papers">The papers for which it is asked.</param>
/// <param name="Needed">Whether the file waits for its answer.</param>
/// <param name="Grade">What that rests on.</param>
/// <param name="Source">The source in words.</param>
public sealed record ChainBody(
    string Code, string Fa, string En, [property: JsonConverter(typeof(PapersJson))] IReadOnlyList<LicenceKind> Papers, bool Needed, Grade Grade, string Source);

/// <summary>A limit for a whole application of one field of work.</summary>
/// <param name="Field">The field.</param>
/// <param name="Days">Days from the receipt of the papers.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
/// <param name="SourceFa">The same in Persian.</param>
public sealed record WholeLimit([property: JsonConverter(typeof(KebabNames<FieldOfWork>))] FieldOfWork Field, int Days, Grade Grade, string Source, string SourceFa);

/// <summary>Days an applicant has to bring what is missing.</summary>
/// <param name="Days">Days.</param>
/// <param name="Grade">What it rests on.</param>
/// <param name="Source">The source in words.</param>
/// <param name="SourceFa">The same in Persian.</param>
public sealed record ApplicantLimit(int Days, Grade Grade, string Source, string SourceFa);

/// <summary>The way of an application as it holds from a day on. An application keeps its chain for life.</summary>
[Source("licensing-chain")]
public sealed record LicensingChain
{
    /// <summary>The papers are checked and enquiries begin.</summary>
    public const string Completeness = "completeness";

    /// <summary>Other bodies answer.</summary>
    public const string Enquiries = "enquiries";

    /// <summary>The provincial commission decides.</summary>
    public const string Commission = "commission";

    /// <summary>The licence, or the refusal, is signed.</summary>
    public const string Issue = "issue";

    // Steps that end with a word for or against.
    private static readonly string[] Judging = ["need", "security", "visit"];

    /// <summary>Its id, such as <c>chain-1404-07-01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly Effective { get; init; }

    /// <summary>All steps.</summary>
    public required IReadOnlyList<ChainStep> Steps { get; init; }

    /// <summary>Their order for each paper.</summary>
    public required IReadOnlyList<ChainRoute> Routes { get; init; }

    /// <summary>All documents.</summary>
    public required IReadOnlyList<ChainDocument> Documents { get; init; }

    /// <summary>All bodies that are asked.</summary>
    public required IReadOnlyList<ChainBody> Bodies { get; init; }

    /// <summary>Limits for whole applications.</summary>
    public required IReadOnlyList<WholeLimit> Whole { get; init; }

    /// <summary>The applicant's days.</summary>
    public required ApplicantLimit Applicant { get; init; }

    /// <summary>Whether a step ends with a word for or against.</summary>
    public static bool Judges(string code) => Judging.Contains(code);

    /// <summary>A step by its code.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public ChainStep Step(string code) => Steps.FirstOrDefault(step => step.Code == code) ?? throw new KeyNotFoundException($"{Id} has no step {code}.");

    /// <summary>The order of the steps for a paper.</summary>
    public IReadOnlyList<string> RouteOf(LicenceKind paper, bool renewal) => Routes.Single(route => route.Paper == paper && route.Renewal == renewal).Steps;

    /// <summary>The limit of a whole application of a field; null where none was found.</summary>
    public WholeLimit? WholeOf(FieldOfWork field) => Whole.FirstOrDefault(limit => (limit.Field & field) != 0);

    /// <summary>The documents an application is asked for.</summary>
    public IEnumerable<ChainDocument> DocumentsOf(LicenceKind paper, bool renewal, bool legalPerson, bool placeMoved) => Documents
        .Where(document => document.Renewal == renewal && document.Papers.Contains(paper))
        .Where(document => document.OnlyIf is not { } when || Holds(when, legalPerson, placeMoved));

    private static bool Holds(DocumentWhen when, bool legalPerson, bool placeMoved) => when switch
    {
        DocumentWhen.LegalPerson => legalPerson,
        DocumentWhen.NaturalPerson => !legalPerson,
        DocumentWhen.PlaceMoved => placeMoved,
    };

    /// <summary>The bodies that are asked for a paper.</summary>
    public IEnumerable<ChainBody> BodiesOf(LicenceKind paper) => Bodies.Where(body => body.Papers.Contains(paper));
}
