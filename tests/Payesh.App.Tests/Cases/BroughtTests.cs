using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Files;
using Payesh.App.Inspections;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

/// <summary>What a centre brings: proof and disputes.</summary>
public abstract class BroughtTests(Engine engine) : DatabaseSuite(engine)
{
    private static readonly Actor Deputy = new(new(Guid.NewGuid()), "deputy", Role.CountyHead, County, Scope.Of(County, FieldOfWork.All), TestActor.From);

    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-").FullName;

    protected override void Register(IServiceCollection services) => services.AddSingleton(new FileStore(_folder));

    [Fact]
    public async Task A_proof_from_afar_ends_what_may_end_so_and_the_case_asks_to_be_closed()
    {
        var (world, findings) = await Noticed("LIC-01", "FIRE-14");
        var proof = (await Bring(findings["LIC-01"].Id)).Value;
        var other = (await Bring(findings["FIRE-14"].Id)).Value;
        Assert.Equal(2, await Open(CaseWork.Proof));

        Assert.Equal("Cases.ReasonMissing", (await Decide(proof.Id, ProofState.MoreWanted, " ")).Refusal!.Code);
        Assert.True((await Decide(proof.Id, ProofState.MoreWanted, "مهر شرکت دیده نمی‌شود")).Succeeded);
        Assert.Equal("Cases.DecidedBefore", (await Decide(proof.Id, ProofState.Accepted)).Refusal!.Code);
        Assert.Equal("Cases.OnlyByRevisit", (await Decide(other.Id, ProofState.Accepted)).Refusal!.Code);
        Assert.True((await Decide(other.Id, ProofState.Refused, "باید دیده شود")).Succeeded);
        Assert.Equal(0, await Open(CaseWork.Proof));

        var better = (await Bring(findings["LIC-01"].Id)).Value;
        Assert.True((await Decide(better.Id, ProofState.Accepted)).Succeeded);
        Assert.Equal("Cases.FindingNotOpen", (await Bring(findings["LIC-01"].Id)).Refusal!.Code);
        var now = (await world.Findings()).ToDictionary(f => f.Item);
        Assert.Equal((SettledBy.Proof, null), (now["LIC-01"].Settled, now["FIRE-14"].Settled));
        Assert.Equal(["FIRE-14"], await Defects());
    }

    [Fact]
    public async Task What_comes_after_the_days_is_taken_and_says_that_it_is_late()
    {
        var (_, findings) = await Noticed("LIC-01");
        Assert.False((await Bring(findings["LIC-01"].Id)).Value.Late);
        Clock.Advance(TimeSpan.FromDays(60));

        Assert.True((await Bring(findings["LIC-01"].Id)).Value.Late);
        Assert.True((await Dispute(findings["LIC-01"].Id)).Value.Late);
    }

