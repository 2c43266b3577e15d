using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.Domain.Tests.Centres;

/// <summary>A believable centre, changed where a test needs it.</summary>
internal static class Some
{
    public static readonly OfficeCode Sari = OfficeCode.Of(2, 7);

    public static readonly DateOnly Today = Day("1404/09/02");

    public static KindOfCentre ElderlyHome { get; } =
        new("elderly-home", FieldOfWork.Elderly, "مرکز سالمندان", "Home", [GroupSex.Women, GroupSex.Men, GroupSex.Mixed], []);

    public static KindOfCentre Psychiatric { get; } =
        new("psychiatric-chronic", FieldOfWork.Disability, "مرکز", "Home", [GroupSex.Women, GroupSex.Men], ["kind-psychiatric"]);

    public static KindOfCentre MidTerm { get; } =
        new("addiction-midterm", FieldOfWork.Addiction, "مرکز", "Camp", [GroupSex.Women, GroupSex.Men], ["kind-addiction-midterm"]);

    public static CentreDescription Description { get; } = new()
    {
        Name = "آرامش", Kind = ElderlyHome, Sex = GroupSex.Women, Capacity = 38, Address = "ساری، خیابان فرهنگ، کوچه ۵",
        Latitude = 36.56, Longitude = 53.06,
    };

    public static CentreDescription PlaceDescription { get; } = Description with { Name = "خانه‌ای در کوچه گلستان", Capacity = null };

    public static Centre Centre(CentreDescription? description = null) => Register(true, description ?? Description).Value;

    public static Centre UnlicensedPlace() => Register(false, PlaceDescription).Value;

    public static Outcome<Centre> Register(bool isCentre, CentreDescription description) =>
        Domain.Centres.Centre.Register(new(new Guid("0191aaaa-0000-7000-8000-000000000001")), Sari, isCentre, description);

    public static LicencePaper Activity(this Centre centre, string number, string issued, string till) =>
        LicencePaper.Issue(centre, LicenceKind.Activity, number, Day(issued), Day(till), Today).Value;

    public static DateOnly Day(string jalali) => JalaliDate.Parse(jalali).Value.ToDateOnly();
}
