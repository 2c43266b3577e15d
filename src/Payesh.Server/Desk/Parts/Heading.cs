using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Payesh.Server.Desk;

/// <summary>A heading whose level is told by where it stands, so that no page skips one.</summary>
public sealed class Heading : ComponentBase
{
    [Parameter] public int Level { get; set; } = 2;

    [Parameter] public string? Id { get; set; }

    [Parameter] public string? Class { get; set; }

    [Parameter] public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, Level switch { 2 => "h2", 3 => "h3", _ => "h4" });
        builder.AddAttribute(1, "id", Id);
        builder.AddAttribute(2, "class", Class);
        builder.AddContent(3, ChildContent);
        builder.CloseElement();
    }
}

/// <summary>Gives out the ids of one page's elements: card-1, card-2 …</summary>
public sealed class ElementIds
{
    private int _last;

    public string Next(string kind) => $"{kind}-{++_last}";
}
