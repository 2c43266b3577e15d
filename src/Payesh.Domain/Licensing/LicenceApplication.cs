using System.Globalization;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Places;

namespace Payesh.Domain.Licensing;

/// <summary>Where an application stands.</summary>
public enum ApplicationState
{
    /// <summary>An office works on it.</summary>
    Open,

    /// <summary>The applicant has to bring something: the office's clock stands still.</summary>
    WithApplicant,

    /// <summary>The commission agreed; the paper is to be signed.</summary>
    Granted,

    /// <summary>The commission did not agree; the letter that says so is to be signed.</summary>
    Declined,

    /// <summary>The paper was issued.</summary>
    Issued,

    /// <summary>The refusal was signed.</summary>
    Refused,

    /// <summary>The applicant withdrew it.</summary>
    Withdrawn,
}

/// <summary>
/// One application for a paper of the licence chain (درخواست پروانه): it goes from desk to desk along its chain, each step after the one
/// before it, and ends with a paper, a refusal or its withdrawal.
/// </summary>
public sealed partial class LicenceApplication : IScoped, ICentreOwned, IVersioned
{
    private readonly List<ApplicationStep> _steps = [];

    private LicenceApplication() { }

    /// <summary>Number in the database: pages go by it.</summary>
    public long No { get; private set; }

    /// <summary>Identifies it.</summary>
    public LicenceApplicationId Id { get; private set; }

    /// <summary>Its number as people say it: 1404-0031.</summary>
    public string Number { get; private set; } = "";

    /// <inheritdoc/>
    public OfficeCode Office { get; private set; }

    /// <inheritdoc/>
    public FieldOfWork Field { get; private set; }

    /// <summary>The centre in the register; empty while there is none.</summary>
    public CentreId CentreId { get; private set; }

    /// <summary>The paper asked for.</summary>
    public LicenceKind Paper { get; private set; }

    /// <summary>Whether it renews one.</summary>
    public bool Renewal { get; private set; }

    /// <summary>Number of the paper that is renewed; empty for a first one.</summary>
    public string PaperBefore { get; private set; } = "";

    /// <summary>Code of the kind of centre.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>First and family name of who applies.</summary>
    [Masked]
    public string Applicant { get; private set; } = "";

    /// <summary>National id of who applies, sealed.</summary>
    public Personal? NationalId { get; private set; }

    /// <summary>Finds the same national id again.</summary>
    public BlindIndex? NationalIdIndex { get; private set; }

    /// <summary>Telephone of who applies, sealed.</summary>
    public Personal? Phone { get; private set; }

    /// <summary>The legal person that applies; empty for a natural one.</summary>
    public string LegalPerson { get; private set; } = "";

    /// <summary>Its national id, eleven digits; or empty.</summary>
    public string LegalPersonId { get; private set; } = "";

    /// <summary>Name the place has or will have.</summary>
    public string Place { get; private set; } = "";

    /// <summary>The same in alphabetical order, the same on every database.</summary>
    public string PlaceOrder { get; private set; } = "";

    /// <summary>Number, place and legal person, normalised: the one column that is searched. No person is named in it.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>نشانی.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Whether the place is another one than that of the paper that is renewed.</summary>
    public bool PlaceMoved { get; private set; }

    /// <summary>Sex of those who will live there.</summary>
    public GroupSex Sex { get; private set; }

    /// <summary>Places asked for, people.</summary>
    public int? Capacity { get; private set; }

    /// <summary>The day on which the papers were received.</summary>
    public DateOnly Received { get; private set; }

    /// <summary>When it was entered.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>Who entered it.</summary>
    public AccountId EnteredBy { get; private set; }

    /// <summary>Number of an open application that looked like this one when it was filed; empty when none did.</summary>
    public string LooksLike { get; private set; } = "";

