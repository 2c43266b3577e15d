using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>Writes the words of what ends an application: the licence, or the letter that refuses it.</summary>
public sealed class ComposeOutcome(LicensingShelf shelf, CaseShelf cases, CentreKinds kinds, ReadPlaces places, LetterWriter writer, TimeProvider clock)
{
    internal Letter Draft(LicenceApplication of) => writer.Draft(
        of.State == ApplicationState.Granted ? LetterKind.Licence : LetterKind.LicenceRefusal,
        new(of.Office.Superior, of.Field, of.CentreId, of.Place, LicensingWork.Subject(of).Kind, of.Id.Value));

    internal async Task<LetterToSign> Words(LicenceApplication of, string paperNumber, CancellationToken cancel)
    {
        var today = TehranTime.DayOf(clock.GetUtcNow());
        var county = (await places.Book(cancel)).Name(of.Office, persian: true);
        var facts = new LicenceFacts(await writer.OfficeName(of.Office.Superior, cancel), county, kinds[of.Kind].Name, paperNumber, today);
        var (licence, refusal, appeal) = (shelf.Licence(today), shelf.Refusal(today), cases.On(today).Appeal);
        return of.State == ApplicationState.Granted
            ? new(LicenceLetter.Compose(licence, of, facts), null, 0, [of.ChainId, licence.Id], [])
            : new(LicenceLetter.Refuse(refusal, licence, appeal, of, facts), null, 0, [of.ChainId, refusal.Id, appeal.Id], []);
    }
}

/// <summary>How it would look, signed by nobody.</summary>
public sealed class PreviewOutcome(Actor actor, ReadApplication read, ComposeOutcome compose, LetterWriter writer)
{
    public async Task<Outcome<LetterPage>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.SignLetters) is { } refusal) return refusal;
        var view = await read.Run(no, cancel);
        if (!view.Succeeded) return view.Refusal;
        var of = view.Value.Application;
        if (of.State is not (ApplicationState.Granted or ApplicationState.Declined)) return LicensingRefusal.NotDecided;
        // A draft that is stored nowhere: its code leads to nothing.
        return writer.Preview(compose.Draft(of), await compose.Words(of, "", cancel));
    }
}

/// <summary>
/// A licence is signed: sealed with its code, entered as a paper of the centre. A place that is not in the register yet is entered with it.
/// </summary>
public sealed class IssueLicence(
    PayeshDb db, Actor actor, ApplicationDesk desk, BlockingCases cases, CentreKinds kinds, RegisterCentre register, AppointPerson appoint, IssuePaper issue,
    ComposeOutcome compose, LetterWriter writer)
{
    /// <param name="no">The application.</param>
    /// <param name="paperNumber">Number of the licence, such as the national portal's; empty: the next of the directorate's own series.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<Outcome<Letter>> Run(long no, string? paperNumber, CancellationToken cancel) =>
        actor.Lacks(Duty.SignLetters) is { } refusal ? Task.FromResult<Outcome<Letter>>(refusal)
            : desk.Run<Letter>(no, async (of, act) =>
            {
                var openCase = (await cases.Of(of.CentreId, cancel))?.Number;
                if (of.HindersSigning(licence: true, openCase) is { } hinders) return hinders;
                if (desk.Lacks(of, act.Chain) is { } other) return other;
                var number = PersianText.Normalise(paperNumber);
                if (number.Length > Lengths.Number) return BasicsRefusal.TextTooLong(Lengths.Number).At("PaperNumber");
                if (await Enter(of, act.Today, cancel) is { } fault) return fault;
                if (number.Length == 0) number = await NextNumber(of, act.Today, cancel);
                var letter = compose.Draft(of);
                var words = await compose.Words(of, number, cancel);
                if (of.Sign(letter.Id.Value, letter.Code, number, openCase, act) is { Succeeded: false, Refusal: var wrong }) return wrong;
                await db.SaveChangesAsync(cancel);
                var paper = await issue.Run(of.CentreId, of.Paper, number, act.Today, of.ValidTill!.Value, cancel);
                if (!paper.Succeeded) return paper.Refusal.At("PaperNumber");
                desk.Write(of, "Licensing.EntryIssued", number, of.ValidTill.Value);
                return await writer.Sign(letter, words, cancel);
            }, cancel);

    private async Task<Refusal?> Enter(LicenceApplication of, DateOnly today, CancellationToken cancel)
    {
        if (!of.HasCentre)
        {
            var entered = await register.Run(of.Office, isCentre: true, new()
            {
                Name = of.Place, Kind = kinds[of.Kind], Sex = of.Sex, Capacity = of.Capacity, Address = of.Address, LegalPersonName = of.LegalPerson,
                LegalPerson = LegalPersonId.Parse(of.LegalPersonId) is { Succeeded: true, Value: var legal } ? legal : null,
            }, cancel);
            if (!entered.Succeeded) return entered.Refusal;
            of.Tie(entered.Value.Id);
            await db.SaveChangesAsync(cancel);
            var founder = await appoint.Appoint(of.CentreId, Holder(of, PersonRole.Founder, today), cancel);
            if (!founder.Succeeded) return founder.Refusal;
        }

        if (of is not { Paper: LicenceKind.TechnicalOfficer, Renewal: false }) return null;
        return (await appoint.Appoint(of.CentreId, Holder(of, PersonRole.TechnicalOfficer, today), cancel)).Refusal;
    }

    private static SealedPerson Holder(LicenceApplication of, PersonRole role, DateOnly today) =>
        new(role, of.Applicant, of.NationalId, of.NationalIdIndex, of.Phone, today);

    private async Task<string> NextNumber(LicenceApplication of, DateOnly today, CancellationToken cancel)
    {
        var year = today.Jalali.Year;
        return LicenceApplication.NumberOf(year, await db.NextNumber($"licence/{of.Office.Superior}/{of.Paper}/{year}", cancel));
    }
}

/// <summary>The letter that refuses a licence is signed: with the reasons and the block of appeal (P22).</summary>
public sealed class RefuseLicence(PayeshDb db, Actor actor, ApplicationDesk desk, ComposeOutcome compose, LetterWriter writer)
{
    public Task<Outcome<Letter>> Run(long no, CancellationToken cancel) =>
        actor.Lacks(Duty.SignLetters) is { } refusal ? Task.FromResult<Outcome<Letter>>(refusal)
            : desk.Run<Letter>(no, async (of, act) =>
            {
                if (of.HindersSigning(licence: false, null) is { } hinders) return hinders;
                if (desk.Lacks(of, act.Chain) is { } other) return other;
                var letter = compose.Draft(of);
                var words = await compose.Words(of, "", cancel);
                if (of.Sign(letter.Id.Value, letter.Code, "", null, act) is { Succeeded: false, Refusal: var wrong }) return wrong;
                await db.SaveChangesAsync(cancel);
                desk.Write(of, "Licensing.EntryRefused");
                return await writer.Sign(letter, words, cancel);
            }, cancel);
}
