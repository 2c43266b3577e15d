namespace Payesh.Domain.Basics;

/// <summary>A thing with a life: two people who change it at once cannot overwrite each other.</summary>
public interface IVersioned
{
    /// <summary>Counted up with every change; compared when saving.</summary>
    long Version { get; }
}
