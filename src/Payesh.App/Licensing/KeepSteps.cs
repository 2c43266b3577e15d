using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>Whoever has an application ends its step: it goes on to the next desk.</summary>
public sealed class FinishStep(Actor actor, ApplicationDesk desk)
{
    /// <param name="no">The application.</param>
    /// <param name="code">The step that was seen: when another person was faster, nothing happens.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<Outcome<LicenceApplication>> Run(long no, string? code, StepResult result, CancellationToken cancel) =>
        actor.Lacks(Duty.Read) is { } refusal ? Task.FromResult<Outcome<LicenceApplication>>(refusal)
            : desk.Run<LicenceApplication>(no, async (of, act) =>
            {
                if (of.Hinders(code ?? "") is { } hinders) return hinders;
                if (desk.Lacks(of, act.Chain) is { } other) return other;
                var normal = result with { Number = PersianText.Normalise(result.Number), Words = PersianText.Normalise(result.Words) };
                if (normal.Number.Length > Payesh.Domain.Centres.Lengths.Number) return BasicsRefusal.TextTooLong(Payesh.Domain.Centres.Lengths.Number).At("Number");
                if (await desk.Keep(of, normal.Scan, "File", cancel) is { } unknown) return unknown;
                var gone = of.Finish(of.Step, normal, await desk.FileOf(of, act.Chain, cancel), act);
                if (!gone.Succeeded) return gone.Refusal;
                if (normal.Verdict is { } verdict && LicensingChain.Judges(code!))
                    desk.Write(of, "Licensing.EntryVerdict", new TextKey($"Licensing.Step.{code}"), new TextKey($"Licensing.StepVerdict.{verdict}"));
                desk.Write(of, "Licensing.EntryStep", new TextKey($"Licensing.Step.{of.Step}"));
                return of;
            }, cancel);
}

/// <summary>Whoever has an application sends it back to the step before, with the reason.</summary>
public sealed class SendBackStep(Actor actor, ApplicationDesk desk)
{
    public Task<Outcome<LicenceApplication>> Run(long no, string? code, string? reason, CancellationToken cancel) =>
        actor.Lacks(Duty.Read) is { } refusal ? Task.FromResult<Outcome<LicenceApplication>>(refusal)
            : desk.Run<LicenceApplication>(no, (of, act) =>
            {
                if (of.Hinders(code ?? "") is { } hinders) return Task.FromResult<Outcome<LicenceApplication>>(hinders);
                if (desk.Lacks(of, act.Chain) is { } other) return Task.FromResult<Outcome<LicenceApplication>>(other);
                var back = of.SendBack(of.Step, PersianText.Normalise(reason), act);
                if (!back.Succeeded) return Task.FromResult<Outcome<LicenceApplication>>(back.Refusal);
                desk.Write(of, "Licensing.EntrySentBack", new TextKey($"Licensing.Step.{of.Step}"));
                return Task.FromResult<Outcome<LicenceApplication>>(of);
            }, cancel);
}

/// <summary>The applicant is asked to bring something: the office's clock stands still until it is here.</summary>
public sealed class AskApplicant(Actor actor, ApplicationDesk desk)
{
    public Task<Outcome<LicenceApplication>> Run(long no, string? code, IReadOnlyCollection<string> documents, string? words, CancellationToken cancel) =>
        actor.Lacks(Duty.Read) is { } refusal ? Task.FromResult<Outcome<LicenceApplication>>(refusal)
            : desk.Run<LicenceApplication>(no, (of, act) =>
            {
                if (of.Hinders(code ?? "") is { } hinders) return Task.FromResult<Outcome<LicenceApplication>>(hinders);
                if (desk.Lacks(of, act.Chain) is { } other) return Task.FromResult<Outcome<LicenceApplication>>(other);
                var asked = of.AskApplicant(of.Step, documents, PersianText.Normalise(words), act);
                if (asked.Succeeded) desk.Write(of, "Licensing.EntryWaiting", of.WaitingDue!.Value);
                return Task.FromResult(asked);
            }, cancel);
}

