using System.Collections.Frozen;
using System.Text.Json;
using Payesh.App.Basics;
using Payesh.Domain.Access;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres;

/// <summary>
/// The kinds of centre of every released version (P29): a code is never reused, so a centre registered years ago still has its name.
/// What is added in a newer file replaces the words of an older one.
/// </summary>
public sealed class CentreKinds
{
    private readonly FrozenDictionary<string, KindOfCentre> _byCode;

    public CentreKinds(IEnumerable<KindOfCentre> kinds)
    {
        All = [.. kinds];
        _byCode = All.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<KindOfCentre> All { get; }

    public KindOfCentre? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <exception cref="KeyNotFoundException">The register holds a kind that no file names.</exception>
    public KindOfCentre this[string code] => _byCode[code];

    public static CentreKinds Load(RuleFolder rules)
    {
        var kinds = new OrderedDictionary<string, KindOfCentre>(StringComparer.Ordinal);
        foreach (var file in rules.Files("standards").Where(IsKinds)) Read(kinds, rules.Read($"standards/{Path.GetFileName(file)}"));
        return kinds.Count > 0 ? new(kinds.Values) : throw new InvalidOperationException("data/standards holds no kinds-….json.");
    }

    private static bool IsKinds(string file) =>
        Path.GetFileName(file).StartsWith("kinds-", StringComparison.Ordinal) && file.EndsWith(".json", StringComparison.Ordinal);

    private static void Read(OrderedDictionary<string, KindOfCentre> kinds, byte[] content)
    {
        using var document = JsonDocument.Parse(content);
        foreach (var kind in document.RootElement.GetProperty("kinds").EnumerateArray())
        {
            var code = Text(kind, "code");
            kinds[code] = new(code, Field(Text(kind, "family")), Text(kind, "fa"), Text(kind, "en"), [.. Words(kind, "sexes").Select(Sex)], [.. Words(kind, "facts")]);
        }
    }

    private static string Text(JsonElement kind, string name) => kind.GetProperty(name).GetString()!;

    private static IEnumerable<string> Words(JsonElement kind, string name) => kind.GetProperty(name).EnumerateArray().Select(word => word.GetString()!);

    private static FieldOfWork Field(string family) => family switch
    {
        "E" => FieldOfWork.Elderly,
        "D" => FieldOfWork.Disability,
        "A" => FieldOfWork.Addiction,
        _ => throw new FormatException($"No family of centres: {family}."),
    };

    private static GroupSex Sex(string sex) => Enum.Parse<GroupSex>(sex, ignoreCase: true);
}
