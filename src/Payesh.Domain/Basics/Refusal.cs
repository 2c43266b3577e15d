namespace Payesh.Domain.Basics;

/// <summary>What a person asked for and may not have, or must mend first. Never carries personal data.</summary>
/// <param name="Code">Room and name, such as <c>Inspections.AlreadyClosed</c>: the key of its text in both languages.</param>
/// <param name="Arguments">Values for the <c>{0}</c>… of the text: numbers, dates, codes.</param>
public sealed record Refusal(string Code, params IReadOnlyList<object> Arguments)
{
    /// <summary>The form field it belongs to, where there is one.</summary>
    public string? Field { get; init; }

    /// <summary>The same refusal, shown beside a form field.</summary>
    public Refusal At(string field) => this with { Field = field };
}
