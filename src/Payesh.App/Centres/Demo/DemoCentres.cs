using Payesh.App.Basics.Demo;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres.Demo;

/// <summary>Invents the register of a province: kinds, names, places, owners, buildings. The papers come from <see cref="DemoPapers"/>.</summary>
public sealed class DemoCentres(int seed, CentreKinds kinds, PlaceBook places, DateOnly begin, DateOnly today)
{
    private static readonly (string Kind, double Weight)[] Mix =
    [
        ("elderly-home", 30), ("elderly-hotel", 1), ("disability-intellectual", 18), ("disability-physical", 7), ("disability-children", 6),
        ("autism", 4), ("psychiatric-chronic", 13), ("half-way-house", 4), ("small-home", 6), ("addiction-midterm", 16), ("addiction-tc", 3),
        ("addiction-court", 4), ("addiction-support-home", 4), ("night-shelter", 3),
    ];

    private static readonly string[] Names =
    [
        "آرامش", "مهر", "نور امید", "گلستان", "یاس", "نرگس", "شکوفه", "باران", "سپهر", "بهاران", "امید فردا", "آفتاب", "نیکان", "مهربانان",
        "کوثر", "رضوان", "تندرستی", "پناه", "همدلی", "سرو", "ارغوان", "مادران", "فرشتگان", "ساحل", "شالیزار", "دماوند", "پارسیان", "سایه مهر",
        "بنفشه", "خزر", "نیلوفر", "آشیان", "تبسم", "طراوت", "صدف", "چشمه", "روشنا", "یاران", "مأوا", "همیاران", "سبلان", "البرز",
    ];

    private static readonly string[] Streets =
    [
        "خیابان امام خمینی", "خیابان شهید بهشتی", "بلوار پاسداران", "خیابان فرهنگ", "جاده قدیم", "بلوار کشاورز", "خیابان مدرس", "خیابان طالقانی",
        "خیابان دانشگاه", "بلوار ساحلی", "خیابان شهدا", "جاده کمربندی", "خیابان معلم", "خیابان جمهوری", "روستای بالا محله", "خیابان شیخ طبرسی",
    ];

    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <param name="offices">The office of each centre, one after the other.</param>
    /// <param name="unlicensed">How many unlicensed places besides.</param>
    public IReadOnlyList<InventedCentre> Invent(IReadOnlyList<OfficeCode> offices, int unlicensed) =>
    [
        .. offices.Select((office, place) => Centre(place, office)),
        .. Enumerable.Range(0, unlicensed).Select(at => Unlicensed(offices.Count + at, offices[at * 7 % offices.Count])),
    ];

    private InventedCentre Centre(int place, OfficeCode office)
    {
        var dice = Dice.Of(seed, "centre", place);
        var kind = kinds[dice.Weighted(Mix)];
        var description = Describe(dice, office, kind);
        var quality = dice.Weighted<(double, double)>([((.86, .98), 42), ((.68, .86), 36), ((.48, .68), 15), ((.25, .48), 7)]);
        var centre = new InventedCentre
        {
            Place = place, Office = office, IsCentre = true, Description = description,
            Quality = quality.Item1 + (quality.Item2 - quality.Item1) * dice.Share(),
            People = People(dice, isCentre: true), Measures = dice.Falls(.9) ? Measure(dice, description) : null,
            Numbers = [(ExternalSystem.LicencePortal, $"{office.Value:0000}{dice.Digits(8)}"), .. Automation(dice)],
        };
        return new DemoPapers(Dice.Of(seed, "papers", place), place, begin, today).Paper(centre);
    }

    private static IEnumerable<(ExternalSystem, string)> Automation(Dice dice) =>
        dice.Falls(.6) ? [(ExternalSystem.Automation, $"{dice.Between(100, 999)}/{dice.Digits(5)}")] : [];

