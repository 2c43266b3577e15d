using Microsoft.AspNetCore.Components;
using Payesh.App.Cases;
using Payesh.Domain.Basics;
using Payesh.Server.Desk;

namespace Payesh.Server.Cases;

/// <summary>A page about one finding of the own centre: loads it, and is not found for anybody else's.</summary>
public abstract class OfOwnFinding : LoadedFirst
{
    [Parameter] public long No { get; set; }

    [Inject] protected OwnFindings Findings { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] protected Said Said { get; set; } = null!;

    /// <summary>The finding; null only when it was not found, and then nothing is shown.</summary>
    protected OwnFinding? Finding { get; private set; }

    protected IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected string Home => $"/my/findings/{No}";

    protected override async Task OnInitializedAsync()
    {
        var found = await Findings.Find(No, default);
        if (found.Succeeded) Finding = found.Value;
        else Navigation.Refuse(found.Refusal);
    }

    /// <summary>After a successful form: one sentence on the finding's page; after a refusal the form again, with what was typed.</summary>
    protected void GoOn<T>(Outcome<T> done, string said)
    {
        if (!done.Succeeded) { Refusals = [done.Refusal]; return; }
        Said.Then(said);
        Navigation.NavigateTo(Home);
    }
}
