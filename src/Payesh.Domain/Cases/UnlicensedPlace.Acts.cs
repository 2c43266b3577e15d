using Payesh.Domain.Basics;

namespace Payesh.Domain.Cases;

public sealed partial class UnlicensedPlace
{
    /// <summary>Somebody decides what is done about the danger.</summary>
    public Outcome<UnlicensedPlace> DecideDanger(string decision, AccountId by, DateTimeOffset at)
    {
        if (!DangerWaits) return CasesRefusal.NoDanger;
        if (string.IsNullOrWhiteSpace(decision)) return CasesRefusal.ReasonMissing.At("Decision");
        if (decision.Length > MaxWords) return BasicsRefusal.TextTooLong(MaxWords).At("Decision");
        (DangerDecidedAt, DangerDecision, DangerDecidedBy) = (at, decision.Trim(), by);
        Wait(StageDue);
        return this;
    }

    /// <summary>Two people looked from outside, without entering; or, after the sealing, whether it opened again.</summary>
    /// <param name="look">What they saw, and when.</param>
    /// <param name="before">The looks of this round, earlier ones.</param>
    /// <param name="rule">Hours and days.</param>
    /// <param name="at">Now.</param>
    /// <returns>The track; or refused. A place that is open again after the sealing begins anew at the letters, its history kept.</returns>
    public Outcome<UnlicensedPlace> Look(LookFacts look, IReadOnlyList<PlaceLook> before, PlaceRule rule, DateTimeOffset at)
    {
        if (Stage == PlaceStage.Ended) return CasesRefusal.TrackEnded;
        if (Stage == PlaceStage.Entered) return CasesRefusal.EnteredAlready;
        if (look.Check(Stage == PlaceStage.Sealed ? TehranTime.Instant(SealedOn!.Value, TimeOnly.MinValue) : Opened, at) is { } wrong) return wrong;
        if (before.Any(one => one.At == look.At)) return CasesRefusal.LookKnown.At("Day");
        if (look.Danger) Endanger(rule, at);
        if (Stage == PlaceStage.Sealed) Watched(look, before, rule, at);
        else if (Stage == PlaceStage.Reported) Come(PlaceStage.Looked, at, at.AddHours(look.Danger ? Math.Min(rule.LetterHours, rule.DangerHours) : rule.LetterHours));
        else Wait(StageDue);
        return this;
    }

    /// <summary>Both letters are out; from now on somebody asks for the order.</summary>
    public Outcome<UnlicensedPlace> LettersOut(IEnumerable<LetterTo> sent, PlaceRule rule, DateTimeOffset at)
    {
        if (MayWrite() is { } wrong) return wrong;
        if (Enum.GetValues<LetterTo>().Except(sent).Any()) return this;
        if (Stage == PlaceStage.Looked) Come(PlaceStage.Written, at, EndOf(TehranTime.DayOf(at).AddDays(rule.FollowUpDays)));
        return this;
    }

    /// <summary>Whether letters may be written now: only after two people looked from outside, and before the entry.</summary>
    public Refusal? MayWrite() => Stage switch
    {
        PlaceStage.Reported => CasesRefusal.LookFirst,
        PlaceStage.Looked or PlaceStage.Written => null,
        PlaceStage.Entered or PlaceStage.Sealed => CasesRefusal.EnteredAlready,
        PlaceStage.Ended => CasesRefusal.TrackEnded,
    };

    /// <summary>The prosecutor's office was asked for the order once more.</summary>
    public Outcome<UnlicensedPlace> AskedAgain(PlaceRule rule, DateTimeOffset at)
    {
        if (Stage != PlaceStage.Written) return CasesRefusal.NothingAwaited;
        Wait(EndOf(TehranTime.DayOf(at).AddDays(rule.FollowUpDays)));
        return this;
    }

    /// <summary>The bodies went in together. Never without a judicial order (Constitution, principle 22).</summary>
    /// <param name="entry">Order, people, hour, head count.</param>
    /// <param name="prosecutor">Date of the letter to the prosecutor of this round.</param>
    /// <param name="rule">Hours and days.</param>
    /// <param name="at">Now.</param>
    [Source("home-inviolable", Clause = "22")]
    public Outcome<UnlicensedPlace> Enter(EntryFacts entry, DateOnly? prosecutor, PlaceRule rule, DateTimeOffset at)
    {
        if (Stage == PlaceStage.Ended) return CasesRefusal.TrackEnded;
        if (Stage is PlaceStage.Entered or PlaceStage.Sealed) return CasesRefusal.EnteredAlready;
        if (Stage == PlaceStage.Reported) return CasesRefusal.LookFirst;
        if (Stage == PlaceStage.Looked || prosecutor is null) return CasesRefusal.LettersFirst;
        if (entry.Check(prosecutor.Value, at) is { } wrong) return wrong;
        Come(PlaceStage.Entered, at, entry.HeadCount > 0 ? entry.At.AddHours(rule.PlaceHours) : EndOf(TehranTime.DayOf(at).AddDays(1)));
        return this;
    }

