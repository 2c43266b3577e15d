using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

/// <summary>The same of reports to the prosecutor and of unlicensed places.</summary>
public static partial class CasesRefusal
{
    /// <summary>The letter to the prosecutor is not on its way yet.</summary>
    public static Refusal ReportNotSent => new("Cases.ReportNotSent");

    /// <summary>Its number at the prosecutor's office is recorded.</summary>
    public static Refusal ReceivedBefore => new("Cases.ReceivedBefore");

    /// <summary>The answer bears a date before our letter, or after today.</summary>
    /// <param name="letter">Date of our letter.</param>
    public static Refusal AnswerDateOutside(DateOnly letter) => new("Cases.AnswerDateOutside", letter);

    /// <summary>The same answer was entered before.</summary>
    public static Refusal AnswerKnown => new("Cases.AnswerKnown");

    /// <summary>What ends the report asks for nothing any more.</summary>
    public static Refusal EndsAndOwes => new("Cases.EndsAndOwes");

    /// <summary>What is owed, and by when: one of the two is missing.</summary>
    public static Refusal OwedIncomplete => new("Cases.OwedIncomplete");

    /// <summary>What is owed would be due before the answer was written.</summary>
    /// <param name="answer">Its date.</param>
    public static Refusal OwedBeforeAnswer(DateOnly answer) => new("Cases.OwedBeforeAnswer", answer);

    /// <summary>Nothing is owed for this answer, or it was given.</summary>
    public static Refusal NothingOwed => new("Cases.NothingOwed");

    /// <summary>The letter is on its way: it is not changed any more.</summary>
    public static Refusal LetterIsOut => new("Cases.LetterIsOut");

    /// <summary>The other letter about this place bears this number and date.</summary>
    public static Refusal LetterNumberKnown => new("Cases.LetterNumberKnown");

    /// <summary>It is a centre of the register: it goes the way of a case.</summary>
    public static Refusal LicensedCentre => new("Cases.LicensedCentre");

    /// <summary>The place has a track that runs.</summary>
    /// <param name="number">Its number.</param>
    public static Refusal TrackOpen(string number) => new("Cases.TrackOpen", number);

    /// <summary>A number of people that cannot be.</summary>
    /// <param name="most">At most so many.</param>
    public static Refusal PeopleOutside(int most) => new("Cases.PeopleOutside", most);

    /// <summary>Lives are said to be in danger, but not why.</summary>
    public static Refusal DangerUnsaid => new("Cases.DangerUnsaid");

    /// <summary>No danger waits for a decision.</summary>
    public static Refusal NoDanger => new("Cases.NoDanger");

    /// <summary>A danger waits for its decision.</summary>
    public static Refusal DangerOpen => new("Cases.DangerOpen");

    /// <summary>The track has ended.</summary>
    public static Refusal TrackEnded => new("Cases.TrackEnded");

    /// <summary>The joint entry is recorded: what comes before it is closed.</summary>
    public static Refusal EnteredAlready => new("Cases.EnteredAlready");

    /// <summary>The same look was entered before.</summary>
    public static Refusal LookKnown => new("Cases.LookKnown");

    /// <summary>The look lies in the future.</summary>
    public static Refusal LookInFuture => new("Cases.LookInFuture");

    /// <summary>The look lies before the report, or before the sealing.</summary>
    /// <param name="earliest">The first day it can have been.</param>
    public static Refusal LookTooEarly(DateOnly earliest) => new("Cases.LookTooEarly", earliest);

    /// <summary>Two people look from outside first.</summary>
    public static Refusal LookFirst => new("Cases.LookFirst");

    /// <summary>Two different people look.</summary>
    public static Refusal TwoLookers => new("Cases.TwoLookers");

    /// <summary>Nobody said that no person is on the photo.</summary>
    public static Refusal PeopleOnPhoto => new("Cases.PeopleOnPhoto");

    /// <summary>Both letters go out first.</summary>
    public static Refusal LettersFirst => new("Cases.LettersFirst");

    /// <summary>No judicial order is awaited.</summary>
    public static Refusal NothingAwaited => new("Cases.NothingAwaited");

    /// <summary>No entry without a judicial order: number and date.</summary>
    public static Refusal OrderMissing => new("Cases.OrderMissing");

    /// <summary>The order is older than the letter that asked for it.</summary>
    /// <param name="letter">Date of our letter.</param>
    public static Refusal OrderBeforeLetter(DateOnly letter) => new("Cases.OrderBeforeLetter", letter);

    /// <summary>The entry lies in the future.</summary>
    public static Refusal EntryInFuture => new("Cases.EntryInFuture");

    /// <summary>The entry lies before the order.</summary>
    /// <param name="order">Date of the order.</param>
    public static Refusal EntryBeforeOrder(DateOnly order) => new("Cases.EntryBeforeOrder", order);

    /// <summary>A line without name, post or body.</summary>
    public static Refusal BodyIncomplete => new("Cases.BodyIncomplete");

    /// <summary>A joint entry is made by two bodies at least.</summary>
    public static Refusal JointNeeded => new("Cases.JointNeeded");

    /// <summary>The joint entry comes first.</summary>
    public static Refusal EntryFirst => new("Cases.EntryFirst");

    /// <summary>It is sealed.</summary>
    public static Refusal SealedBefore => new("Cases.SealedBefore");

    /// <summary>Somebody who was inside has no place to go.</summary>
    /// <param name="people">So many.</param>
    public static Refusal NoPlaceToGo(int people) => new("Cases.NoPlaceToGo", people);

    /// <summary>The list is longer or shorter than the head count, and nobody said why.</summary>
    /// <param name="found">People found inside.</param>
    /// <param name="listed">People on the list.</param>
    public static Refusal CountDiffers(int found, int listed) => new("Cases.CountDiffers", found, listed);

    /// <summary>The minutes bear a date before the entry, or after today.</summary>
    /// <param name="entry">The day of the entry.</param>
    public static Refusal SealDateOutside(DateOnly entry) => new("Cases.SealDateOutside", entry);

    /// <summary>The place is not sealed: there is no watch to be over.</summary>
    public static Refusal NotSealedYet => new("Cases.NotSealedYet");

    /// <summary>The watch is not over.</summary>
    /// <param name="due">The day of the next look.</param>
    public static Refusal WatchRuns(DateOnly due) => new("Cases.WatchRuns", due);

    /// <summary>The body that has it now is missing.</summary>
    public static Refusal BodyMissing => new("Cases.BodyMissing");

    /// <summary>The centre that took the person in is not chosen.</summary>
    public static Refusal CentreNotChosen => new("Cases.CentreNotChosen");

    /// <summary>The centre has no valid licence.</summary>
    public static Refusal CentreNotLicensed => new("Cases.CentreNotLicensed");

    /// <summary>Where to: name of the hospital or place, or who came.</summary>
    public static Refusal DestinationUnsaid => new("Cases.DestinationUnsaid");

    /// <summary>Who told the family, and when: one of the two is missing.</summary>
    public static Refusal ToldIncomplete => new("Cases.ToldIncomplete");

    /// <summary>The family was told before the entry, or in the future.</summary>
    public static Refusal ToldOutside => new("Cases.ToldOutside");

    /// <summary>A year of birth that cannot be.</summary>
    public static Refusal BirthYearOutside => new("Cases.BirthYearOutside");

    /// <summary>A person with this national id is on the list.</summary>
    public static Refusal PersonKnown => new("Cases.PersonKnown");
}
