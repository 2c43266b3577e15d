using Microsoft.AspNetCore.Components;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.Server.Centres;

/// <summary>A page of one centre: loads it, and is not found when it lies outside the reader's scope.</summary>
public abstract class OfCentre : Desk.LoadedFirst
{
    [Parameter] public Guid Id { get; set; }

    [Inject] protected CentreRecord Record { get; set; } = null!;

    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] protected Actor Actor { get; set; } = null!;

    [Inject] protected TimeProvider Clock { get; set; } = null!;

    [Inject] protected Desk.Said Said { get; set; } = null!;

    /// <summary>The centre; null only when it was not found, and then nothing is shown.</summary>
    protected Centre? Centre { get; private set; }

    protected CentreId CentreId => new(Id);

    protected DateOnly Today => TehranTime.DayOf(Clock.GetUtcNow());

    protected bool MayKeep => Actor.Holds(Duty.KeepRegister);

    protected string PathOf(string? part = null) => CentreRecord.PathOf(CentreId, part);

    protected override async Task OnInitializedAsync()
    {
        Centre = await Record.Find(CentreId, default);
        if (Centre is null) Navigation.NotFound();
        else await Load();
    }

    /// <summary>What the page needs beside the centre itself.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    /// <summary>After a successful form: one sentence on the next page.</summary>
    protected void GoOn(string said, string path)
    {
        Said.Then(said);
        Navigation.NavigateTo(path);
    }
}
