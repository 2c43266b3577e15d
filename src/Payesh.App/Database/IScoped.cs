using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Database;

/// <summary>A row of work: carries the office and the field of work, and is filtered by both in every query.</summary>
public interface IScoped
{
    OfficeCode Office { get; }

    FieldOfWork Field { get; }
}

/// <summary>A row that belongs to a centre: the centre's own accounts see only theirs.</summary>
public interface ICentreOwned
{
    CentreId CentreId { get; }
}

/// <summary>A row with a life: two people who change it at once cannot overwrite each other.</summary>
public interface IVersioned
{
    long Version { get; }
}
