using System.Globalization;
using Payesh.App.Access.Demo;
using Payesh.App.Basics.Demo;
using Payesh.Domain.Standards;

namespace Payesh.App.Inspections.Demo;

/// <summary>How an invented visit goes.</summary>
internal enum Course
{
    Done,
    Unfinished,
    Refused,
    NobodyAnswered,

    /// <summary>Two inspectors answer one item differently, and neither sees the other's answer.</summary>
    Conflict,
}

/// <summary>Who goes, with the devices they carry; the first one leads.</summary>
internal sealed record DemoTeam(IReadOnlyList<DemoPerson> People)
{
    public DemoPerson Lead => People[0];
}

/// <summary>One invented visit, from departure to close, as the logs of its devices. What is seen comes from <see cref="Troubles"/>.</summary>
internal sealed class DemoVisit
{
    private readonly Pack _pack;
    private readonly DemoTeam _team;
    private readonly Troubles _troubles;
    private readonly Dice _dice;
    private readonly DemoAnswers _answers;
    private readonly IReadOnlyList<DemoChain> _chains;
    private readonly string _inCharge, _post;
    private DateTimeOffset _at;

    public DemoVisit(Pack pack, string hash, DemoTeam team, IReadOnlyList<DemoChain> chains, Troubles troubles, DateTimeOffset at, Dice dice)
    {
        (_pack, _team, _chains, _troubles, _at, _dice) = (pack, team, chains, troubles, at, dice);
        _answers = new(dice);
        var known = pack.Staff.Where(_ => dice.Falls(.5)).Take(1).ToList();
        (_inCharge, _post) = known is [var person] ? (person.Name, person.Post) : (Person(), dice.Pick(["مسئول شیفت", "مراقب", "پرستار شیفت", "مدیر داخلی"]));
    }

    public IReadOnlyList<DemoChain> Chains => _chains;

    private DemoChain Lead => _chains[0];

    /// <summary>Goes through the visit.</summary>
    /// <returns>When the lead closed it.</returns>
    public DateTimeOffset Go(Course course)
    {
        Arrive();
        if (course is Course.NobodyAnswered) return End("nobodyAnswered", "سه بار زنگ زده شد و کسی در را باز نکرد.");
        foreach (var chain in _chains) chain.Open("door", Later(1, 6), new { waited = _dice.Between(20, course is Course.Refused ? 900 : 400) });
        MeetPeople();
        if (course is Course.Refused) return End("refused", "مسئول شیفت گفت بدون هماهنگی مؤسس اجازه ورود ندارد.");
        Look(course);
        if (course is Course.Conflict) Disagree();
        Talk();
        return Finish(course);
    }

    private void Arrive()
    {
        foreach (var chain in _chains) chain.Open("departure", Later(0, 1), Position(away: true));
        _at += _dice.Minutes(12, 45);
        foreach (var chain in _chains) chain.Open("arrival", Later(0, 1), Position(away: false));
    }

    private void MeetPeople()
    {
        Lead.Open("incharge", Later(1, 4), new { name = _inCharge, post = _post, relation = "کارمند مرکز" });
        var capacity = _pack.Centre.Capacity ?? 20;
        var (leave, hospital) = (_dice.Between(0, 2), _dice.Between(0, 1));
        var present = Math.Max(1, (int)(capacity * (.62 + .42 * _dice.Share())) - leave - hospital);
        var women = _pack.Centre.Sex switch { "women" => present, "men" => 0, _ => present * _dice.Between(35, 60) / 100 };
        Lead.Open("count", Later(4, 12), new { women, men = present - women, leave, hospital, list = present + leave + hospital + (_dice.Falls(.1) ? 1 : 0) }, "residents");
        foreach (var person in _pack.Staff) Lead.Open("shift", Later(0, 2), new { name = person.Name, post = person.Post, state = _dice.Falls(.75) ? "present" : "absent" }, person.Key);
        for (var others = _dice.Between(2, 4); others > 0; others--)
            Lead.Open("shift", Later(0, 2), new { name = Person(), post = _dice.Pick(["مراقب", "پرستار", "آشپز", "خدمات", "مددکار"]), state = "present" }, _dice.Id(_at).ToString("D"));
    }

    // The vital looks together; after them the places are shared out.
    private void Look(Course course)
    {
        var asked = _pack.Items.Where(item => item.Asked && item.Place is not (Place.BeforeVisit or Place.NotOnVisit)).OrderBy(item => item.Order).ToList();
        var reached = course is Course.Unfinished ? asked.Count * _dice.Between(45, 75) / 100 : asked.Count;
        var places = asked.Select(item => item.Place).Distinct().ToList();
        for (var at = 0; at < asked.Count; at++)
        {
            var item = asked[at];
            var chain = item.Vital ? Lead : _chains[places.IndexOf(item.Place) % _chains.Count];
            if (at < reached) Answer(chain, item);
            else chain.Open("answer", Later(0, 0), new { answer = AnswerCode.NotReached.Wire }, item.Id);
            var lastHere = at == asked.Count - 1 || asked[at + 1].Place != item.Place;
            if (!item.Vital && lastHere && at < reached) chain.Open("place", Later(0, 1), new { state = "seen" }, WireName.Of(item.Place));
        }
    }

    // Now and then an answer is looked at again and written anew: the second replaces the first.
    private void Answer(DemoChain chain, PackItem item)
    {
        var trouble = _troubles.Look(item);
        var first = chain.Open("answer", Later(0, 1), Said(item, trouble), item.Id);
        if (_dice.Falls(.012)) chain.Open("answer", Later(0, 1), Said(item, trouble), item.Id, first);
    }