    private CentreDescription Describe(Dice dice, OfficeCode office, KindOfCentre kind)
    {
        var home = places.Find(office) ?? throw new InvalidOperationException($"There is no county {office}.");
        var sex = dice.Weighted([.. kind.Sexes.Select(one => (one, one is GroupSex.Mixed ? 3.0 : one is GroupSex.Men ? 2.0 : 1.6))]);
        var legal = dice.Falls(.45);
        return new()
        {
            Name = NewName(dice, kind), Kind = kind, Sex = sex, Capacity = CapacityOf(dice, kind), AgeFrom = AgeFrom(kind), AgeTo = kind.Code == "disability-children" ? 14 : null,
            Dependency = kind.Field is FieldOfWork.Addiction ? Dependency.Independent : dice.Pick([Dependency.Dependent | Dependency.SemiDependent, Dependency.SemiDependent, Dependency.Independent | Dependency.SemiDependent]),
            Address = $"{home.Name}، {dice.Pick(Streets)}، کوچه {PersianText.Digits(dice.Between(2, 48))}، پلاک {PersianText.Digits(dice.Between(1, 190))}",
            PostalCode = $"4{dice.Between(6, 8)}{dice.Digits(8)}",
            Phone = PhoneNumber.Parse($"0119900{dice.Digits(4)}").Value,
            Latitude = Math.Round(home.Latitude + (dice.Share() - .5) * .06, 5), Longitude = Math.Round(home.Longitude + (dice.Share() - .5) * .08, 5),
            Grade = dice.Weighted([("", 3.0), ("یک", 2), ("دو", 4), ("سه", 2)]),
            LegalPersonName = legal ? $"مؤسسه خیریه {dice.Pick(Names)} {InventedNames.Family(dice)}" : "",
            LegalPerson = legal ? LegalPerson(dice) : null,
            Circumstances = Circumstance(dice, kind),
        };
    }

    private static Circumstances Circumstance(Dice dice, KindOfCentre kind)
    {
        var all = dice.Falls(.7) ? Circumstances.Subsidised : Circumstances.None;
        if (kind.Field is FieldOfWork.Elderly && dice.Falls(.75)) all |= Circumstances.Dementia;
        if (kind.Code is "disability-children" or "autism" && dice.Falls(.8)) all |= Circumstances.SchoolAge;
        if (kind.Field is not FieldOfWork.Addiction && dice.Falls(.12)) all |= Circumstances.Unidentified;
        if (kind.Field is not FieldOfWork.Addiction && dice.Falls(.2)) all |= Circumstances.OxygenOrSuction;
        return kind.Code == "addiction-court" ? all | Circumstances.CourtOrdered : all;
    }

    private static BuildingMeasures Measure(Dice dice, CentreDescription of)
    {
        var people = of.Capacity ?? 20;
        var fittings = Fittings.Gas | (dice.Falls(.6) ? Fittings.Ramp : 0) | (dice.Falls(.25) ? Fittings.Basement : 0) | (dice.Falls(.5) ? Fittings.Converted : 0);
        var floors = dice.Weighted([(0, 3.0), (1, 4), (2, 2), (3, 1)]);
        if (floors > 1 && dice.Falls(.7)) fittings |= Fittings.Lift;
        return new()
        {
            BuiltIn = dice.Between(1355, 1399), Tenure = dice.Pick([Tenure.Owned, Tenure.Rented, Tenure.Rented, Tenure.Endowed]), Fittings = fittings,
            Heating = dice.Weighted([(Heating.Central, 3.0), (Heating.Package, 4), (Heating.GasHeater, 2), (Heating.Package | Heating.ElectricHeater, 1)]),
            UpperFloors = floors, Area = people * dice.Between(11, 22), Yard = dice.Between(40, 900), Bedrooms = Math.Max(2, people / dice.Between(3, 5)),
            Beds = people + dice.Between(0, 3), FullestBedroom = dice.Between(3, 8), Toilets = Math.Max(2, people / dice.Between(6, 10)),
            Showers = Math.Max(1, people / dice.Between(9, 15)), Exits = dice.Weighted([(1, 2.0), (2, 6), (3, 2)]), Extinguishers = Math.Max(2, people / 7),
            Corridor = dice.Between(95, 180), Door = dice.Between(80, 110),
            RampSlope = fittings.HasFlag(Fittings.Ramp) ? dice.Between(6, 12) : null, RampWidth = fittings.HasFlag(Fittings.Ramp) ? dice.Between(100, 150) : null,
        };
    }

