using Microsoft.AspNetCore.Components;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Server.Desk;

namespace Payesh.Server.Cases;

/// <summary>A page of one unlicensed place: loads it, and is not found when it lies outside the reader's scope.</summary>
public abstract class OfPlace : LoadedFirst
{
    [Parameter] public long No { get; set; }

    [Inject] protected ReadPlace Read { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] protected Actor Actor { get; set; } = null!;

    [Inject] protected TimeProvider Clock { get; set; } = null!;

    [Inject] protected Said Said { get; set; } = null!;

    /// <summary>The place; null only when it was not found, and then nothing is shown.</summary>
    protected PlaceView? View { get; private set; }

    protected UnlicensedPlace Place => View!.Place;

    protected string Home => $"/cases/unlicensed/{No}";

    protected string Today => TehranTime.DayOf(Clock.GetUtcNow()).Jalali.ToString();

    protected bool May(Duty duty) => Actor.Holds(duty);

    protected override async Task OnInitializedAsync()
    {
        var read = await Read.Run(No, default);
        if (!read.Succeeded) { Navigation.Refuse(read.Refusal); return; }
        View = read.Value;
        await Load();
    }

    /// <summary>What the page needs beside the place itself.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    /// <summary>After a successful form: one sentence on the next page.</summary>
    protected void GoOn(string said, string path)
    {
        Said.Then(said);
        Navigation.NavigateTo(path);
    }
}
