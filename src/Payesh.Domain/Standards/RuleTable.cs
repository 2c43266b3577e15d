namespace Payesh.Domain.Standards;

/// <summary>Tables of a rule file: nothing twice, nothing missing, nothing unknown, every text in both languages.</summary>
internal static class RuleTable
{
    /// <summary>No name stands twice.</summary>
    public static void Unique(string part, IEnumerable<string> names)
    {
        if (names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new BadRuleFileException(part, twice.Key, "it stands there twice.");
    }

    /// <summary>A table by an enum: every member once, nothing else.</summary>
    public static Dictionary<TKey, TValue> ByMember<TKey, TValue>(string part, IReadOnlyDictionary<string, TValue> table)
        where TKey : struct, Enum
    {
        var read = new Dictionary<TKey, TValue>();
        foreach (var (name, value) in table)
        {
            if (!WireName.TryRead<TKey>(name, out var key))
                throw new BadRuleFileException(part, name, $"no {typeof(TKey).Name} is called so.");
            read.Add(key, value);
        }

        foreach (var member in Enum.GetValues<TKey>().Where(m => !read.ContainsKey(m)))
            throw new BadRuleFileException(part, WireName.Of(member), $"this {typeof(TKey).Name} is missing.");

        return read;
    }

    /// <summary>The names of an enum's members in both languages.</summary>
    public static Dictionary<TKey, Bilingual> Named<TKey>(IReadOnlyDictionary<string, Bilingual> table) where TKey : struct, Enum
    {
        foreach (var (name, text) in table) InBothLanguages("words", name, text);
        return ByMember<TKey, Bilingual>("words", table);
    }

    /// <summary>A table of names that holds exactly the names in use, each in both languages.</summary>
    public static void Exactly(string part, IReadOnlyDictionary<string, Bilingual> table, IEnumerable<string> used)
    {
        var names = used.ToHashSet(StringComparer.Ordinal);
        if (names.FirstOrDefault(name => !table.ContainsKey(name)) is { } missing)
            throw new BadRuleFileException(part, missing, "a requirement uses it, and it has no name here.");
        if (table.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unused)
            throw new BadRuleFileException(part, unused, "no requirement uses it.");
        foreach (var (name, text) in table) InBothLanguages(part, name, text);
    }

    /// <summary>The text is there in Persian and English.</summary>
    public static void InBothLanguages(string part, string name, Bilingual text)
    {
        if (string.IsNullOrWhiteSpace(text.Fa) || string.IsNullOrWhiteSpace(text.En))
            throw new BadRuleFileException(part, name, "it lacks its Persian or English text.");
    }
}
