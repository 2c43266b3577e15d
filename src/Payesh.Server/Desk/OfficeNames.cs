using System.Globalization;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Server.Desk;

/// <summary>Offices by name, and as choices of a form: <c>var offices = await names.Read(cancel)</c>.</summary>
public sealed class OfficeNames(ReadPlaces places, Texts texts)
{
    public async Task<OfficeWords> Read(CancellationToken cancel) => new(await places.Book(cancel), texts);

    /// <summary>How an office travels in a form or an address.</summary>
    public static string Write(OfficeCode office) => office.Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Null when it is none.</summary>
    public static OfficeCode? Read(string? typed) =>
        int.TryParse(typed, CultureInfo.InvariantCulture, out var code) && code is >= -1 and <= 9999 ? new OfficeCode(code) : null;
}

/// <summary>The names at one moment.</summary>
public sealed class OfficeWords(PlaceBook book, Texts texts)
{
    /// <summary>The provinces, each standing for its whole territory.</summary>
    public IReadOnlyList<Option> Provinces =>
        [.. book.All.Where(place => place.Office.IsProvince).Select(place => new Option(OfficeNames.Write(place.Office), Place(place.Office)))];

    /// <summary>The office itself: «بهزیستی شهرستان زابل».</summary>
    public string Name(OfficeCode office) =>
        office.IsHeadquarters ? texts["Desk.Headquarters"] : texts[office.IsCounty ? "Desk.CountyOffice" : "Desk.ProvinceOffice", Place(office)];

    /// <summary>Every office of a territory: headquarters, directorates, counties under their province.</summary>
    public IReadOnlyList<Option> Within(Scope scope)
    {
        var options = new List<Option>();
        if (scope.First.IsHeadquarters) options.Add(new(OfficeNames.Write(OfficeCode.Headquarters), texts["Desk.Headquarters"]));
        foreach (var province in book.All.Where(place => place.Office.IsProvince))
        {
            var group = Place(province.Office);
            if (province.Office >= scope.First && province.Office <= scope.Last)
                options.Add(new(OfficeNames.Write(province.Office), texts["Desk.ProvinceOffice", group], group));
            options.AddRange(book.Counties(province.Office.First, province.Office.Last)
                .Where(county => county.Office >= scope.First && county.Office <= scope.Last)
                .Select(county => new Option(OfficeNames.Write(county.Office), Place(county.Office), group)));
        }
        return options;
    }

    private string Place(OfficeCode office) => book.Name(office, Texts.IsPersian);
}
