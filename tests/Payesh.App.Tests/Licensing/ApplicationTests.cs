using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Letters;
using Payesh.App.Licensing;
using Payesh.App.Places;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;
using Payesh.Domain.Licensing;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Licensing.LicensingWorld;

namespace Payesh.App.Tests.Licensing;

/// <summary>An application along its chain.</summary>
public abstract class ApplicationTests(Engine engine) : DatabaseSuite(engine)
{
    private LicensingWorld _world = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _world = await new LicensingWorld(Database).Founded();
    }

    [Fact]
    public async Task A_first_licence_goes_from_desk_to_desk_and_ends_as_a_paper_of_a_new_centre()
    {
        var no = (await _world.File()).Value.No;
        Assert.Equal(("Licensing.Work.completeness", County, Clock.Now.Date.AddDays(6)), await Asked());
        await _world.Until(no, "secretariat");
        Assert.Equal(("Licensing.Work.secretariat", Province, Clock.Now.Date.AddDays(6)), await Asked());
        await _world.Until(no, LicensingChain.Issue);
        Assert.Equal(ApplicationState.Granted, (await _world.Read(no)).State);

        var letter = await _world.Issue(no);
        Assert.Equal((LetterKind.Licence, LetterState.Sealed), (letter.Value.Kind, letter.Value.State));
        var of = await _world.Read(no);
        Assert.Equal((ApplicationState.Issued, _world.Today), (of.State, of.Ended));
        Assert.Empty(await _world.Work("application"));
        await using var scope = As(Actor.Machine("test"));
        var centre = await scope.Db.Set<Centre>().SingleAsync(c => c.Id == of.CentreId, Cancel);
        Assert.Equal((CentreStatus.Active, of.ValidTill), (centre.Status, centre.LicensedTill));
        var paper = await scope.Db.Set<LicencePaper>().SingleAsync(Cancel);
        Assert.Equal((LicenceKind.Activity, of.PaperNumber, _world.Today), (paper.Kind, paper.Number, paper.Issued));
        Assert.Equal("مریم احمدی", (await scope.Db.Set<CentrePerson>().SingleAsync(p => p.Role == PersonRole.Founder, Cancel)).Name);
        var card = await scope.Get<CheckLetter>().Run(CheckCode.From(of.LetterCode).ForTyping, Cancel);
        Assert.Equal((LetterKind.Licence, letter.Value.Number), (card.Value.Kind, card.Value.Number));
        Assert.Equal(of.Route(), of.Steps.Select(s => s.Code));
    }

    [Fact]
    public async Task A_step_ends_only_with_its_file_complete_at_its_desk_and_once()
    {
        var no = (await _world.File()).Value.No;
        Assert.Equal("Licensing.DocumentsMissing", (await _world.Finish(no, "completeness", Inspector)).Refusal!.Code);
        await _world.Documents(no);
        Assert.Equal("Licensing.EnquiriesMissing", (await _world.Finish(no, "completeness", Inspector)).Refusal!.Code);
        await _world.Enquiries(no);
        Assert.Equal("Licensing.StepPassed", (await _world.Finish(no, "forward", Inspector)).Refusal!.Code);
        Assert.Equal("Licensing.NotYourDesk", (await _world.Finish(no, "completeness", Secretary)).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await _world.Finish(no, "completeness", Stranger)).Refusal!.Code);
        Assert.True((await _world.Finish(no, "completeness", Inspector)).Succeeded);
        Assert.Equal("Licensing.StepPassed", (await _world.Finish(no, "completeness", Inspector)).Refusal!.Code);
        Assert.Equal("Licensing.EnquiriesOpen", (await _world.Finish(no, "enquiries", Inspector)).Refusal!.Code);
        await _world.Answers(no);
        Assert.Equal("forward", (await _world.Read(no)).Step);
        await _world.Until(no, "need");
        Assert.Equal("Licensing.NotYourDesk", (await _world.Finish(no, "need", Inspector, StepVerdict.Favourable)).Refusal!.Code);
        Assert.Equal("Licensing.VerdictMissing", (await _world.Finish(no, "need", Supervisor)).Refusal!.Code);
        Assert.Equal("Licensing.ReasonMissing", (await _world.Finish(no, "need", Supervisor, StepVerdict.Unfavourable, " ")).Refusal!.Code);
    }

    [Fact]
    public async Task Two_who_end_one_step_at_once_end_it_once()
    {
        var no = (await _world.File()).Value.No;
        await _world.Until(no, "secretariat");
        var both = await Task.WhenAll(_world.Finish(no, "secretariat", Secretary), _world.Finish(no, "secretariat", Secretary));
        Assert.Equal("Licensing.StepPassed", Assert.Single(both, done => !done.Succeeded).Refusal!.Code);
        Assert.Equal("need", (await _world.Read(no)).Step);
    }

    [Fact]
    public async Task The_offices_clock_stands_while_the_applicant_brings_something_and_what_comes_late_is_taken()
    {
        var no = (await _world.File()).Value.No;
        await _world.Until(no, "secretariat");
        var due = (await _world.Read(no)).Due!.Value;
        await Ask(Secretary, no, ["photos"], "");
        Assert.Equal("Licensing.WithApplicant", (await _world.Finish(no, "secretariat", Secretary)).Refusal!.Code);
        Assert.Equal((ApplicationState.WithApplicant, _world.Today.AddDays(31)), ((await _world.Read(no)).State, (await _world.Read(no)).WaitingDue));

        Clock.Advance(TimeSpan.FromDays(40));
        var late = await _world.As<BringDocument, Outcome<ApplicationDocument>>(Inspector, use => use.Run(no, "photos", null, Cancel));
        Assert.True(late.Value.Late);
        Assert.True((await _world.As<ResumeApplication, Outcome<LicenceApplication>>(Secretary, use => use.Run(no, Cancel))).Succeeded);
        var of = await _world.Read(no);
        Assert.Equal((ApplicationState.Open, 40, true), (of.State, of.ApplicantDays, of.AnsweredLate));
        Assert.True(of.Due >= due.AddDays(40));
        Assert.Equal("Licensing.NotWithApplicant", (await _world.As<ResumeApplication, Outcome<LicenceApplication>>(Secretary, use => use.Run(no, Cancel))).Refusal!.Code);
        Assert.True((await _world.Finish(no, "secretariat", Secretary)).Succeeded);
        Assert.Equal(0, (await _world.Read(no)).Steps.Single(s => s.Code == "secretariat").OwnDays);
    }

    [Fact]
    public async Task The_security_office_gets_its_days_twice_at_most_and_no_other_desk_does()
    {
        var no = (await _world.File()).Value.No;
        await _world.Until(no, "secretariat");
        Assert.Equal("Licensing.NotExtensible", (await Extend(no, "secretariat", 5)).Refusal!.Code);
        await _world.Until(no, "security");
        var due = (await _world.Read(no)).Due!.Value;
        Assert.Equal("Licensing.ExtensionOutside", (await Extend(no, "security", 21)).Refusal!.Code);
        Assert.True((await Extend(no, "security", 20)).Succeeded);
        Assert.True((await _world.Read(no)).Due >= due.AddDays(20));
        Assert.Equal("Licensing.NotExtensible", (await Extend(no, "security", 5)).Refusal!.Code);
    }

    [Fact]
    public async Task A_closure_announced_later_moves_the_last_day_and_says_why()
    {
        var no = (await _world.File()).Value.No;
        var due = (await _world.Read(no)).Due!.Value;
        await using (var scope = As(Supervisor))
            Assert.True((await scope.Get<AnnounceClosure>().Run(County, due, due, "سرمای شدید", "۱۲", Cancel)).Succeeded);
        var of = await _world.Read(no);
        Assert.True(of.Due > due);
        Assert.Equal((due, "سرمای شدید"), (of.Steps[0].DueBefore, of.Steps[0].MovedBecause));
        Assert.Equal(LicensingWork.EndOf(of.Due!.Value), (await _world.Work("application")).Single().Due);
        Assert.Equal("Licensing.EntryMoved", (await _world.View(no)).Value.Entries[0].Title);
    }

    [Fact]
    public async Task The_commission_declines_with_a_reason_and_the_letter_carries_the_block_of_appeal()
    {
        var no = (await _world.File()).Value.No;
        Assert.Equal("Licensing.StepPassed", (await _world.Decide(no, _world.Granted)).Refusal!.Code);
        Assert.Equal("Licensing.NotDecided", (await _world.Issue(no)).Refusal!.Code);
        await _world.Until(no, LicensingChain.Commission);
        Assert.Equal("Access.NotYourDuty", (await _world.Decide(no, _world.Granted, Supervisor)).Refusal!.Code);
        Assert.Equal("Licensing.ValidityMissing", (await _world.Decide(no, _world.Granted with { ValidTill = null })).Refusal!.Code);
        Assert.Equal("Licensing.ReasonMissing", (await _world.Decide(no, _world.Declined with { Words = "\n " })).Refusal!.Code);
        Assert.True((await _world.Decide(no, _world.Declined)).Succeeded);
        Assert.Equal("Licensing.DecidedOtherwise", (await _world.Issue(no)).Refusal!.Code);
        Assert.Equal(LicensingWork.Refuse, (await _world.Work("application")).Single().Text);

        var letter = (await _world.Refuse(no)).Value;
        Assert.Equal(LetterKind.LicenceRefusal, letter.Kind);
        await using var scope = As(Supervisor);
        var html = System.Text.Encoding.UTF8.GetString((await scope.Db.Set<LetterBody>().SingleAsync(b => b.LetterId == letter.Id, Cancel)).Html!);
        Assert.Contains("ساختمان مناسب نیست", html, StringComparison.Ordinal);
        Assert.Contains("دیوان عدالت اداری", html, StringComparison.Ordinal);
        Assert.Equal(ApplicationState.Refused, (await _world.Read(no)).State);
        Assert.Equal("Licensing.Ended", (await _world.Refuse(no)).Refusal!.Code);
    }

    [Fact]
    public async Task A_file_goes_back_to_the_step_before_with_a_reason_and_may_be_withdrawn()
    {
        var no = (await _world.File()).Value.No;
        Assert.Equal("Licensing.NothingBefore", (await Back(Inspector, no, "completeness")).Refusal!.Code);
        await _world.Until(no, "secretariat");
        Assert.True((await Back(Secretary, no, "secretariat")).Succeeded);
        var of = await _world.Read(no);
        Assert.Equal(("forward", County), (of.Step, of.Desk));
        Assert.Equal("مدارک ناقص است", of.Steps.Single(s => s.Code == "secretariat").SentBackBecause);

        var withdrawn = await _world.As<WithdrawApplication, Outcome<LicenceApplication>>(Inspector, use => use.Run(no, "انصراف کتبی", Cancel));
        Assert.Equal(ApplicationState.Withdrawn, withdrawn.Value.State);
        Assert.Empty(await _world.Work("application"));
        Assert.Equal("Licensing.Ended", (await _world.Finish(no, "forward", Inspector)).Refusal!.Code);
    }

    private async Task<(string, OfficeCode, DateTime)> Asked()
    {
        var item = Assert.Single(await _world.Work("application"));
        return (item.Text, item.Desk, TehranTime.DayOf(item.Due!.Value).ToDateTime(default));
    }

    private Task<Outcome<LicenceApplication>> Ask(Actor by, long no, string[] documents, string words) =>
        _world.As<AskApplicant, Outcome<LicenceApplication>>(by, async use => await use.Run(no, (await _world.Read(no)).Step, documents, words, Cancel));

    private Task<Outcome<LicenceApplication>> Extend(long no, string code, int days) =>
        _world.As<ExtendLimit, Outcome<LicenceApplication>>(Secretary, use => use.Run(no, code, days, "درخواست حراست", Cancel));

    private Task<Outcome<LicenceApplication>> Back(Actor by, long no, string code) =>
        _world.As<SendBackStep, Outcome<LicenceApplication>>(by, use => use.Run(no, code, "مدارک ناقص است", Cancel));
}

file static class Routes
{
    public static IReadOnlyList<string> Route(this LicenceApplication of) => of.Paper == LicenceKind.Activity
        ? ["completeness", "enquiries", "forward", "secretariat", "need", "security", "visit", "commission", "issue"] : [];
}

public sealed class ApplicationOnSqlite() : ApplicationTests(Engine.Sqlite);

public sealed class ApplicationOnPostgres() : ApplicationTests(Engine.Postgres);
