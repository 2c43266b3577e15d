using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases;

/// <summary>What proof and dispute have in common: the finding of the own scope with its case and the letter it stands in, the files that came.</summary>
internal static class BroughtByCentre
{
    /// <summary>A confirmed finding of an open case, with what is needed to take something about it.</summary>
    /// <param name="Finding">The finding.</param>
    /// <param name="Case">Its case, with its steps.</param>
    /// <param name="Letter">The last letter of the case that was sealed.</param>
    public sealed record Matter(Finding Finding, SupervisionCase Case, StepTaken? Letter);

    extension(PayeshDb db)
    {
        public async Task<Outcome<Matter>> MatterOf(FindingId id, CancellationToken cancel)
        {
            if (await db.Set<Finding>().Include(f => f.Detail).SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } finding) return AccessRefusal.NotFound;
            var of = await db.Set<SupervisionCase>().Include(c => c.Steps).SingleAsync(c => c.Id == finding.CaseId, cancel);
            if (of.ClosingLetter is not null) return CasesRefusal.CaseEnded;
            if (!finding.IsOpen) return CasesRefusal.FindingNotOpen(finding.Item);
            return new Matter(finding, of, of.Steps.LastOrDefault(step => step.Sealed is not null));
        }

        /// <summary>Files that were uploaded before belong to the case from now on.</summary>
        public Task<Refusal?> KeepFiles(Finding finding, IReadOnlyList<string> files, CancellationToken cancel) =>
            db.KeepFiles(finding.CaseId, (finding.CentreId, finding.Office, finding.Field), files, cancel);

        public Task<Refusal?> KeepFiles(SupervisionCase of, IReadOnlyList<string> files, CancellationToken cancel) =>
            db.KeepFiles(of.Id, (of.CentreId, of.Office, of.Field), files, cancel);

        private async Task<Refusal?> KeepFiles(
            CaseId of, (CentreId Centre, OfficeCode Office, FieldOfWork Field) place, IReadOnlyList<string> files, CancellationToken cancel)
        {
            var subject = $"case:{of.Value}";
            foreach (var file in files)
            {
                if (!Digest.TryParse(file, out var hash) || !await db.Set<StoredFile>().AnyAsync(stored => stored.Hash == file, cancel))
                    return LettersRefusal.ProofUnknown.At("Files");
                if (!await db.Set<FileUse>().AnyAsync(use => use.Hash == file && use.Subject == subject, cancel))
                    db.Add(new FileUse(hash, place.Centre, place.Office, place.Field, subject));
            }

            return null;
        }
    }
}
