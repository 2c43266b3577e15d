using Payesh.Domain.Basics;

namespace Payesh.App.Access.Demo;

/// <summary>A county of the demonstration: its office and how many of 120 centres lie there.</summary>
public sealed record DemoCounty(OfficeCode Office, string Slug, int Centres)
{
    /// <summary>Offices with many centres have four inspectors, the others two or three.</summary>
    public int Inspectors => Centres switch { >= 12 => 4, >= 5 => 3, _ => 2 };
}

/// <summary>Mazandaran, the province of the demonstration. The numbers of centres are invented.</summary>
public static class DemoCounties
{
    public static OfficeCode Province { get; } = OfficeCode.OfProvince(2);

    public static IReadOnlyList<DemoCounty> All { get; } =
    [
        County(7, "sari", 24), County(2, "babol", 20), County(1, "amol", 16), County(10, "qaemshahr", 12), County(16, "babolsar", 7),
        County(5, "tonekabon", 7), County(15, "nowshahr", 6), County(4, "behshahr", 6), County(20, "chalus", 5), County(14, "nur", 5),
        County(6, "ramsar", 3), County(19, "neka", 3), County(18, "mahmudabad", 3), County(21, "juybar", 3),
    ];

    /// <summary>The largest counties, with so many centres in all; of a small demonstration the first two.</summary>
    public static IReadOnlyList<DemoCounty> Share(int centres)
    {
        if (centres >= All.Sum(county => county.Centres))
            return [.. All.Select((county, place) => county with { Centres = county.Centres + (place == 0 ? centres - 120 : 0) })];
        var half = (centres + 1) / 2;
        return centres < 20
            ? [All[0] with { Centres = half }, All[1] with { Centres = centres - half }]
            : Shrink(centres);
    }

    private static List<DemoCounty> Shrink(int centres)
    {
        var shares = All.Select(county => county with { Centres = county.Centres * centres / 120 }).Where(county => county.Centres > 0).ToList();
        shares[0] = shares[0] with { Centres = shares[0].Centres + centres - shares.Sum(county => county.Centres) };
        return shares;
    }

    private static DemoCounty County(int code, string slug, int centres) => new(OfficeCode.Of(2, code), slug, centres);
}
