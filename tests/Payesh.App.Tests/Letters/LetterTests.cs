using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Letters;
using Payesh.App.Tests.Cases;
using Payesh.App.Work;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Testing;
using Xunit;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Letters;

public abstract class LetterTests(Engine engine) : DatabaseSuite(engine)
{
    private CaseWorld World => new(Database);

    [Fact]
    public async Task With_numbers_from_the_automation_a_letter_waits_signed_until_both_come_back()
    {
        var world = await World.Founded(calendar: true);
        await External();
        var letter = await world.SealedNotice();

        Assert.Equal((LetterState.AwaitingNumber, (string?)null), (letter.State, letter.Number));
        Assert.Equal(["Letters.WorkNumber"], await OpenTexts());
        Assert.Equal("Letters.NotSealed", (await world.Serve(letter.No, world.OnPaper())).Refusal!.Code);
        Assert.Equal(("Letters.NumberUnreadable", "Number"), Told(await Number(letter.No, "—", world.Today)));
        Assert.Equal(("Letters.DateOutside", "Date"), Told(await Number(letter.No, "۱۲۳/۱۴۰۴/الف", world.Today.AddDays(1))));

        var done = await Number(letter.No, "۱۲۳/۱۴۰۴/الف", world.Today);

        Assert.Equal(("123/1404/الف", LetterState.Sealed, true), (done.Value.Number, done.Value.State, done.Value.NumberIsExternal));
        Assert.Equal(["Letters.WorkServe"], await OpenTexts());
        Assert.Equal("Letters.AlreadyNumbered", (await Number(letter.No, "124/1404", world.Today)).Refusal!.Code);
    }

    [Fact]
    public async Task One_number_is_not_given_twice_in_an_office_and_year()
    {
        var world = await World.Founded(calendar: true);
        await External();
        var first = await world.SealedNotice();
        var second = await world.SealedNotice();

        var both = await Task.WhenAll(Number(first.No, "12/1404", world.Today), Number(second.No, "۱۲/۱۴۰۴", world.Today));

        Assert.Equal(("Letters.NumberTaken", "Number"), Told(Assert.Single(both, outcome => !outcome.Succeeded)));
    }

    [Fact]
    public async Task A_number_as_long_as_the_automation_writes_them_is_taken()
    {
        var world = await World.Founded(calendar: true);
        await External();
        var letter = await world.SealedNotice();
        var number = new string('7', 38) + "/آ";

        Assert.Equal(number, (await Number(letter.No, number, world.Today)).Value.Number);
        Assert.True((await world.Serve(letter.No, world.OnPaper())).Succeeded);
    }

    [Fact]
    public async Task The_code_opens_a_card_without_a_name_and_a_changed_sign_opens_none()
    {
        var world = await World.Founded(calendar: true);
        var letter = await world.SealedNotice();

        var card = (await Check(letter.CheckCode.ForTyping)).Value;

        Assert.Equal((letter.Number, letter.Date, "خانه سالمندان آرامش", 30, 1), (card.Number, card.Date, card.CentreName, card.Days, card.Findings));
        Assert.Equal("اداره بهزیستی شهرستان " + await CountyName(), card.OfficeName);
        Assert.Equal(card.Code, (await Check(letter.CheckCode.ForQr)).Value.Code);
        var typed = letter.CheckCode.ForTyping;
        var slip = (typed[0] == '0' ? '1' : '0') + typed[1..];
        Assert.Equal("Letters.CodeMistyped", (await Check(slip)).Refusal!.Code);
        Assert.Equal("Letters.CodeUnknown", (await Check(CheckCode.Of(new byte[16]).ForQr)).Refusal!.Code);
    }

    [Fact]
    public async Task The_mark_on_the_paper_is_the_mark_on_the_card_and_a_changed_byte_has_another_hash()
    {
        var world = await World.Founded(calendar: true);
        var letter = await world.SealedNotice();

        await using var scope = As(Registry);
        var original = (await scope.Get<ReadLetter>().Page(letter.No, Cancel)).Value;
        var card = (await Check(letter.CheckCode.ForTyping)).Value;
        Assert.Contains(card.Mark, System.Text.Encoding.UTF8.GetString(original.Bytes), StringComparison.Ordinal);
        Assert.Equal(card.HtmlHash, Digest.Of(original.Bytes).ToString());
        original.Bytes[^3] ^= 1;
        Assert.NotEqual(card.HtmlHash, Digest.Of(original.Bytes).ToString());
    }

