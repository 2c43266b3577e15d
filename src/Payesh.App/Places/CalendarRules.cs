using Payesh.App.Access;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Places;

namespace Payesh.App.Places;

/// <summary>Who may change whose calendar.</summary>
internal static class CalendarRules
{
    public const int Line = 200;

    public const int Letter = 60;

    public static Refusal? TooLong(string? text, int most) =>
        PersianText.Normalise(text).Length > most ? BasicsRefusal.TextTooLong(most) : null;

    extension(Actor actor)
    {
        /// <summary>The refusal to change hours or closures of an office, else null: one keeps the rules of the own territory.</summary>
        public Refusal? LacksRulesOf(OfficeCode office) =>
            actor.Lacks(Duty.KeepRules) ?? (actor.IsMachine || actor.Office.Covers(office) ? null : PlacesRefusal.NotYourTerritory);

        /// <summary>The refusal to change what holds for the whole country or founds a county, else null: a county does not.</summary>
        public Refusal? LacksRulesOfCountry() =>
            actor.Lacks(Duty.KeepRules) ?? (actor.IsMachine || !actor.Office.IsCounty ? null : PlacesRefusal.NotYourTerritory);
    }
}
