using Microsoft.AspNetCore.Components;
using Payesh.App.Licensing;
using Payesh.Domain.Basics;
using Payesh.Server.Desk;

namespace Payesh.Server.Licensing;

/// <summary>A page of one application of the reader's scope; another one is not found.</summary>
public abstract class OfApplication : LoadedFirst
{
    [Inject] private ReadApplication Reading { get; set; } = null!;

    [Inject] private OfficeNames Names { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private Said Said { get; set; } = null!;

    [Inject] private protected Texts Words { get; set; } = null!;

    /// <summary>Number of the row.</summary>
    [Parameter] public long No { get; set; }

    protected ApplicationView? View { get; private set; }

    protected OfficeWords Offices { get; private set; } = null!;

    protected string Home => $"/licensing/{No}";

    /// <summary>«درخواست ۱۴۰۴-۰۰۳۱، خانه سالمندان آرامش».</summary>
    protected string Title => View is { Application: { } of } ? Words["Licensing.ApplicationOf", of.Number, of.Place] : "";

    protected override async Task OnInitializedAsync()
    {
        Offices = await Names.Read(default);
        var read = await Reading.Run(No, default);
        if (read.Succeeded) View = read.Value;
        else Navigation.Refuse(read.Refusal);
        await Load();
    }

    /// <summary>What the page needs beside it; runs also when the application was not found.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    /// <summary>What came of an act: back to a page with one sentence, or the refusal.</summary>
    protected IReadOnlyList<Refusal> After<T>(Outcome<T> done, string said, string to)
    {
        if (!done.Succeeded) return [done.Refusal];
        Said.Then(said);
        Navigation.NavigateTo(to);
        return [];
    }
}
