namespace Payesh.Domain.Inspections;

/// <summary>Who may ever see a value of the log.</summary>
public enum OperationClass
{
    /// <summary>May be shown to the centre.</summary>
    Open,

    /// <summary>The authority only.</summary>
    Office,

    /// <summary>Private talks, who said it, marks of violence: a circle named person by person.</summary>
    Protected,
}
