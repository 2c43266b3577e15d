using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Access;

namespace Payesh.App.Files;

/// <summary>Ties files that were uploaded before to what they came for.</summary>
internal static class UploadUses
{
    extension(PayeshDb db)
    {
        /// <summary>Adds the uses; saves nothing.</summary>
        /// <param name="files">Hashes.</param>
        /// <param name="of">Whose they are.</param>
        /// <param name="subjects">What refers to them.</param>
        /// <param name="cancel">Cancels.</param>
        /// <returns>Whether all of them are files that were uploaded.</returns>
        public async Task<bool> KeepUploads(
            IReadOnlyList<string> files, (CentreId Centre, OfficeCode Office, FieldOfWork Field) of, IReadOnlyList<string> subjects, CancellationToken cancel)
        {
            foreach (var file in files.Distinct())
            {
                if (!Digest.TryParse(file, out var hash) || !await db.Set<StoredFile>().AnyAsync(stored => stored.Hash == file, cancel)) return false;
                foreach (var subject in subjects)
                {
                    if (!await db.Set<FileUse>().AnyAsync(use => use.Hash == file && use.Subject == subject, cancel))
                        db.Add(new FileUse(hash, of.Centre, of.Office, of.Field, subject));
                }
            }

            return true;
        }
    }
}
