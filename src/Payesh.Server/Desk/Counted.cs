using System.Globalization;

namespace Payesh.Server.Desk;

/// <summary>
/// A number in a text. Where English has two words the text holds both, the sign # being the number: <c>{0:# row|# rows}</c>,
/// <c>reminded {0:once|# times}</c>. Persian counts everything in the singular and writes <c>{0} مورد</c>.
/// </summary>
internal readonly record struct Counted(long Number) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        var number = Shown.Number(Number);
        if (string.IsNullOrEmpty(format)) return number;
        if (format.Split('|') is not [var one, var many]) throw new FormatException($"A counted text is written # one|# many, not “{format}”.");
        return (Number == 1 ? one : many).Replace("#", number, StringComparison.Ordinal);
    }
}

/// <summary>Anything else in a text: what does not count has no singular, and a text that asks for one is broken.</summary>
internal readonly record struct Uncounted(object Value) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => string.IsNullOrEmpty(format)
        ? Convert.ToString(Value, CultureInfo.InvariantCulture) ?? ""
        : throw new FormatException($"“{Value}” is no count, and the text asks for “{format}”.");
}
