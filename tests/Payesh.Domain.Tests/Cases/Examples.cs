using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Tests.Cases;

/// <summary>A case and its findings for tests.</summary>
internal static class Examples
{
    public static readonly DateTimeOffset Arrived = new(2025, 10, 20, 17, 30, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset Now = new(2025, 11, 23, 7, 10, 0, TimeSpan.Zero);
    public static readonly AccountId Head = new(new Guid(1, 0, 0, new byte[8]));
    public static readonly AccountId Other = new(new Guid(2, 0, 0, new byte[8]));

    public static CaseRules Rules { get; } = Shelf().On(new(2025, 11, 23));

    public static CaseShelf Shelf() => new(Directory.EnumerateFiles(Path.Combine(RepositoryText.Root, "data/ladder"), "*.json")
        .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))));

    public static SupervisionCase Case() => new(
        new(Guid.NewGuid()), SupervisionCase.NumberOf(1404, 127),
        new(new(Guid.NewGuid()), "خانه سالمندان آرامش", "elderly-home", OfficeCode.Of(8, 1), FieldOfWork.Elderly), "ladder-1404-07-01", Now);

    public static Finding Finding(
        string item = "FIRE-10", AnswerCode answer = AnswerCode.NotMet, Standing standing = Standing.Requirement, bool wordsOnly = false,
        DefectOutcome outcome = DefectOutcome.Notice, int? hours = null)
    {
        var id = new FindingId(Guid.NewGuid());
        var facts = new FindingFacts
        {
            Visit = new(Guid.NewGuid()), VisitNumber = "1404-00012", Arrived = Arrived, Item = RequirementId.Parse(item), Answer = answer,
            Grade = standing == Standing.Requirement ? Grade.B : Grade.I, Standing = standing, Severity = Severity.Critical,
            Place = Place.Bedrooms, Outcome = outcome, OrderHours = hours, RestsOnWordsOnly = wordsOnly,
        };
        return new(id, Case(), facts, new(id, new("بخاری بدون دودکش دیده شد.", "A heater without flue.", "بخاری جمع‌آوری شود.", "آیین‌نامه", ""), null, []));
    }

    public static NoticeLine Line(
        string sentence = "بخاری بدون دودکش دیده شد.", Standing standing = Standing.Requirement, bool wordsOnly = false, bool blocked = false,
        bool mended = false, string place = "اتاق‌های خواب") => new()
    {
        Finding = new(Guid.NewGuid()), Item = "FIRE-10", Standing = standing, Place = place, Sentence = sentence,
        Basis = "مقررات ملی ساختمان، مبحث ۱۷", Action = "بخاری جمع‌آوری و گرمایش ایمن جایگزین شود.", Mended = mended,
        RestsOnWordsOnly = wordsOnly, NeedsProtection = blocked,
    };

    public static NoticeFacts Facts() => new()
    {
        Words = "notice", Office = "اداره بهزیستی شهرستان بابل", Centre = "خانه سالمندان آرامش", Case = "1404-0127", Addressee = "",
        Visits = [("1404-00012", Arrived)], Sessions = [new(2025, 11, 20)], Days = 30, Channel = "", ContactPost = "کارشناس نظارت",
        ContactPhone = "01132345678", Attachment = false, Copies = ["مسئول فنی خانه سالمندان آرامش جهت اطلاع و اقدام"],
    };
}
