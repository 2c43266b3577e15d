using Microsoft.AspNetCore.Components;

namespace Payesh.Server.Desk;

/// <summary>
/// What every component of the desk inherits: it is shown when its data is there, never before. The framework's own base shows a
/// component once while it waits for the database, with nothing in its fields; SQLite never waits, so only PostgreSQL would break.
/// </summary>
public abstract class LoadedFirst : ComponentBase
{
    private bool _loaded;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!_loaded)
        {
            _loaded = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }
}
