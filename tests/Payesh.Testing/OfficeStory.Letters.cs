using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;

namespace Payesh.Testing;

/// <summary>Letters of other bodies, and the office changes its head.</summary>
public sealed partial class OfficeStory
{
    private int _letters = 120;

    /// <summary>The fire service writes about a centre and waits for an answer; the health network is asked for one.</summary>
    /// <returns>Number of the row of the letter that came.</returns>
    public async Task<long> LetterCame(CentreId centre)
    {
        await Write(centre, CorrespondenceWay.Outgoing, "شبکه بهداشت و درمان ساری", "", "وضع بهداشت آشپزخانه");
        return await Write(centre, CorrespondenceWay.Incoming, "سازمان آتش‌نشانی ساری", $"۴۵/آ/{++_letters}", "ایمنی راه خروج");
    }

    /// <summary>Another headed the office, and hands its open cases over to the head of the story.</summary>
    /// <returns>Number of the row of the list.</returns>
    public async Task<long> HandedOver()
    {
        var other = await As(Actor.Machine("test"), Other);
        await As(head, async scope =>
        {
            var today = TehranTime.DayOf(Clock(scope).GetUtcNow());
            await scope.GetRequiredService<Appoint>().Run(head.Office, other, SignedAs.Head, "رئیس اداره", today.AddDays(-100), null, "۱/ب", Cancel);
            return await scope.GetRequiredService<Appoint>().Run(head.Office, head.Account, SignedAs.Head, "رئیس اداره", today, null, "۲/ب", Cancel);
        });
        return await As(head, scope => scope.GetRequiredService<PayeshDb>().Set<HandOver>().OrderByDescending(list => list.No).Select(list => list.No).FirstAsync(Cancel));
    }

    /// <summary>The head words two parts of the letter of a case anew, before it is signed.</summary>
    public Task<Outcome<NoticeDraft>> Reword(long no) => As(head, async scope =>
    {
        var view = await scope.GetRequiredService<ReadNotice>().Run(no, Cancel);
        var parts = new Dictionary<DraftPart, string> { [DraftPart.Greeting] = "سلام علیکم", [DraftPart.Ending] = "از همکاری شما سپاسگزاریم." };
        return await scope.GetRequiredService<EditNotice>().Run(
            no, view.Value.Draft.Version, new(view.Value.Draft.Texts, new Dictionary<FindingId, SentenceEdit>()) { Parts = parts }, Cancel);
    });

    private async Task<AccountId> Other(IServiceProvider scope)
    {
        var db = scope.GetRequiredService<PayeshDb>();
        if (await db.Users.FirstOrDefaultAsync(a => a.Office == head.Office && a.Role == Role.CountyHead && a.Id != head.Account.Value, Cancel) is { } known) return known.AccountId;
        var made = db.Add(new Account { Id = Guid.CreateVersion7(), UserName = "former-head", Name = "حسین رستمی", Post = "رئیس اداره", Role = Role.CountyHead, Office = head.Office });
        await db.SaveChangesAsync(Cancel);
        return made.Entity.AccountId;
    }

    private Task<long> Write(CentreId centre, CorrespondenceWay way, string body, string number, string subject) => As(registry, async scope =>
    {
        var today = TehranTime.DayOf(Clock(scope).GetUtcNow());
        var letter = await scope.GetRequiredService<RegisterCorrespondence>().Run(
            new() { Way = way, Body = body, Number = number, Date = today, Subject = subject, Registered = today, AnswerDue = today.AddDays(10) },
            new("", centre, null, NoTwin: false), Cancel);
        return letter.Value.No;
    });
}