    [Fact]
    public async Task The_sealed_page_is_handed_out_as_it_was_sealed_for_ever()
    {
        var world = await World.Founded(calendar: true);
        var letter = await world.SealedNotice();
        await using var scope = As(Registry);
        var before = (await scope.Get<ReadLetter>().Page(letter.No, Cancel)).Value.Bytes;

        await world.Serve(letter.No, world.OnPaper());
        Clock.Advance(TimeSpan.FromDays(400));

        Assert.Equal(before, (await scope.Get<ReadLetter>().Page(letter.No, Cancel)).Value.Bytes);
        await using var stranger = As(Stranger);
        Assert.Equal("Access.NotFound", (await stranger.Get<ReadLetter>().Page(letter.No, Cancel)).Refusal!.Code);
    }

    [Fact]
    public async Task Who_signs_on_behalf_or_for_the_time_being_is_printed_so()
    {
        var world = await World.Founded(calendar: true);
        await using (var scope = As(Supervisor))
        {
            var appoint = scope.Get<Appoint>();
            Assert.Equal("Letters.PostMissing", (await appoint.Run(County, Head.Account, SignedAs.ActingHead, " ", world.Today, null, "", Cancel)).Refusal!.Code);
            Assert.Equal("Letters.AppointmentEndsEarly",
                (await appoint.Run(County, Head.Account, SignedAs.ActingHead, "اداره", world.Today, world.Today.AddDays(-1), "", Cancel)).Refusal!.Code);
            Assert.True((await appoint.Run(County, Head.Account, SignedAs.ActingHead, "اداره بهزیستی", world.Today, null, "۹", Cancel)).Succeeded);
        }

        var letter = await world.SealedNotice();

        Assert.Equal((SignedAs.ActingHead, "اداره بهزیستی"), (letter.SignedAs, letter.SignedPost));
        await using var reader = As(Registry);
        var html = System.Text.Encoding.UTF8.GetString((await reader.Get<ReadLetter>().Page(letter.No, Cancel)).Value.Bytes);
        Assert.Contains("سرپرست اداره بهزیستی", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_lists_by_what_a_letter_waits_for()
    {
        var world = await World.Founded(calendar: true);
        var letter = await world.SealedNotice();

        Assert.Equal([letter.No], await Listed(LetterStage.AwaitingService));
        Assert.Empty(await Listed(LetterStage.Served));
        await world.Serve(letter.No, world.OnPaper());
        Assert.Equal([letter.No], await Listed(LetterStage.Served));

        async Task<IEnumerable<long>> Listed(LetterStage stage)
        {
            await using var scope = As(Registry);
            return (await scope.Get<LetterList>().Run(new(stage, null, null, null, "آرامش"), Cancel)).Value.Lines.Select(line => line.No);
        }
    }

    private async Task External()
    {
        await using var scope = As(Supervisor);
        Assert.True((await scope.Get<SetRegister>().Run(County, external: true, "", Cancel)).Succeeded);
    }

    private async Task<Outcome<Letter>> Number(long no, string number, DateOnly date)
    {
        await using var scope = As(Registry);
        return await scope.Get<NumberLetter>().Run(no, number, date, Cancel);
    }

    private async Task<Outcome<PublicCard>> Check(string code)
    {
        await using var scope = As(Actor.Nobody("192.0.2.9"));
        return await scope.Get<CheckLetter>().Run(code, Cancel);
    }

    private async Task<string> CountyName()
    {
        await using var scope = As(Registry);
        return (await scope.Get<App.Places.ReadPlaces>().Book(Cancel)).Name(County, persian: true);
    }

    private async Task<List<string>> OpenTexts()
    {
        await using var scope = As(Registry);
        return await scope.Db.Set<WorkItem>().Where(i => i.DoneAt == null).Select(i => i.Text).ToListAsync(Cancel);
    }

    private static (string, string?) Told<T>(Outcome<T> outcome) => (outcome.Refusal!.Code, outcome.Refusal!.Field);
}

public sealed class LettersOnSqlite() : LetterTests(Engine.Sqlite);

public sealed class LettersOnPostgres() : LetterTests(Engine.Postgres);
