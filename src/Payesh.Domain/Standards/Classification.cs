using System.Text.Json.Serialization;

namespace Payesh.Domain.Standards;

/// <summary>The legal sort of a requirement, first part of its code.</summary>
[JsonConverter(typeof(KebabNames<Category>))]
public enum Category
{
    /// <summary>Licence.</summary>
    [JsonStringEnumMemberName("LIC")] Licence,

    /// <summary>Fire safety.</summary>
    [JsonStringEnumMemberName("FIRE")] Fire,

    /// <summary>Space and building.</summary>
    [JsonStringEnumMemberName("SPACE")] Space,

    /// <summary>Access for people with disabilities.</summary>
    [JsonStringEnumMemberName("ACC")] Access,

    /// <summary>Hygiene.</summary>
    [JsonStringEnumMemberName("HYG")] Hygiene,

    /// <summary>Kitchen and food.</summary>
    [JsonStringEnumMemberName("KIT")] Kitchen,

    /// <summary>Health care and medicines.</summary>
    [JsonStringEnumMemberName("MED")] Medicine,

    /// <summary>Staff.</summary>
    [JsonStringEnumMemberName("STAFF")] Staff,

    /// <summary>Rehabilitation and daily programme.</summary>
    [JsonStringEnumMemberName("SVC")] Services,

    /// <summary>Records.</summary>
    [JsonStringEnumMemberName("REC")] Records,

    /// <summary>Admission.</summary>
    [JsonStringEnumMemberName("ADM")] Admission,

    /// <summary>Discharge, leave and transfer.</summary>
    [JsonStringEnumMemberName("DIS")] Discharge,

    /// <summary>Fees.</summary>
    [JsonStringEnumMemberName("FEE")] Fees,

    /// <summary>Rights and dignity of residents.</summary>
    [JsonStringEnumMemberName("RGT")] Rights,

    /// <summary>Holidays.</summary>
    [JsonStringEnumMemberName("HOL")] Holiday,

    /// <summary>Incidents.</summary>
    [JsonStringEnumMemberName("INC")] Incident,
}

/// <summary>The three families of residential centres.</summary>
[JsonConverter(typeof(KebabNames<Family>))]
public enum Family
{
    /// <summary>Elderly people.</summary>
    [JsonStringEnumMemberName("E")] Elderly,

    /// <summary>Disability, chronic psychiatric illness included.</summary>
    [JsonStringEnumMemberName("D")] Disability,

    /// <summary>Addiction treatment.</summary>
    [JsonStringEnumMemberName("A")] Addiction,
}

/// <summary>How much a defect weighs. The project's suggestion: no official list was found.</summary>
[JsonConverter(typeof(KebabNames<Severity>))]
public enum Severity
{
    /// <summary>بحرانی.</summary>
    Critical,

    /// <summary>عمده.</summary>
    Major,

    /// <summary>متوسط.</summary>
    Moderate,

    /// <summary>جزئی.</summary>
    Minor,
}

/// <summary>What a requirement rests on. Ask <see cref="Standings"/> what follows from it; never compare grades elsewhere.</summary>
[JsonConverter(typeof(Names<Grade>))]
public enum Grade
{
    /// <summary>Law or directive.</summary>
    A,

    /// <summary>Official statement.</summary>
    B,

    /// <summary>Study or secondary source.</summary>
    C,

    /// <summary>Analogy with another rule.</summary>
    D,

    /// <summary>Inference or default of this project.</summary>
    I,
}

/// <summary>Whose duty it is.</summary>
[JsonConverter(typeof(KebabNames<Subject>))]
public enum Subject
{
    /// <summary>The centre's.</summary>
    Centre,

    /// <summary>The office's own: never in a notice to a centre.</summary>
    Office,
}

/// <summary>The value behind an answer.</summary>
[JsonConverter(typeof(KebabNames<AnswerKind>))]
public enum AnswerKind
{
    /// <summary>None: judged by hand.</summary>
    Compliance,

    /// <summary>None: a zero-tolerance item, judged by hand.</summary>
    Sign,

    /// <summary>A count.</summary>
    Count,

    /// <summary>A measurement.</summary>
    Measure,

    /// <summary>A date, compared by its distance to a day.</summary>
    Date,

    /// <summary>A share in percent.</summary>
    Share,
}

/// <summary>The three buttons under a question.</summary>
[JsonConverter(typeof(KebabNames<AnswerScale>))]
public enum AnswerScale
{
    /// <summary>رعایت شده / تا حدودی / رعایت نشده.</summary>
    Compliance,

    /// <summary>نشانه‌ای نبود / نشانه هست / محرز است.</summary>
    Sign,
}
