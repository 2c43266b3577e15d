using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;

namespace Payesh.Domain.Tests.Cases;

/// <summary>The life of one unlicensed place: any act may be tried at any moment; what was taken is kept beside it to judge it.</summary>
internal sealed class PlaceLife
{
    public static readonly TrackRules Rules = Shelf().On(new(2025, 11, 23));
    public static readonly PlaceRule Rule = Rules.Place;
    public static readonly PlaceTold Told = new(PlaceSource.Citizen, 15, false, "چند نفر شب‌ها نگهداری می‌شوند.");

    private readonly List<PlaceLook> _looks = [];
    private readonly List<TrackLetter> _letters = [];
    private readonly List<JointEntry> _entries = [];
    private readonly List<PersonInside> _inside = [];
    private readonly List<(int Round, int Homeless, int Listed, JointEntry Entry)> _seals = [];
    private DateTimeOffset _now = Examples.Now;

    public UnlicensedPlace Place { get; } = Report(Register(isCentre: false), Told).Value;

    public static TrackShelf Shelf() => new(Directory.EnumerateFiles(Path.Combine(RepositoryText.Root, "data/ladder"), "*.json")
        .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))));

    public static Centre Register(bool isCentre) => Centre.Register(new(Guid.NewGuid()), OfficeCode.Of(8, 1), isCentre, new()
    {
        Name = "خانه بی‌نام", Sex = GroupSex.Mixed, Capacity = isCentre ? 20 : null, Address = "خیابان ساحل",
        Kind = new("elderly-home", FieldOfWork.Elderly, "مرکز", "Home", [GroupSex.Mixed], []),
    }).Value;

    public static Outcome<UnlicensedPlace> Report(Centre place, PlaceTold told) =>
        UnlicensedPlace.Report(Guid.NewGuid(), UnlicensedPlace.NumberOf(1404, 3), place, told, Rule, Examples.Head, Examples.Now);

    public static LookFacts Seen(DateTimeOffset at, bool inUse = true) => new(at, "نرگس موسوی", "علی رضایی", "رفت‌وآمد شبانه دیده شد.", inUse, false, "", false);

    public static EntryFacts Entry(DateTimeOffset at, DateOnly order, int count = 2) => new(
        "۱۴۰۴/۷۷", order, "شعبه دوم بازپرسی", at, [new("نرگس موسوی", "رئیس اداره", "بهزیستی"), new("حسن کریمی", "افسر", "کلانتری ۱۱")], count);

    /// <summary>What must never be, or null.</summary>
    public string? Broken()
    {
        foreach (var entry in _entries)
        {
            if (entry.OrderNumber.Length == 0 || entry.OrderDate > TehranTime.DayOf(entry.At)) return "an entry without order, or before it";
            if (!_letters.Any(l => l.Round == entry.Round && l.To == LetterTo.Prosecutor && l.Date <= entry.OrderDate)) return "an entry before the letter";
            if (!_looks.Any(l => l.At <= entry.At && (l.Round == entry.Round || l.Round == entry.Round - 1))) return "an entry before anybody looked";
        }

        if (_seals.Any(s => s.Homeless > 0)) return "sealed while somebody had no place";
        if (_seals.Any(s => s.Listed != s.Entry.HeadCount && s.Entry.Difference.Length == 0)) return "sealed with a list that is unexplained";
        if (_seals.Select(s => s.Round).Distinct().Count() != _seals.Count) return "sealed twice in one round";
        if (Place.Stage == PlaceStage.Ended != Place.EndedOn is not null) return "ended without a day";
        if (Place.Stage == PlaceStage.Ended && (Place.EndReason.Length == 0 || Place.Next is not null)) return "ended without reason, or a clock runs on";
        return Place.End == PlaceEnd.WatchOver && !_seals.Any(s => s.Round == Place.Round) ? "a watch is over that never began" : null;
    }

    /// <summary>Tries an act.</summary>
    public void Try(int act, int which)
    {
        _now = _now.AddHours(which % 60);
        switch (act)
        {
            case 0 or 1: Look(which); break;
            case 2: Letter(LetterTo.Prosecutor); break;
            case 3: Letter(LetterTo.Police); break;
            case 4: Enter(which); break;
            case 5: List(); break;
            case 6 or 7: Go(which); break;
            case 8: Seal(which); break;
            case 9: Wait(which); break;
            case 10: End(which); break;
        }
    }

    private void Look(int which)
    {
        var look = Seen(_now, inUse: which % 5 == 0);
        var made = new PlaceLook(Place, look, Examples.Head, _now);
        if (Place.Look(look, Round(_looks), Rule, _now).Succeeded) _looks.Add(made);
    }

    private void Letter(LetterTo to)
    {
        if (Place.MayWrite() is not null) return;
        var letter = new TrackLetter(
            Guid.NewGuid(), new(TrackSubject.Place, Place.Id, Place.Round, to, Place.Office, Place.Field), null, new("x", "", "", ""), Examples.Head, _now);
        if (_letters.Any(l => l.Round == Place.Round && l.To == to)) return;
        if (!letter.GoOut("12", TehranTime.DayOf(_now), TehranTime.DayOf(_now), TehranTime.DayOf(_now)).Succeeded) return;
        _letters.Add(letter);
        Place.LettersOut(_letters.Where(l => l.Round == Place.Round).Select(l => l.To), Rule, _now);
    }

    private void Enter(int which)
    {
        var entry = Entry(_now, TehranTime.DayOf(_now).AddDays(-(which % 3)), which % 3);
        if (which % 7 == 0) entry = entry with { OrderNumber = "" };
        if (which % 11 == 0) entry = entry with { OrderDate = null };
        var asked = _letters.SingleOrDefault(l => l.Round == Place.Round && l.To == LetterTo.Prosecutor)?.Date;
        if (Place.Enter(entry, asked, Rule, _now).Succeeded) _entries.Add(new(Place, entry, Examples.Head, _now));
    }

    private void List()
    {
        if (Place.Stage == PlaceStage.Entered) _inside.Add(new(Place, Sex.Male, InsideHealth.Well, Examples.Head, _now));
    }

    private void Go(int which)
    {
        var waiting = Inside.Where(p => p.Destination is null).ToList();
        if (waiting.Count == 0 || Current is not { } entry) return;
        waiting[which % waiting.Count].Go(new((Destination)(which % 4), which % 2 == 0 ? new(Guid.NewGuid()) : null, which % 5 == 0 ? "" : "خانواده", "", null), entry.At, _now);
        if (which % 3 == 0) entry.Explain("یک نفر پیش از ورود رفته بود");
    }

    private void Seal(int which)
    {
        var (homeless, listed) = (Inside.Count(p => p.Destination is null), Inside.Count);
        var sealing = new SealFacts(which % 9 == 0 ? "" : "۱۲/ص", TehranTime.DayOf(_now), "دو پلمب، در اصلی", "کلانتری ۱۱", "");
        if (Place.Seal(sealing, Current, Inside, Rule, _now).Succeeded) _seals.Add((Place.Round, homeless, listed, Current!));
    }

    // Months go by, and somebody looks: so a life can come to the end of its watch.
    private void Wait(int which)
    {
        if (Place.Stage != PlaceStage.Sealed) return;
        _now = _now.AddDays(which % 200);
        Look(1);
    }

    private void End(int which)
    {
        var how = (PlaceEnd)(which % 3);
        if (how != PlaceEnd.WatchOver && which % 10 != 0) return;
        Place.Finish(
            how, which % 13 == 0 ? "" : "دلیل", which % 17 == 0 ? "" : "شهرداری", [.. Round(_looks).Where(l => l.Watch)], Inside.Count(p => p.Destination is null), Rule,
            Examples.Head, _now);
    }

    private JointEntry? Current => _entries.SingleOrDefault(e => e.Round == Place.Round);

    private List<PersonInside> Inside => [.. _inside.Where(p => p.Round == Place.Round)];

    private List<PlaceLook> Round(IEnumerable<PlaceLook> looks) => [.. looks.Where(l => l.Round == Place.Round)];
}
