using Payesh.Domain.Basics;

namespace Payesh.Domain.Letters;

/// <summary>Who signed a letter, as it is printed.</summary>
/// <param name="Account">The account that signed.</param>
/// <param name="Name">Name.</param>
/// <param name="Post">The signing post; of the head when signed on behalf.</param>
/// <param name="As">In what capacity.</param>
public sealed record Signature(AccountId Account, string Name, string Post, SignedAs As);
