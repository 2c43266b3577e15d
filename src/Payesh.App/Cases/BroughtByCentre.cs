using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases;

/// <summary>What all that a centre brings has in common: the finding or step of the own scope with its case and letter, the files that came.</summary>
internal static class BroughtByCentre
{
    /// <summary>A confirmed finding of an open case, with what is needed to take something about it.</summary>
    /// <param name="Finding">The finding.</param>
    /// <param name="Case">Its case, with its steps.</param>
    /// <param name="Letter">The last letter of the case that was sealed and stands.</param>
    public sealed record Matter(Finding Finding, SupervisionCase Case, StepTaken? Letter);

    /// <summary>A step of an open case whose letter is sealed.</summary>
    public sealed record StepMatter(SupervisionCase Case, StepTaken Step);

    extension(PayeshDb db)
    {
        public async Task<Outcome<Matter>> MatterOf(FindingId id, CancellationToken cancel)
        {
            if (await db.Set<Finding>().Include(f => f.Detail).SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } finding) return AccessRefusal.NotFound;
            var of = await db.Set<SupervisionCase>().Include(c => c.Steps).SingleAsync(c => c.Id == finding.CaseId, cancel);
            if (of.ClosingLetter is not null) return CasesRefusal.CaseEnded;
            if (!finding.IsOpen) return CasesRefusal.FindingNotOpen(finding.Item);
            return new Matter(finding, of, of.Steps.LastOrDefault(step => step is { Sealed: not null, Withdrawn: null }));
        }

        public async Task<Outcome<StepMatter>> StepMatterOf(Guid letter, CancellationToken cancel)
        {
            var of = await db.Set<SupervisionCase>().Include(c => c.Steps).SingleOrDefaultAsync(c => c.Steps.Any(s => s.Letter == letter), cancel);
            if (of?.Steps.FirstOrDefault(step => step.Letter == letter) is not { Sealed: not null } taken) return AccessRefusal.NotFound;
            if (of.ClosingLetter is not null) return CasesRefusal.CaseEnded;
            return taken.Withdrawn is null ? new StepMatter(of, taken) : CasesRefusal.DecidedBefore;
        }

        /// <summary>Files that were uploaded before belong to the case from now on; those that the centre sent itself it may open again.</summary>
        public async Task<Refusal?> KeepFiles(SupervisionCase of, IReadOnlyList<string> files, CancellationToken cancel)
        {
            var subject = $"case:{of.Id.Value}";
            string[] subjects = db.Actor.Holds(Duty.OwnCentre) && !db.Actor.IsMachine ? [subject, FileUse.Shared(of.CentreId)] : [subject];
            return await db.KeepUploads(files, (of.CentreId, of.Office, of.Field), subjects, cancel) ? null : LettersRefusal.ProofUnknown.At("Files");
        }

        /// <summary>Whether something of a case is disputed: a finding, or a step.</summary>
        public async Task<bool> IsDisputed(CaseId of, CancellationToken cancel) =>
            await db.Set<Dispute>().AnyAsync(d => d.CaseId == of && d.Outcome == null, cancel)
            || await db.Set<StepDispute>().AnyAsync(d => d.CaseId == of && d.Outcome == null, cancel);
    }
}
