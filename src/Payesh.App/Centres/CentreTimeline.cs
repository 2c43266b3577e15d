using Microsoft.EntityFrameworkCore;
using Payesh.App.Basics;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>
/// Writes the life of a centre. Adds to the open unit of work and saves nothing: the entry stands or falls with what caused it.
/// </summary>
public sealed class CentreTimeline(PayeshDb db)
{
    /// <param name="centre">The centre, loaded.</param>
    /// <param name="at">When it happened.</param>
    /// <param name="kind">Its sort.</param>
    /// <param name="title">Key of the text, such as <c>Inspections.EntryVisited</c>.</param>
    /// <param name="arguments">Numbers, codes, days, instants, <see cref="TextKey"/>s; never personal data.</param>
    /// <param name="link">Path of the page that shows it.</param>
    public void Write(Centre centre, DateTimeOffset at, EntryKind kind, string title, IEnumerable<object> arguments, string? link = null) =>
        db.Add(new CentreEntry(centre, at, kind, title, StoredText.Write(arguments), link));

    public async Task Write(
        CentreId centre, DateTimeOffset at, EntryKind kind, string title, IEnumerable<object> arguments, string? link, CancellationToken cancel) =>
        Write(await db.Set<Centre>().SingleAsync(c => c.Id == centre, cancel), at, kind, title, arguments, link);
}
