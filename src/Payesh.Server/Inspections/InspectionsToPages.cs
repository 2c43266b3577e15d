using Payesh.Domain.Access;
using Payesh.Server.Centres;
using Payesh.Server.Work;

namespace Payesh.Server.Inspections;

internal static class InspectionsToPages
{
    public static IServiceCollection AddInspectionPages(this IServiceCollection services) => services
        .AddScoped<PlanChoices>()
        .AddWorkPart<LongUnvisitedHint>()
        .AddCentrePart<LastVisitFact>(CentrePlace.Fact)
        .AddCentrePart<PublicVisitFact>(CentrePlace.Public)
        .AddCentreTab("Inspections.VisitsOfCentre", "/visits?centre={0}", Duty.Read)
        .AddCentreTab("Inspections.Self", "/centres/{0}/self", Duty.Read)
        .AddCentreAct("Inspections.PlanAtCentre", "/visits/plan?centre={0}", Duty.PlanVisits, primary: true);
}
