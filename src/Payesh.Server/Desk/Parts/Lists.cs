namespace Payesh.Server.Desk;

/// <summary>One tab.</summary>
public sealed record TabLink(string Href, string Text, int? Count = null);

/// <summary>One value to choose, as it is sent and as it is read.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="Text">What the reader sees.</param>
/// <param name="Group">Heading it stands under, in long lists: a province over its counties.</param>
public sealed record Option(string Value, string Text, string? Group = null);

/// <summary>A column of a table.</summary>
/// <param name="Title">Its heading.</param>
public sealed record Column(string Title)
{
    /// <summary>Numbers stand at the end of the cell, so that units line up.</summary>
    public bool Numeric { get; init; }

    /// <summary>The heading is only read aloud: a column of buttons.</summary>
    public bool Quiet { get; init; }

    /// <summary>Left out on a telephone.</summary>
    public bool Wide { get; init; }

    /// <summary>The value of <c>sort</c> in the address; a second click sorts downwards (<c>-name</c>).</summary>
    public string? Sort { get; init; }
}
