using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases.Commission;

/// <summary>Identifies one session (جلسه) of a commission.</summary>
public readonly record struct SessionId(Guid Value) : IId<SessionId>
{
    /// <inheritdoc/>
    public static SessionId From(Guid value) => new(value);
}

/// <summary>Identifies one case before a commission: sent, put on an agenda, heard, decided.</summary>
public readonly record struct AgendaItemId(Guid Value) : IId<AgendaItemId>
{
    /// <inheritdoc/>
    public static AgendaItemId From(Guid value) => new(value);
}
