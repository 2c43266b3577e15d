using Payesh.App.Files;
using Payesh.Domain.Basics;

namespace Payesh.Server.Files;

/// <summary>Files of a form: stored first, then spoken of by their hash.</summary>
internal static class FormFiles
{
    extension(TakeUpload upload)
    {
        /// <summary>The hash of what was chosen, null when nothing was; or refused beside its field.</summary>
        public async Task<Outcome<string?>> OfForm(IFormFile? file, string field)
        {
            if (file is not { FileName.Length: > 0 }) return (string?)null;
            await using var stream = file.OpenReadStream();
            var taken = await upload.Run(stream, file.Length, default);
            return taken.Succeeded ? taken.Value.ToString() : taken.Refusal.At(field);
        }

        /// <summary>Those of several fields that were chosen.</summary>
        public async Task<Outcome<IReadOnlyList<string>>> OfForm(params IEnumerable<(IFormFile? File, string Field)> fields)
        {
            var hashes = new List<string>();
            foreach (var (file, field) in fields)
            {
                var taken = await upload.OfForm(file, field);
                if (!taken.Succeeded) return taken.Refusal;
                if (taken.Value is { } hash) hashes.Add(hash);
            }

            return hashes;
        }
    }
}
