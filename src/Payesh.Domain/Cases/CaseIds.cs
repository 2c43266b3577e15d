using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>Identifies one supervision case (پرونده نظارتی).</summary>
public readonly record struct CaseId(Guid Value) : IId<CaseId>
{
    /// <inheritdoc/>
    public static CaseId From(Guid value) => new(value);
}

/// <summary>Identifies one finding.</summary>
public readonly record struct FindingId(Guid Value) : IId<FindingId>
{
    /// <inheritdoc/>
    public static FindingId From(Guid value) => new(value);
}

/// <summary>Identifies the minutes of one session of a supervision committee.</summary>
public readonly record struct MeetingId(Guid Value) : IId<MeetingId>
{
    /// <inheritdoc/>
    public static MeetingId From(Guid value) => new(value);
}
