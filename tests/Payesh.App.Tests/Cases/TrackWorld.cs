using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;
using Payesh.Testing;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

/// <summary>Acts on reports and unlicensed places, each in a request of its own.</summary>
internal sealed class TrackWorld(TestDatabase database)
{
    public static readonly Actor Inspector = TestActor.Of(Role.Inspector, County);
    public static readonly KindOfCentre Kind = new("elderly-home", FieldOfWork.Elderly, "مرکز", "Home", [GroupSex.Mixed], []);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public DateTimeOffset Now => database.Clock.Now;

    public DateOnly Today => TehranTime.DayOf(Now);

    public async Task<T> Do<TUse, T>(Actor by, Func<TUse, Task<T>> act) where TUse : notnull
    {
        await using var scope = database.As(by);
        return await act(scope.Get<TUse>());
    }

    public async Task<T> Ask<T>(Func<Payesh.App.Database.PayeshDb, Task<T>> question)
    {
        await using var scope = database.As(Actor.Machine("test"));
        return await question(scope.Db);
    }

    public Task<UnlicensedPlace> Place() => Ask(db => db.Set<UnlicensedPlace>().OrderByDescending(p => p.No).FirstAsync(Cancel));

    public Task<List<string>> Open() => Ask(async db => (await db.Set<WorkItem>().Where(i => i.DoneAt == null && i.SubjectKind != "letter").ToListAsync(Cancel))
        .Select(i => $"{i.Text["Cases.Work".Length..]}@{i.Desk.Value}").Order(StringComparer.Ordinal).ToList());

    public Task<Outcome<UnlicensedPlace>> Report(Actor? by = null, bool danger = false, string name = "خانه بی‌نام", string address = "خیابان ساحل ۵") =>
        Do<ReportPlace, Outcome<UnlicensedPlace>>(by ?? Inspector, use => use.Run(
            new PlaceWhere(County, name, Kind, address, 36.5, 52.7), new(PlaceSource.Citizen, 12, danger, danger ? "در از بیرون قفل است" : ""), Cancel));

    public LookFacts Seen(bool inUse = true) => new(Now, "نرگس موسوی", "علی رضایی", "رفت‌وآمد شبانه و پنجره‌های پوشیده دیده شد.", inUse, false, "", false);

    public async Task<Outcome<UnlicensedPlace>> Look(bool inUse = true, Actor? by = null) => await Look((await Place()).No, Seen(inUse), by);

    public Task<Outcome<UnlicensedPlace>> Look(long no, LookFacts look, Actor? by = null) =>
        Do<LookAtPlace, Outcome<UnlicensedPlace>>(by ?? Inspector, use => use.Run(no, look, Cancel));

    public async Task<Outcome<Letter>> Write(LetterTo to, Actor? by = null)
    {
        var no = (await Place()).No;
        var drafted = await Do<DraftTrackLetter, Outcome<TrackLetter>>(by ?? Head, use => use.Run(TrackSubject.Place, no, to, Cancel));
        if (!drafted.Succeeded) return drafted.Refusal;
        return await Do<SignTrackLetter, Outcome<Letter>>(Head, use => use.Run(drafted.Value.Id, drafted.Value.Version, true, Cancel));
    }

    public async Task<Outcome<UnlicensedPlace>> Record(LetterTo to, string number) =>
        await Do<RecordPlaceLetter, Outcome<UnlicensedPlace>>(Head, async use => await use.Run((await Place()).No, to, number, Today, Cancel));

    public EntryFacts Entry(int count = 2) => new(
        "۱۴۰۴/۷۷", Today, "شعبه دوم بازپرسی", Now, [new("نرگس موسوی", "رئیس اداره", "بهزیستی"), new("حسن کریمی", "افسر", "کلانتری ۱۱")], count);

    public async Task<Outcome<UnlicensedPlace>> Enter(EntryFacts? entry = null) =>
        await Do<EnterPlace, Outcome<UnlicensedPlace>>(Inspector, async use => await use.Run((await Place()).No, entry ?? Entry(), Cancel));

    public async Task<Outcome<UnlicensedPlace>> List(string? name, NationalId? id = null, int? born = null) =>
        await Do<ListPersonInside, Outcome<UnlicensedPlace>>(
            Inspector, async use => await use.Run((await Place()).No, new(name, id, born, Sex.Male, InsideHealth.Ill), Cancel));

    public Task<List<PersonInside>> Inside() => Ask(db => db.Set<PersonInside>().OrderBy(p => p.No).ToListAsync(Cancel));

    public async Task<Outcome<UnlicensedPlace>> Go(PersonInside person, Going going) =>
        await Do<PlacePerson, Outcome<UnlicensedPlace>>(Inspector, async use => await use.Run((await Place()).No, person.No, person.Version, going, Cancel));

    public Going Home => new(Destination.Family, null, "برادر", "نرگس موسوی", Now);

    public async Task<Outcome<UnlicensedPlace>> Seal(Actor? by = null) => await Do<SealPlace, Outcome<UnlicensedPlace>>(
        by ?? Head, async use => await use.Run((await Place()).No, new("۱۲/ص", Today, "دو پلمب روی در اصلی", "کلانتری ۱۱", ""), Cancel));

    public async Task<Outcome<UnlicensedPlace>> End(PlaceEnd how, string reason = "دلیل", string body = "") =>
        await Do<EndPlace, Outcome<UnlicensedPlace>>(Head, async use => await use.Run((await Place()).No, how, reason, body, Cancel));

    /// <summary>The whole way to both letters.</summary>
    public async Task Written()
    {
        await Report();
        await Look();
        await Write(LetterTo.Prosecutor);
        await Write(LetterTo.Police);
    }

    /// <summary>The whole way to the sealing.</summary>
    public async Task Sealed()
    {
        await Written();
        await Enter(Entry(1));
        await List("رضا احمدی");
        await Go((await Inside())[^1], Home);
        await Seal();
    }
}
