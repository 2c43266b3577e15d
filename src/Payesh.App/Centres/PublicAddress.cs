using System.Security.Cryptography;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;

namespace Payesh.App.Centres;

/// <summary>
/// The address of a centre's public page, for ever: 75 random bits, so that it tells neither how many centres there are nor which comes next.
/// Not filtered by scope, so nothing else stands here.
/// </summary>
public sealed class PublicAddress
{
    private PublicAddress() => Code = "";

    private PublicAddress(CheckCode code, CentreId centre) => (Code, CentreId) = (code.ForLookup, centre);

    /// <summary>15 signs.</summary>
    public string Code { get; private set; }

    public CentreId CentreId { get; private set; }

    /// <summary>Path of the page, with the check sign, in groups that can be typed.</summary>
    public string Path => $"/public/{CheckCode.Typed(Code)}";

    internal static PublicAddress Draw(CentreId centre) => new(CheckCode.Of(RandomNumberGenerator.GetBytes(16)), centre);
}
