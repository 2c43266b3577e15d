using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Xunit;

namespace Payesh.Domain.Tests.Inspections;

public sealed class FoldTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(400);

    [Fact]
    public void Fold_meets_specification() =>
        Prop.ForAll(Acts.Arbitrary, acts =>
        {
            var logs = acts.Logs();
            Assert.Equal(Specification.Of(logs), Summary(Fold.Of(logs)));
        }).Check(Many);

    [Fact]
    public void No_order_and_no_repetition_of_arrival_changes_the_state() =>
        Prop.ForAll(Acts.Arbitrary, Gen.Choose(0, int.MaxValue).ToArbitrary(), (acts, seed) =>
        {
            var logs = acts.Logs();
            var chance = new Random(seed);
            List<DeviceLog> arrived = [.. logs, .. logs.Where(_ => chance.Next(2) == 0).Select(l => Shorter(l, chance))];
            chance.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(arrived));

            Assert.Equal(StateText.Of(logs), StateText.Of(arrived));
        }).Check(Many);

    [Fact]
    public void Random_logs_hold_every_case_worth_testing()
    {
        var states = Gen.Sample(Acts.Arbitrary.Generator, 300).Select(a => Fold.Of(a.Logs())).ToList();

        Assert.Contains(states, s => s.Open.Conflicts.Count > 1);
        Assert.Contains(states, s => s.HasLate);
        Assert.Contains(states, s => s.Open.Admissions.Count > 0 && s.Open.Close is not null);
        Assert.Contains(states, s => s.Protected.Sealed.Any());
        Assert.Contains(states, s => s.Ignored.Count > 1);
        Assert.Contains(states, s => s.Open.Slots.Any(
            slot => slot is { Heads.Count: > 1, IsConflict: false } && slot.Key.StartsWith("answer", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_two_commitments_nobody_can_say_that_they_are_equal()
    {
        var logs = Vector.Load("protected-withheld").Logs;
        var withheld = Fold.Of(logs).Protected.Sealed.Select(o => o with { Kind = "a kind of one answer" }).ToList();

        Assert.True(new Slot("", withheld).IsConflict);
        Assert.False(new Slot("", [withheld[0]]).IsConflict);
    }

    [Fact]
    public void The_log_of_nobody_says_nothing()
    {
        var state = Fold.Of([]);

        Assert.Empty(state.Open.Slots);
        Assert.False(state.HasConflicts || state.HasLate);
    }

    private static DeviceLog Shorter(DeviceLog log, Random chance) =>
        log with { Lines = [.. log.Lines.Take(chance.Next(log.Lines.Count + 1))] };

    private static string Summary(VisitState state) => string.Join('\n', [
        .. new StatePart[] { state.Open, state.Office, state.Protected }.SelectMany(p => p.Slots)
            .Select(s => $"{s.Key}: {string.Join(' ', s.Heads.Select(h => h.Ref))}{(s.IsConflict ? " conflict" : "")}")
            .Order(StringComparer.Ordinal),
        "late " + string.Join(' ', state.Open.Late.Concat(state.Office.Late).Concat(state.Protected.Late).Select(o => o.Ref).Order()),
        "ignored " + string.Join(' ', state.Ignored),
    ]);

    /// <summary>The section "Fold" of the format, sentence by sentence, as slow as it reads.</summary>
    private static class Specification
    {
        private static readonly string[] Each = ["photo", "note", "talk"];

        public static string Of(IReadOnlyList<DeviceLog> logs)
        {
            var all = logs.SelectMany(l => l.Lines).OfType<Operation>().OrderBy(o => o.Ref).ToList();
            var known = all.Where(IsKnown).ToList();
            var late = known.Where(o => IsLate(o, known, logs)).ToList();
            var heads = HeadsOf([.. known.Except(late)]).Where(o => !(Each.Contains(o.Kind) && o.TakesBack));
            var slots = heads.GroupBy(o => (o.Class, o.Slot)).Select(g =>
                $"{g.Key.Slot}: {string.Join(' ', g.Select(o => o.Ref))}{(IsConflict([.. g]) ? " conflict" : "")}");
            return string.Join('\n', [
                .. slots.Order(StringComparer.Ordinal),
                "late " + string.Join(' ', late.Select(o => o.Ref)),
                "ignored " + string.Join(' ', all.Except(known).Select(o => o.Ref)),
            ]);
        }

        private static bool IsKnown(Operation o) => (o.Kind, o.Class) switch
        {
            ("answer" or "photo" or "note" or "count" or "close", OperationClass.Open) => true,
            ("photo" or "note", OperationClass.Office) => true,
            ("talk", OperationClass.Protected) => true,
            ("admit", OperationClass.Open) => o.FromDesk,
            _ => false,
        };

        private static List<Operation> HeadsOf(IReadOnlyList<Operation> all) =>
            [.. all.Where(o => !all.Any(other => other.Ref != o.Ref && other.Replaces.Contains(o.Ref)))];

        private static bool IsConflict(IReadOnlyList<Operation> heads) => !Each.Contains(heads[0].Kind)
            && heads.Any(a => heads.Any(b => a.Ref != b.Ref && (a.IsSealed || b.IsSealed || a.Value!.Canonical != b.Value!.Canonical)));

        private static bool IsLate(Operation o, IReadOnlyList<Operation> known, IReadOnlyList<DeviceLog> logs)
        {
            var closes = HeadsOf([.. known.Where(k => k.Kind == "close")]).Where(c => !c.TakesBack).ToList();
            if (closes.Count == 0 || o.FromDesk) return false;
            if (closes.Any(c => c.Ref.Device == o.Ref.Device && o.Ref.N <= c.Ref.N)) return false;
            var listed = closes.SelectMany(c => c.Value!.Root.Items("heads")).Select(h => (Device: h.Text("device"), Head: h));
            var admitted = HeadsOf([.. known.Where(k => k.Kind == "admit")]).Where(a => !a.TakesBack)
                .Select(a => (Device: (string?)a.Item, Head: a.Value!.Root));
            return !listed.Concat(admitted)
                .Any(l => l.Device == o.Ref.Device.ToString() && l.Head.Whole("n") >= o.Ref.N && IsOwn(l.Head, o, logs));
        }

        private static bool IsOwn(System.Text.Json.JsonElement head, Operation o, IReadOnlyList<DeviceLog> logs)
        {
            var lines = logs.Single(l => l.Header.Device == o.Ref.Device).Lines;
            var n = head.Whole("n")!.Value;
            return n > lines.Count || lines[(int)n - 1].Hash.ToString() == head.Text("head");
        }
    }
}
