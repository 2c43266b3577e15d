using System.Text.Json.Serialization;

namespace Payesh.Domain.Standards;

/// <summary>What the inspector answered. The field app writes these names into the log of the visit.</summary>
[JsonConverter(typeof(CamelNames<AnswerCode>))]
public enum AnswerCode
{
    /// <summary>رعایت شده.</summary>
    Met,

    /// <summary>تا حدودی.</summary>
    Partly,

    /// <summary>رعایت نشده.</summary>
    NotMet,

    /// <summary>نشانه‌ای نبود: zero-tolerance items only; never a proof of "met".</summary>
    NoSign,

    /// <summary>نشانه هست: zero-tolerance items only.</summary>
    Sign,

    /// <summary>محرز است: zero-tolerance items only.</summary>
    Established,

    /// <summary>موضوعیت ندارد.</summary>
    NotApplicable,

    /// <summary>مشاهده نشد: the inspector was there and could not see it.</summary>
    NotSeen,

    /// <summary>فرصت نشد: time ended before it.</summary>
    NotReached,
}

/// <summary>How far a defect reaches.</summary>
[JsonConverter(typeof(CamelNames<FindingScope>))]
public enum FindingScope
{
    /// <summary>موردی.</summary>
    Isolated,

    /// <summary>تکرارشونده.</summary>
    Pattern,

    /// <summary>فراگیر.</summary>
    Widespread,
}

/// <summary>What the answers mean, and their names in the log.</summary>
public static class AnswerCodes
{
    private static readonly string[] Names =
        ["met", "partly", "notMet", "noSign", "sign", "established", "notApplicable", "notSeen", "notReached"];

    /// <summary>Reads an answer from the log; null when the name is unknown.</summary>
    public static AnswerCode? Read(string? wire) => Array.IndexOf(Names, wire) is >= 0 and var at ? (AnswerCode)at : null;

    extension(AnswerCode answer)
    {
        /// <summary>The name in the log: <c>met partly notMet noSign sign established notApplicable notSeen notReached</c>.</summary>
        public string Wire => Names[(int)answer];

        /// <summary>Whether a defect was seen: partly, not met, sign, established.</summary>
        public bool IsDefect => answer is AnswerCode.Partly or AnswerCode.NotMet or AnswerCode.Sign or AnswerCode.Established;

        /// <summary>Whether something was judged at all: not when it did not apply, was not seen or not reached.</summary>
        public bool IsJudged => answer is not (AnswerCode.NotApplicable or AnswerCode.NotSeen or AnswerCode.NotReached);

        /// <summary>Whether the answer may be given on this scale; the last three may be given on both.</summary>
        public bool Fits(AnswerScale scale) => !answer.IsJudged
            || (scale == AnswerScale.Sign) == answer is AnswerCode.NoSign or AnswerCode.Sign or AnswerCode.Established;
    }
}

/// <summary>The scopes' names in the log.</summary>
public static class FindingScopes
{
    private static readonly string[] Names = ["isolated", "pattern", "widespread"];

    /// <summary>Reads a scope from the log; null when the name is unknown.</summary>
    public static FindingScope? Read(string? wire) => Array.IndexOf(Names, wire) is >= 0 and var at ? (FindingScope)at : null;

    extension(FindingScope scope)
    {
        /// <summary>The name in the log: <c>isolated pattern widespread</c>.</summary>
        public string Wire => Names[(int)scope];
    }
}
