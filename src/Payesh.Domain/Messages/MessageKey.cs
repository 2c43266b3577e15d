using System.Globalization;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Messages;

/// <summary>What makes a message one: the matter, its due moment, which step, and to whom. The same key is never enqueued twice.</summary>
public static class MessageKey
{
    /// <summary>Longest key.</summary>
    public const int MaxLength = 100;

    /// <param name="matter">The matter: <c>work-12</c>.</param>
    /// <param name="due">Its due moment; a moved one makes new messages. Null where it has none, or where that does not matter.</param>
    /// <param name="step">Which message: <c>before-7</c>.</param>
    /// <param name="to">Who gets it.</param>
    /// <exception cref="ArgumentException">The key would be too long to be kept whole.</exception>
    public static string Of(string matter, DateTimeOffset? due, string step, AccountId to)
    {
        var moment = due?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? "";
        var key = $"{matter}:{moment}:{step}:{to.Value:n}";
        return key.Length <= MaxLength ? key : throw new ArgumentException($"{key} is too long.", nameof(matter));
    }
}
