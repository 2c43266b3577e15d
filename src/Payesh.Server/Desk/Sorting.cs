namespace Payesh.Server.Desk;

/// <summary>How a list is sorted, as its address says it: <c>due</c> upwards, <c>-due</c> downwards.</summary>
internal static class Sorting
{
    /// <param name="sort">What the address says.</param>
    /// <param name="otherwise">The list's own order: where the address says nothing, or nonsense.</param>
    public static (T Column, bool Descending) Read<T>(string? sort, (T Column, bool Descending) otherwise) where T : struct, Enum
    {
        var descending = sort is ['-', ..];
        var word = descending ? sort![1..] : sort ?? "";
        return Enum.GetNames<T>().FirstOrDefault(name => name.Equals(word, StringComparison.OrdinalIgnoreCase)) is { } known
            ? (Enum.Parse<T>(known), descending)
            : otherwise;
    }
}
