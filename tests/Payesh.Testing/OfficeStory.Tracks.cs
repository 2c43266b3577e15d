using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Cases;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;

namespace Payesh.Testing;

/// <summary>Reports to the prosecutor and unlicensed places.</summary>
public sealed partial class OfficeStory
{
    /// <summary>A report that is opened by hand.</summary>
    public Task<long> OpenReport(CentreId centre) => As(head, async scope =>
        (await scope.GetRequiredService<OpenReport>().Run(null, centre, "پزشک درمانگاه آثار کبودی را اطلاع داد.", Cancel)).Value.No);

    /// <summary>A report that went out, was received, and was answered with a question.</summary>
    /// <param name="open">One that stays open.</param>
    /// <param name="report">The one that goes on.</param>
    public Task<long> Answered(long open, long report) => As(head, async scope =>
    {
        Xunit.Assert.NotEqual(open, report);
        var db = scope.GetRequiredService<PayeshDb>();
        var (id, today) = ((await db.Set<ProsecutorReport>().SingleAsync(r => r.No == report, Cancel)).Id, TehranTime.DayOf(Clock(scope).GetUtcNow()));
        await scope.GetRequiredService<SendReport>().Run(id, "۴۱۲/۷۸", today, Cancel);
        await scope.GetRequiredService<ReceiveReport>().Run(id, "۹۹۰/الف", "شعبه سوم بازپرسی", today, Cancel);
        await scope.GetRequiredService<AnswerReport>().Run(
            id, new(JudicialAnswer.AsksForMore, "۹۹۱", today, "فهرست کارکنان شیفت شب ارسال شود.", "", "فهرست کارکنان شیفت شب", today.AddDays(5)), Cancel);
        return report;
    });

    /// <summary>An unlicensed place that two people looked at from outside.</summary>
    public Task<long> Place(string name) => As(head, async scope =>
    {
        var where = new PlaceWhere(head.Office, name, scope.GetRequiredService<CentreKinds>()["elderly-home"], $"نشانی {name}", 36.55, 53.05);
        var no = (await scope.GetRequiredService<ReportPlace>().Run(where, new(PlaceSource.Citizen, 12, false, "شب‌ها رفت‌وآمد دارد."), Cancel)).Value.No;
        var look = new LookFacts(
            Clock(scope).GetUtcNow(), "نرگس موسوی", "علی رضایی", "پنجره‌ها پوشیده است و چند سالمند در حیاط دیده شدند.", true, false, "", false);
        await scope.GetRequiredService<LookAtPlace>().Run(no, look, Cancel);
        return no;
    });

    /// <summary>The letter about it to the prosecutor is being written.</summary>
    public Task<Guid> PlaceLetter(long place) => As(head, async scope =>
        (await scope.GetRequiredService<DraftTrackLetter>().Run(TrackSubject.Place, place, LetterTo.Prosecutor, Cancel)).Value.Id);

    /// <summary>Both letters about it were written in the automation.</summary>
    public Task<PlaceStage> Written(long place) => As(head, async scope =>
    {
        var (record, today) = (scope.GetRequiredService<RecordPlaceLetter>(), TehranTime.DayOf(Clock(scope).GetUtcNow()));
        await record.Run(place, LetterTo.Prosecutor, "۴۱۲/۷۹", today, Cancel);
        return (await record.Run(place, LetterTo.Police, "۴۱۲/۸۰", today, Cancel)).Value.Stage;
    });
}
