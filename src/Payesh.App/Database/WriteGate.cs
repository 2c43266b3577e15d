namespace Payesh.App.Database;

/// <summary>
/// SQLite has one writer. Waiting here, in order, costs a tenth of the tail that its busy handler costs; PostgreSQL takes <see cref="Open"/>.
/// </summary>
public sealed class WriteGate
{
    private readonly SemaphoreSlim? _one;

    private WriteGate(SemaphoreSlim? one) => _one = one;

    public static WriteGate Open { get; } = new(null);

    public static WriteGate OneWriter() => new(new SemaphoreSlim(1, 1));

    public async Task<IDisposable> Enter(CancellationToken cancel)
    {
        if (_one is null) return new Pass(null);
        await _one.WaitAsync(cancel);
        return new Pass(_one);
    }

    private sealed class Pass(SemaphoreSlim? one) : IDisposable
    {
        private SemaphoreSlim? _one = one;

        public void Dispose() => Interlocked.Exchange(ref _one, null)?.Release();
    }
}
