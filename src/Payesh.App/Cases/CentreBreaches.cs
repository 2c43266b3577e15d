using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;

namespace Payesh.App.Cases;

/// <summary>One requirement over the last visits of a centre.</summary>
/// <param name="Item">Code of the requirement.</param>
/// <param name="Title">What was found, in both languages.</param>
/// <param name="Answers">One a visit, oldest first; null where that visit found nothing of it.</param>
public sealed record BreachLine(string Item, Bilingual Title, IReadOnlyList<AnswerCode?> Answers)
{
    private const int Running = 3;

    /// <summary>Found in three visits running, the last one included.</summary>
    public bool IsRunning => Answers.Count >= Running && Answers.TakeLast(Running).All(answer => answer is not null);
}

/// <summary>What a centre was found with more than once in its last visits.</summary>
/// <param name="Visits">Days of the visits, oldest first.</param>
/// <param name="Lines">Most often found first.</param>
public sealed record Breaches(IReadOnlyList<DateOnly> Visits, IReadOnlyList<BreachLine> Lines);

/// <summary>Repeat breaches of one centre of the own scope: rejected findings do not count.</summary>
public sealed class CentreBreaches(PayeshDb db)
{
    public const int Visits = 6, Lines = 12;

    public async Task<Breaches> Run(CentreId centre, CancellationToken cancel)
    {
        var visits = await db.Set<Visit>().AsNoTracking().Where(v => v.CentreId == centre && v.Stage == VisitStage.Reviewed && v.Arrived != null)
            .OrderByDescending(v => v.Arrived).Take(Visits).Select(v => new { v.Id, v.Arrived }).ToListAsync(cancel);
        visits.Reverse();
        var ids = visits.ConvertAll(visit => visit.Id);
        var findings = await db.Set<Finding>().AsNoTracking().Include(f => f.Detail).Where(f => ids.Contains(f.Visit) && f.State != FindingState.Rejected).ToListAsync(cancel);
        var lines = findings.GroupBy(finding => finding.Item, StringComparer.Ordinal).Where(item => item.Select(finding => finding.Visit).Distinct().Count() > 1)
            .OrderByDescending(item => item.Count()).ThenBy(item => item.Key, StringComparer.Ordinal).Take(Lines)
            .Select(item => new BreachLine(
                item.Key, new(item.First().Detail.TextFa, item.First().Detail.TextEn),
                [.. ids.Select(id => item.Where(finding => finding.Visit == id).Select(finding => (AnswerCode?)finding.Answer).FirstOrDefault())]));
        return new([.. visits.Select(visit => TehranTime.DayOf(visit.Arrived!.Value))], [.. lines]);
    }
}
