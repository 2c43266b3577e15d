using System.Text.Json.Serialization;

namespace Payesh.Domain.Standards;

/// <summary>How a reading is compared.</summary>
[JsonConverter(typeof(Names<LimitOp>))]
public enum LimitOp
{
    /// <summary>At most.</summary>
    [JsonStringEnumMemberName("<=")] AtMost,

    /// <summary>At least.</summary>
    [JsonStringEnumMemberName(">=")] AtLeast,

    /// <summary>Exactly.</summary>
    [JsonStringEnumMemberName("==")] Exactly,

    /// <summary>More than.</summary>
    [JsonStringEnumMemberName(">")] MoreThan,

    /// <summary>Less than.</summary>
    [JsonStringEnumMemberName("<")] LessThan,
}

/// <summary>What a comparison says.</summary>
[JsonConverter(typeof(CamelNames<Verdict>))]
public enum Verdict
{
    /// <summary>The reading keeps the limit.</summary>
    Met,

    /// <summary>The reading breaks the limit.</summary>
    NotMet,

    /// <summary>Nothing to compare: no reading, no number in force, or a length that must be exact and has no stated tolerance.</summary>
    Undecided,
}

/// <summary>The unit of a reading.</summary>
[JsonConverter(typeof(KebabNames<Unit>))]
public enum Unit
{
    /// <summary>People.</summary>
    People,

    /// <summary>Things or times.</summary>
    Items,

    /// <summary>Metres.</summary>
    [JsonStringEnumMemberName("m")] Metre,

    /// <summary>Square metres.</summary>
    [JsonStringEnumMemberName("m2")] SquareMetre,

    /// <summary>Centimetres.</summary>
    [JsonStringEnumMemberName("cm")] Centimetre,

    /// <summary>Degrees Celsius.</summary>
    [JsonStringEnumMemberName("C")] Celsius,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days.</summary>
    Days,

    /// <summary>Working days.</summary>
    WorkingDays,

    /// <summary>Months.</summary>
    Months,

    /// <summary>Years.</summary>
    Years,

    /// <summary>Percent.</summary>
    Percent,

    /// <summary>Rial.</summary>
    Rial,

    /// <summary>A day of each Jalali year, month-day.</summary>
    JalaliMonthDay,
}

/// <summary>The number a reading is compared with.</summary>
/// <param name="Op">How.</param>
/// <param name="Value">The number the source states, in the requirement's unit; null when only a parameter gives it.</param>
/// <param name="Param">The parameter a province may set instead; it also fills the <c>{…}</c> of the texts.</param>
/// <param name="Per">What the reading is counted against (<c>residents</c>, <c>licensed-places</c>), or from which day.</param>
public sealed record Limit(LimitOp Op, decimal? Value, string? Param, string? Per)
{
    /// <summary>The number in force: the province's, else the stated or default one; null for none or for a day of the year.</summary>
    public decimal? InForce(RequirementId item, Parameters parameters) =>
        Param is null ? Value : parameters.Of(item, Param)?.Number ?? Value;

    /// <summary>Compares a reading, already relative to <see cref="Per"/> and in the unit of the limit.</summary>
    /// <param name="reading">The reading; null when none was taken.</param>
    /// <param name="inForce">The number in force; null when there is none.</param>
    /// <param name="unit">The unit of both.</param>
    public Verdict Judge(decimal? reading, decimal? inForce, Unit? unit)
    {
        if (reading is not { } read || inForce is not { } limit) return Verdict.Undecided;
        // A length is never exact and no source states a tolerance: only a person can say how near is near enough.
        if (Op == LimitOp.Exactly && unit is Unit.Metre or Unit.Centimetre or Unit.SquareMetre or Unit.Celsius)
            return read == limit ? Verdict.Met : Verdict.Undecided;
        return Holds(read, limit) ? Verdict.Met : Verdict.NotMet;
    }

    private bool Holds(decimal read, decimal limit) => Op switch
    {
        LimitOp.AtMost => read <= limit,
        LimitOp.AtLeast => read >= limit,
        LimitOp.Exactly => read == limit,
        LimitOp.MoreThan => read > limit,
        LimitOp.LessThan => read < limit,
    };
}

/// <summary>What a further limit means for the item.</summary>
[JsonConverter(typeof(KebabNames<LimitRole>))]
public enum LimitRole
{
    /// <summary>Must hold too.</summary>
    Also,

    /// <summary>Only in the case <see cref="FurtherLimit.What"/> names; a person decides whether it is the case.</summary>
    If,

    /// <summary>Breaking it makes the finding critical.</summary>
    Critical,
}

/// <summary>A further limit of the same item.</summary>
/// <param name="What">What is compared, in English; its key inside the item.</param>
/// <param name="Role">What it means for the item.</param>
/// <param name="Unit">Its own unit.</param>
/// <param name="Op">How.</param>
/// <param name="Value">The stated number.</param>
/// <param name="Param">The parameter a province may set instead.</param>
/// <param name="Per">What the reading is counted against.</param>
public sealed record FurtherLimit(string What, LimitRole Role, Unit Unit, LimitOp Op, decimal? Value, string? Param, string? Per)
{
    /// <summary>The comparison itself.</summary>
    [JsonIgnore]
    public Limit Limit => new(Op, Value, Param, Per);
}
