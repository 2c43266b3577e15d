using System.Globalization;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Server.Desk;

namespace Payesh.Server.Centres;

/// <summary>Words and looks of the register, and what its address says.</summary>
internal static class CentreWords
{
    public static string Say(KindOfCentre kind) => Texts.IsPersian ? kind.Name : kind.EnglishName;

    public static Status Look(CentreStatus status) => status switch
    {
        CentreStatus.Applied => Status.Waiting,
        CentreStatus.Active => Status.Met,
        CentreStatus.Suspended => Status.Partly,
        CentreStatus.Closed => Status.NotApplicable,
        CentreStatus.Unlicensed => Status.NotMet,
    };

    public static Status Look(LicenceState state) => state switch
    {
        LicenceState.None => Status.NotApplicable,
        LicenceState.Valid => Status.Met,
        LicenceState.EndsSoon => Status.Partly,
        LicenceState.Expired => Status.NotMet,
    };

    public static Status Look(LineMatch match) => match switch
    {
        LineMatch.Matched => Status.Met,
        LineMatch.Known => Status.NotApplicable,
        LineMatch.Ambiguous => Status.Partly,
        LineMatch.NotFound or LineMatch.Taken or LineMatch.Unreadable => Status.NotMet,
    };

    public static Glyph Sign(EntryKind kind) => kind switch
    {
        EntryKind.Register => Glyph.Archive,
        EntryKind.Licence => Glyph.License,
        EntryKind.Visit => Glyph.Clipboard,
        EntryKind.VisitByOthers => Glyph.Users,
        EntryKind.Case => Glyph.Folder,
        EntryKind.Letter => Glyph.Letter,
        EntryKind.Complaint => Glyph.Message,
        EntryKind.Incident => Glyph.Alert,
    };

    /// <summary>«پروانه معتبر تا ۱۴۰۵/۰۶/۳۱».</summary>
    public static string Licence(Texts texts, DateOnly? till, DateOnly today) => Licences.StateOn(till, today) switch
    {
        LicenceState.None => texts["Centres.LicenceNone"],
        LicenceState.Valid => texts["Centres.LicenceValid", till!.Value],
        LicenceState.EndsSoon => texts["Centres.LicenceEndsSoon", till!.Value],
        LicenceState.Expired => texts["Centres.LicenceExpired", till!.Value],
    };

    /// <summary>Whom the licence lets in: «زنانه، ۶۰ سال و بیشتر، نیمه‌مستقل».</summary>
    public static IEnumerable<string> TargetGroup(Texts texts, PublicCentre centre)
    {
        yield return texts.Of(centre.Sex);
        if (centre is { AgeFrom: { } from, AgeTo: { } to }) yield return texts["Centres.AgesBetween", from, to];
        else if (centre.AgeFrom is { } only) yield return texts["Centres.AgesFrom", only];
        else if (centre.AgeTo is { } last) yield return texts["Centres.AgesTo", last];
        foreach (var level in new[] { Dependency.Independent, Dependency.SemiDependent, Dependency.Dependent }.Where(level => centre.Dependency.HasFlag(level)))
            yield return texts.Of(level);
    }

    /// <summary>What the licence is worth today, as everybody may know it. That renewal is due is the office's matter.</summary>
    public static (Status Look, string Words) Standing(Texts texts, PublicCentre centre, DateOnly today) => centre.Status switch
    {
        CentreStatus.Closed => (Status.NotApplicable, texts["Centres.PublicClosed"]),
        CentreStatus.Suspended => (Status.Partly, texts["Centres.PublicSuspended"]),
        _ when centre.Licence.Revoked => (Status.NotMet, texts["Centres.PublicRevoked", centre.Licence.Till]),
        _ when centre.Licence.Till < today => (Status.NotMet, texts["Centres.PublicExpired", centre.Licence.Till]),
        _ => (Status.Met, texts["Centres.PublicValid", centre.Licence.Till]),
    };

    public static IReadOnlyList<Option> Options<T>(Texts texts) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Where(value => Convert.ToInt64(value, CultureInfo.InvariantCulture) != 0 || !typeof(T).IsDefined(typeof(FlagsAttribute), false))
            .Select(value => new Option(value.ToString(), texts.Of(value)))];

    public static IReadOnlyList<Option> Fields(Texts texts) =>
        [.. new[] { FieldOfWork.Elderly, FieldOfWork.Disability, FieldOfWork.Addiction }.Select(field => new Option(field.ToString(), texts.Of(field)))];

    public static IReadOnlyList<Option> Kinds(Texts texts, CentreKinds kinds, FieldOfWork within = FieldOfWork.All) =>
        [.. kinds.All.Where(kind => (kind.Field & within) != 0).Select(kind => new Option(kind.Code, Say(kind), texts.Of(kind.Field)))];

    /// <summary>The counties of the reader's territory, under their provinces where there is more than one.</summary>
    public static IReadOnlyList<Option> Counties(PlaceBook book, Actor actor)
    {
        var counties = book.Counties(actor.Scope.First, actor.Scope.Last).ToList();
        var many = counties.Select(county => county.Office.Superior).Distinct().Skip(1).Any();
        return [.. counties.OrderBy(county => many ? county.Office.Superior.Value : 0).Select(county => new Option(
            county.Office.Value.ToString(CultureInfo.InvariantCulture), book.Name(county.Office, Texts.IsPersian),
            many ? book.Name(county.Office.Superior, Texts.IsPersian) : null))];
    }

    public static OfficeCode? Office(string? value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? new OfficeCode(code) : null;

    /// <summary>The filter that an address asks for; what it misspells is not asked.</summary>
    public static CentreFilter Filter(IQueryCollection query)
    {
        string? Value(string name) => query[name].ToString() is { Length: > 0 } value ? value : null;
        var (sort, descending) = Sorting.Read(Value("sort"), (CentreSort.Name, false));
        return new()
        {
            Search = Value("q"),
            Office = Office(Value("office")),
            Kind = Value("kind"),
            Field = Read<FieldOfWork>(Value("field")),
            Status = Read<CentreStatus>(Value("status")),
            Licence = Read<LicenceState>(Value("licence")),
            Sex = Read<GroupSex>(Value("sex")),
            Sort = sort,
            Descending = descending,
            After = Value("after"),
            Before = Value("before"),
        };
    }

    private static T? Read<T>(string? word) where T : struct, Enum => Enum.TryParse<T>(word, out var value) && Enum.IsDefined(value) ? value : null;
}
