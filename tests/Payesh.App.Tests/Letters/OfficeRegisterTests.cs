using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.App.Tests.Cases;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Letters;

public abstract class OfficeRegisterTests(Engine engine) : DatabaseSuite(engine)
{
    private CaseWorld World => new(Database);

    private DateOnly Today => TehranTime.DayOf(Clock.Now);

    [Fact]
    public async Task The_sheet_says_what_the_next_letter_carries()
    {
        var world = await World.Founded(calendar: true);
        Assert.Equal((false, "", SetRegister.NotYet, 0L), Numbering(await Sheet()));
        Assert.True((await Set(external: false, "پ")).Succeeded);
        var letter = await world.SealedNotice();

        var sheet = await Sheet();
        Assert.Equal("1/1404/پ", letter.Number);
        Assert.Equal((false, "پ", 1L), (sheet.External, sheet.Mark, sheet.LastPlace));
        Assert.StartsWith("اداره بهزیستی شهرستان ", sheet.OfficeName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ابپتثجچحخ")]
    [InlineData("پ/۱")]
    [InlineData("الف ب")]
    [InlineData("-")]
    public async Task A_mark_that_would_not_read_as_part_of_a_number_is_refused(string mark)
    {
        await World.Founded(calendar: true);
        var refused = await Set(external: false, mark);
        Assert.Equal(("Letters.MarkUnreadable", "Mark"), (refused.Refusal?.Code, refused.Refusal?.Field));
    }

    [Fact]
    public async Task Who_saves_over_what_another_set_meanwhile_is_told_so()
    {
        await World.Founded(calendar: true);
        Assert.True((await Set(external: true, "", seen: SetRegister.NotYet)).Succeeded);
        Assert.Equal(BasicsRefusal.ChangedMeanwhile, (await Set(external: false, "پ", seen: SetRegister.NotYet)).Refusal);
        Assert.True((await Set(external: false, "پ", seen: (await Sheet()).Version)).Succeeded);
        Assert.Equal("پ", (await Sheet()).Mark);
    }

    [Fact]
    public async Task An_appointment_ends_on_a_day_and_is_then_signed_by_nobody()
    {
        await World.Founded(calendar: true);
        var no = (await Appointed(Head.Account, Today.AddDays(-10), null)).Value.No;
        Assert.Equal(SignedAs.ActingHead, await SignsAs(Today));

        Assert.Equal(("Letters.AppointmentEndsEarly", "Last"), Told(await End(no, Today.AddDays(-11))));
        Assert.True((await End(no, Today)).Succeeded);
        Assert.Equal(SignedAs.ActingHead, await SignsAs(Today));
        Assert.Equal(SignedAs.Head, await SignsAs(Today.AddDays(1)));
        // Known to end: it may end sooner, not later.
        Assert.Equal(("Letters.AppointmentNotProlonged", "Last"), Told(await End(no, Today.AddDays(5))));
        Assert.True((await End(no, Today.AddDays(-1))).Succeeded);
        Assert.Equal(("Letters.AppointmentOver", "Last"), Told(await End(no, Today.AddDays(-3))));

        var line = Assert.Single((await Sheet()).Appointments);
        Assert.Equal((Head.Name, Today.AddDays(-1)), (line.Name, line.Appointment.Last!.Value));
        await using var machine = As(Actor.Machine("test"));
        Assert.Equal([AuditKind.Added, AuditKind.Changed, AuditKind.Changed],
            await machine.Db.Set<AuditEntry>().Where(e => e.Subject == nameof(Appointment)).OrderBy(e => e.No).Select(e => e.Kind).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Only_who_may_sign_there_is_appointed()
    {
        await World.Founded(calendar: true);
        Assert.Equal(("Letters.SignerUnfit", "Account"), Told(await Appointed(Registry.Account, Today, null)));
        Assert.Equal(("Letters.SignerUnfit", "Account"), Told(await Appointed(Stranger.Account, Today, null)));
        Assert.Equal(("Letters.SignerUnfit", "Account"), Told(await Appointed(new(Guid.NewGuid()), Today, null)));
        Assert.True((await Appointed(Supervisor.Account, Today, null)).Succeeded);
        Assert.Equal(("Basics.TextTooLong", "Post"), Told(await Appointed(Head.Account, Today, null, post: new string('س', 121))));
        Assert.Equal(("Basics.TextTooLong", "Order"), Told(await Appointed(Head.Account, Today, null, order: new string('۱', 61))));

        await using var scope = As(Head);
        Assert.Equal(new[] { Head, Supervisor }.Select(who => who.Account).Order(Comparer<AccountId>.Create((a, b) => a.Value.CompareTo(b.Value))),
            (await scope.Get<ReadRegister>().Signers(County, Cancel)).Value.Select(account => account.AccountId).Order(Comparer<AccountId>.Create((a, b) => a.Value.CompareTo(b.Value))));
    }

    [Fact]
    public async Task Another_office_finds_nothing_and_who_keeps_no_rules_is_refused()
    {
        await World.Founded(calendar: true);
        var no = (await Appointed(Head.Account, Today, null)).Value.No;

        foreach (var (who, code) in new[] { (Stranger, "Access.NotFound"), (Registry, "Access.NotYourDuty") })
        {
            Assert.Equal(code, (await Set(external: true, "", by: who)).Refusal?.Code);
            Assert.Equal(code, (await Appointed(Head.Account, Today, null, by: who)).Refusal?.Code);
            Assert.Equal(code, (await End(no, Today, who)).Refusal?.Code);
            await using var scope = As(who);
            Assert.Equal(code, (await scope.Get<ReadRegister>().Run(County, Cancel)).Refusal?.Code);
            Assert.Equal(code, (await scope.Get<ReadRegister>().Signers(County, Cancel)).Refusal?.Code);
        }
        Assert.Equal("Access.NotFound", (await End(no + 1, Today)).Refusal?.Code);
    }

    private static (bool, string, long, long) Numbering(RegisterSheet sheet) => (sheet.External, sheet.Mark, sheet.Version, sheet.LastPlace);

    private static (string?, string?) Told<T>(Outcome<T> outcome) => (outcome.Refusal?.Code, outcome.Refusal?.Field);

    private async Task<RegisterSheet> Sheet()
    {
        await using var scope = As(Supervisor);
        return (await scope.Get<ReadRegister>().Run(County, Cancel)).Value;
    }

    private async Task<Outcome<OfficeRegister>> Set(bool external, string mark, long? seen = null, Actor? by = null)
    {
        await using var scope = As(by ?? Head);
        return await scope.Get<SetRegister>().Run(County, external, mark, Cancel, seen);
    }

    private async Task<Outcome<Appointment>> Appointed(AccountId who, DateOnly first, DateOnly? last, string post = "اداره بهزیستی", string order = "۹", Actor? by = null)
    {
        await using var scope = As(by ?? Head);
        return await scope.Get<Appoint>().Run(County, who, SignedAs.ActingHead, post, first, last, order, Cancel);
    }

    private async Task<Outcome<Appointment>> End(long no, DateOnly last, Actor? by = null)
    {
        await using var scope = As(by ?? Head);
        return await scope.Get<EndAppointment>().Run(no, last, Cancel);
    }

    private async Task<SignedAs> SignsAs(DateOnly day)
    {
        await using var scope = As(Head);
        return (await scope.Get<Signatories>().Of(Head, County, day, Cancel)).As;
    }
}

public sealed class OfficeRegistersOnSqlite() : OfficeRegisterTests(Engine.Sqlite);

public sealed class OfficeRegistersOnPostgres() : OfficeRegisterTests(Engine.Postgres);
