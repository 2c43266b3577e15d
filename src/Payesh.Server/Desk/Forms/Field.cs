using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Payesh.Domain.Basics;

namespace Payesh.Server.Desk;

/// <summary>
/// A field of a <see cref="Form"/>. <c>For="() => Typed.Name"</c> gives both its name in the post (<c>Typed.Name</c>) and what
/// was typed, which is shown again as it was. The refusal whose Field is <c>Name</c> appears beside it.
/// </summary>
public abstract class Field<T> : LoadedFirst
{
    [CascadingParameter] private FormState? State { get; set; }

    [Parameter, EditorRequired] public Expression<Func<T>> For { get; set; } = null!;

    [Parameter, EditorRequired] public string Label { get; set; } = "";

    /// <summary>One line under the label: how it should be written, or why it is asked.</summary>
    [Parameter] public string? Hint { get; set; }

    /// <summary>May be left empty; said beside the label. What may not be left empty is not marked.</summary>
    [Parameter] public bool Optional { get; set; }

    protected internal string Name { get; private set; } = "";

    protected internal string Id { get; private set; } = "";

    protected internal Refusal? Refused { get; private set; }

    protected T Value { get; private set; } = default!;

    protected internal string? DescribedBy => (Hint, Refused) switch
    {
        (null, null) => null,
        (_, null) => $"{Id}-hint",
        (null, _) => $"{Id}-refused",
        _ => $"{Id}-refused {Id}-hint",
    };

    protected string? Invalid => Refused is null ? null : "true";

    protected override void OnParametersSet()
    {
        var (name, value) = Member.Read(For.Body);
        Name = name;
        Value = (T)value!;
        var state = State ?? FormState.None;
        Id = state.IdOf(name);
        Refused = state.Of(name);
    }
}
