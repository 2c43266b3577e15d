using Payesh.App.Basics.Demo;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access.Demo;

/// <summary>The people of the demonstration's offices. Those whom a visitor should try first have short names.</summary>
public sealed class DemoStaff
{
    /// <summary>User names that are printed, in the order in which one tries them.</summary>
    public static IReadOnlyList<string> Shown { get; } =
        ["head", "inspector", "inspector2", "head2", "supervisor", "secretary", "registry", "headquarters", "auditor", "admin"];

    private readonly Dice _dice;
    private readonly DateTimeOffset _at;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly List<DemoAccount> _all = [];

    private DemoStaff(int seed, DateTimeOffset at) => (_dice, _at) = (Dice.Of(seed, "staff"), at);

    public static IReadOnlyList<DemoAccount> Of(int seed, IReadOnlyList<DemoCounty> counties, DateTimeOffset at)
    {
        var staff = new DemoStaff(seed, at);
        staff.Above();
        for (var place = 0; place < counties.Count; place++) staff.Of(counties[place], place);
        return staff._all;
    }

    private void Above()
    {
        var province = DemoCounties.Province;
        Add("admin", Role.Administrator, OfficeCode.Headquarters, Sex.Male, "مدیر سامانه");
        Add("headquarters", Role.Headquarters, OfficeCode.Headquarters, Sex.Female, "کارشناس مسئول دفتر نظارت");
        Add("auditor", Role.Auditor, province, Sex.Male, "کارشناس راستی‌آزمایی");
        Add("supervisor", Role.ProvincialSupervisor, province, Sex.Female, "کارشناس نظارت استان");
        Add("supervisor2", Role.ProvincialSupervisor, province, Sex.Male, "کارشناس نظارت استان");
        Add("secretary", Role.CommissionSecretary, province, Sex.Male, "دبیر کمیسیون ماده ۲۶");
        Add("registry-province", Role.Registry, province, Sex.Female, "مسئول دبیرخانه");
    }

    // The first county has the names that everybody tries, the second a head who must not see the first one's centres.
    private void Of(DemoCounty county, int place)
    {
        Add(place switch { 0 => "head", 1 => "head2", _ => $"head-{county.Slug}" }, Role.CountyHead, county.Office, place % 3 == 1 ? Sex.Female : Sex.Male,
            "رئیس اداره بهزیستی شهرستان");
        Add(place == 0 ? "registry" : $"registry-{county.Slug}", Role.Registry, county.Office, Sex.Female, "مسئول دبیرخانه");
        for (var one = 0; one < county.Inspectors; one++)
        {
            var name = (place, one) switch { (0, 0) => "inspector", (0, 1) => "inspector2", _ => $"inspector{one + 1}-{county.Slug}" };
            Add(name, Role.Inspector, county.Office, one % 2 == 0 ? Sex.Female : Sex.Male, "کارشناس نظارت");
        }
    }

    private void Add(string user, Role role, OfficeCode office, Sex sex, string post) =>
        _all.Add(new(user, NewName(sex), post, role, office, sex) { Id = _dice.Id(_at) });

    private string NewName(Sex sex)
    {
        for (;;)
        {
            var name = sex is Sex.Female ? InventedNames.Woman(_dice) : InventedNames.Man(_dice);
            if (_names.Add(name)) return name;
        }
    }
}
