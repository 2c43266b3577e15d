using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Sync;

/// <summary>A whole segment from a known device, and the answer its sender waits for.</summary>
public sealed class Arrived(Device device, Segment segment, ReadOnlyMemory<byte> body)
{
    private readonly TaskCompletionSource<SegmentAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Device Device => device;

    public Segment Segment => segment;

    public ReadOnlyMemory<byte> Body => body;

    // Hashed and packed before its turn comes: nobody waits for that.

    public Refusal? Flaw { get; } = segment.Flaw();

    public bool IsSigned { get; } = Signed(device, segment);

    /// <summary>A person has looked at it and lets it into its chain, whoever sent it.</summary>
    public bool IsReleased { get; init; }

    /// <summary>All its lines, as they are stored when all of them are new.</summary>
    internal byte[] Packed { get; } = LineBytes.Pack(segment.Lines);

    internal Task<SegmentAnswer> Answer => _answer.Task;

    internal void Say(SegmentAnswer answer) => _answer.SetResult(answer);

    internal void Fail(Exception fault) => _answer.SetException(fault);

    private static bool Signed(Device device, Segment segment)
    {
        using var key = VerifyingKey.Read(device.PublicKey);
        return key is not null && segment.IsSignedBy(key);
    }
}

/// <summary>
/// Segments that arrive while others are being written share the next transaction: the disk, which is the slowest part of a receipt, is
/// waited for once. Whoever's turn it is writes for all that wait.
/// </summary>
public sealed class SharedStore : IDisposable
{
    private const int Most = 32;

    private readonly Lock _lock = new();
    private readonly List<Arrived> _waiting = [];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _news = new(0, 1);
    private int _senders;

    /// <summary>Whether somebody waits for a receipt at this moment.</summary>
    public bool IsBusy => Volatile.Read(ref _senders) > 0;

    /// <param name="write">Stores all of them, or none and throws; one answer each.</param>
    public async Task<SegmentAnswer> Store(Arrived one, Func<IReadOnlyList<Arrived>, Task<IReadOnlyList<SegmentAnswer>>> write)
    {
        Interlocked.Increment(ref _senders);
        lock (_lock) _waiting.Add(one);
        await _turn.WaitAsync();
        try
        {
            while (!one.Answer.IsCompleted) await Write(Next(), write);
        }
        finally
        {
            _turn.Release();
            Interlocked.Decrement(ref _senders);
        }
        return await one.Answer;
    }

    /// <summary>Waits until something was stored, no longer than given.</summary>
    public Task News(TimeSpan atMost, CancellationToken cancel) => _news.WaitAsync(atMost, cancel);

    public void Dispose()
    {
        _turn.Dispose();
        _news.Dispose();
    }

    // Of one subject one at a time: the second is checked against what the first has left in the chain.
    private List<Arrived> Next()
    {
        lock (_lock)
        {
            var next = _waiting.DistinctBy(one => one.Segment.Subject).Take(Most).ToList();
            _waiting.RemoveAll(next.Contains);
            return next;
        }
    }

    private async Task Write(List<Arrived> all, Func<IReadOnlyList<Arrived>, Task<IReadOnlyList<SegmentAnswer>>> write)
    {
        try
        {
            foreach (var (one, answer) in all.Zip(await write(all))) one.Say(answer);
            Tell();
        }
#pragma warning disable CA1031 // Each fault goes to its sender, who waits for it.
        catch (Exception) when (all.Count > 1)
        {
            // Another node was faster with one of them, or one cannot be read: that is no fault of the rest.
            foreach (var one in all) await Write([one], write);
        }
        catch (Exception fault)
#pragma warning restore CA1031
        {
            foreach (var one in all) one.Fail(fault);
        }
    }

    private void Tell()
    {
        lock (_lock)
        {
            if (_news.CurrentCount == 0) _news.Release();
        }
    }
}
