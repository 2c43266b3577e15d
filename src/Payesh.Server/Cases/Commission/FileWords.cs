using Payesh.App.Cases.Commission;
using Payesh.Domain.Letters;
using Payesh.Server.Desk;

namespace Payesh.Server.Cases.Commission;

internal static class FileWords
{
    /// <summary>What a line of the file is, in words.</summary>
    public static string Name(Texts texts, FileLine line) => line.Name.Length == 0
        ? texts.Of(line.Part)
        : line.Part == FilePart.Letters && Enum.TryParse<LetterKind>(line.Name, out var kind) ? texts.Of(kind) : texts[$"Cases.FileLine.{line.Part}", line.Name];

    public static string State(Texts texts, FileLine line) =>
        texts[line.Missing ? "Cases.FileMissing" : line.Sealed ? "Cases.FileSealed" : "Cases.FileThere"];

    /// <summary>Words of the printed index.</summary>
    public static IndexWords Index(Texts texts, string title) => new(
        Texts.IsPersian, title, [texts["Cases.FilePartOf"], texts["Cases.FileLine"], texts["Cases.State"], "SHA-256"],
        part => texts.Of(part), line => Name(texts, line), line => State(texts, line));
}
