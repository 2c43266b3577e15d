using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases;

/// <summary>What somebody changed in a draft, and what stood there before. Never changed itself: words that are taken back are another version.</summary>
public sealed class DraftVersion : IScoped, ICentreOwned
{
    private DraftVersion() { }

    internal DraftVersion(NoticeDraft draft, DraftPart part, string item, string before, string text, AccountId by, DateTimeOffset at)
    {
        (LetterId, Office, Field, CentreId) = (draft.LetterId, draft.Office, draft.Field, draft.CentreId);
        (Part, Item, Before, Text, By, At) = (part, item, before, text, by, at);
    }

    public long No { get; private set; }

    public LetterId LetterId { get; private set; }

    public OfficeCode Office { get; private set; }

    public FieldOfWork Field { get; private set; }

    public CentreId CentreId { get; private set; }

    public DraftPart Part { get; private set; }

    /// <summary>Code of the requirement in whose row it stands; empty outside the tables.</summary>
    public string Item { get; private set; } = "";

    public string Before { get; private set; } = "";

    /// <summary>Empty where the template's words came back.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether the row was left out with it, or taken in again; null when that did not change.</summary>
    public bool? LeftOut { get; internal init; }

    public AccountId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>A version with the name of who wrote it.</summary>
public sealed record DraftVersionLine(DraftVersion Version, string Name);

internal static class DraftVersions
{
    extension(PayeshDb db)
    {
        /// <summary>All versions of a draft, the newest first.</summary>
        public async Task<List<DraftVersionLine>> VersionsOf(NoticeDraft draft, CancellationToken cancel)
        {
            var versions = await db.Set<DraftVersion>().AsNoTracking().Where(v => v.LetterId == draft.LetterId).OrderByDescending(v => v.No).ToListAsync(cancel);
            var names = await db.NamesOf(versions.Select(v => v.By), cancel);
            return versions.ConvertAll(v => new DraftVersionLine(v, names.GetValueOrDefault(v.By, "?")));
        }
    }

    /// <summary>Own words as they stand: the last version of each part.</summary>
    public static DraftWords Words(this IEnumerable<DraftVersionLine> versions, IReadOnlyList<PartRule> rules) => new(
        rules, versions.Select(line => line.Version).Where(v => v.Item.Length == 0).GroupBy(v => v.Part)
            .ToDictionary(part => part.Key, part => part.MaxBy(v => v.No)!.Text));
}