    private object Said(PackItem item, Trouble? trouble) => _answers.Of(item, trouble, _inCharge, _team.Lead.Actor.Name);

    private void Disagree()
    {
        var item = _pack.Items.First(item => item is { Asked: true, Vital: true, Scale: AnswerScale.Compliance });
        _chains[1].Open("answer", Later(1, 2), new { answer = AnswerCode.NotMet.Wire, scope = "isolated", note = "کلید در محل نبود." }, item.Id);
    }

    private void Talk()
    {
        var said = _pack.Items.Where(item => item is { Asked: true, Say: not null }).ToList();
        var talks = said.Count == 0 ? 0 : Math.Min(_dice.Between(1, 4), Math.Max(1, (_pack.Centre.Capacity ?? 10) / 8));
        if (talks > 0) Lead.Closed("office", "draw", Later(1, 2), new { drawn = _pack.Draws.Talks.Take(talks) }, "talks");
        for (var talk = 1; talk <= talks; talk++)
        {
            var answers = said.Where(_ => _dice.Falls(.8)).ToDictionary(item => item.Id, item => _dice.Falls(.85) ? "no" : _dice.Falls(.3) ? "yes" : "unsaid");
            _chains[^1].Closed("protected", "talk", Later(5, 11), new { answers, text = _dice.Falls(.3) ? "از غذا و برنامه روزانه راضی بود." : null, follow = _dice.Falls(.04) }, $"talk:{talk}");
        }
        if (_dice.Falls(.5)) _chains[^1].Closed("protected", "observation", Later(15, 16), new { marks = Marks(), text = (string?)null }, "observation:1");
        if (_dice.Falls(.3)) Lead.Closed("office", "note", Later(1, 2), new { text = "پیشنهاد می‌شود بازدید بعدی در نوبت عصر انجام شود." }, "visit");
    }

    private Dictionary<string, int> Marks() => new()
    {
        ["engaged"] = _dice.Between(1, 5), ["withdrawn"] = _dice.Between(0, 3), ["kindWords"] = _dice.Between(1, 5), ["harsh"] = _dice.Falls(.1) ? 1 : 0,
    };

    private DateTimeOffset Finish(Course course)
    {
        Lead.Open("readout", Later(3, 8), new { done = true });
        if (_dice.Falls(.4)) Lead.Open("remark", Later(2, 4), new { text = _dice.Pick(["موارد تا پایان هفته رفع می‌شود.", "توضیحات داده شد.", "بابت کمبود نیرو درخواست داده‌ایم."]) });
        if (_dice.Falls(.97)) Lead.Open("signature", Later(1, 3), new { name = _inCharge, post = _post, strokes = Strokes() }, "incharge");
        else Lead.Open("signature", Later(1, 3), new { refused = true, reason = "منتظر نظر مؤسس است.", witnesses = new[] { _team.Lead.Actor.Name, Person() } }, "incharge");
        for (var at = 0; at < _chains.Count; at++)
        {
            var person = _team.People[at];
            _chains[at].Open("signature", Later(0, 1), new { name = person.Actor.Name, post = person.Post, strokes = Strokes() }, person.Id.Value.ToString("D"));
        }
        if (_dice.Falls(.35)) Lead.Open("paper", Later(0, 1), new { pad = _dice.Digits(6) });
        Lead.Open("copy", Later(0, 1), new { how = _dice.Pick(["pad", "qr", "qr", "office"]) });
        return course is Course.Unfinished ? End("unfinished", "پایان وقت اداری و تماس اضطراری.") : End("done", null);
    }

    private DateTimeOffset End(string how, string? reason)
    {
        Lead.Open("end", Later(0, 1), new { how, reason });
        foreach (var chain in _chains) chain.Open("leave", Later(1, 3), Position(away: false));
        foreach (var chain in _chains) chain.Open("done", Later(0, 1), new { });
        var heads = _chains.Skip(1).Select(chain => new { device = chain.Device.Value, n = chain.Count, head = chain.Head.ToString() });
        Lead.Open("close", Later(1, 2), new { heads });
        return _at;
    }

    private object Position(bool away)
    {
        if (_dice.Falls(.08) || _pack.Centre is not { Lat: { } lat, Lon: { } lon }) return new { };
        return new { lat = Near(lat, away ? .05 : .0004), lon = Near(lon, away ? .05 : .0004), accuracy = _dice.Between(4, 40) };
    }

    private string Near(string degrees, double most) => (double.Parse(degrees, CultureInfo.InvariantCulture) + (_dice.Share() - .5) * 2 * most)
        .ToString("0.#####", CultureInfo.InvariantCulture);

    // A scrawl on the pad of the app.
    private string Strokes()
    {
        var (x, y) = (_dice.Between(20, 60), _dice.Between(60, 100));
        var path = $"M{x} {y}";
        for (var points = _dice.Between(14, 26); points > 0; points--)
        {
            (x, y) = (x + _dice.Between(2, 14), Math.Clamp(y + _dice.Between(-26, 26), 15, 130));
            path += $"L{x} {y}";
        }
        return path;
    }

    private string Person() => _pack.Centre.Sex switch { "women" => InventedNames.Woman(_dice), "men" => InventedNames.Man(_dice), _ => InventedNames.Anybody(_dice) };

    private DateTimeOffset Later(int fewest, int most) => _at += _dice.Minutes(fewest, Math.Max(fewest, most)) + TimeSpan.FromSeconds(7);
}
