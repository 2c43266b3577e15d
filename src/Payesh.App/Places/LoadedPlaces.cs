using Payesh.Domain.Basics;

namespace Payesh.App.Places;

/// <summary>A file of places whose rows are in this database. That its bytes do not change is seen to by <see cref="Basics.LearnRuleFiles"/>.</summary>
public sealed class LoadedPlaces(string name, DateTimeOffset at)
{
    public string Name { get; private set; } = name;

    public DateTimeOffset At { get; private set; } = at;
}

/// <summary>Counted up with every change of places and calendars, so that each node knows when to read them anew.</summary>
[Technical("A counter for caches.")]
public sealed class PlacesEdition
{
    public int Id { get; private set; } = 1;

    public long Number { get; private set; }

    internal void Next() => Number++;
}
