using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Centres;

/// <summary>How many people a centre may hold on a day.</summary>
public static class Capacity
{
    /// <summary>More places than any centre has, people: beyond it the number was mistyped.</summary>
    public const int Most = 1000;

    /// <summary>Above this share of the allowed places the breach is critical, percent.</summary>
    [Source("capacity", Clause = "LIC-06")]
    public const int CriticalPercent = 120;

    private const int IncreasePercent = 20;

    /// <summary>Most places that an approval may add to the nominal capacity of an addiction centre, people, rounded down.</summary>
    [Source("capacity", Clause = "LIC-06")]
    public static int MostIncrease(int nominal) => nominal * IncreasePercent / 100;

    /// <summary>People who may be there on a day: the nominal capacity and the extra places in force.</summary>
    /// <param name="nominal">Nominal capacity, people.</param>
    /// <param name="extra">Approved increases and temporary hosting of this centre.</param>
    /// <param name="day">The day.</param>
    [Source("capacity")]
    public static int Allowed(int nominal, IEnumerable<ExtraPlaces> extra, DateOnly day) =>
        nominal + extra.Where(places => places.HoldOn(day)).Sum(places => places.People);

    /// <summary>How full it is.</summary>
    /// <param name="present">People there.</param>
    /// <param name="allowed">People allowed.</param>
    [Source("capacity", Clause = "LIC-06")]
    public static Fullness Of(int present, int allowed) =>
        present <= allowed ? Fullness.Within
        : present * 100L <= allowed * (long)CriticalPercent ? Fullness.Over
        : Fullness.FarOver;

    internal static Refusal? RefuseNominal(int? nominal) => nominal switch
    {
        null => CentresRefusal.CapacityMissing,
        < 1 or > Most => CentresRefusal.CapacityNonsense,
        _ => null,
    };

    internal static Refusal? RefuseIncrease(int people, int nominal, FieldOfWork field)
    {
        if (field is not FieldOfWork.Addiction) return CentresRefusal.IncreaseNotForField;
        return people > MostIncrease(nominal) ? CentresRefusal.IncreaseTooLarge(MostIncrease(nominal)) : null;
    }
}

/// <summary>How full a centre is against what is allowed.</summary>
public enum Fullness
{
    /// <summary>Not more than allowed.</summary>
    Within,

    /// <summary>More than allowed.</summary>
    Over,

    /// <summary>So many more that the breach is critical.</summary>
    FarOver,
}
