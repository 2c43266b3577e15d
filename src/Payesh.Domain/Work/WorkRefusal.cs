using Payesh.Domain.Basics;

namespace Payesh.Domain.Work;

/// <summary>What a person can mend about worklists and margin orders.</summary>
public static class WorkRefusal
{
    /// <summary>The act was done meanwhile, or lies on no worklist any more.</summary>
    public static Refusal AlreadyDone => new("Work.AlreadyDone");

    /// <summary>A margin order needs words: what is to be done.</summary>
    public static Refusal WordsMissing => new("Work.WordsMissing");

    /// <summary>The words are too long.</summary>
    /// <param name="most">Signs allowed.</param>
    public static Refusal WordsTooLong(int most) => new("Work.WordsTooLong", most);

    /// <summary>Nobody was chosen, or somebody who cannot see the matter.</summary>
    public static Refusal NobodyChosen => new("Work.NobodyChosen");

    /// <summary>The day lies in the past.</summary>
    public static Refusal DayPassed => new("Work.DayPassed");

    /// <summary>The last day of an absence lies before the first.</summary>
    public static Refusal AbsenceEndsEarly => new("Work.AbsenceEndsEarly");

    /// <summary>Nobody stands in for oneself.</summary>
    public static Refusal OwnSubstitute => new("Work.OwnSubstitute");
}
