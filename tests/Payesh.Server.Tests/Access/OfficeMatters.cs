using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Basics;
using Payesh.App.Cases;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Standards;
using Payesh.App.Sync;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;
using Payesh.Testing;

namespace Payesh.Server.Tests.Access;

/// <summary>One matter of each sort that a county office has, for whoever knocks at its doors.</summary>
internal sealed record OfficeMatters(
    int Office, Guid Centre, long Paper, Guid Visit, string OrderCode, long Case, long Drafted, long Letter, string CheckCode)
{
    /// <summary>What the letter, the centre's page and the visit never show to others: the names of the centres.</summary>
    public const string Name = "سرای آلاله", NotifiedName = "سرای نرگس";

    public int Province => Office / 100 * 100;

    /// <summary>The case of the letter.</summary>
    public required long Notified { get; init; }

    /// <summary>A case whose closing letter is being written.</summary>
    public required long Ending { get; init; }

    /// <summary>A case on the fast track, and a measure of it.</summary>
    public required (long Case, long Measure) Fast { get; init; }

    public required Guid Account { get; init; }

    public required Guid Device { get; init; }

    public required Guid Parked { get; init; }

    public required long Work { get; init; }

    public required long Adoption { get; init; }

    public required (string Item, string Name) Parameter { get; init; }

    public required string RuleFile { get; init; }

    public required string File { get; init; }

    public required string PublicCode { get; init; }

    public required LicensingMatters Licensing { get; init; }

    public static async Task<OfficeMatters> Make(OfficeSite site)
    {
        var (story, today) = (site.Story, site.Today);
        var centre = await story.Register(Name);
        var paper = await story.As(site.Head, scope => scope.GetRequiredService<IssuePaper>().Run(
            centre, LicenceKind.Activity, "۱۲/۳۴", today.AddYears(-1), today.AddYears(1), default));
        var visit = await story.CarriedOut(centre, site.Inspector, "گفته");
        var open = await story.Reviewed(centre, OfficeStory.Defect("FIRE-01", outcome: "order", hours: 24), OfficeStory.Defect("LIC-01"));
        var drafted = await story.Reviewed(await story.Register("سرای یاس"), OfficeStory.Defect("LIC-01"));
        await story.Establish(drafted);
        await story.Draft(drafted);
        var (notified, letter) = await story.Notice(NotifiedName);
        var ending = await story.Reviewed(await story.Register("سرای رازیانه"), OfficeStory.Defect("LIC-01", outcome: "mended"));
        await story.Establish(ending);
        await story.As(site.Head, scope => scope.GetRequiredService<DraftClosing>().Run(ending, default));
        var (device, parked) = await site.Do(PutAside);
        var file = await story.As(site.Head, scope => Keep(scope, centre, site.Head.Office));
        var (order, work, parameter, rules) = await site.Do(async services =>
        {
            var db = services.GetRequiredService<PayeshDb>();
            var shelf = services.GetRequiredService<CatalogueShelf>().On(today);
            return (
                (await db.Set<MissionOrder>().SingleAsync(o => o.Visit == visit)).CheckCode.ForQr,
                (await db.Set<WorkItem>().FirstAsync(item => item.Desk == site.Head.Office && item.DoneAt == null)).No,
                shelf.Requirements.Where(item => item.Params.Count > 0).Select(item => (item.Id.Value, item.Params.Keys.First())).First(),
                services.GetRequiredService<RuleFolder>().All().First(name => name.Contains('/', StringComparison.Ordinal)));
        });
        return new(site.Head.Office.Value, centre.Value, paper.Value.No, visit.Value, order, open, drafted, letter.No, letter.CheckCode.ForQr)
        {
            Notified = notified, Ending = ending, Fast = await story.FastTrack("سرای بنفشه"), Account = site.Head.Account.Value, Device = device, Parked = parked, Work = work, Adoption = await Adopt(site), Parameter = parameter, RuleFile = rules, File = file,
            Licensing = await LicensingMatters.Make(site),
            PublicCode = await site.Do(async services => (await services.GetRequiredService<CentreRecord>().Public(centre, default))!.Path["/public/".Length..]),
        };
    }

    // A phone of the office, and something of it that waits for a person.
    private static async Task<(Guid Device, Guid Parked)> PutAside(IServiceProvider services)
    {
        var db = services.GetRequiredService<PayeshDb>();
        var device = await db.Set<Device>().FirstAsync();
        var parked = new Parked(Guid.CreateVersion7(), Guid.CreateVersion7(), device.Id, "unknownVisit", new string('a', 64), TimeProvider.System.GetUtcNow());
        db.Add(parked);
        await db.SaveChangesAsync();
        return (device.Id.Value, parked.Id);
    }

    private static async Task<string> Keep(IServiceProvider scope, CentreId centre, OfficeCode office)
    {
        var bytes = "%PDF-1.4 گواهی"u8.ToArray();
        var hash = new Digest(SHA256.HashData(bytes));
        // As the tool would have left it: its door is knocked at whether this machine has the tool or not.
        var shown = Path.Combine(scope.GetRequiredService<Server.Cli.Settings>().Files, "shown", hash.ToString()[..2], $"{hash}.jpg");
        Directory.CreateDirectory(Path.GetDirectoryName(shown)!);
        await System.IO.File.WriteAllBytesAsync(shown, [0xFF, 0xD8, 0xFF]);
        await scope.GetRequiredService<UploadFile>().Run(hash, 0, bytes.Length, new MemoryStream(bytes), default);
        var db = scope.GetRequiredService<PayeshDb>();
        db.Add(new FileUse(hash, centre, office, FieldOfWork.Elderly, $"centre:{centre.Value}"));
        await db.SaveChangesAsync();
        return hash.ToString();
    }

    // Rules are the province's.
    private static async Task<long> Adopt(OfficeSite site)
    {
        var province = site.Head.Office.Superior;
        var keeper = new Actor(site.Head.Account, "مدیرکل", Role.ProvincialSupervisor, province, Scope.Of(province, FieldOfWork.All), "test");
        var adopted = await site.Story.As(keeper, scope => scope.GetRequiredService<AdoptItems>().Run(
            ["FIRE-01"], new("۱۴۰۵/ص/۱۲", PersianText.Digits(site.Today.Jalali.ToString()), "مدیرکل بهزیستی استان"), default));
        return adopted.Value[0].No;
    }
}
