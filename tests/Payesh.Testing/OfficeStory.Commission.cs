using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Cases.Commission;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Cases.Commission;
using Xunit;

namespace Payesh.Testing;

/// <summary>What a commission does with the cases of the office.</summary>
public sealed partial class OfficeStory
{
    /// <summary>Members of a commission, each with a seat.</summary>
    public async Task<IReadOnlyList<long>> Commissioners(Actor keeper)
    {
        var known = await As(keeper, async scope => (await scope.GetRequiredService<ReadCommission>().Own(Cancel)).Value.Members);
        if (known.Count >= 5) return [.. known.Where(member => member.AlternateFor is null).Select(member => member.No)];
        (string Name, string Post, string PostName)[] people =
        [
            ("رضا کاظمی", "director-general", "مدیرکل بهزیستی استان"), ("مهری صادقی", "secretary", "معاون مشارکت‌های مردمی (دبیر کمیسیون)"),
            ("لیلا نوری", "rehabilitation", "معاون توانبخشی"), ("حسین باقری", "security", "رئیس حراست"), ("سمیه رستمی", "legal", "کارشناس حقوقی"),
        ];
        var numbers = new List<long>();
        foreach (var (name, post, printed) in people) numbers.Add(await Appoint(keeper, new(name, post, printed, null, null, Today(keeper).AddDays(-60), null, "۳۱۲/ص")));
        await Appoint(keeper, new("ناصر یوسفی", "", "کارشناس حقوقی", null, numbers[4], Today(keeper).AddDays(-60), null, "۳۱۳/ص"));
        return numbers;
    }

    /// <summary>A case on the fast track that was sent to the commission of the province and waits.</summary>
    public async Task<(long Case, AgendaItem Item)> SentToCommission(string name)
    {
        var no = await Reviewed(await Register(name), Defect("FIRE-01"), Defect("RGT-01", "established"));
        await As(head, scope => scope.GetRequiredService<TakeFastTrack>().Run(no, FastOrder.For("محرز شدن بدرفتاری در بازدید"), Cancel));
        await Establish(no);
        var sent = await As(head, scope => scope.GetRequiredService<SendToCommission>().Run(no, "صورت‌جلسه بازدید روی کاغذ تنظیم شده است.", Cancel));
        Assert.Null(sent.Refusal);
        return (no, sent.Value);
    }

    /// <summary>A session of today with this item on its agenda; in it the members sat, the centre was heard.</summary>
    public async Task<CommissionSession> Session(Actor keeper, params IReadOnlyList<AgendaItem> items)
    {
        var members = await Commissioners(keeper);
        var session = (await As(keeper, scope => scope.GetRequiredService<PlanSession>().Run(
            keeper.Office, new(Today(keeper), new(10, 0), "سالن جلسات اداره کل"), Cancel))).Value;
        foreach (var item in items) Assert.Null((await As(keeper, scope => scope.GetRequiredService<KeepAgenda>().Put(item.No, session.No, Cancel))).Refusal);
        var held = await As(keeper, async scope => await scope.GetRequiredService<HoldSession>().Run(session.No, await Version(scope, session.No), [.. members], Cancel));
        Assert.Null(held.Refusal);
        foreach (var item in items)
        {
            Assert.Null((await As(keeper, scope => scope.GetRequiredService<HearCentre>().Run(
                item.No, new(HearingOutcome.Came, "مریم احمدی، مسئول فنی", "مراقب خاطی کنار گذاشته شده است."), Cancel))).Refusal);
        }

        return session;
    }

    /// <summary>The commission decides on an item, tells the centre, and its minutes come back as a scan.</summary>
    public async Task Decide(Actor keeper, CommissionSession session, AgendaItem item)
    {
        var members = await Commissioners(keeper);
        var findings = await As(head, async scope => (await scope.GetRequiredService<ReadCase>().Run(item.CaseNo, Cancel)).Value.Findings);
        var today = Today(keeper);
        var decided = await As(keeper, scope => scope.GetRequiredService<DecideItem>().Run(item.No, new(
            DecisionKind.Measures, "بدرفتاری با یک مقیم در بازدید محرز شده و خطر تکرار آن باقی است.", "اداره شهرستان ظرف ده روز اجرا و کارشناس دیگری بررسی می‌کند.",
            members.Select((no, at) => (no, at)).ToDictionary(one => one.no, one => one.at == 4 ? VoteChoice.Against : VoteChoice.For),
            [.. findings.Where(finding => finding is { IsOpen: true, IsZeroTolerance: true }).Select(finding => finding.Id)])
        {
            Orders = [new(MeasureKind.StopOfAdmissions, "توقف پذیرش مقیم تازه تا پایان مهلت", today, today.AddDays(90), null, head.Account)],
        }, Cancel));
        Assert.Null(decided.Refusal);
        var version = (await As(keeper, scope => scope.GetRequiredService<ReadCommission>().Item(item.No, Cancel))).Value.Item.Version;
        Assert.Null((await As(keeper, scope => scope.GetRequiredService<SignCommissionLetter>().Run(item.No, CommissionPaper.Decision, version, Cancel))).Refusal);
        Assert.Null((await As(keeper, scope => scope.GetRequiredService<PublishDecision>().Run(item.No, "توقف پذیرش مقیم تازه به مدت نود روز", Cancel))).Refusal);
        Assert.Null((await As(keeper, async scope =>
        {
            var pdf = Encoding.UTF8.GetBytes($"%PDF-1.4 {session.Number}");
            var scan = await scope.GetRequiredService<TakeUpload>().Run(new MemoryStream(pdf), pdf.Length, Cancel);
            return await scope.GetRequiredService<KeepMinutes>().Run(session.No, await Version(scope, session.No), "۱۲/ص", scan.Value.ToString(), Cancel);
        })).Refusal);
    }

    private async Task<long> Appoint(Actor keeper, MemberFacts facts)
    {
        var appointed = await As(keeper, scope => scope.GetRequiredService<AppointMember>().Run(keeper.Office, facts, Cancel));
        Assert.Null(appointed.Refusal);
        return appointed.Value.No;
    }

    private DateOnly Today(Actor keeper) => As(keeper, scope => Task.FromResult(TehranTime.DayOf(Clock(scope).GetUtcNow()))).GetAwaiter().GetResult();

    private static Task<long> Version(IServiceProvider scope, long session) =>
        scope.GetRequiredService<PayeshDb>().Set<CommissionSession>().Where(s => s.No == session).Select(s => s.Version).SingleAsync(Cancel);
}