/// <summary>What the applicant was asked for is here: the office's clock goes on.</summary>
public sealed class ResumeApplication(Actor actor, ApplicationDesk desk)
{
    public Task<Outcome<LicenceApplication>> Run(long no, CancellationToken cancel) =>
        actor.Lacks(Duty.Read) is { } refusal ? Task.FromResult<Outcome<LicenceApplication>>(refusal)
            : desk.Run<LicenceApplication>(no, (of, act) =>
            {
                if (desk.Lacks(of, act.Chain) is { } other) return Task.FromResult<Outcome<LicenceApplication>>(other);
                var late = act.Today > of.WaitingDue;
                var resumed = of.Resume(act);
                if (resumed.Succeeded) desk.Write(of, late ? "Licensing.EntryResumedLate" : "Licensing.EntryResumed", of.ApplicantDays);
                return Task.FromResult(resumed);
            }, cancel);
}

/// <summary>The security office asked for more days, which it may once (تمدید مهلت).</summary>
public sealed class ExtendLimit(Actor actor, ApplicationDesk desk)
{
    public Task<Outcome<LicenceApplication>> Run(long no, string? code, int days, string? reason, CancellationToken cancel) =>
        actor.Lacks(Duty.Read) is { } refusal ? Task.FromResult<Outcome<LicenceApplication>>(refusal)
            : desk.Run<LicenceApplication>(no, (of, act) =>
            {
                if (of.Hinders(code ?? "") is { } hinders) return Task.FromResult<Outcome<LicenceApplication>>(hinders);
                if (desk.Lacks(of, act.Chain) is { } other) return Task.FromResult<Outcome<LicenceApplication>>(other);
                var extended = of.Extend(of.Step, days, PersianText.Normalise(reason), act);
                if (!extended.Succeeded) return Task.FromResult<Outcome<LicenceApplication>>(extended.Refusal);
                desk.Write(of, "Licensing.EntryExtended", days, extended.Value.Due!.Value);
                return Task.FromResult<Outcome<LicenceApplication>>(of);
            }, cancel);
}

/// <summary>The secretary enters what the Article 26 commission decided.</summary>
public sealed class DecideApplication(Actor actor, ApplicationDesk desk, BlockingCases cases)
{
    public Task<Outcome<LicenceApplication>> Run(long no, CommissionDecision decision, CancellationToken cancel) =>
        actor.Lacks(Duty.KeepLicences) is { } refusal ? Task.FromResult<Outcome<LicenceApplication>>(refusal)
            : desk.Run<LicenceApplication>(no, async (of, act) =>
            {
                if (of.Hinders(LicensingChain.Commission) is { } hinders) return hinders;
                if (desk.Lacks(of, act.Chain) is { } other) return other;
                var normal = decision with { Session = PersianText.Normalise(decision.Session), Words = Lines(decision.Words) };
                if (normal.Session.Length > Payesh.Domain.Centres.Lengths.Number) return BasicsRefusal.TextTooLong(Payesh.Domain.Centres.Lengths.Number).At("Session");
                if (await desk.Keep(of, normal.Minutes, "File", cancel) is { } unknown) return unknown;
                var decided = of.Decide(normal, (await cases.Of(of.CentreId, cancel))?.Number, act);
                if (!decided.Succeeded) return decided.Refusal;
                desk.Write(of, decision.Granted ? "Licensing.EntryGranted" : "Licensing.EntryDeclined", normal.Session);
                return of;
            }, cancel);

    // Each line is one reason or condition.
    private static string Lines(string words) => string.Join('\n', words.Split('\n').Select(PersianText.Normalise).Where(line => line.Length > 0));
}

/// <summary>The applicant withdraws an application, in writing.</summary>
public sealed class WithdrawApplication(Actor actor, ApplicationDesk desk)
{
    public Task<Outcome<LicenceApplication>> Run(long no, string? reason, CancellationToken cancel) =>
        actor.Lacks(Duty.KeepRegister) is { } refusal ? Task.FromResult<Outcome<LicenceApplication>>(refusal)
            : desk.Run<LicenceApplication>(no, (of, act) =>
            {
                var withdrawn = of.Withdraw(PersianText.Normalise(reason), act);
                if (withdrawn.Succeeded) desk.Write(of, "Licensing.EntryWithdrawn");
                return Task.FromResult(withdrawn);
            }, cancel);
}
