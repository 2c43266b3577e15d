using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Inspections;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Inspections;

public abstract class VisitSuite(Engine engine) : DatabaseSuite(engine)
{
    private const string Secret = "شب‌ها ما را در انباری می‌بندند";

    [Fact]
    public async Task A_pack_stays_sealed_until_departure_and_then_opens_to_what_was_hashed()
    {
        var county = await County.Make(Database);
        var visit = await county.Plan(county.Proposal(opensIn: TimeSpan.FromHours(2)));
        var device = await county.Device(county.Inspector);
        await using var scope = Database.As(Actor.Machine("field"));

        Assert.Equal("Inspections.StillSealed", (await scope.Get<OpenPack>().Run(device, visit, Cancel)).Refusal?.Code);
        var line = Assert.Single((await scope.Get<PackList>().Run(device, new HashSet<string>(), Cancel)).Packs);
        Assert.Equal("sealed", line.State);
        Assert.DoesNotContain("آرامش", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(line.Box!)), StringComparison.Ordinal);

        Clock.Advance(TimeSpan.FromHours(2));
        var key = (await scope.Get<OpenPack>().Run(device, visit, Cancel)).Value;
        var bytes = SealPack.Unbox(key, Convert.FromBase64String(line.Box!));
        Assert.Equal(line.Hash, Digest.Of(bytes).ToString());
        var pack = Pack.Read(bytes);
        Assert.Equal("آرامش", pack.Centre.Name);
        Assert.Equal(10, pack.Items.Count(item => item.Vital));
        // P10: the head, then 115, 125, 110, 123; the look at the head's own number left its entry.
        Assert.Equal(["head", "115", "125", "110", "123"], pack.Contacts.Take(5).Select(contact => contact.Id));
        Assert.Contains("9121234567", pack.Contacts[0].Phone, StringComparison.Ordinal);
        Assert.Equal(1, await scope.Db.Set<App.Audit.AuditEntry>().CountAsync(e => e.Kind == App.Database.AuditKind.Looked, Cancel));
        Assert.All(pack.Items.Where(item => item.AskWith is null).Take(10), item => Assert.True(item.Vital, item.Id));
    }

    [Fact]
    public async Task A_centre_of_women_is_not_visited_by_men_alone_unless_a_reason_is_given()
    {
        var county = await County.Make(Database, GroupSex.Women);
        await using var head = county.As(county.Head);

        var refused = await head.Get<PlanVisit>().Run(county.Proposal(), Cancel);
        Assert.Equal("Inspections.WomanNeeded", refused.Refusal?.Code);
        Assert.True((await head.Get<PlanVisit>().Run(county.Proposal() with { OverrideReason = "همکار زن در مرخصی" }, Cancel)).Succeeded);
        Assert.True((await head.Get<PlanVisit>().Run(county.Proposal(others: county.Second), Cancel)).Succeeded);
    }

    [Fact]
    public async Task A_member_of_the_team_cannot_review_and_two_reviewers_do_not_open_two_cases()
    {
        var county = await County.Make(Database);
        var visit = await Finished(county);

        await using (var one = Database.As(county.Inspector.ActFrom("") with { Role = Role.CountyHead }))
            Assert.Equal("Inspections.ReviewNeedsAnother", (await one.Get<ReviewVisit>().Run(visit, Cancel)).Refusal?.Code);
        await using (var head = county.As(county.Head)) Assert.True((await head.Get<ReviewVisit>().Run(visit, Cancel)).Succeeded);
        await using (var again = county.As(county.Head))
            Assert.Equal("Inspections.AlreadyReviewed", (await again.Get<ReviewVisit>().Run(visit, Cancel)).Refusal?.Code);

        await using var scope = Database.As(Actor.Machine("test"));
        Assert.Single(await scope.Db.Set<Domain.Cases.SupervisionCase>().ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_visit_that_is_not_closed_is_not_reviewed()
    {
        var county = await County.Make(Database);
        var visit = await county.Plan();
        var phone = await county.Phone(visit);
        phone.Answer("FIRE-01", "notMet");
        await county.Send(phone, phone.Segment());

        await using var head = county.As(county.Head);
        Assert.Equal("Inspections.NotFinished", (await head.Get<ReviewVisit>().Run(visit, Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task Two_differing_answers_of_two_inspectors_stop_the_review_and_both_are_kept()
    {
        var county = await County.Make(Database);
        var visit = await county.Plan(county.Proposal(others: county.Second));
        var other = await county.Phone(visit, county.Second);
        other.Answer("FIRE-03", "met");
        other.Tap("done", "", "{}");
        await county.Send(other, other.Segment());
        var lead = await county.Phone(visit);
        lead.Answer("FIRE-03", "notMet");
        lead.Tap("end", "", """{"how":"done"}""");
        lead.Tap("done", "", "{}");
        lead.Tap("close", "", $$"""{"heads":[{"device":"{{lead.Id:D}}","n":{{lead.Count}},"head":"{{lead.Head}}"},{"device":"{{other.Id:D}}","n":{{other.Count}},"head":"{{other.Head}}"}]}""");
        await county.Send(lead, lead.Segment());

        Assert.Equal(1, (await county.Read(visit)).Conflicts);
        await using var head = county.As(county.Head);
        Assert.Equal("Inspections.ConflictsOpen", (await head.Get<ReviewVisit>().Run(visit, Cancel)).Refusal?.Code);
        var state = (await head.Get<ReadVisit>().Run(visit, Cancel)).Value.State;
        Assert.Equal(2, Assert.Single(state.Open.Conflicts).Heads.Count);
    }

    [Fact]
    public async Task A_protected_talk_reaches_neither_minutes_nor_case_nor_any_table_in_clear()
    {
        var county = await County.Make(Database);
        var visit = await Finished(county);
        await using var head = county.As(county.Head);
        await head.Get<ReviewVisit>().Run(visit, Cancel);

        var sheet = (await head.Get<ReadVisit>().Run(visit, Cancel)).Value;
        Assert.Equal(Secret, Assert.Single(sheet.State.Protected.Talks).Value.Text);
        var minutes = System.Text.Json.JsonSerializer.Serialize(new Minutes(sheet.Pack, sheet.State.Open).Requirements);
        Assert.DoesNotContain("انباری", minutes, StringComparison.Ordinal);
        foreach (var (table, text) in await Dump(head))
            Assert.False(text.Contains("انباری", StringComparison.Ordinal), $"The sentence stands in clear in {table}.");
    }

    private async Task<VisitId> Finished(County county)
    {
        var visit = await county.Plan();
        var phone = await county.Phone(visit);
        phone.Tap("arrival", "", "{}");
        phone.Answer("FIRE-01", "notMet", ""","outcome":{"kind":"order","hours":2}""");
        phone.Answer("RGT-02", "sign");
        phone.Tap("talk", "talk:1", $$"""{"answers":{"RGT-02":"yes"},"text":"{{Secret}}","follow":true}""", "protected");
        phone.Close();
        await county.Send(phone, phone.Segment());
        Assert.Equal(VisitStage.Finished, (await county.Read(visit)).Stage);
        return visit;
    }

    /// <summary>Every text and byte column of every table, bytes read as UTF-8 and, where they are deflated lines, inflated.</summary>
    private static async Task<List<(string Table, string Text)>> Dump(TestScope scope)
    {
        var found = new List<(string, string)>();
        foreach (var entity in scope.Db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null))
        {
            await using var command = scope.Db.Database.GetDbConnection().CreateCommand();
            await scope.Db.Database.OpenConnectionAsync(Cancel);
#pragma warning disable CA2100 // Names come from the model.
            command.CommandText = $"SELECT * FROM \"{entity.GetTableName()}\"";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync(Cancel);
            while (await rows.ReadAsync(Cancel))
                for (var i = 0; i < rows.FieldCount; i++)
                    found.Add((entity.GetTableName()!, rows.GetValue(i) switch { byte[] bytes => Readable(bytes), var other => other.ToString() ?? "" }));
        }
        return found;
    }

    private static string Readable(byte[] bytes)
    {
        var plain = System.Text.Encoding.UTF8.GetString(bytes);
        try
        {
            using var inflated = new MemoryStream();
            new System.IO.Compression.DeflateStream(new MemoryStream(bytes), System.IO.Compression.CompressionMode.Decompress).CopyTo(inflated);
            return plain + System.Text.Encoding.UTF8.GetString(inflated.ToArray());
        }
        catch (InvalidDataException)
        {
            return plain;
        }
    }
}

public sealed class VisitOnSqlite() : VisitSuite(Engine.Sqlite);

public sealed class VisitOnPostgres() : VisitSuite(Engine.Postgres);
