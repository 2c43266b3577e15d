using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Inspections;
using Payesh.App.Sync;
using Payesh.App.Tests.Inspections;
using Payesh.Domain.Inspections;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Sync;

/// <summary>
/// Visits of two to four phones over a line that cuts, doubles, delays and loses: no operation is lost, none doubled, and every replica folds to
/// the same state. The seed stands in the message of a failure; <c>PAYESH_TEST_SEED</c> replays it.
/// </summary>
public abstract class SimulationSuite(Engine engine) : DatabaseSuite(engine)
{
    private static readonly string[] Items = ["FIRE-01", "FIRE-03", "FIRE-10", "STAFF-02"];
    private static readonly string[] Answers = ["met", "partly", "notMet"];

    private readonly List<(SimulatedPhone Phone, byte[] Body)> _delayed = [];
    private Random _chance = null!;
    private int _syncs;

    [Fact]
    public async Task Nothing_is_lost_nothing_is_doubled_and_all_agree()
    {
        var nightly = Environment.GetEnvironmentVariable("PAYESH_TEST_NIGHTLY") is { Length: > 0 };
        var seed = int.TryParse(Environment.GetEnvironmentVariable("PAYESH_TEST_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 1405;
        _chance = new(seed);
        var county = await County.Make(Database);
        var visits = 0;
        for (; _syncs < (nightly ? 10_000 : 500); visits++) await Visit(county, $"seed {seed}, visit {visits}");
        TestContext.Current.SendDiagnosticMessage($"{_syncs} syncs of {visits} visits, seed {seed}");
    }

    private async Task Visit(County county, string where)
    {
        var id = await county.Plan(county.Proposal(others: county.Second) with { OverrideReason = "همکار دیگری در دسترس نیست." });
        var phones = new List<SimulatedPhone>();
        for (var i = _chance.Next(2, 5); i > 0; i--)
        {
            var phone = await county.Phone(id, i % 2 == 0 ? county.Inspector : county.Second);
            phones.Add(new(phone, $"{where}, phone {i}"));
        }
        for (var step = _chance.Next(10, 30); step > 0; step--)
        {
            var phone = phones[_chance.Next(phones.Count)];
            Write(phone.Phone, phones);
            if (_chance.Next(3) > 0) await Sync(phone);
            if (_chance.Next(6) == 0) await LateOnes();
        }
        await LateOnes();
        // The line is good again: everything gets out, each phone in its own time.
        foreach (var phone in phones.OrderBy(_ => _chance.Next()))
            for (var tries = 0; !phone.IsCovered; tries++)
            {
                Assert.True(tries < 20, $"{phone.Name} never gets its log out");
                Assert.True(phone.Hear(await Send(phone, phone.Phone.Segment(phone.UpTo + 1))), phone.Name);
            }
        await Agree(id, phones, where);
    }

    // Taps of a person: an answer that replaces what this phone or another showed, a note, a thing taken back. Clocks are wrong by days.
    private void Write(Phone phone, List<SimulatedPhone> phones)
    {
        for (var taps = _chance.Next(1, 5); taps > 0; taps--)
        {
            Clock.Advance(TimeSpan.FromSeconds(_chance.Next(1, 90)));
            var item = Items[_chance.Next(Items.Length)];
            var other = phones[_chance.Next(phones.Count)].Phone;
            string[] seen = _chance.Next(3) == 0 && other.Count > 0 ? [$"{other.Id:D}:{_chance.Next(1, other.Count + 1)}"] : [];
            if (_chance.Next(5) == 0) phone.Tap("note", "visit", $$"""{"text":"{{_chance.Next()}}"}""", _chance.Next(2) == 0 ? "open" : "office");
            else if (_chance.Next(9) == 0) phone.Tap("answer", item, "null", "open", seen);
            else phone.Tap("answer", item, $$"""{"answer":"{{Answers[_chance.Next(3)]}}"}""", "open", seen);
        }
    }

    private async Task Sync(SimulatedPhone phone)
    {
        if (phone.IsCovered) return;
        var body = phone.Next(_chance);
        switch (_chance.Next(8))
        {
            case 0: // cut at any byte
                Assert.True(phone.Hear(await Send(phone, body[.._chance.Next(body.Length)])), phone.Name);
                break;
            case 1: // sent, stored, and the answer lost; or the server fell between commit and answer
                await Send(phone, body);
                break;
            case 2: // twice
                Assert.True(phone.Hear(await Send(phone, body)), phone.Name);
                Assert.True(phone.Hear(await Send(phone, body)), phone.Name);
                break;
            case 3: // kept by the network and delivered after newer ones
                _delayed.Add((phone, body));
                break;
            case 4: // the phone was killed before it sent
                break;
            default:
                Assert.True(phone.Hear(await Send(phone, body)), phone.Name);
                break;
        }
    }

    private async Task LateOnes()
    {
        foreach (var (phone, body) in _delayed.OrderBy(_ => _chance.Next()).ToList()) Assert.True(phone.Hear(await Send(phone, body)), phone.Name);
        _delayed.Clear();
    }

    private async Task<SegmentAnswer> Send(SimulatedPhone phone, byte[] body)
    {
        _syncs++;
        await using var scope = Database.As(Actor.Machine("field"));
        var answer = await scope.Get<ReceiveSegment>().Run(phone.Phone.Credentials, body, Cancel);
        // Sometimes many pieces wait before the server gets to apply them.
        if (_chance.Next(3) == 0) await scope.Get<ApplyWaiting>().Run(Cancel);
        return answer;
    }

    private async Task Agree(VisitId id, List<SimulatedPhone> phones, string where)
    {
        await using var scope = Database.As(Actor.Machine("test"));
        await scope.Get<ApplyWaiting>().Run(Cancel);
        var log = await scope.Get<VisitLogs>().Read(id, Cancel);
        foreach (var phone in phones.Where(phone => phone.Phone.Count > 0))
        {
            var chain = log.Chains.Single(chain => chain.Device == phone.Device);
            Assert.True((phone.Phone.Count, phone.Phone.Head) == (chain.UpTo, chain.Head), phone.Name);
            Assert.Equal(phone.Phone.Count, log.Segments.Where(segment => segment.Device == phone.Device).Sum(segment => segment.Last - segment.First + 1));
        }
        Assert.False(await scope.Db.Set<Parked>().AnyAsync(Cancel), where);

        var ours = Told(phones.Select(phone => phone.Phone.Log()));
        Assert.True(ours == Told(log.Logs), where);
        for (var i = 0; i < 5; i++) Assert.True(ours == Told(phones.Select(phone => phone.Phone.Log()).OrderBy(_ => _chance.Next())), where);
        var visit = await scope.Db.Set<Visit>().AsNoTracking().SingleAsync(v => v.Id == id, Cancel);
        Assert.True(visit.Conflicts == log.Fold().Open.Conflicts.Count, where);
    }

    private static string Told(IEnumerable<DeviceLog> logs)
    {
        var state = Fold.Of(logs);
        var text = new StringBuilder();
        foreach (var slot in state.Open.Slots.Concat(state.Office.Slots))
            text.AppendJoin(' ', slot.Heads.Select(head => $"{slot.Key} {head.Ref} {head.Value?.Canonical}")).Append(slot.IsConflict).Append('\n');
        return text.AppendJoin(',', state.Unreadable).AppendJoin(',', state.Ignored).ToString();
    }
}

public sealed class SimulationOnSqlite() : SimulationSuite(Engine.Sqlite);

public sealed class SimulationOnPostgres() : SimulationSuite(Engine.Postgres);
