using Payesh.App.Access;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Cases.Commission;

/// <summary>Whose commission is whose: a province keeps its own, headquarters the high one, and looks at all.</summary>
internal static class BodyDuty
{
    extension(Actor actor)
    {
        /// <summary>The refusal to keep the commission of an office, else null.</summary>
        public Refusal? LacksBody(OfficeCode body) =>
            actor.Lacks(Duty.KeepCommission) ?? (actor.IsMachine || actor.Office == body ? null : AccessRefusal.NotFound);

        /// <summary>The refusal to look at it, else null.</summary>
        public Refusal? LacksSightOf(OfficeCode body) =>
            actor.Lacks(Duty.KeepCommission) ?? (!body.IsCounty && (actor.IsMachine || actor.Office.Covers(body)) ? null : AccessRefusal.NotFound);
    }
}