    private InventedCentre Unlicensed(int place, OfficeCode office)
    {
        var dice = Dice.Of(seed, "centre", place);
        var kind = kinds[dice.Pick(["addiction-midterm", "elderly-home", "addiction-midterm", "disability-intellectual"])];
        return new()
        {
            Place = place, Office = office, IsCentre = false, Quality = 0, People = People(dice, isCentre: false),
            Description = Describe(dice, office, kind) with
            {
                Name = $"مکان اعلام‌شده {PersianText.Digits(place + 1)}", Capacity = null, LegalPerson = null, LegalPersonName = "", Grade = "",
            },
            Becomes = dice.Falls(.4) ? (today.AddDays(-dice.Between(30, 200)), CentreStatus.Closed, $"دستور قضایی {dice.Digits(6)}") : null,
        };
    }

    private List<NewPerson> People(Dice dice, bool isCentre)
    {
        var since = begin.AddDays(-dice.Between(200, 2500));
        var people = new List<NewPerson> { Person(dice, PersonRole.Founder, since) };
        if (!isCentre) return people;
        people.Add(Person(dice, PersonRole.TechnicalOfficer, since));
        if (dice.Falls(.35)) people.Add(Person(dice, PersonRole.TechnicalOfficer, begin.AddDays(dice.Between(60, Math.Max(61, today.DayNumber - begin.DayNumber - 20)))));
        if (dice.Falls(.6)) people.Add(Person(dice, PersonRole.Doctor, since));
        return people;
    }

    // 999 is no issuing office and 0911 000 no series in use: the numbers belong to nobody.
    private static NewPerson Person(Dice dice, PersonRole role, DateOnly from) => new(
        role, InventedNames.Anybody(dice), NationalIdOf("999" + dice.Digits(6)), PhoneNumber.Parse($"0911000{dice.Digits(4)}").Value, from);

    private static NationalId NationalIdOf(string nine) =>
        Enumerable.Range(0, 10).Select(check => NationalId.Parse($"{nine}{check}")).First(id => id.Succeeded).Value;

    private static LegalPersonId LegalPerson(Dice dice)
    {
        var ten = "14" + dice.Digits(8);
        return Enumerable.Range(0, 10).Select(check => LegalPersonId.Parse($"{ten}{check}")).First(id => id.Succeeded).Value;
    }

    private string NewName(Dice dice, KindOfCentre kind)
    {
        var sort = kind.Code switch
        {
            "elderly-home" => dice.Pick(["خانه سالمندان", "مرکز سالمندان", "سرای سالمندان"]),
            "elderly-hotel" => "هتل سالمندان",
            "disability-children" => "مرکز کودکان",
            "psychiatric-chronic" => "مرکز روان‌درمانی شبانه‌روزی",
            "half-way-house" => "خانه نیمه‌راهی",
            "small-home" => "خانه کوچک",
            "addiction-midterm" => dice.Pick(["مرکز اقامتی", "کمپ"]),
            "addiction-tc" => "اجتماع درمان‌مدار",
            "addiction-court" => "مرکز ماده ۱۶",
            "addiction-support-home" => "خانه حمایتی",
            "night-shelter" => "سرپناه شبانه",
            _ => "مرکز شبانه‌روزی",
        };
        for (;;)
        {
            var name = $"{sort} {dice.Pick(Names)}{(dice.Falls(.25) ? " " + InventedNames.Family(dice) : "")}";
            if (_used.Add(name)) return name;
        }
    }

    private static int CapacityOf(Dice dice, KindOfCentre kind) => kind.Code switch
    {
        "small-home" or "half-way-house" => dice.Between(6, 14),
        "addiction-support-home" => dice.Between(8, 20),
        "night-shelter" => dice.Between(20, 60),
        "addiction-midterm" or "addiction-tc" => dice.Between(18, 60),
        "addiction-court" => dice.Between(80, 240),
        _ => dice.Between(16, 95),
    };

    private static int? AgeFrom(KindOfCentre kind) => kind switch
    {
        { Field: FieldOfWork.Elderly } => 60, { Code: "disability-children" } => 2, _ => 14,
    };
}
