using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Cases;
using Payesh.App.Letters;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

public abstract class DraftPartsTests(Engine engine) : DatabaseSuite(engine)
{
    private const string Hostile = "<script>alert(1)</script> <img src=x onerror=alert(1)>";

    private CaseWorld World => new(Database);

    [Fact]
    public async Task Own_words_stand_in_the_sealed_letter_and_who_wrote_them_is_kept()
    {
        var world = await Drafted();
        var opening = (await View(world)).Parts.Single(part => part.Rule.Part == DraftPart.Opening).Template + "\n" + Hostile;

        var edited = await Edit(world, new() { [DraftPart.Opening] = opening, [DraftPart.Ending] = "با سپاس از همکاری شما" });

        Assert.True(edited.Succeeded, edited.Refusal?.Code);
        var versions = (await View(world)).Versions;
        Assert.Equal([DraftPart.Ending, DraftPart.Opening], versions.Select(line => line.Version.Part).Order().Reverse());
        Assert.All(versions, line => Assert.Equal(Head.Name, line.Name));
        Assert.True((await world.Sign()).Succeeded);
        await using var scope = As(Head);
        var html = Encoding.UTF8.GetString((await scope.Db.Set<LetterBody>().SingleAsync(Cancel)).Html!);
        Assert.Contains("&lt;script&gt;alert(", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("با سپاس از همکاری شما", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DraftPart.Deadline)]
    [InlineData(DraftPart.Appeal)]
    [InlineData(DraftPart.Subject)]
    [InlineData(DraftPart.Basis)]
    public async Task A_locked_part_is_refused_and_nothing_of_the_form_is_kept(DraftPart part)
    {
        var world = await Drafted();

        var refused = await Edit(world, new() { [DraftPart.Greeting] = "سلام", [part] = "مهلت ندارد" });

        Assert.Equal(("Cases.PartLocked", $"Part-{part}"), (refused.Refusal!.Code, refused.Refusal.Field));
        Assert.Empty((await View(world)).Versions);
    }

    [Fact]
    public async Task What_is_too_long_or_no_longer_names_the_minutes_is_refused_at_its_field()
    {
        var world = await Drafted();

        Assert.Equal(("Basics.TextTooLong", "Part-Greeting"), Told(await Edit(world, new() { [DraftPart.Greeting] = new('ا', 201) })));
        Assert.Equal(("Cases.PartMustName", "Part-Opening"), Told(await Edit(world, new() { [DraftPart.Opening] = "موارد زیر دیده شد:" })));
        Assert.Equal(("Basics.TextTooLong", "Sentence-0"), Told(await EditRow(world, row => row with { Sentence = new('ا', 601) })));
        Assert.Equal(("Cases.PartLocked", "Sentence-0"), Told(await EditRow(world, row => row with { Place = "جای دیگر" })));
        Assert.Equal(("Basics.TextTooLong", "Addressee"), Told(await Edit(world, [], texts => texts with { Addressee = new('ا', 201) })));
        Assert.Equal(("Basics.TextTooLong", "ContactPost"), Told(await Edit(world, [], texts => texts with { Channel = new('ا', 201) })));
        Assert.Equal(("Cases.TooManyCopies", "Copies"),
            Told(await Edit(world, [], texts => texts with { Copies = [.. Enumerable.Range(1, 13).Select(n => new CopyWords($"اداره {n}", "", false))] })));
    }

    [Fact]
    public async Task One_click_brings_the_templates_words_back_and_the_own_ones_stay_among_the_versions()
    {
        var world = await Drafted();
        var before = await View(world);
        var row = before.Rows[0];
        await Edit(world, new() { [DraftPart.Greeting] = "سلام علیکم" });
        await EditRow(world, edit => edit with { Action = "پروانه بیاورید." });

        Assert.True((await Restore(world, DraftPart.Greeting, "")).Succeeded);
        Assert.True((await Restore(world, DraftPart.Action, row.Finding.Item)).Succeeded);

        var after = await View(world);
        Assert.Equal("با سلام و احترام", after.Parts.Single(part => part.Rule.Part == DraftPart.Greeting).Text);
        Assert.Equal(row.Written.Action, after.Rows[0].Written.Action);
        Assert.Equal(4, after.Versions.Count);
        Assert.Contains(after.Versions, line => line.Version.Text == "پروانه بیاورید.");
    }

    [Fact]
    public async Task The_second_of_two_editors_is_told_and_the_first_ones_words_stand()
    {
        var world = await Drafted();
        var (no, seen) = ((await world.Case()).No, (await View(world)).Draft.Version);
        await Edit(world, new() { [DraftPart.Greeting] = "سلام علیکم" });

        await using var second = As(Supervisor);
        var late = await second.Get<EditNotice>().Run(no, seen, new((await View(world)).Draft.Texts, new Dictionary<FindingId, SentenceEdit>())
        {
            Parts = new Dictionary<DraftPart, string> { [DraftPart.Greeting] = "درود" },
        }, Cancel);

        Assert.Equal("Basics.ChangedMeanwhile", late.Refusal!.Code);
        Assert.Equal("سلام علیکم", (await View(world)).Parts.Single(part => part.Rule.Part == DraftPart.Greeting).Text);
    }

    [Fact]
    public async Task Words_about_a_complaint_in_any_part_are_not_signed()
    {
        var world = await Drafted();
        await Edit(world, new() { [DraftPart.Ending] = "این نامه در پی شکایت واصله است." });

        Assert.Equal("Cases.ComplaintWords", (await world.Sign()).Refusal!.Code);
        Assert.True((await Restore(world, DraftPart.Ending, "")).Succeeded);
        Assert.True((await world.Sign()).Succeeded);
    }

    [Fact]
    public async Task A_part_of_the_closing_letter_is_looked_through_as_well()
    {
        var world = await World.Founded(calendar: true);
        await world.Reviewed(Defect("LIC-01"));
        await using (var scope = As(Head))
        {
            var waiting = (await world.Findings()).ToDictionary(f => f.Id, _ => new Decision(false, DecisionReason.NotProven, "بررسی شد"));
            await scope.Get<EstablishFindings>().Run((await world.Case()).No, world.Session(), waiting, Cancel);
        }

        var no = (await world.Case()).No;
        NoticeDraft draft;
        await using (var scope = As(Head)) draft = (await scope.Get<DraftClosing>().Run(no, Cancel)).Value;
        await using (var scope = As(Head))
        {
            var edit = new NoticeEdit(draft.Texts, new Dictionary<FindingId, SentenceEdit>()) { Parts = new Dictionary<DraftPart, string> { [DraftPart.Ending] = "به گفته یکی از مقیمان" } };
            draft = (await scope.Get<EditNotice>().Run(no, draft.Version, edit, Cancel)).Value;
        }

        await using var signer = As(Head);
        Assert.Equal("Cases.MarksUnread", (await signer.Get<SignClosing>().Run(no, draft.Version, Cancel)).Refusal!.Code);
        Assert.True((await signer.Get<SignClosing>().Run(no, draft.Version, Cancel, marksRead: true)).Succeeded);
    }

    private async Task<CaseWorld> Drafted()
    {
        var world = await World.Founded(calendar: true);
        await world.Reviewed(Defect("LIC-01"));
        await world.Establish();
        await using var scope = As(Head);
        Assert.True((await scope.Get<DraftNotice>().Run((await world.Case()).No, Cancel)).Succeeded);
        return world;
    }

    private async Task<NoticeView> View(CaseWorld world)
    {
        await using var scope = As(Head);
        return (await scope.Get<ReadNotice>().Run((await world.Case()).No, Cancel)).Value;
    }

    private async Task<Outcome<NoticeDraft>> Edit(CaseWorld world, Dictionary<DraftPart, string> parts, Func<NoticeTexts, NoticeTexts>? change = null)
    {
        var view = await View(world);
        await using var scope = As(Head);
        var edit = new NoticeEdit((change ?? (texts => texts))(view.Draft.Texts), new Dictionary<FindingId, SentenceEdit>()) { Parts = parts };
        return await scope.Get<EditNotice>().Run(view.Case.No, view.Draft.Version, edit, Cancel);
    }

    private async Task<Outcome<NoticeDraft>> EditRow(CaseWorld world, Func<SentenceEdit, SentenceEdit> change)
    {
        var view = await View(world);
        var row = view.Rows[0];
        await using var scope = As(Head);
        return await scope.Get<EditNotice>().Run(view.Case.No, view.Draft.Version, new(view.Draft.Texts, new Dictionary<FindingId, SentenceEdit>
        {
            [row.Finding.Id] = change(new(row.Written.Place, row.Written.Sentence, row.Written.Action, LeftOut: false)),
        }), Cancel);
    }

    private async Task<Outcome<NoticeDraft>> Restore(CaseWorld world, DraftPart part, string item)
    {
        var view = await View(world);
        await using var scope = As(Head);
        return await scope.Get<RestorePart>().Run(view.Case.No, view.Draft.Version, part, item, Cancel);
    }

    private static (string, string?) Told(Outcome<NoticeDraft> outcome) => (outcome.Refusal!.Code, outcome.Refusal.Field);
}

public sealed class DraftPartsOnSqlite() : DraftPartsTests(Engine.Sqlite);

public sealed class DraftPartsOnPostgres() : DraftPartsTests(Engine.Postgres);
