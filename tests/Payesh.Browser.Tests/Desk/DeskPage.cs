namespace Payesh.Browser.Tests.Desk;

/// <summary>One page as somebody opens it.</summary>
/// <param name="Route">Its template in the program.</param>
/// <param name="Address">The address, with ids that exist.</param>
/// <param name="Who">User name; null for nobody.</param>
/// <param name="Name">Name of its pictures.</param>
internal sealed record DeskPage(string Route, string Address, string? Who, string Name)
{
    /// <summary>The status it answers with.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The sealed letter itself, always Persian and never rendered anew: only its looks are judged.</summary>
    public bool IsLetter { get; init; }

    /// <summary>Is printed: a PDF of it is kept beside the pictures.</summary>
    public bool Printed { get; init; }
}
