using System.Globalization;
using Payesh.App.Letters;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Server.Desk;

namespace Payesh.Server.Letters;

internal static class LetterWords
{
    /// <summary>The filter of the address; what cannot be read is left out.</summary>
    public static LetterFilter Filter(string? search, string? stage, string? county) => new(
        Enum.TryParse<LetterStage>(stage, out var inStage) && Enum.IsDefined(inStage) ? inStage : null,
        int.TryParse(county, NumberStyles.None, CultureInfo.InvariantCulture, out var office) ? new OfficeCode(office) : null, null, null, search);

    public static LetterStage StageOf(Letter letter) =>
        new LetterLine(letter.No, letter.Kind, letter.State, letter.Number, letter.Date, letter.Created, letter.Office, "", letter.Served, letter.Due).Stage;

    public static Status Look(LetterStage stage) => stage switch
    {
        LetterStage.Draft => Status.NotApplicable,
        LetterStage.AwaitingNumber => Status.Waiting,
        LetterStage.AwaitingService => Status.Partly,
        LetterStage.Served => Status.Met,
    };
}
