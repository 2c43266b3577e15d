using System.Text.RegularExpressions;
using Xunit;

namespace Payesh.Architecture.Tests;

/// <summary>Every text stands in both languages, every key that is asked for exists, and none lies about unused.</summary>
public sealed partial class TextTests
{
    private static readonly string[] Sources =
        [.. Repository.Sources(".razor", ".cs").Where(file => Repository.Relative(file).StartsWith("src", StringComparison.Ordinal)).Select(File.ReadAllText)];

    private static readonly HashSet<string> Written = TextFiles.Written(Sources, RoomTexts.All.Select(room => room.Room));
    private static readonly HashSet<string> Asked = [.. TextFiles.Asked(Sources)];
    private static readonly HashSet<string> Beginnings = TextFiles.Beginnings(Sources);
    private static readonly IReadOnlyList<Type> Enums = TextFiles.ShownEnums();

    [Fact]
    public void Both_languages_have_the_same_keys_and_places() => None(RoomTexts.All.SelectMany(Unequal));

    [Fact]
    public void Every_key_that_is_asked_for_exists() => None(RoomTexts.All.SelectMany(room => Missing(room, Asked)));

    [Fact]
    public void Every_text_is_used() => None(RoomTexts.All.SelectMany(room => Unused(room, Written, Beginnings, Enums)));

    [Fact]
    public void Every_value_of_an_enumeration_that_is_shown_has_its_words() => None(Wordless(Enums, RoomTexts.All));

    [Fact]
    public void A_room_that_has_a_page_has_words_for_what_it_refuses() => None(Repository.Sources(".razor")
        .Select(file => Path.GetFileName(Path.GetDirectoryName(file))!).Distinct()
        .Where(room => Sources.Any(text => Regex.IsMatch(text, $"""new\("{room}\.[A-Z]""")))
        .Where(room => RoomTexts.All.All(texts => texts.Room != room)));

    [Fact]
    public void Persian_texts_are_written_with_Persian_letters() => None(
        from room in RoomTexts.All
        from text in room.Persian
        where ArabicLetter().IsMatch(text.Value)
        select $"{room.Room}.{text.Key}");

    [Fact]
    public void What_is_counted_in_English_has_its_singular() => None(BadlyCounted(RoomTexts.All));

    [Fact]
    public void The_guards_report_what_is_planted()
    {
        var room = new RoomTexts(
            "Planted",
            new Dictionary<string, string> { ["Both"] = "{0} روز", ["Lonely"] = "تنها", ["DayOfWeek.Monday"] = "دوشنبه" },
            new Dictionary<string, string> { ["Both"] = "days", ["DayOfWeek.Monday"] = "Monday" });
        string[] source = ["""@T["Planted.Both"] @T["Planted.Hole"] @T[$"Planted.Err{code}"] "Other.Key" """];
        var written = TextFiles.Written(source, ["Planted"]);

        var counting = new RoomTexts("Counting", room.Persian, new Dictionary<string, string> { ["Good"] = "{0:# row|# rows} of {1}", ["Bad"] = "{1} rows", ["Other"] = "{0} rests" });
        Assert.Equal(["Counting.Bad: {1} rows"], BadlyCounted([counting]));
        Assert.Equal(["0", "1"], TextFiles.Placeholders("{1} and {0:# row|# rows}, {0}"));
        Assert.Equal(["Planted.Both", "Planted.Hole"], written.Order());
        Assert.Equal(["Planted.Err"], TextFiles.Beginnings(source));
        Assert.Equal(["Planted.Both", "Planted.Lonely"], Unequal(room).Order());
        Assert.Equal(["Planted.Both", "Planted.Hole"], TextFiles.Asked(source).Order());
        Assert.Equal(["Planted.Hole"], Missing(room, [.. TextFiles.Asked(source)]));
        Assert.Equal(["Planted.Code"], TextFiles.Asked(["public static Refusal Code => new(\"Planted.Code\");\n// T[\"Planted.Comment\"]"]));
        Assert.Equal(["Planted.DayOfWeek.Monday", "Planted.Lonely"], Unused(room, written, ["Planted.Err"], []).Order());
        Assert.Equal(["Planted.Note.Short"], Wordless([typeof(Payesh.Planted.Note)], [room]));
        Assert.Matches(ArabicLetter(), "كتاب");
    }

    [Fact]
    public void The_pages_show_enumerations_and_the_guard_sees_which() => Assert.Contains(typeof(Payesh.Server.Desk.Status), Enums);

    private static IEnumerable<string> BadlyCounted(IReadOnlyList<RoomTexts> rooms)
    {
        var counted = TextFiles.Counted(rooms.SelectMany(room => room.English.Values)).ToHashSet(StringComparer.Ordinal);
        return rooms.SelectMany(room => room.English.Where(text => TextFiles.CountsBadly(text.Value, counted)).Select(text => $"{room.Room}.{text.Key}: {text.Value}"));
    }

    // All of them, where Assert.Empty would show five.
    private static void None(IEnumerable<string> found)
    {
        var all = found.Order().ToList();
        if (all.Count > 0) Assert.Fail(string.Join('\n', all));
    }

    private static IEnumerable<string> Unequal(RoomTexts room) => room.Persian.Keys.Union(room.English.Keys)
        .Where(key => !room.Persian.TryGetValue(key, out var persian) || !room.English.TryGetValue(key, out var english)
            || persian.Length == 0 || english.Length == 0
            || !TextFiles.Placeholders(persian).SequenceEqual(TextFiles.Placeholders(english)))
        .Select(key => $"{room.Room}.{key}");

    private static IEnumerable<string> Missing(RoomTexts room, HashSet<string> asked) => asked
        .Where(key => key.StartsWith(room.Room + ".", StringComparison.Ordinal))
        .Where(key => !room.Persian.ContainsKey(key[(room.Room.Length + 1)..]));

    private static IEnumerable<string> Unused(
        RoomTexts room, HashSet<string> written, IReadOnlyCollection<string> beginnings, IReadOnlyList<Type> enums)
    {
        var shown = enums.SelectMany(type => Enum.GetNames(type).Select(value => TextFiles.KeyOf(type, value))).ToHashSet(StringComparer.Ordinal);
        return room.Persian.Keys.Select(key => $"{room.Room}.{key}").Where(key => !Parts(key).Any(written.Contains) && !shown.Contains(key)
            && !beginnings.Any(beginning => key.StartsWith(beginning, StringComparison.Ordinal)));
    }

    // A work item carries Room.Name; the worklist shows Room.Name.Act with it. So the parts of a written key count as used.
    private static IEnumerable<string> Parts(string key) =>
        Enumerable.Range(0, key.Length + 1).Where(i => i == key.Length || key[i] == '.').Select(i => key[..i]);

    private static IEnumerable<string> Wordless(IEnumerable<Type> enums, IReadOnlyList<RoomTexts> rooms)
    {
        var keys = rooms.SelectMany(room => room.Persian.Keys.Select(key => $"{room.Room}.{key}")).ToHashSet(StringComparer.Ordinal);
        return enums.SelectMany(type => Enum.GetNames(type).Select(value => TextFiles.KeyOf(type, value))).Where(key => !keys.Contains(key));
    }

    [GeneratedRegex("[يكۀ]")]
    private static partial Regex ArabicLetter();
}
