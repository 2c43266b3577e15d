using System.Text.RegularExpressions;
using System.Xml.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Payesh.Architecture.Tests;

/// <summary>The texts of one room: <c>Server/ROOM/ROOMTexts.resx</c> in Persian and <c>….en.resx</c> in English.</summary>
internal sealed record RoomTexts(string Room, IReadOnlyDictionary<string, string> Persian, IReadOnlyDictionary<string, string> English)
{
    public static IReadOnlyList<RoomTexts> All { get; } =
    [
        .. Repository.Sources("Texts.resx").Select(file => new RoomTexts(
            Path.GetFileName(file)[..^"Texts.resx".Length], Read(file), Read(Path.ChangeExtension(file, "en.resx")))),
    ];

    private static Dictionary<string, string> Read(string file) => XDocument.Load(file).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value, StringComparer.Ordinal);
}

/// <summary>What the sources ask of the texts.</summary>
internal static partial class TextFiles
{
    private static readonly Lazy<ModuleDefinition[]> Modules = new(() =>
    [
        ModuleDefinition.ReadModule(typeof(Payesh.Server.PayeshServer).Assembly.Location),
    ]);

    /// <summary>Keys written out anywhere: in pages, in classes, in refusals.</summary>
    public static HashSet<string> Written(IEnumerable<string> texts, IEnumerable<string> rooms)
    {
        var known = rooms.ToHashSet(StringComparer.Ordinal);
        return [.. texts.SelectMany(text => Key().Matches(text)).Select(match => match.Groups["key"].Value).Where(key => known.Contains(key.Split('.')[0]))];
    }

    /// <summary>Beginnings of keys that end in a value, as in <c>$"Desk.Error{kind}"</c>.</summary>
    public static HashSet<string> Beginnings(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => Beginning().Matches(text)).Select(match => match.Groups["key"].Value)];

    /// <summary>Enumerations whose values are shown: those given to <c>Texts.Of</c>, read from the compiled pages.</summary>
    public static IReadOnlyList<Type> ShownEnums() =>
    [
        .. Modules.Value.SelectMany(module => module.GetTypes()).SelectMany(type => type.Methods).Where(method => method.HasBody)
            .SelectMany(method => method.Body.Instructions).Where(step => step.OpCode.Code is Code.Call or Code.Callvirt)
            .Select(step => step.Operand).OfType<GenericInstanceMethod>()
            .Where(call => call.Name == "Of" && call.DeclaringType.FullName == "Payesh.Server.Desk.Texts")
            .Select(call => call.GenericArguments[0]).Where(type => !type.IsGenericParameter)
            .Select(type => Type.GetType($"{type.FullName.Replace('/', '+')}, {AssemblyOf(type)}", throwOnError: true)!).Distinct(),
    ];

    public static string KeyOf(Type type, string value) => $"{(type.Namespace!.Split('.') is [_, _, var room, ..] ? room : type.Namespace![(type.Namespace!.LastIndexOf('.') + 1)..])}.{type.Name}.{value}";

    public static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Groups["place"].Value).Distinct().Order();

    /// <summary>Words that some English text counts: «rows» of <c>{0:# row|# rows}</c>.</summary>
    public static IEnumerable<string> Counted(IEnumerable<string> texts) =>
        texts.SelectMany(text => CountedWord().Matches(text)).Select(match => match.Groups["many"].Value).Distinct();

    /// <summary>A number before one of these words that has no singular: «{0} rows».</summary>
    public static bool CountsBadly(string text, IEnumerable<string> counted) =>
        NumberBefore().Matches(text).Any(match => counted.Contains(match.Groups["word"].Value));

    private static string AssemblyOf(TypeReference type) =>
        type.Scope is AssemblyNameReference other ? other.Name : type.Module.Assembly.Name.Name;

    /// <summary>Keys a text is asked for by: <c>T["…"]</c>, <c>Then("…"</c>, or a refusal's code.</summary>
    public static IEnumerable<string> Asked(IEnumerable<string> texts) =>
        texts.SelectMany(text => Asking().Matches(Comment().Replace(text, ""))).Select(match => match.Groups["key"].Value).Distinct();

    [GeneratedRegex("""(\b[Tt](exts)?\[|\bThen\(|\bRefusal\(|=> new\(|\breturn new\()\s*"(?<key>[A-Z][A-Za-z]+\.[A-Z][A-Za-z0-9.]*)["]""")]
    private static partial Regex Asking();

    [GeneratedRegex(@"@\*.*?\*@|^\s*//[^\n]*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("""(?<!\$)"(?<key>[A-Z][A-Za-z]+\.[A-Z][A-Za-z0-9.]*)["]""")]
    private static partial Regex Key();

    [GeneratedRegex("""\$"(?<key>[A-Z][A-Za-z]+\.[A-Za-z.]*)\{""")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\{(?<place>\d)(:[^{}]*)?\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\{\d:[^{}|]*\|[^{}#]*# (?<many>[a-z]+)")]
    private static partial Regex CountedWord();

    [GeneratedRegex(@"\{\d\} (?<word>[a-z]+)")]
    private static partial Regex NumberBefore();
}
