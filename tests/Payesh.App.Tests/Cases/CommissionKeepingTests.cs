using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Cases.Commission;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases.Commission;
using Payesh.Domain.Centres;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;
using static Payesh.App.Tests.Cases.CommissionWorld;

namespace Payesh.App.Tests.Cases;

public abstract class CommissionKeepingTests(Engine engine) : DatabaseSuite(engine)
{
    private readonly string _folder = Directory.CreateTempSubdirectory("payesh-commission").FullName;

    protected override void Register(IServiceCollection services) => services.AddSingleton(new FileStore(_folder));

    [Fact]
    public async Task Who_keeps_a_commission_keeps_the_own_one_and_no_other()
    {
        var of = await Founded(Database);
        Assert.Equal("Access.NotYourDuty", (await of.Appoint(Head, "نفر", body: Province)).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await of.Appoint(OtherSecretary, "نفر", body: Province)).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await of.Appoint(High, "نفر", body: Province)).Refusal!.Code);
        Assert.Null((await of.Appoint(Secretary, "نفر نخست")).Refusal);
        Assert.Null((await of.Appoint(Supervisor, "نفر دوم")).Refusal);
        Assert.Equal("Cases.SitsAlready", (await of.Appoint(Secretary, "نفر دوم")).Refusal!.Code);
        Assert.Equal("Cases.NoSuchSeat", (await of.Appoint(Secretary, "علی‌البدل", alternateFor: 999)).Refusal!.Code);
        await using (var scope = As(OtherSecretary)) Assert.Equal("Access.NotFound", (await scope.Get<ReadCommission>().Run(Province, Cancel)).Refusal!.Code);
        await using (var scope = As(High)) Assert.Equal(2, (await scope.Get<ReadCommission>().Run(Province, Cancel)).Value.Members.Count);
    }

    [Fact]
    public async Task A_case_before_a_commission_is_seen_by_its_keepers_and_by_nobody_beside_them()
    {
        var of = await Founded(Database);
        var (item, session, _) = await of.Ready();
        foreach (var (actor, code) in new[] { (Secretary, "Access.NotFound"), (Head, "Access.NotYourDuty"), (OtherSecretary, "Access.NotFound") })
        {
            await using var scope = As(actor);
            Assert.Equal(code, (await scope.Get<ReadCommission>().Item(item.No, Cancel)).Refusal!.Code);
            Assert.Equal(code, (await scope.Get<ReadCommission>().Session(session.No, Cancel)).Refusal!.Code);
            Assert.Equal(code, (await scope.Get<HearComplainant>().Run(item.No, "متن", Cancel)).Refusal!.Code);
        }

        await using var stranger = As(Stranger);
        Assert.Equal("Access.NotFound", (await stranger.Get<ReadCommissionFile>().Run(item.CaseNo, Cancel)).Refusal!.Code);
        Assert.Equal("Access.NotFound", (await stranger.Get<SendToCommission>().Run(item.CaseNo, "x", Cancel)).Refusal!.Code);
    }

    [Fact]
    public async Task A_session_of_the_past_is_not_planned_one_to_come_is_not_held_and_a_cancelled_one_gives_its_cases_back()
    {
        var of = await Founded(Database);
        await of.LadderEnded();
        var item = (await of.Send()).Value;
        var members = await of.Members(High);
        await using (var scope = As(High))
            Assert.Equal("Cases.SessionPast", (await scope.Get<PlanSession>().Run(OfficeCode.Headquarters, new(of.World.Today.AddDays(-1), new(9, 0), "ستاد"), Cancel)).Refusal!.Code);
        var session = await of.Session(High, 10);
        Assert.Equal(CommissionSession.NumberOf(session.Day.Jalali.Year, 1), session.Number);
        await of.Put(High, item, session);
        Assert.Equal("Cases.SessionAhead", (await of.Hold(High, session.No, members)).Refusal!.Code);
        await of.SignLetter(High, item.No, CommissionPaper.Invitation);
        await using (var scope = As(High))
        {
            var version = (await of.SessionOf(session.No)).Version;
            Assert.Equal("Basics.ChangedMeanwhile", (await scope.Get<MoveSession>().Cancel(session.No, version + 1, "هوا", Cancel)).Refusal!.Code);
            Assert.Null((await scope.Get<MoveSession>().Cancel(session.No, version, "تعطیلی هوا", Cancel)).Refusal);
        }

        var back = await of.Item(item.No);
        Assert.Equal((null, null, null), (back.Session, back.Invitation, back.Invited));
        await using (var scope = As(High)) Assert.Equal(item.No, Assert.Single((await scope.Get<ReadCommission>().Own(Cancel)).Value.Waiting).No);
    }

    [Fact]
    public async Task Minutes_come_back_as_a_scan_and_a_script_with_the_name_of_a_picture_does_not()
    {
        var of = await Founded(Database);
        var (_, session, _) = await of.Ready();
        await using var scope = As(High);
        var script = "#!/bin/sh\nrm -rf /"u8.ToArray();
        Assert.Equal("Files.WrongType", (await scope.Get<TakeUpload>().Run(new MemoryStream(script), script.Length, Cancel)).Refusal!.Code);
        Assert.Equal("Files.TooLarge", (await scope.Get<TakeUpload>().Run(Stream.Null, 200L * 1024 * 1024, Cancel)).Refusal!.Code);
        var version = (await of.SessionOf(session.No)).Version;
        Assert.Equal("Cases.ScanMissing", (await scope.Get<KeepMinutes>().Run(session.No, version, "۱۲", new string('a', 64), Cancel)).Refusal!.Code);
        var pdf = Encoding.UTF8.GetBytes("%PDF-1.4 صورت‌جلسه");
        var scan = (await scope.Get<TakeUpload>().Run(new MemoryStream(pdf), pdf.Length, Cancel)).Value.ToString();
        Assert.Equal("Cases.NumberMissing", (await scope.Get<KeepMinutes>().Run(session.No, version, " ", scan, Cancel)).Refusal!.Code);
        Assert.Null((await scope.Get<KeepMinutes>().Run(session.No, version, "۱۲/ص", scan, Cancel)).Refusal);
        Assert.Equal(SessionState.Minuted, (await of.SessionOf(session.No)).State);
        await using (var read = (await scope.Get<ReadMinutesScan>().Run(session.No, Cancel)).Value) Assert.Equal(pdf.Length, read.Length);
        await using var other = As(Secretary);
        Assert.Equal("Access.NotFound", (await other.Get<ReadMinutesScan>().Run(session.No, Cancel)).Refusal!.Code);
    }

    [Fact]
    public async Task The_file_lists_what_is_missing_holds_the_letters_and_no_word_of_a_complainant()
    {
        var of = await Founded(Database);
        var (item, _, _) = await of.Ready();
        const string secret = "شب‌ها در را قفل می‌کردند";
        await using (var scope = As(High)) Assert.Null((await scope.Get<HearComplainant>().Run(item.No, secret, Cancel)).Refusal);
        await using var county = As(Head);
        var view = (await county.Get<ReadCommissionFile>().Run(item.CaseNo, Cancel)).Value;
        Assert.Equal([FilePart.Visits, FilePart.Receipts], view.MissingParts.Order());
        Assert.Equal(3, view.Lines.Count(line => line.Part == FilePart.Letters && !line.Missing));
        Assert.Contains(view.Lines, line => line is { Part: FilePart.Protected, Sealed: true });
        Assert.Contains(view.Lines, line => line.Part == FilePart.Editions && line.Name == "ladder-1404-07-01");

        var words = new IndexWords(true, "پرونده", ["بخش", "سند", "وضع", "اثر"], part => part.ToString(), line => line.Name, line => line.Missing ? "ناقص" : "موجود");
        var file = (await county.Get<WriteCommissionFile>().Run(item.CaseNo, words, Cancel)).Value;
        using var zip = new ZipArchive(new MemoryStream(file.Bytes));
        Assert.Equal(3, zip.Entries.Count(entry => entry.FullName.StartsWith("letters/", StringComparison.Ordinal)));
        foreach (var entry in zip.Entries)
        {
            using var text = new StreamReader(entry.Open());
            Assert.DoesNotContain("قفل می‌کردند", await text.ReadToEndAsync(Cancel), StringComparison.Ordinal);
        }

        await using var registry = As(Registry);
        Assert.Equal("Access.NotYourDuty", (await registry.Get<WriteCommissionFile>().Run(item.CaseNo, words, Cancel)).Refusal!.Code);
        await using var machine = As(Actor.Machine("test"));
        Assert.Equal(1, await machine.Db.Set<App.Audit.AuditEntry>().CountAsync(entry => entry.Kind == AuditKind.Exported, Cancel));
    }

    [Fact]
    public async Task A_centre_that_was_renamed_meanwhile_is_called_by_its_present_name_and_a_stale_preview_is_not_signed()
    {
        var of = await Founded(Database);
        await of.LadderEnded();
        var item = (await of.Send()).Value;
        await of.Put(High, item, await of.Session(High, 10));
        await using (var machine = As(Actor.Machine("test")))
        {
            var centre = await machine.Db.Set<Centre>().SingleAsync(Cancel);
            typeof(Centre).GetProperty(nameof(Payesh.Domain.Centres.Centre.Name))!.SetValue(centre, "خانه سالمندان مهر");
            await machine.Db.SaveChangesAsync(Cancel);
        }

        await using (var scope = As(High))
            Assert.Equal("Cases.PreviewStale", (await scope.Get<SignCommissionLetter>().Run(item.No, CommissionPaper.Invitation, (await of.Item(item.No)).Version + 1, Cancel)).Refusal!.Code);
        Assert.Null((await of.SignLetter(High, item.No, CommissionPaper.Invitation)).Refusal);
        Assert.Equal("Cases.LetterSigned", (await of.SignLetter(High, item.No, CommissionPaper.Invitation)).Refusal!.Code);
        Assert.Equal("خانه سالمندان مهر", (await of.LetterOf((await of.Item(item.No)).Invitation)).CentreName);
    }

    [Fact]
    public async Task Numbers_of_the_commission_are_its_own_beside_those_of_the_county()
    {
        var of = await Founded(Database);
        var (item, _, members) = await of.Ready();
        await of.Hear(High, item.No);
        await of.Decide(High, item.No, DecisionKind.Measures, members, of.StopOfAdmissions);
        await of.SignLetter(High, item.No, CommissionPaper.Decision);
        await using var scope = As(Actor.Machine("test"));
        var numbers = await scope.Db.Set<Domain.Letters.Letter>().Where(l => l.Number != null).Select(l => new { l.Issuer, l.Number }).ToListAsync(Cancel);
        Assert.Equal(2, numbers.Count(one => one.Issuer == OfficeCode.Headquarters));
        // The first of both series: the same number, and no clash.
        Assert.Contains(numbers, one => one.Issuer == County && numbers.Any(other => other.Issuer == OfficeCode.Headquarters && other.Number == one.Number));
    }

    [Fact]
    public async Task A_decision_is_public_only_when_that_is_decided_and_says_nothing_of_a_complaint()
    {
        var of = await Founded(Database);
        var (item, _, members) = await of.Ready();
        await of.Hear(High, item.No);
        await of.Decide(High, item.No, DecisionKind.Measures, members, of.StopOfAdmissions);
        await using var scope = As(High);
        var publish = scope.Get<PublishDecision>();
        Assert.Equal("Cases.CentreNotTold", (await publish.Run(item.No, "توقف پذیرش", Cancel)).Refusal!.Code);
        await of.SignLetter(High, item.No, CommissionPaper.Decision);
        Assert.Equal("Cases.ComplaintWords", (await publish.Run(item.No, "در پی شکایت خانواده", Cancel)).Refusal!.Code);
        Assert.Null((await of.Item(item.No)).PublishedOn);
        Assert.Null((await publish.Run(item.No, "توقف پذیرش تا رفع نقص", Cancel)).Refusal);
        Assert.Equal(of.World.Today, (await of.Item(item.No)).PublishedOn);
        await using (var nobody = As(Actor.Nobody("")))
            Assert.Equal("توقف پذیرش تا رفع نقص", Assert.Single(await nobody.Get<ReadPublishedDecisions>().Run(CaseWorld.Centre, Cancel)).Text);
        Assert.Null((await publish.TakeBack(item.No, Cancel)).Refusal);
        await using var later = As(Actor.Nobody(""));
        Assert.Empty(await later.Get<ReadPublishedDecisions>().Run(CaseWorld.Centre, Cancel));
    }

    [Fact]
    public async Task What_is_sent_up_lies_before_the_high_commission_and_what_is_sent_back_asks_the_county_again()
    {
        var of = await Founded(Database);
        await of.World.Reviewed(Defect("LIC-01"));
        await of.World.Establish();
        await using (var scope = As(Head)) await scope.Get<App.Cases.TakeFastTrack>().Run((await of.World.Case()).No, App.Cases.FastOrder.For("فوت یک مقیم"), Cancel);
        var item = (await of.Send()).Value;
        var (members, session) = (await of.Members(Secretary), await of.Session(Secretary, 0));
        await of.Put(Secretary, item, session);
        await of.Hold(Secretary, session.No, members);
        Assert.Null((await of.Decide(Secretary, item.No, DecisionKind.SendUp, members)).Refusal);
        await using (var scope = As(High))
        {
            var up = Assert.Single((await scope.Get<ReadCommission>().Own(Cancel)).Value.Waiting);
            Assert.Equal(OfficeCode.Headquarters, up.Body);
        }

        Assert.Null((await of.World.Case()).CommissionDecided);
        Assert.Equal("Cases.BeforeCommission", (await of.Send()).Refusal!.Code);
    }
}

public sealed class CommissionKeepingOnSqlite() : CommissionKeepingTests(Engine.Sqlite);

public sealed class CommissionKeepingOnPostgres() : CommissionKeepingTests(Engine.Postgres);
