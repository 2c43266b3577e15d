using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases;

/// <summary>A report to the prosecutor with its letter and its answers.</summary>
/// <param name="Report">The report.</param>
/// <param name="CaseNo">Number of the row of its case; null when there is none.</param>
/// <param name="CaseNumber">Number of the case.</param>
/// <param name="Letter">The letter that is written here; null when none was begun.</param>
/// <param name="Registered">Its row in the registry.</param>
/// <param name="Answers">What came, the oldest first.</param>
/// <param name="People">Names of who did something.</param>
public sealed record ReportView(
    ProsecutorReport Report, long? CaseNo, string CaseNumber, TrackLetter? Letter, Letter? Registered, IReadOnlyList<ProsecutorAnswer> Answers,
    IReadOnlyDictionary<AccountId, string> People)
{
    public string NameOf(AccountId? account) => account is { } id && People.TryGetValue(id, out var name) ? name : "";
}

/// <summary>Reads one report. For head, province and headquarters.</summary>
public sealed class ReadReport(PayeshDb db, Actor actor)
{
    public async Task<Outcome<ReportView>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Refer) is { } refusal) return refusal;
        var report = await db.Set<ProsecutorReport>().AsNoTracking().SingleOrDefaultAsync(r => r.No == no, cancel);
        if (report is null) return AccessRefusal.NotFound;
        var of = await db.Set<SupervisionCase>().AsNoTracking().Where(c => c.Id == report.CaseId).Select(c => new { c.No, c.Number }).SingleOrDefaultAsync(cancel);
        var letter = await db.Set<TrackLetter>().AsNoTracking().SingleOrDefaultAsync(l => l.Subject == TrackSubject.Report && l.SubjectId == report.Id, cancel);
        var registered = letter?.Letter is { } id ? await db.Set<Letter>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, cancel) : null;
        var answers = await db.Set<ProsecutorAnswer>().AsNoTracking().Where(a => a.ReportId == report.Id).OrderBy(a => a.Date).ThenBy(a => a.EnteredAt).ToListAsync(cancel);
        var people = answers.Select(a => (AccountId?)a.EnteredBy).Concat([report.OpenedBy, report.SentBy, report.FirstDismissal, report.SecondDismissal])
            .OfType<AccountId>().Select(account => account.Value).Distinct().ToList();
        var names = await db.Set<Account>().Where(a => people.Contains(a.Id)).ToDictionaryAsync(a => new AccountId(a.Id), a => a.Name, cancel);
        return new ReportView(report, of?.No, of?.Number ?? "", letter, registered, answers, names);
    }
}
