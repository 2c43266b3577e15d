using Payesh.Domain.Basics;

namespace Payesh.Domain.Standards;

/// <summary>What this room refuses.</summary>
public static class StandardsRefusal
{
    /// <summary>The value of a parameter must be a number.</summary>
    public static Refusal NotANumber => new("Standards.NotANumber");

    /// <summary>The value of a parameter must be a day of the year, month-day.</summary>
    public static Refusal NotADayOfTheYear => new("Standards.NotADayOfTheYear");

    /// <summary>The requirement has no such parameter.</summary>
    public static Refusal UnknownParameter(RequirementId item, string name) => new("Standards.UnknownParameter", item.Value, name);

    /// <summary>The code belongs to no requirement of this version.</summary>
    public static Refusal UnknownRequirement(string code) => new("Standards.UnknownRequirement", code);

    /// <summary>Adopting or setting needs a circular's number.</summary>
    public static Refusal CircularMissing => new("Standards.CircularMissing");

    /// <summary>Adopting or setting needs the signatory's post.</summary>
    public static Refusal SignatoryMissing => new("Standards.SignatoryMissing");

    /// <summary>Only a province adopts items and sets parameters.</summary>
    public static Refusal NotAProvince => new("Standards.NotAProvince");

    /// <summary>Grades A and B bind already and need no adoption.</summary>
    public static Refusal BindsAlready(RequirementId item) => new("Standards.BindsAlready", item.Value);

    /// <summary>A duty of the office itself cannot be adopted for centres.</summary>
    public static Refusal DutyOfTheOffice(RequirementId item) => new("Standards.DutyOfTheOffice", item.Value);

    /// <summary>Without a number for this parameter the item cannot be adopted.</summary>
    public static Refusal ParameterFirst(RequirementId item, string name) => new("Standards.ParameterFirst", item.Value, name);

    /// <summary>No item was chosen for adoption.</summary>
    public static Refusal NothingChosen => new("Standards.NothingChosen");

    /// <summary>The province adopted the item already, on that day or after it.</summary>
    public static Refusal AlreadyAdopted(RequirementId item) => new("Standards.AlreadyAdopted", item.Value);

    /// <summary>The adoption was ended already.</summary>
    public static Refusal AlreadyEnded(RequirementId item) => new("Standards.AlreadyEnded", item.Value);

    /// <summary>An adoption that has begun ends on its first day at the earliest.</summary>
    public static Refusal EndsBeforeItBegan(RequirementId item) => new("Standards.EndsBeforeItBegan", item.Value);

    /// <summary>A routine visit needs its theme to be drawn first.</summary>
    public static Refusal ThemeNotDrawn => new("Standards.ThemeNotDrawn");

    /// <summary>A complaint visit needs at least one topic.</summary>
    public static Refusal TopicMissing => new("Standards.TopicMissing");

    /// <summary>A report of sexual abuse is never answered with a checklist visit.</summary>
    public static Refusal NotAChecklistVisit => new("Standards.NotAChecklistVisit");
}
