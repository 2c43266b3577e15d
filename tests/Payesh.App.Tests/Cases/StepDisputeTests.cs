using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Files;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;
using static Payesh.App.Tests.Cases.OwnDoor;

namespace Payesh.App.Tests.Cases;

/// <summary>The centre disputes a finding or the step of a letter; somebody decides who made neither.</summary>
public abstract class StepDisputeTests(Engine engine) : DatabaseSuite(engine)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-").FullName;

    protected override void Register(IServiceCollection services) => services.AddSingleton(new FileStore(_folder));

    [Fact]
    public async Task Who_signed_the_letter_does_not_decide_and_where_nobody_else_is_the_superior_office_has_it()
    {
        var door = await new OwnDoor(Database).Founded();
        var (letter, _) = await door.Noticed("LIC-01");
        var dispute = (await Send(door, letter.No)).Value;
        Assert.Equal("Cases.DisputeOpen", (await Send(door, letter.No)).Refusal!.Code);
        Assert.Equal(Province, await door.DeskOf(CaseWork.StepDispute));
        Assert.Equal("Cases.AnotherPersonNeeded", (await Decide(dispute.Id, DisputeOutcome.Upheld, Head)).Refusal!.Code);
        Assert.True((await Shown(door)).IsDisputed);

        Assert.True((await Decide(dispute.Id, DisputeOutcome.Upheld, Supervisor)).Succeeded);

        Assert.Equal("Cases.DecidedBefore", (await Decide(dispute.Id, DisputeOutcome.Withdrawn, Supervisor)).Refusal!.Code);
        Assert.Equal(0, await door.Waiting(CaseWork.StepDispute));
        Assert.False((await Shown(door)).IsDisputed);
        Assert.NotNull((await door.World.Case()).Due);
    }

    [Fact]
    public async Task Taken_back_the_case_stands_where_it_stood_its_days_end_and_the_letter_may_be_written_anew()
    {
        var door = await new OwnDoor(Database).Founded();
        var (letter, _) = await door.Noticed("LIC-01");
        Assert.Equal(1, await door.Waiting(CaseWork.NoticeDue));
        var dispute = (await Send(door, letter.No)).Value;

        Assert.True((await Decide(dispute.Id, DisputeOutcome.Withdrawn, Supervisor)).Succeeded);

        var of = await door.World.Case();
        Assert.Equal(("notice", null, null), (of.Step, of.StepLetter, of.Due));
        Assert.Equal((0, 1), (await door.Waiting(CaseWork.NoticeDue), await door.Waiting(CaseWork.Draft)));
        var track = (await Shown(door)).Case.Steps;
        Assert.Equal(door.Today, Assert.Single(track).Withdrawn);
        Assert.Equal("Cases.DecidedBefore", (await Send(door, letter.No)).Refusal!.Code);
        Assert.True((await door.World.Notice()).Succeeded);
        Assert.Equal(2, (await Shown(door)).Case.Steps.Count);
    }

    [Fact]
    public async Task After_the_days_it_is_taken_and_says_so_and_a_letter_that_did_not_reach_the_centre_is_not_there()
    {
        var door = await new OwnDoor(Database).Founded();
        var letter = await door.Sealed("LIC-01");
        Assert.Equal("Access.NotFound", (await Send(door, letter.No)).Refusal!.Code);
        Assert.True((await door.World.Serve(letter.No, door.World.OnPaper())).Succeeded);
        Clock.Advance(TimeSpan.FromDays(60));

        Assert.Equal("Access.NotFound", (await Send(door, letter.No, Neighbour)).Refusal!.Code);
        Assert.True((await Send(door, letter.No)).Value.Late);
    }

    [Fact]
    public async Task An_open_dispute_of_a_step_holds_back_the_closing_letter()
    {
        var door = await new OwnDoor(Database).Founded();
        var (letter, findings) = await door.Noticed("LIC-01");
        await Send(door, letter.No);
        var proof = (await door.Prove(findings["LIC-01"].No, papers: await door.File())).Value;
        await door.As(Head, scope => scope.Get<DecideProof>().Run(proof.Id, ProofState.Accepted, "", Cancel));

        Assert.Equal(0, await door.Waiting(CaseWork.Close));
        Assert.Equal("Cases.DisputeOpen", (await door.As(Head, async scope => await scope.Get<DraftClosing>().Run((await door.World.Case()).No, Cancel))).Refusal!.Code);
    }

    [Fact]
    public async Task A_finding_is_disputed_through_the_same_door_with_the_name_and_day_that_are_known()
    {
        var door = await new OwnDoor(Database).Founded();
        var (_, findings) = await door.Noticed("LIC-01");
        var paper = await door.File();

        var dispute = (await door.As(Founder, scope => scope.Get<SendDispute>().AboutFinding(findings["LIC-01"].No, new("پروانه نزد شهرداری بود", [paper]), Cancel))).Value;

        Assert.Equal(("مریم احمدی، مؤسس مرکز", door.Today, paper), (dispute.Name, dispute.BroughtOn, dispute.Files));
        Assert.True(Assert.Single(await door.Findings()).IsDisputed);
    }

    private static Task<Outcome<StepDispute>> Send(OwnDoor door, long letter, Actor? by = null) =>
        door.As(by ?? Founder, scope => scope.Get<SendDispute>().AboutLetter(letter, new("این نامه به مرکز ما مربوط نیست", []), TestContext.Current.CancellationToken));

    private static Task<CaseView> Shown(OwnDoor door) => door.As(Head, async scope => (await scope.Get<ReadCase>().Run((await door.World.Case()).No, TestContext.Current.CancellationToken)).Value);

    private async Task<Outcome<StepDispute>> Decide(Guid id, DisputeOutcome outcome, Actor by)
    {
        await using var scope = As(by);
        return await scope.Get<DecideStepDispute>().Run(id, new(outcome, "دلیل", ""), Cancel);
    }
}

public sealed class StepDisputeOnSqlite() : StepDisputeTests(Engine.Sqlite);

public sealed class StepDisputeOnPostgres() : StepDisputeTests(Engine.Postgres);
