using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>A document of an application came in, with its scan or seen on paper. After its day it is taken all the same, marked late.</summary>
public sealed class BringDocument(PayeshDb db, Actor actor, TimeProvider clock, ApplicationDesk desk)
{
    /// <param name="no">The application.</param>
    /// <param name="code">Which document of the chain.</param>
    /// <param name="scan">Hash of its scan; null where it was seen on paper.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<Outcome<ApplicationDocument>> Run(long no, string? code, string? scan, CancellationToken cancel) =>
        actor.Lacks(Duty.KeepRegister) is { } refusal ? Task.FromResult<Outcome<ApplicationDocument>>(refusal)
            : desk.Run<ApplicationDocument>(no, async (of, act) =>
            {
                if (!of.IsOpen) return LicensingRefusal.Ended;
                var asked = act.Chain.DocumentsOf(of.Paper, of.Renewal, of.LegalPerson.Length > 0, of.PlaceMoved);
                if (asked.FirstOrDefault(d => d.Code == code) is not { } known) return LicensingRefusal.DocumentUnknown.At("Code");
                if (await desk.Keep(of, scan, "File", cancel) is { } unknown) return unknown;
                foreach (var older in await db.Set<ApplicationDocument>().Where(d => d.ApplicationId == of.Id && d.Code == code).ToListAsync(cancel)) older.Replace();
                var brought = db.Add(new ApplicationDocument(clock.NewId(), of, known.Code, scan, act.Today, act.Today > of.WaitingDue)).Entity;
                of.Brought(known.Code);
                desk.Write(of, brought.Late ? "Licensing.EntryDocumentLate" : "Licensing.EntryDocument", known.Fa);
                return brought;
            }, cancel);
}

/// <summary>An officer looked at a document: accepted, or with what is wrong with it.</summary>
public sealed class SettleDocument(PayeshDb db, Actor actor, ApplicationDesk desk)
{
    public Task<Outcome<ApplicationDocument>> Run(long no, Guid document, bool accepted, string? reason, CancellationToken cancel) =>
        actor.Lacks(Duty.Read) is { } refusal ? Task.FromResult<Outcome<ApplicationDocument>>(refusal)
            : desk.Run<ApplicationDocument>(no, async (of, act) =>
            {
                if (!of.IsOpen) return LicensingRefusal.Ended;
                if (desk.Lacks(of, act.Chain) is { } other) return other;
                var found = await db.Set<ApplicationDocument>().SingleOrDefaultAsync(d => d.Id == document && d.ApplicationId == of.Id, cancel);
                if (found is null) return AccessRefusal.NotFound;
                var settled = found.Settle(accepted, PersianText.Normalise(reason));
                if (!settled.Succeeded) return settled.Refusal;
                var name = act.Chain.Documents.First(d => d.Code == found.Code).Fa;
                desk.Write(of, accepted ? "Licensing.EntryAccepted" : "Licensing.EntryDefective", name);
                return found;
            }, cancel);
}

/// <summary>A body is asked about an application (استعلام), before the file leaves the county.</summary>
public sealed class SendEnquiry(PayeshDb db, Actor actor, TimeProvider clock, ApplicationDesk desk)
{
    public Task<Outcome<Enquiry>> Run(long no, string? body, string? number, DateOnly day, CancellationToken cancel) =>
        actor.Lacks(Duty.KeepRegister) is { } refusal ? Task.FromResult<Outcome<Enquiry>>(refusal)
            : desk.Run<Enquiry>(no, async (of, act) =>
            {
                if (!of.IsOpen) return LicensingRefusal.Ended;
                if (of.Step is not (LicensingChain.Completeness or LicensingChain.Enquiries)) return LicensingRefusal.EnquiriesOver;
                var taken = await db.Set<Enquiry>().AnyAsync(e => e.ApplicationId == of.Id && e.Body == body, cancel);
                if (taken || act.Chain.BodiesOf(of.Paper).FirstOrDefault(b => b.Code == body) is not { } known) return LicensingRefusal.BodyUnknown.At("Body");
                var written = PersianText.Normalise(number);
                if (written.Length == 0) return LicensingRefusal.NumberMissing.At("Number");
                if (written.Length > Payesh.Domain.Centres.Lengths.Number) return BasicsRefusal.TextTooLong(Payesh.Domain.Centres.Lengths.Number).At("Number");
                if (day < of.Received || day > act.Today) return LicensingRefusal.DayOutside(of.Received, act.Today).At("Day");
                var sent = db.Add(new Enquiry(clock.NewId(), of, known.Code, written, day)).Entity;
                desk.Write(of, "Licensing.EntryAsked", known.Fa, written);
                return sent;
            }, cancel);
}

/// <summary>A body answered. With the last answer the step of the enquiries is over, and the county's days begin.</summary>
public sealed class AnswerEnquiry(PayeshDb db, Actor actor, ApplicationDesk desk)
{
    public Task<Outcome<Enquiry>> Run(long no, Guid enquiry, EnquiryAnswer answer, DateOnly day, string? number, string? words, CancellationToken cancel) =>
        actor.Lacks(Duty.KeepRegister) is { } refusal ? Task.FromResult<Outcome<Enquiry>>(refusal)
            : desk.Run<Enquiry>(no, async (of, act) =>
            {
                if (!of.IsOpen) return LicensingRefusal.Ended;
                var found = await db.Set<Enquiry>().SingleOrDefaultAsync(e => e.Id == enquiry && e.ApplicationId == of.Id, cancel);
                if (found is null) return AccessRefusal.NotFound;
                var answered = found.Reply(answer, day, PersianText.Normalise(number), PersianText.Normalise(words), act.Today);
                if (!answered.Succeeded) return answered.Refusal;
                desk.Write(of, "Licensing.EntryAnswered", act.Chain.Bodies.First(b => b.Code == found.Body).Fa, new TextKey($"Licensing.EnquiryAnswer.{answer}"));
                await db.SaveChangesAsync(cancel);
                if (of is { Step: LicensingChain.Enquiries, State: ApplicationState.Open } && await desk.FileOf(of, act.Chain, cancel) is { BodiesToAsk: 0, BodiesOpen: 0 } file)
                {
                    var gone = of.Finish(of.Step, new(null, act.Today, "", "", null), file, act);
                    if (!gone.Succeeded) return gone.Refusal;
                    desk.Write(of, "Licensing.EntryStep", new TextKey($"Licensing.Step.{of.Step}"));
                }

                return found;
            }, cancel);
}
