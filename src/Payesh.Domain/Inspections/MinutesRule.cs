using Payesh.Domain.Basics;
using Payesh.Domain.Standards;

namespace Payesh.Domain.Inspections;

/// <summary>
/// What of the open part of a log may stand in the minutes. Both programs follow it word for word: <c>tests/vectors/minutes.json</c>.
/// The minutes are read aloud to the person in charge and a copy stays, so they hold what inspectors saw, and neither suspicion nor anybody's words.
/// </summary>
public static class MinutesRule
{
    /// <summary>
    /// Whether a defect stands in the minutes. A sign («نشانه هست») is suspicion and belongs to the report; what was seen of it may be written as a note.
    /// «محرز است» stands there when something seen carries it: a photo, a phrase, the inspector's own note. What is asked in private talks never does.
    /// </summary>
    /// <param name="place">Where it is asked.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="photographed">Whether an open photo shows it.</param>
    [Source("office-practice", Clause = "P1, P14, P17")]
    public static bool NamesDefect(Place place, Answer answer, bool photographed) =>
        place != Place.ResidentsInterview
        && answer.Code switch
        {
            AnswerCode.Partly or AnswerCode.NotMet => true,
            AnswerCode.Established => photographed || answer.Phrases.Count > 0 || !string.IsNullOrWhiteSpace(answer.Note),
            _ => false,
        };

    /// <summary>Whether an immediate order stands in the minutes: that of a named defect, and one of which somebody at the centre was told by name.</summary>
    /// <param name="place">Where it is asked.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="photographed">Whether an open photo shows it.</param>
    [Source("office-practice", Clause = "P1, P13, P17")]
    public static bool NamesOrder(Place place, Answer answer, bool photographed) =>
        answer.Outcome is DefectOutcome.Order order
        && (NamesDefect(place, answer, photographed)
            || (place != Place.ResidentsInterview && answer.Code.IsDefect && !string.IsNullOrWhiteSpace(order.Told)));
}
