using Payesh.Domain.Basics;

namespace Payesh.Domain.Access;

/// <summary>A row of work: carries the office and the field of work, and is filtered by both in every query.</summary>
public interface IScoped
{
    /// <summary>The county office (or directorate) that answers for it.</summary>
    OfficeCode Office { get; }

    /// <summary>The field of work it belongs to.</summary>
    FieldOfWork Field { get; }
}

/// <summary>A row that belongs to a centre: the centre's own accounts see only theirs.</summary>
public interface ICentreOwned
{
    /// <summary>The centre.</summary>
    CentreId CentreId { get; }
}

/// <summary>A row that no centre's account ever sees, not even the centre it is about: reports to the prosecutor, unlicensed places.</summary>
public interface IOfficeOnly;
