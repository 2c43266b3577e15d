using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Cases;
using Payesh.App.Letters;
using Payesh.App.Work;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

public abstract class NoticeTests(Engine engine) : DatabaseSuite(engine)
{
    private CaseWorld World => new(Database);

    [Fact]
    public async Task A_signed_notice_is_numbered_sealed_and_asked_to_be_served()
    {
        var world = await World.Founded(calendar: true);
        var letter = await world.SealedNotice();

        Assert.Equal(("1/1404", LetterState.Sealed, 30, 1), (letter.Number, letter.State, letter.Days, letter.Findings));
        Assert.Equal(world.Today, letter.Date);
        await using var scope = As(Head);
        var body = await scope.Db.Set<LetterBody>().SingleAsync(Cancel);
        Assert.Equal(Digest.Of(body.Html!).ToString(), body.HtmlHash);
        Assert.Equal(Digest.Of(body.Json!).ToString(), body.JsonHash);
        Assert.All(await scope.Db.Set<Finding>().ToListAsync(Cancel), f => Assert.Equal(letter.Id.Value, f.Letter));
        var open = await scope.Db.Set<WorkItem>().Where(i => i.DoneAt == null).Select(i => i.Text).ToListAsync(Cancel);
        Assert.Equal(["Letters.WorkServe"], open);
        Assert.Contains(await scope.Db.Set<CentreEntry>().Select(e => e.Title).ToListAsync(Cancel), title => title == "Cases.EntryNotice");
    }

