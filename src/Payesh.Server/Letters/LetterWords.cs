using Payesh.App.Letters;
using Payesh.Server.Desk;

namespace Payesh.Server.Letters;

internal static class LetterWords
{
    public static Status Look(LetterStage stage) => stage switch
    {
        LetterStage.Draft => Status.NotApplicable,
        LetterStage.AwaitingNumber => Status.Waiting,
        LetterStage.AwaitingService => Status.Partly,
        LetterStage.Served => Status.Met,
    };
}
