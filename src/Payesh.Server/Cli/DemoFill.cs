using Payesh.App.Access;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Server.Cli;

/// <summary>What a demonstration should hold.</summary>
/// <param name="Seed">The same seed makes the same province.</param>
/// <param name="Province">Whose directorate and counties.</param>
public sealed record DemoWish(int Seed, OfficeCode Province)
{
    public static DemoWish Standard { get; } = new(1404, OfficeCode.OfProvince(11));
}

/// <summary>Fills an empty demo database.</summary>
internal static class DemoFill
{
    public static async Task Run(IServiceProvider services, DemoWish wish, Action<string> say, CancellationToken cancel)
    {
        var made = await services.GetRequiredService<DemoAccounts>().Run(People(wish.Province), cancel);
        if (!made.Succeeded) throw new StartException("This is not a demo database: it stays as it is.");
        say($"{made.Value.Count} demo accounts were made.");
    }

    internal static IReadOnlyList<DemoAccount> People(OfficeCode province)
    {
        var county = new OfficeCode(province.Value + 1);
        return
        [
            new("head", "مریم کاظمی", "رئیس بهزیستی شهرستان", Role.CountyHead, county, Sex.Female),
            new("inspector", "زهرا رستمی", "کارشناس نظارت شهرستان", Role.Inspector, county, Sex.Female),
            new("inspector2", "علی احمدی", "کارشناس نظارت شهرستان", Role.Inspector, county, Sex.Male),
            new("registry", "حسن مرادی", "مسئول دبیرخانه", Role.Registry, county, Sex.Male),
            new("province", "فاطمه صادقی", "کارشناس نظارت استان", Role.ProvincialSupervisor, province, Sex.Female),
            new("commission", "رضا جعفری", "دبیر کمیسیون ماده ۲۶", Role.CommissionSecretary, province, Sex.Male),
            new("auditor", "سارا حیدری", "کارشناس راستی‌آزمایی", Role.Auditor, province, Sex.Female),
            new("hq", "محمد نوری", "کارشناس ستاد", Role.Headquarters, OfficeCode.Headquarters, Sex.Male),
            new("admin", "نسرین کریمی", "مدیر سامانه", Role.Administrator, OfficeCode.Headquarters, Sex.Female),
        ];
    }
}
