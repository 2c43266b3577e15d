namespace Payesh.Server.Inspections;

internal static class InspectionsToPages
{
    public static IServiceCollection AddInspectionPages(this IServiceCollection services) => services.AddScoped<PlanChoices>();
}
