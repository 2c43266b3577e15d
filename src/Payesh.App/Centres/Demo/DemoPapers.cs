using Payesh.App.Basics.Demo;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres.Demo;

/// <summary>
/// Invents the licences and documents of a centre as they were issued and renewed through the years: most hold, some end within three
/// months, some ended and nobody renewed them, and a few centres still wait for their first licence.
/// </summary>
internal sealed class DemoPapers(Dice dice, int place, DateOnly begin, DateOnly today)
{
    private static readonly (DocumentKind Kind, string Title, int Days, double Has)[] Sorts =
    [
        (DocumentKind.FireSafety, "سازمان آتش‌نشانی", 365, .93), (DocumentKind.Health, "شبکه بهداشت و درمان", 365, .95),
        (DocumentKind.LiabilityInsurance, "بیمه مسئولیت کارکنان و مقیمان", 365, .9), (DocumentKind.FireInsurance, "بیمه آتش‌سوزی ساختمان", 365, .8),
        (DocumentKind.PremisesPolice, "پلیس اماکن", 1096, .7), (DocumentKind.Tenancy, "اجاره‌نامه یا سند", 730, .85), (DocumentKind.Statutes, "", 0, .4),
    ];

    private int _number;

    public InventedCentre Paper(InventedCentre centre)
    {
        // At its end the activity licence holds, ends soon, or has ended.
        var end = dice.Weighted([(Ends.Later, 74.0), (Ends.Soon, 12), (Ends.Past, 9), (Ends.Never, 3), (Ends.Suspended, 2)]);
        if (end is Ends.Never) return centre with { Papers = [Issued(LicenceKind.AgreementInPrinciple, today.AddDays(-dice.Between(60, 300)), 365)] };
        var last = end switch
        {
            Ends.Soon => today.AddDays(dice.Between(3, 88)),
            Ends.Past => today.AddDays(-dice.Between(5, 240)),
            _ => today.AddDays(dice.Between(95, 1000)),
        };
        return centre with
        {
            Papers = [.. Chain(LicenceKind.Activity, last, 1095), .. Chain(LicenceKind.TechnicalOfficer, last.AddDays(-dice.Between(0, 60)), 1095)],
            Documents = [.. Sorts.Where(sort => dice.Falls(sort.Has)).SelectMany(Documents)],
            Contacts = Contacts(),
            Becomes = end is Ends.Suspended ? (today.AddDays(-dice.Between(20, 120)), CentreStatus.Suspended, $"رأی کمیسیون {dice.Digits(4)}") : Closed(centre.Quality),
        };
    }

    private (DateOnly, CentreStatus, string)? Closed(double quality) => quality < .4 && dice.Falls(.25)
        ? (today.AddDays(-dice.Between(40, 500)), CentreStatus.Closed, $"رأی کمیسیون عالی {dice.Digits(4)}")
        : null;

    // The paper that holds at the end, and those before it back to the beginning.
    private IEnumerable<InventedPaper> Chain(LicenceKind kind, DateOnly last, int days)
    {
        var papers = new List<InventedPaper>();
        for (var till = last; till >= begin || papers.Count == 0;)
        {
            var issued = till.AddDays(-days);
            papers.Insert(0, new(kind, NewNumber(issued), issued, till));
            till = issued.AddDays(dice.Falls(.8) ? -1 : -dice.Between(5, 70));
        }
        return papers.Where(paper => paper.Issued <= today);
    }

    private IEnumerable<InventedDocument> Documents((DocumentKind Kind, string Title, int Days, double Has) sort)
    {
        if (sort.Days == 0) return [new(sort.Kind, NewNumber(begin.AddDays(-400)), sort.Title, begin.AddDays(-dice.Between(400, 3000)), null)];
        var documents = new List<InventedDocument>();
        var issued = begin.AddDays(-dice.Between(5, sort.Days));
        while (issued <= today)
        {
            documents.Add(new(sort.Kind, NewNumber(issued), sort.Title, issued, issued.AddDays(sort.Days)));
            // Some renew a few weeks late, some let the last one run out.
            if (dice.Falls(.07)) break;
            issued = issued.AddDays(sort.Days + dice.Between(-20, 25));
        }
        return documents;
    }

    private List<InventedContact> Contacts() =>
    [
        new(ContactKind.Hospital, dice.Pick(["بیمارستان امام خمینی", "بیمارستان شهید رجایی", "بیمارستان بوعلی", "بیمارستان هفده شهریور"]), $"0119901{dice.Digits(4)}"),
        new(ContactKind.FireStation, $"ایستگاه آتش‌نشانی {PersianText.Digits(dice.Between(1, 9))}", $"0119902{dice.Digits(4)}"),
        .. dice.Falls(.5) ? [new InventedContact(ContactKind.Door, "نگهبانی", $"0119903{dice.Digits(4)}")] : Array.Empty<InventedContact>(),
    ];

    private InventedPaper Issued(LicenceKind kind, DateOnly issued, int days) => new(kind, NewNumber(issued), issued, issued.AddDays(days));

    // Numbers of papers are unique in a province: the place of the centre keeps them apart.
    private string NewNumber(DateOnly issued) => $"{issued.Jalali.Year}/{place + 100}/{dice.Digits(4)}{++_number}";

    private enum Ends
    {
        Later,
        Soon,
        Past,
        Never,
        Suspended,
    }
}
