using Microsoft.AspNetCore.Components;

namespace Payesh.Server.Desk;

/// <summary>
/// What every component of the desk inherits: it is shown when its data is there, never before, and loads while no other one does, for a
/// request has one connection to the database. The framework's own base shows a component while it waits, with nothing in its fields, and
/// lets its neighbours begin meanwhile; SQLite never waits, so only PostgreSQL would break.
/// </summary>
public abstract class LoadedFirst : ComponentBase, IHandleEvent
{
    private bool _loaded;

    [Inject] private LoadingTurns Turns { get; set; } = null!;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Turns.Take(Load);
        StateHasChanged();
    }

    // A form is carried out whole before anything is shown of it.
    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        StateHasChanged();
    }

    private async Task Load()
    {
        if (!_loaded)
        {
            _loaded = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
    }
}

/// <summary>The components of one request load one after the other.</summary>
public sealed class LoadingTurns : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public async Task Take(Func<Task> load)
    {
        await _turn.WaitAsync();
        try
        {
            await load();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
