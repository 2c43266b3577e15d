using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Audit;

/// <summary>Which entries are asked for. Everything is optional.</summary>
public sealed record AuditFilter
{
    public AuditKind? Kind { get; init; }

    public string? Room { get; init; }

    /// <summary>Part of a person's name, or the whole id of a thing.</summary>
    public string? Text { get; init; }

    public CentreId? Centre { get; init; }

    public AccountId? Account { get; init; }

    /// <summary>First instant, included.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>First instant that is too late.</summary>
    public DateTimeOffset? Before { get; init; }

    /// <summary>Key paging: only entries with a lower number.</summary>
    public long? Below { get; init; }
}

/// <summary>The access and change log, newest first, in the reader's scope.</summary>
public sealed class AuditList(PayeshDb db, Actor actor, TimeProvider clock)
{
    public const int PageSize = 50, LongestExport = 50_000;

    public async Task<Outcome<IReadOnlyList<AuditEntry>>> Run(AuditFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.ReadAudit) is { } refusal) return refusal;
        return await Matching(filter).Take(PageSize + 1).ToListAsync(cancel);
    }

    /// <summary>The same for a file: the newest 50,000. That it was taken is itself an entry.</summary>
    public async Task<Outcome<IReadOnlyList<AuditEntry>>> Export(AuditFilter filter, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.ReadAudit) is { } refusal) return refusal;
        var entries = await Matching(filter).Take(LongestExport).ToListAsync(cancel);
        db.Note(AuditKind.Exported, "Audit", nameof(AuditEntry), "", clock.GetUtcNow(), EnglishCount.Of(entries.Count, "row"));
        await db.SaveChangesAsync(cancel);
        return entries;
    }

    /// <summary>Up to a thousand and one: more is "more than a thousand".</summary>
    public Task<int> Count(AuditFilter filter, CancellationToken cancel) => Matching(filter).Take(1001).CountAsync(cancel);

    private IQueryable<AuditEntry> Matching(AuditFilter filter)
    {
        var found = db.Set<AuditEntry>().AsNoTracking();
        if (filter.Kind is { } kind) found = found.Where(entry => entry.Kind == kind);
        if (!string.IsNullOrEmpty(filter.Room)) found = found.Where(entry => entry.Room == filter.Room);
        if (filter.Centre is { } centre) found = found.Where(entry => entry.Centre == centre);
        if (filter.Account is { } account) found = found.Where(entry => entry.Account == account);
        if (filter.Since is { } since) found = found.Where(entry => entry.At >= since);
        if (filter.Before is { } before) found = found.Where(entry => entry.At < before);
        if (filter.Below is { } below) found = found.Where(entry => entry.No < below);
        if (PersianText.Normalise(filter.Text) is { Length: > 0 } text) found = found.Where(entry => entry.SubjectId == text || entry.Name.Contains(text));
        return found.OrderByDescending(entry => entry.No);
    }
}
