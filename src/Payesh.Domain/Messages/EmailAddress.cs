using System.Text.RegularExpressions;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Messages;

/// <summary>
/// An e-mail address in the plain form that every server understands: name@domain, ASCII, no blanks, no line ends, no display name.
/// Personal data: <see cref="ToString"/> is masked.
/// </summary>
public readonly partial record struct EmailAddress
{
    /// <summary>Longest address.</summary>
    public const int MaxLength = 254;

    private EmailAddress(string value) => Value = value;

    /// <summary>In clear.</summary>
    public string Value { get; }

    /// <summary>Reads an address; blanks around it are forgiven, anything else that is not plain is refused, a line end above all.</summary>
    public static Outcome<EmailAddress> Parse(string? text)
    {
        var typed = text?.Trim(' ') ?? "";
        return typed.Length <= MaxLength && Plain().IsMatch(typed) ? new EmailAddress(typed) : MessagesRefusal.AddressUnreadable;
    }

    /// <summary>The first sign and the domain.</summary>
    public override string ToString() => Value is null ? "" : $"{Value[0]}***{Value[Value.IndexOf('@', StringComparison.Ordinal)..]}";

    [GeneratedRegex(@"\A[A-Za-z0-9_%+\-]+(\.[A-Za-z0-9_%+\-]+)*@([A-Za-z0-9]([A-Za-z0-9\-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
