using Payesh.Domain.Basics;

namespace Payesh.Domain.Messages;

/// <summary>Where a message stands on one way out.</summary>
public enum DeliveryState
{
    /// <summary>Waits for its moment.</summary>
    Waiting,

    /// <summary>Somebody is sending it, or was and has not said what came of it.</summary>
    Claimed,

    /// <summary>The other side took it.</summary>
    Sent,

    /// <summary>Refused for good, or tried as often as the rule says.</summary>
    Failed,

    /// <summary>A person decided that it is not sent.</summary>
    GivenUp,

    /// <summary>The matter was settled before it left.</summary>
    Cancelled,
}

/// <summary>What came of one try.</summary>
public enum TryResult
{
    /// <summary>The other side took it.</summary>
    Taken,

    /// <summary>Nothing was sent; a later try may succeed.</summary>
    NotNow,

    /// <summary>Nothing was sent, and no later try will change that.</summary>
    Never,

    /// <summary>It may have been taken: the answer did not come, or says nothing.</summary>
    Unknown,
}

/// <summary>
/// One message on one way out. It is sent at least once and always with the same <see cref="Key"/>, so that the other side can know a repetition;
/// whether it may have gone twice is kept.
/// </summary>
[Technical("Is its own trace: when it was tried, how often, and what came of it stand here; what a person decides is noted.")]
public sealed class Delivery : IVersioned
{
    /// <summary>Longest word about a result.</summary>
    public const int LongestResult = 120;

    private Delivery() { }

    /// <summary>A message that is to leave.</summary>
    /// <param name="key">Identifies it to the other side.</param>
    /// <param name="channel">The way out.</param>
    /// <param name="danger">Whether it ignores quiet hours.</param>
    /// <param name="next">When it may leave.</param>
    public Delivery(Guid key, Channel channel, bool danger, DateTimeOffset next) => (Key, Channel, Danger, NextAt) = (key, channel, danger, next);

    /// <summary>Rises.</summary>
    public long No { get; private set; }

    /// <summary>The message.</summary>
    public long MessageNo { get; private set; }

    /// <summary>Message-ID or idempotency key: the same at each try.</summary>
    public Guid Key { get; private set; }

    /// <summary>The way out.</summary>
    public Channel Channel { get; private set; }

    /// <summary>Ignores quiet hours.</summary>
    public bool Danger { get; private set; }

    /// <summary>Where it stands.</summary>
    public DeliveryState State { get; private set; }

    /// <summary>When it may be tried next.</summary>
    public DateTimeOffset NextAt { get; private set; }

    /// <summary>Tries so far.</summary>
    public int Tries { get; private set; }

    /// <summary>The claim that holds it; empty when none does.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>Until when the claim holds, by the real clock; zero when none does.</summary>
    public DateTimeOffset HeldUntil { get; private set; }

    /// <summary>A try whose result nobody knows was followed, or will be followed, by another.</summary>
    public bool PerhapsTwice { get; private set; }

    /// <summary>What came of the last try, in one word such as <c>http-500</c>; never what the other side wrote.</summary>
    public string Result { get; private set; } = "";

    /// <summary>When it came to its end.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <inheritdoc/>
    public long Version { get; private set; }

    /// <summary>Whether nothing more happens by itself.</summary>
    public bool IsOver => State is not (DeliveryState.Waiting or DeliveryState.Claimed);

    /// <summary>A sender takes it. Where a former claim never said what came of it, it may now go out twice.</summary>
    public void Claim(string holder, DateTimeOffset until)
    {
        if (IsOver) throw new InvalidOperationException($"{State} is over.");
        if (State is DeliveryState.Claimed) PerhapsTwice = true;
        (State, Holder, HeldUntil, Tries) = (DeliveryState.Claimed, holder, until, Tries + 1);
    }

    /// <summary>What came of the try.</summary>
    /// <param name="holder">The claim that tried.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="word">The same in one word.</param>
    /// <param name="now">Now.</param>
    /// <param name="rule">How often to try.</param>
    /// <param name="quiet">When nobody is woken.</param>
    /// <returns>Whether it was still this claim's to say.</returns>
    public bool Settle(string holder, TryResult result, string word, DateTimeOffset now, SendingRule rule, QuietHours quiet)
    {
        if (State is not DeliveryState.Claimed || Holder != holder) return false;
        Result = word.Length <= LongestResult ? word : word[..LongestResult];
        if (result is TryResult.Unknown) PerhapsTwice = true;
        var wait = rule.WaitAfter(Tries);
        if (result is TryResult.Taken) End(DeliveryState.Sent, now);
        else if (result is TryResult.Never || wait is null) End(DeliveryState.Failed, now);
        else Wait(quiet.Earliest(now + wait.Value, Danger));
        return true;
    }

    /// <summary>The matter was settled before it left. One that is on its way, or was, stays what it is.</summary>
    public void Cancel(DateTimeOffset now)
    {
        if (State is DeliveryState.Waiting) End(DeliveryState.Cancelled, now);
    }

    /// <summary>A person wants one that failed, was given up or waits to be tried now. It begins to count anew.</summary>
    public Outcome<Delivery> Retry(DateTimeOffset now)
    {
        if (State is not (DeliveryState.Failed or DeliveryState.GivenUp or DeliveryState.Waiting)) return MessagesRefusal.NotWaiting;
        (Tries, EndedAt) = (0, null);
        Wait(now);
        return this;
    }

    /// <summary>A person decides that it is not sent.</summary>
    public Outcome<Delivery> GiveUp(DateTimeOffset now)
    {
        if (State is not (DeliveryState.Failed or DeliveryState.Waiting)) return MessagesRefusal.NotWaiting;
        End(DeliveryState.GivenUp, now);
        return this;
    }

    private void Wait(DateTimeOffset next) => (State, Holder, HeldUntil, NextAt) = (DeliveryState.Waiting, "", DateTimeOffset.UnixEpoch, next);

    private void End(DeliveryState state, DateTimeOffset now) => (State, Holder, HeldUntil, EndedAt) = (state, "", DateTimeOffset.UnixEpoch, now);
}
