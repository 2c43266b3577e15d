using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Letters;

/// <summary>Anybody asks whether a letter is genuine. Reads the public card alone.</summary>
public sealed class CheckLetter(PayeshDb db)
{
    /// <returns>The card; refused when the code was mistyped, or when no letter has it.</returns>
    public async Task<Outcome<PublicCard>> Run(string? typed, CancellationToken cancel)
    {
        var code = CheckCode.Read(typed);
        if (!code.Succeeded) return code.Refusal;
        var card = await db.Set<PublicCard>().AsNoTracking()
            .Where(c => code.Value.Length == CheckCode.Signs ? c.Code == code.Value : c.Typed == code.Value).SingleOrDefaultAsync(cancel);
        return card is null ? LettersRefusal.CodeUnknown : card;
    }
}
