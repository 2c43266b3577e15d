using Payesh.App.Basics;
using Payesh.Domain.Centres;
using Payesh.Server.Desk;

namespace Payesh.Server.Centres;

/// <summary>A line of the timeline in the reader's language.</summary>
internal static class EntryText
{
    public static string Of(Texts texts, CentreEntry entry) =>
        texts[entry.Title, [.. StoredText.Read(entry.Arguments).Select(argument => argument is TextKey key ? texts[key.Key] : argument)]];
}
