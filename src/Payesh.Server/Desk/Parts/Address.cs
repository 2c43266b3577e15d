using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Payesh.Server.Desk;

/// <summary>The state of a list is in its address: search, filters, order, page.</summary>
internal static class Address
{
    /// <summary>The present value of one part of the query; null when absent or empty.</summary>
    public static string? Value(NavigationManager navigation, string name) =>
        Query(navigation).GetValueOrDefault(name).ToString() is { Length: > 0 } value ? value : null;

    /// <summary>The same page with some parts of the query set, or removed when null.</summary>
    public static string With(NavigationManager navigation, params IEnumerable<(string Name, string? Value)> changes)
    {
        var query = Query(navigation).Where(pair => pair.Value.ToString().Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        foreach (var (name, value) in changes)
        {
            if (string.IsNullOrEmpty(value)) query.Remove(name);
            else query[name] = value;
        }

        return QueryHelpers.AddQueryString(Path(navigation), query!);
    }

    /// <summary>What a GET form of this page must send along so that nothing else of the address is lost.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Others(NavigationManager navigation, params string[] except) =>
        Query(navigation).Where(pair => !except.Contains(pair.Key) && pair.Value.ToString().Length > 0)
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()));

    /// <summary>Path from the root, without the query.</summary>
    public static string Path(NavigationManager navigation) => new Uri(navigation.Uri).AbsolutePath;

    private static Dictionary<string, Microsoft.Extensions.Primitives.StringValues> Query(NavigationManager navigation) =>
        QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query);
}
