using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Basics.Demo;
using Payesh.Domain.Basics;

namespace Payesh.App.Access.Demo;

/// <summary>
/// What happens in a demonstration, moment by moment: each act runs when its turn comes, by the person who did it, through the use case
/// of the program itself, with the clock at that moment. So the database holds nothing that a person could not have entered.
/// </summary>
public sealed class Story(IServiceScopeFactory services, StoryClock clock, CancellationToken cancel)
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)> _coming = new();
    private long _order;

    public DateTimeOffset Now => clock.Now;

    public CancellationToken Cancel => cancel;

    /// <summary>Something will happen; when that moment is past already, it happens next.</summary>
    public void At(DateTimeOffset at, Func<Task> act) => _coming.Enqueue(act, (at, _order++));

    /// <summary>Tells the story up to a moment. What would come after it never happens.</summary>
    public async Task Tell(DateTimeOffset until, Action<DateTimeOffset> told)
    {
        while (_coming.TryPeek(out _, out var next) && next.At <= until)
        {
            cancel.ThrowIfCancellationRequested();
            var act = _coming.Dequeue();
            clock.Reach(next.At);
            await act();
            told(clock.Now);
        }
        clock.Reach(until);
    }

    /// <summary>One person does something, as in one request of their own.</summary>
    public async Task<T> As<T>(Actor by, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(by);
        return await act(scope.ServiceProvider);
    }

    /// <summary>One use case that must succeed.</summary>
    /// <exception cref="InvalidOperationException">It was refused: the story does not fit the rules.</exception>
    public async Task<T> Do<TUseCase, T>(Actor by, Func<TUseCase, Task<Outcome<T>>> act) where TUseCase : notnull
    {
        var outcome = await As(by, scope => act(scope.GetRequiredService<TUseCase>()));
        return outcome.Succeeded ? outcome.Value : throw Refused(typeof(TUseCase), outcome.Refusal);
    }

    private InvalidOperationException Refused(Type useCase, Refusal refusal) =>
        new($"{clock.Now:u}: {useCase.Name} was refused: {refusal.Code} ({string.Join(", ", refusal.Arguments)}).");
}
