namespace Payesh.Server.Work;

/// <summary>
/// What a later room says on an empty worklist: a component without parameters. Declared where the server is put together, one line each:
/// <c>services.AddWorkPart&lt;LongUnvisitedHint&gt;()</c>.
/// </summary>
public sealed record WorkPart(Type Component);

public static class WorkParts
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddWorkPart<T>() => services.AddSingleton(new WorkPart(typeof(T)));
    }
}