    /// <summary>The place is sealed: nobody who was inside is left without a place to go, and the list is as long as the head count or says why not.</summary>
    /// <param name="sealing">Minutes, seals, keys.</param>
    /// <param name="entry">The entry of this round.</param>
    /// <param name="inside">Those who were inside.</param>
    /// <param name="rule">Hours and days.</param>
    /// <param name="at">Now.</param>
    [Source("office-practice", Clause = "P31")]
    public Outcome<UnlicensedPlace> Seal(SealFacts sealing, JointEntry? entry, IReadOnlyList<PersonInside> inside, PlaceRule rule, DateTimeOffset at)
    {
        if (Stage is PlaceStage.Sealed) return CasesRefusal.SealedBefore;
        if (Stage == PlaceStage.Ended) return CasesRefusal.TrackEnded;
        if (Stage != PlaceStage.Entered || entry is null) return CasesRefusal.EntryFirst;
        var homeless = inside.Count(person => person.Destination is null);
        if (homeless > 0) return CasesRefusal.NoPlaceToGo(homeless);
        if (inside.Count != entry.HeadCount && entry.Difference.Length == 0) return CasesRefusal.CountDiffers(entry.HeadCount, inside.Count);
        if (sealing.Check(TehranTime.DayOf(entry.At), TehranTime.DayOf(at)) is { } wrong) return wrong;
        SealedOn = sealing.Date;
        Come(PlaceStage.Sealed, at, Watch(rule, []));
        return this;
    }

    /// <summary>The track ends with a reason.</summary>
    /// <param name="how">How.</param>
    /// <param name="reason">Why.</param>
    /// <param name="body">The body that has it now; only when it is handed over.</param>
    /// <param name="looks">The looks since the sealing.</param>
    /// <param name="homeless">People who were inside and have no place to go yet.</param>
    /// <param name="rule">Hours and days.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="at">Now.</param>
    public Outcome<UnlicensedPlace> Finish(
        PlaceEnd how, string reason, string body, IReadOnlyList<PlaceLook> looks, int homeless, PlaceRule rule, AccountId by, DateTimeOffset at)
    {
        if (Stage == PlaceStage.Ended) return CasesRefusal.TrackEnded;
        if (string.IsNullOrWhiteSpace(reason)) return CasesRefusal.ReasonMissing.At("Reason");
        if (reason.Length > MaxWords) return BasicsRefusal.TextTooLong(MaxWords).At("Reason");
        if (how == PlaceEnd.HandedOver && string.IsNullOrWhiteSpace(body)) return CasesRefusal.BodyMissing.At("Body");
        if (body.Length > PlaceLook.MaxName) return BasicsRefusal.TextTooLong(PlaceLook.MaxName).At("Body");
        if (homeless > 0) return CasesRefusal.NoPlaceToGo(homeless);
        if (DangerWaits) return CasesRefusal.DangerOpen;
        if (how == PlaceEnd.WatchOver)
        {
            if (Stage != PlaceStage.Sealed) return CasesRefusal.NotSealedYet;
            if (rule.NextWatch(SealedOn!.Value, looks.Select(one => TehranTime.DayOf(one.At))) is { } due) return CasesRefusal.WatchRuns(due);
        }
        else if (Stage == PlaceStage.Sealed && how == PlaceEnd.NotOurs)
        {
            return CasesRefusal.SealedBefore;
        }

        (EndedOn, End, EndReason, EndedBy) = (TehranTime.DayOf(at), how, reason.Trim(), by);
        EndBody = how == PlaceEnd.HandedOver ? body.Trim() : "";
        Come(PlaceStage.Ended, at, null);
        return this;
    }

    // Open again: a new round, at the letters; what came before stays under its own round.
    private void Watched(LookFacts look, IReadOnlyList<PlaceLook> before, PlaceRule rule, DateTimeOffset at)
    {
        if (look.InUse)
        {
            (Round, SealedOn) = (Round + 1, null);
            Come(PlaceStage.Looked, at, at.AddHours(rule.LetterHours));
            return;
        }

        Wait(Watch(rule, [.. before.Where(one => one.Watch).Select(one => TehranTime.DayOf(one.At)), TehranTime.DayOf(look.At)]));
    }

    private DateTimeOffset? Watch(PlaceRule rule, IReadOnlyList<DateOnly> looks) =>
        rule.NextWatch(SealedOn!.Value, looks) is { } day ? EndOf(day) : null;
}
