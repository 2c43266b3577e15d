using System.Globalization;
using Payesh.App.Letters;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Server.Desk;

namespace Payesh.Server.Letters;

internal static class LetterWords
{
    /// <summary>The filter of the address; what cannot be read is left out.</summary>
    public static LetterFilter Filter(IQueryCollection query)
    {
        var (sort, descending) = Sorting.Read(query["sort"], (LetterSort.Begun, true));
        return new(
            Enum.TryParse<LetterStage>(query["stage"], out var inStage) && Enum.IsDefined(inStage) ? inStage : null,
            int.TryParse(query["county"], NumberStyles.None, CultureInfo.InvariantCulture, out var office) ? new OfficeCode(office) : null, null, null, query["q"])
        {
            Sort = sort, Descending = descending, After = query["after"], Before = query["before"],
        };
    }

    /// <summary>The page of an office's register and signatories.</summary>
    public static string RegisterPath(OfficeCode office) => string.Create(CultureInfo.InvariantCulture, $"/letters/register/{office.Value}");

    public static LetterStage StageOf(Letter letter) =>
        new LetterLine(letter.No, letter.Kind, letter.State, letter.Number, letter.Date, letter.Created, letter.Office, "", "", letter.Served, letter.Due).Stage;

    public static Status Look(LetterStage stage) => stage switch
    {
        LetterStage.Draft => Status.NotApplicable,
        LetterStage.AwaitingNumber => Status.Waiting,
        LetterStage.AwaitingService => Status.Partly,
        LetterStage.Served => Status.Met,
    };
}