    [Fact]
    public async Task The_letter_parts_requirements_from_advice_and_names_no_grade_score_or_complaint()
    {
        await (await World.Founded(calendar: true)).SealedNotice();

        await using var scope = As(Head);
        var html = Encoding.UTF8.GetString((await scope.Db.Set<LetterBody>().SingleAsync(Cancel)).Html!);
        var advice = html.IndexOf("توصیه‌های کارشناسی (فاقد ضمانت اجرا)", StringComparison.Ordinal);
        Assert.True(html.IndexOf("پروانه فعالیت معتبر برای مرکز ارائه نشد", StringComparison.Ordinal) < advice);
        Assert.True(html.IndexOf("قفل درهای خروج", StringComparison.Ordinal) > advice);
        Assert.DoesNotContain("شکایت کتبی", html, StringComparison.Ordinal);
        Assert.DoesNotContain("امتیاز", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_on_residents_words_is_blocked_until_a_second_person_protects_it()
    {
        var world = await World.Founded(calendar: true);
        await world.Reviewed(Defect("LIC-01"), Defect("RGT-06", "sign", wordsOnly: true));
        await world.Establish();

        Assert.Equal(("Cases.WordsOnly", "RGT-06"), Told(await world.Notice()));
        Assert.Contains(await Open(), i => i.Text == CaseWork.Protect);
        var finding = (await world.Findings())[1];
        Assert.Equal("Cases.AnotherPersonNeeded", (await Protect(finding.Id, Head)).Refusal!.Code);
        Assert.True((await Protect(finding.Id, Supervisor)).Succeeded);
        Assert.DoesNotContain(await Open(), i => i.Text == CaseWork.Protect);

        Assert.Equal("Cases.AnotherPersonNeeded", (await world.Sign(signer: Supervisor)).Refusal!.Code);
        Assert.Equal("Cases.MarksUnread", (await world.Sign(marksRead: false)).Refusal!.Code);
        Assert.True((await world.Sign()).Succeeded);

        async Task<Outcome<Finding>> Protect(FindingId id, App.Access.Actor by)
        {
            await using var scope = As(by);
            return await scope.Get<ProtectFinding>().Run(id, "چند نفر جداگانه گفته‌اند", Cancel);
        }
    }

    [Fact]
    public async Task Separate_evidence_frees_it_too()
    {
        var world = await World.Founded(calendar: true);
        await world.Reviewed(Defect("LIC-01"), Defect("RGT-06", "sign", wordsOnly: true));
        await world.Establish();
        await using (var scope = As(Head))
            Assert.True((await scope.Get<AddEvidence>().Run((await world.Findings())[1].Id, "مشاهده مستقیم در سالن غذاخوری", Cancel)).Succeeded);

        Assert.True((await world.Notice(marksRead: false)).Succeeded);
    }

    [Fact]
    public async Task A_sentence_about_a_complaint_is_not_signed()
    {
        var world = await World.Founded(calendar: true);
        await Drafted(world);
        await Edit(world, "در پی شکایت واصله، پروانه معتبر ارائه نشد.");

        Assert.Equal("Cases.ComplaintWords", (await world.Sign()).Refusal!.Code);
    }

    [Fact]
    public async Task What_was_changed_after_the_preview_is_not_signed_unseen()
    {
        var world = await World.Founded(calendar: true);
        await Drafted(world);
        var no = (await world.Case()).No;
        long seen;
        await using (var scope = As(Head)) seen = (await scope.Get<ReadNotice>().Run(no, Cancel)).Value.Draft.Version;
        await Edit(world, "پروانه معتبر ارائه نشد.");

        await using var signer = As(Head);
        Assert.Equal("Cases.PreviewStale", (await signer.Get<SignNotice>().Run(no, new(seen, true), Cancel)).Refusal!.Code);
    }

    [Fact]
    public async Task Two_editors_cannot_overwrite_each_other()
    {
        var world = await World.Founded(calendar: true);
        await Drafted(world);
        var no = (await world.Case()).No;
        NoticeView view;
        await using (var scope = As(Head)) view = (await scope.Get<ReadNotice>().Run(no, Cancel)).Value;
        var edit = new NoticeEdit(view.Draft.Texts with { ContactPost = "کارشناس نظارت" }, new Dictionary<FindingId, SentenceEdit>());

        await using (var first = As(Head)) Assert.True((await first.Get<EditNotice>().Run(no, view.Draft.Version, edit, Cancel)).Succeeded);
        await using var second = As(Supervisor);
        Assert.Equal("Basics.ChangedMeanwhile", (await second.Get<EditNotice>().Run(no, view.Draft.Version, edit, Cancel)).Refusal!.Code);
    }

    [Fact]
    public async Task A_notice_is_begun_once_and_signed_once()
    {
        var world = await World.Founded(calendar: true);
        await world.SealedNotice();
        var no = (await world.Case()).No;

        await using var scope = As(Head);
        Assert.Equal("Cases.NotServedYet", (await scope.Get<DraftNotice>().Run(no, Cancel)).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await scope.Get<SignNotice>().Run(no, new(0, true), Cancel)).Refusal!.Code);
    }

    [Fact]
    public async Task The_place_of_a_private_talk_is_never_printed()
    {
        var world = await World.Founded(calendar: true);
        await world.Reviewed(Defect("LIC-01"), Defect("RGT-10", "sign"));
        await world.Establish();

        Assert.True((await world.Notice()).Succeeded);
        await using var scope = As(Head);
        var html = Encoding.UTF8.GetString((await scope.Db.Set<LetterBody>().SingleAsync(Cancel)).Html!);
        Assert.DoesNotContain("گفت‌وگوی خصوصی", html, StringComparison.Ordinal);
        Assert.Contains("نشانه رفتار تلافی‌جویانه", html, StringComparison.Ordinal);
    }

    private async Task Drafted(CaseWorld world)
    {
        await world.Reviewed(Defect("LIC-01"));
        await world.Establish();
        await using var scope = As(Head);
        Assert.True((await scope.Get<DraftNotice>().Run((await world.Case()).No, Cancel)).Succeeded);
    }

    private async Task Edit(CaseWorld world, string sentence)
    {
        var no = (await world.Case()).No;
        await using var scope = As(Head);
        var view = (await scope.Get<ReadNotice>().Run(no, Cancel)).Value;
        var written = view.Rows[0];
        var edit = new NoticeEdit(view.Draft.Texts, new Dictionary<FindingId, SentenceEdit>
        {
            [written.Finding.Id] = new(written.Written.Place, sentence, written.Written.Action, LeftOut: false),
        });
        Assert.True((await scope.Get<EditNotice>().Run(no, view.Draft.Version, edit, Cancel)).Succeeded);
    }

    private async Task<List<WorkItem>> Open()
    {
        await using var scope = As(Head);
        return await scope.Db.Set<WorkItem>().Where(i => i.DoneAt == null).ToListAsync(Cancel);
    }

    private static (string, object) Told(Outcome<Letter> outcome) => (outcome.Refusal!.Code, outcome.Refusal!.Arguments[0]);
}

public sealed class NoticeOnSqlite() : NoticeTests(Engine.Sqlite);

public sealed class NoticeOnPostgres() : NoticeTests(Engine.Postgres);
