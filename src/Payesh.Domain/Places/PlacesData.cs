using System.Globalization;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Places;

/// <summary>Reads the files of <c>data/places</c>, given as text. A file that is not as it should be throws and names the line.</summary>
public static partial class PlacesData
{
    private const string PlaceHeading = "code,name,english,latitude,longitude";
    private const string HolidayHeading = "day,jalali,kind,status,title";

    /// <summary>Reads provinces-….csv.</summary>
    /// <exception cref="FormatException">A line cannot be read, or two have one code.</exception>
    public static IReadOnlyList<Province> ReadProvinces(string text) =>
        Distinct(Rows(text, PlaceHeading, ReadProvince), province => province.Code);

    /// <summary>Reads counties-….csv. Codes have four digits: province and county.</summary>
    /// <exception cref="FormatException">A line cannot be read, or two have one code.</exception>
    public static IReadOnlyList<County> ReadCounties(string text) =>
        Distinct(Rows(text, PlaceHeading, ReadCounty), county => county.Code);

    /// <summary>Reads holidays-….csv, where every day stands in both calendars so that a slip in one is noticed.</summary>
    /// <exception cref="FormatException">A line cannot be read, its two days differ, or a holiday stands twice.</exception>
    public static IReadOnlyList<Holiday> ReadHolidays(string text) =>
        Distinct(Rows(text, HolidayHeading, ReadHoliday), holiday => (holiday.Day, holiday.Title));

    private static Province ReadProvince(string[] row) =>
        new(OfficeCode.OfProvince(Whole(row[0])), row[1], row[2], Degrees(row[3]), Degrees(row[4]));

    private static County ReadCounty(string[] row) => new(CountyCode(row[0]), row[1], row[2], Degrees(row[3]), Degrees(row[4]));

    private static Holiday ReadHoliday(string[] row) => new(SameDay(row[0], row[1]), row[4], Kind(row[2]), IsEstimated(row[3]));

    private static IEnumerable<T> Rows<T>(string text, string heading, Func<string[], T> read)
    {
        var lines = text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        if (lines[0] != heading) throw new FormatException($"Line 1: '{heading}' expected.");

        for (var i = 1; i < lines.Length; i++)
        {
            T row;
            try
            {
                var cells = lines[i].Split(',');
                row = cells.Length == heading.Split(',').Length && cells.All(cell => cell.Length > 0)
                    ? read(cells)
                    : throw new FormatException("A cell is missing, empty or one too many.");
            }
            catch (Exception fault) when (fault is FormatException or ArgumentException or OverflowException)
            {
                throw new FormatException($"Line {i + 1}: {fault.Message}", fault);
            }

            yield return row;
        }
    }

    private static List<T> Distinct<T, TKey>(IEnumerable<T> rows, Func<T, TKey> key) where TKey : notnull
    {
        var list = rows.ToList();
        var twice = list.GroupBy(key).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? list : throw new FormatException($"Stands twice: {twice.Key}.");
    }

    private static OfficeCode CountyCode(string text)
    {
        var code = FourDigits(text);
        return code.IsCounty ? code : throw new FormatException("This is the code of a province.");
    }

    private static OfficeCode FourDigits(string text) =>
        text.Length == 4 ? OfficeCode.Of(Whole(text[..2]), Whole(text[2..])) : throw new FormatException("Four digits expected.");

    private static DateOnly SameDay(string iso, string jalali)
    {
        var day = DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return day == JalaliDay(jalali) ? day : throw new FormatException("The two days differ.");
    }

    private static DateOnly JalaliDay(string text) => JalaliDate.TryParse(text, out var day)
        ? day.ToDateOnly()
        : throw new FormatException($"Not a Jalali day: '{text}'.");

    private static HolidayKind Kind(string text) => text switch
    {
        "fixed" => HolidayKind.Fixed,
        "lunar" => HolidayKind.Lunar,
        _ => throw new FormatException("fixed or lunar expected."),
    };

    private static bool IsEstimated(string text) => text switch
    {
        "official" => false,
        "estimated" => true,
        _ => throw new FormatException("official or estimated expected."),
    };

    private static int Whole(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static double Degrees(string text) => double.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