    /// <summary>The chain it keeps for life.</summary>
    public string ChainId { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public ApplicationState State { get; private set; }

    /// <summary>Code of its step.</summary>
    public string Step { get; private set; } = "";

    /// <summary>The office on whose desk it lies.</summary>
    public OfficeCode Desk { get; private set; }

    /// <summary>Since when.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>The last day of whoever has it, office or applicant; null where none runs.</summary>
    public DateOnly? Due { get; private set; }

    /// <summary>Days for the whole application; null where there is no such limit.</summary>
    public int? WholeDays { get; private set; }

    /// <summary>The last day of these.</summary>
    public DateOnly? WholeDue { get; private set; }

    /// <summary>Since when it is with the applicant.</summary>
    public DateOnly? WaitingSince { get; private set; }

    /// <summary>The day by which the applicant is asked to bring what is missing.</summary>
    public DateOnly? WaitingDue { get; private set; }

    /// <summary>Documents that are asked for, a space between.</summary>
    public string Wanted { get; private set; } = "";

    /// <summary>What is asked for beside documents, in the office's words.</summary>
    [Masked]
    public string WantedWords { get; private set; } = "";

    /// <summary>Days it was with the applicant in all.</summary>
    public int ApplicantDays { get; private set; }

    /// <summary>Whether the applicant answered after the day by which it was asked.</summary>
    public bool AnsweredLate { get; private set; }

    /// <summary>Number of the session that decided.</summary>
    public string SessionNumber { get; private set; } = "";

    /// <summary>Its day.</summary>
    public DateOnly? SessionDay { get; private set; }

    /// <summary>The reason of the decision, or its conditions.</summary>
    [Masked]
    public string DecisionWords { get; private set; } = "";

    /// <summary>Hash of the scanned minutes.</summary>
    public string? Minutes { get; private set; }

    /// <summary>The last day of the paper, as the commission decided; no source gives a number of years.</summary>
    public DateOnly? ValidTill { get; private set; }

    /// <summary>Number of the paper that was issued.</summary>
    public string PaperNumber { get; private set; } = "";

    /// <summary>The sealed licence, or the letter that refuses it.</summary>
    public Guid? Letter { get; private set; }

    /// <summary>The code by which anybody checks it.</summary>
    public string LetterCode { get; private set; } = "";

    /// <summary>The day on which it ended.</summary>
    public DateOnly? Ended { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    [Masked]
    public string EndWords { get; private set; } = "";

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Where it lay, in order; where they were read with it.</summary>
    public IReadOnlyList<ApplicationStep> Steps => _steps;

    /// <summary>Whether an office or the applicant still has to do something.</summary>
    public bool IsOpen => Ended is null;

    /// <summary>Whether it belongs to a centre of the register.</summary>
    public bool HasCentre => CentreId != default;

    /// <summary>Year and place in the year: 1404-0031.</summary>
    public static string NumberOf(int year, long place) => string.Create(CultureInfo.InvariantCulture, $"{year}-{place:0000}");

    /// <summary>Files an application.</summary>
    /// <param name="id">Identifies it.</param>
    /// <param name="number">Its number, see <see cref="NumberOf"/>.</param>
    /// <param name="facts">What it says; checked before, see <see cref="ApplicationFacts.Faults"/>.</param>
    /// <param name="chain">The chain it keeps for life.</param>
    /// <param name="calendar">The calendar of the county office.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="at">When.</param>
    public static LicenceApplication File(
        LicenceApplicationId id, string number, ApplicationFacts facts, LicensingChain chain, WorkCalendar calendar, AccountId by, DateTimeOffset at)
    {
        var of = new LicenceApplication
        {
            Id = id, Number = number, Office = facts.Office, Field = facts.Kind.Field, CentreId = facts.Centre ?? default, Paper = facts.Paper, Renewal = facts.Renewal,
            Kind = facts.Kind.Code, Applicant = PersianText.Normalise(facts.Applicant), LegalPerson = PersianText.Normalise(facts.LegalPerson),
            LegalPersonId = facts.LegalPersonId?.Value ?? "", Place = PersianText.Normalise(facts.Place), Address = PersianText.Normalise(facts.Address),
            PlaceMoved = facts.PlaceMoved, Sex = facts.Sex, Capacity = facts.Capacity, Received = facts.Received, EnteredAt = at, EnteredBy = by, ChainId = chain.Id,
            WholeDays = chain.WholeOf(facts.Kind.Field)?.Days,
        };
        of.PlaceOrder = PersianOrder.Key(of.Place);
        of.SearchKey = string.Join(' ', new[] { number, of.Place, of.LegalPerson }.Select(PersianText.SearchKey).Where(key => key.Length > 0));
        of.CountWhole(calendar);
        of.Begin(chain.Step(LicensingChain.Completeness), facts.Received, calendar);
        return of;
    }

    /// <summary>Ties the sealed data of the applicant to it.</summary>
    public void Identify(Personal? nationalId, BlindIndex? index, Personal? phone) => (NationalId, NationalIdIndex, Phone) = (nationalId, index, phone);

    /// <summary>Says which paper it renews.</summary>
    public void Renews(string paperNumber) => PaperBefore = paperNumber;

    /// <summary>Says which open application looked like it.</summary>
    public void Resembles(string number) => LooksLike = number;

    /// <summary>The place was entered into the register.</summary>
    public void Tie(CentreId centre) => CentreId = centre;

    private void Begin(ChainStep step, DateOnly day, WorkCalendar calendar)
    {
        var next = new ApplicationStep(this, _steps.Count + 1, step, day);
        next.Count(calendar);
        _steps.Add(next);
        (Step, Desk, Since, Due) = (step.Code, next.Desk, day, next.Due);
    }

    private void CountWhole(WorkCalendar calendar) =>
        WholeDue = WholeDays is { } days ? DayCounting.LastDay(Received, days + ApplicantDays, calendar).Due : null;
}
