using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Access.Demo;
using Payesh.App.Database;
using Payesh.App.Letters;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;

namespace Payesh.App.Cases.Demo;

/// <summary>Three unlicensed places of one county: one just reported with a danger, one that was entered yesterday, one sealed weeks ago and watched.</summary>
public sealed class DemoPlaces(Story story, DemoOffice office, IReadOnlyList<KindOfCentre> kinds, DateTimeOffset now)
{
    private readonly Actor _head = office.Head.Actor, _keeper = office.Inspectors[0].Actor;

    private string Second => office.Inspectors.Count > 1 ? office.Inspectors[1].Actor.Name : office.Head.Actor.Name;

    public void Tell()
    {
        story.At(now.AddDays(-62), () => Sealed("خانه کوچه بهار", "خیابان ساحل، کوچه بهار، پلاک ۵", now.AddDays(-62)));
        story.At(now.AddDays(-12), () => Entered("خوابگاه جاده قدیم", "جاده قدیم، روبه‌روی پمپ بنزین", now.AddDays(-12)));
        story.At(now.AddHours(-5), () => Report(
            "باغ پشت نانوایی", "روستای بالا، پشت نانوایی", FieldOfWork.Addiction, new(PlaceSource.Family, 18, true, "در از بیرون قفل است و صدای کمک شنیده شده است.")));
    }

    private async Task<long> Report(string name, string address, FieldOfWork field, PlaceTold told)
    {
        var where = new PlaceWhere(_head.Office, name, kinds.First(kind => kind.Field == field), address, null, null);
        return (await story.Do<ReportPlace, UnlicensedPlace>(_keeper, use => use.Run(where, told, story.Cancel))).No;
    }

    private async Task<long> Written(string name, string address, DateTimeOffset begin, PlaceTold told, Func<long, Task> then)
    {
        var no = await Report(name, address, FieldOfWork.Elderly, told);
        story.At(begin.AddHours(27), () => Look(no, "پنجره‌ها پوشیده است و چند نفر سالمند در حیاط دیده شدند.", inUse: true));
        story.At(begin.AddHours(46), () => Write(no, LetterTo.Prosecutor));
        story.At(begin.AddHours(47), () => Write(no, LetterTo.Police));
        story.At(begin.AddDays(10).AddHours(12), () => then(no));
        return no;
    }

    private Task Entered(string name, string address, DateTimeOffset begin) => Written(
        name, address, begin, new(PlaceSource.Citizen, 6, false, "شب‌ها رفت‌وآمد دارد."), async no =>
        {
            await Enter(no, 4);
            await Inside(no, "رضا احمدی", Sex.Male, InsideHealth.Ill);
            await Inside(no, "مریم صالحی", Sex.Female, InsideHealth.Well);
            await Inside(no, null, Sex.Male, InsideHealth.Injured);
            await Go(no, 0, new(Destination.Hospital, null, "بیمارستان شهید یحیی‌نژاد", _head.Name, story.Now));
        });

    private Task Sealed(string name, string address, DateTimeOffset begin) => Written(
        name, address, begin, new(PlaceSource.OtherBody, 3, false, "شبکه بهداشت اطلاع داده است."), async no =>
        {
            await Enter(no, 2);
            await Inside(no, "حسین کاظمی", Sex.Male, InsideHealth.Well);
            await Inside(no, "فاطمه نوری", Sex.Female, InsideHealth.Ill);
            await Go(no, 0, new(Destination.Family, null, "پسر", _head.Name, story.Now));
            await Go(no, 1, await Host());
            await story.Do<SealPlace, UnlicensedPlace>(_head, use => use.Run(
                no, new("۳۱/ص", TehranTime.DayOf(story.Now), "دو پلمب روی در اصلی و در پشت", "کلانتری ۱۲", ""), story.Cancel));
            foreach (var days in new[] { 1, 8, 31 }) story.At(story.Now.AddDays(days), () => Look(no, "پلمب سالم است و کسی دیده نشد.", inUse: false));
        });

    private Task Look(long no, string seen, bool inUse) => story.Do<LookAtPlace, UnlicensedPlace>(
        _keeper, use => use.Run(no, new(story.Now, _keeper.Name, Second, seen, inUse, false, "", false), story.Cancel));

    private async Task Write(long no, LetterTo to)
    {
        var drafted = await story.Do<DraftTrackLetter, TrackLetter>(_head, use => use.Run(TrackSubject.Place, no, to, story.Cancel));
        var letter = await story.Do<SignTrackLetter, Letter>(_head, use => use.Run(drafted.Id, drafted.Version, true, story.Cancel));
        if (letter.State is LetterState.Sealed) story.At(story.Now.AddHours(3), () => Serve(letter.No));
    }

    private Task Serve(long letter) => story.Do<ServeLetter, Serving>(office.Registry.Actor, use => use.Run(
        letter, new(ServedBy.Paper, TehranTime.DayOf(story.Now), TehranTime.ClockOf(story.Now), "دبیرخانه", "متصدی دبیرخانه", "", "دبیرخانه آن مرجع", Refused: false, [], ""),
        null, story.Cancel));

    private Task Enter(long no, int people) => story.Do<EnterPlace, UnlicensedPlace>(_keeper, use => use.Run(
        no,
        new("۱۴۰۵/۲۱۷", TehranTime.DayOf(story.Now), "شعبه دوم بازپرسی", story.Now,
            [new(_head.Name, office.Head.Post, "بهزیستی"), new("حسن کریمی", "افسر نگهبان", "کلانتری ۱۲"), new("سعید رستمی", "کارشناس", "شبکه بهداشت")], people),
        story.Cancel));

    private Task Inside(long no, string? name, Sex sex, InsideHealth health) => story.Do<ListPersonInside, UnlicensedPlace>(
        _keeper, use => use.Run(no, new(name, null, name is null ? null : 1322, sex, health), story.Cancel));

    private async Task Go(long no, int which, Going going)
    {
        var person = await story.As(_keeper, async scope =>
        {
            var place = await scope.GetRequiredService<PayeshDb>().Set<UnlicensedPlace>().SingleAsync(p => p.No == no, story.Cancel);
            return await scope.GetRequiredService<PayeshDb>().Set<PersonInside>().Where(p => p.PlaceId == place.Id).OrderBy(p => p.No).Skip(which).FirstAsync(story.Cancel);
        });
        await story.Do<PlacePerson, UnlicensedPlace>(_keeper, use => use.Run(no, person.No, person.Version, going, story.Cancel));
    }

    // A centre of the county with a licence, where there is one.
    private async Task<Going> Host()
    {
        var hosts = await story.As(_keeper, scope => scope.GetRequiredService<HostingPlaces>().Run(default, _head.Office, FieldOfWork.Elderly, story.Cancel));
        return hosts is [var first, ..]
            ? new(Destination.Centre, first.Id, "", _head.Name, story.Now)
            : new(Destination.Family, null, "خواهر", _head.Name, story.Now);
    }
}