    [Fact]
    public async Task Nonsense_is_refused_beside_its_field_and_keeps_nothing()
    {
        var (world, findings) = await Noticed("LIC-01");
        var id = findings["LIC-01"].Id;

        Assert.Equal(("Cases.TextMissing", "Text"), Told(await Bring(id, text: " ")));
        Assert.Equal(("Basics.TextTooLong", "Text"), Told(await Bring(id, text: new string('ب', 4001))));
        Assert.Equal(("Cases.DayOutside", "Day"), Told(await Bring(id, day: world.Today.AddDays(1))));
        Assert.Equal(("Cases.DayOutside", "Day"), Told(await Bring(id, day: world.Today.AddDays(-1))));
        Assert.Equal(("Letters.ProofUnknown", "Files"), Told(await Bring(id, file: Digest.Of("x"u8).ToString())));
        Assert.Equal(("Letters.ProofUnknown", "Files"), Told(await Bring(id, file: "nonsense")));
        Assert.Equal("Access.NotFound", (await Bring(id, by: Stranger)).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await Bring(new(Guid.NewGuid()))).Refusal!.Code);
        await using var scope = As(Actor.Machine("test"));
        Assert.Equal(0, await scope.Db.Set<FindingProof>().CountAsync(Cancel));
    }

    [Fact]
    public async Task A_file_that_came_with_it_is_seen_by_the_own_office_alone()
    {
        var (_, findings) = await Noticed("LIC-01");
        Digest hash;
        await using (var scope = As(Head)) hash = (await scope.Get<TakeUpload>().Run(new MemoryStream("%PDF-1.7 test"u8.ToArray()), 13, Cancel)).Value;

        Assert.True((await Bring(findings["LIC-01"].Id, file: hash.ToString())).Succeeded);

        await using (var scope = As(Registry)) Assert.True(await scope.Db.Set<FileUse>().AnyAsync(use => use.Hash == hash.ToString(), Cancel));
        await using (var scope = As(Stranger)) Assert.False(await scope.Db.Set<FileUse>().AnyAsync(use => use.Hash == hash.ToString(), Cancel));
    }

    [Fact]
    public async Task Somebody_who_did_not_make_the_finding_decides_a_dispute_and_a_finding_taken_back_after_the_notice_ends()
    {
        var (world, findings) = await Noticed("LIC-01");
        var dispute = (await Dispute(findings["LIC-01"].Id)).Value;
        Assert.Equal("Cases.DisputeOpen", (await Dispute(findings["LIC-01"].Id)).Refusal!.Code);
        // The head entered the session's decision; nobody else of the county may decide, so the province does.
        Assert.Equal(Province, await DeskOf(CaseWork.Dispute));
        Assert.Equal("Cases.AnotherPersonNeeded", (await Settle(dispute.Id, new(DisputeOutcome.Upheld, "دلیل", ""), Head)).Refusal!.Code);

        Assert.True((await Settle(dispute.Id, new(DisputeOutcome.Withdrawn, "پروانه دیده شد", ""), Deputy)).Succeeded);
        Assert.Equal("Cases.DecidedBefore", (await Settle(dispute.Id, new(DisputeOutcome.Upheld, "دلیل", ""), Deputy)).Refusal!.Code);
        Assert.Equal(SettledBy.Withdrawal, (await world.Findings()).Single().Settled);
        Assert.Equal((0, 1), (await Open(CaseWork.Dispute), await Open(CaseWork.Close)));
        Assert.Empty(await Defects());
    }

    [Fact]
    public async Task A_changed_sentence_stands_in_the_next_letter_and_the_first_stays_as_it_was_sealed()
    {
        var (world, findings) = await Noticed("LIC-01");
        var dispute = (await Dispute(findings["LIC-01"].Id)).Value;
        Assert.Equal(("Cases.TextMissing", "NewText"), Told(await Settle(dispute.Id, new(DisputeOutcome.Changed, "دلیل", ""), Deputy)));
        Assert.True((await Settle(dispute.Id, new(DisputeOutcome.Changed, "دلیل", "پروانه فعالیت تمدید نشده است."), Deputy)).Succeeded);
        Clock.Advance(TimeSpan.FromDays(60));
        await world.Reviewed([], Defect("LIC-01"));

        await using var scope = As(Head);
        Assert.True((await scope.Get<DraftNotice>().Run((await world.Case()).No, Cancel)).Succeeded);
        var view = (await scope.Get<ReadNotice>().Run((await world.Case()).No, Cancel)).Value;
        Assert.Equal("پروانه فعالیت تمدید نشده است.", Assert.Single(view.Rows).Written.Sentence);
        Assert.Contains("ارائه نشد", (await world.Findings()).Single().Detail.TextFa, StringComparison.Ordinal);
    }

    private static (string Code, string? Field) Told<T>(Outcome<T> outcome) => (outcome.Refusal!.Code, outcome.Refusal.Field);

    private async Task<(CaseWorld World, Dictionary<string, Finding> Findings)> Noticed(params string[] items)
    {
        var world = await new CaseWorld(Database).Founded(calendar: true);
        await using (var scope = As(Actor.Machine("test")))
        {
            scope.Db.Add(new Account { Id = Deputy.Account.Value, UserName = "deputy", Name = "معاون", Post = "معاون", Role = Role.CountyHead, Office = County, Disabled = true });
            await scope.Db.SaveChangesAsync(Cancel);
        }

        await world.Reviewed([.. items.Select(item => Defect(item))]);
        await world.Establish();
        var letter = (await world.Notice()).Value;
        Assert.True((await world.Serve(letter.No, world.OnPaper())).Succeeded);
        return (world, (await world.Findings()).ToDictionary(f => f.Item));
    }

    private BroughtWords Words(string text, DateOnly? day, string? file) =>
        new(text, "مریم احمدی، مسئول فنی", day ?? TehranTime.DayOf(Clock.Now), file is null ? [] : [file]);

    private async Task<Outcome<FindingProof>> Bring(FindingId id, string text = "تمدید شد", DateOnly? day = null, string? file = null, Actor? by = null)
    {
        await using var scope = As(by ?? Head);
        return await scope.Get<BringProof>().Run(id, Words(text, day, file), Cancel);
    }

    private async Task<Outcome<FindingProof>> Decide(Guid id, ProofState state, string reason = "")
    {
        await using var scope = As(Head);
        return await scope.Get<DecideProof>().Run(id, state, reason, Cancel);
    }

    private async Task<Outcome<Dispute>> Dispute(FindingId id)
    {
        await using var scope = As(Head);
        return await scope.Get<BringDispute>().Run(id, Words("در روز بازدید پروانه همراه نبود", null, null), Cancel);
    }

    private async Task<Outcome<Dispute>> Settle(Guid id, DisputeDecision decision, Actor by)
    {
        await using var scope = As(by);
        return await scope.Get<DecideDispute>().Run(id, decision, Cancel);
    }

    private async Task<int> Open(string text)
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<WorkItem>().CountAsync(i => i.DoneAt == null && i.Text == text, Cancel);
    }

    private async Task<OfficeCode> DeskOf(string text)
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<WorkItem>().Where(i => i.DoneAt == null && i.Text == text).Select(i => i.Desk).SingleAsync(Cancel);
    }

    private async Task<List<string>> Defects()
    {
        await using var scope = As(Actor.Machine("test"));
        return await scope.Db.Set<OpenDefect>().Select(d => d.Item).ToListAsync(Cancel);
    }
}

public sealed class BroughtOnSqlite() : BroughtTests(Engine.Sqlite);

public sealed class BroughtOnPostgres() : BroughtTests(Engine.Postgres);
