using Microsoft.EntityFrameworkCore;
using Payesh.App.Files;
using Payesh.Domain.Basics;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Inspections;

public abstract class VisitFilesSuite(Engine engine) : DatabaseSuite(engine)
{
    [Fact]
    public async Task Every_file_the_log_names_is_seen_in_scope_and_none_of_a_private_talk()
    {
        var county = await County.Make(Database);
        var phone = await county.Phone(await county.Plan());
        phone.Tap("photo", "FIRE-01", $$"""{"file":"{{Hash(1)}}","size":9,"type":"image/jpeg","display":"{{Hash(2)}}"}""");
        phone.Tap("photo", "RGT-05", $$"""{"file":"{{Hash(3)}}","size":9,"type":"image/jpeg"}""", "office");
        phone.Tap("note", "visit", $$"""{"text":"صدا","file":"{{Hash(4)}}","size":9,"type":"audio/webm"}""");
        phone.Tap("note", "visit", $$"""{"text":"صدا","file":"{{Hash(5)}}","size":9,"type":"audio/webm"}""", "office");
        phone.Tap("remark", "", $$"""{"text":"","photo":"{{Hash(6)}}"}""");
        phone.Tap("signature", "incharge", $$"""{"name":"پروین","photo":"{{Hash(7)}}"}""");
        phone.Answer("FIRE-03", "notMet", $$""","outcome":{"kind":"mended","photo":"{{Hash(8)}}"}""");
        phone.Tap("sign-seen", "RGT-02", $$"""{"text":"…","file":"{{Hash(9)}}"}""", "protected");
        await county.Send(phone, phone.Segment());

        await using (var head = county.As(county.Head))
            Assert.Equal([.. Enumerable.Range(1, 8).Select(Hash).Order(StringComparer.Ordinal)], await Seen(head));
        await using var stranger = As(TestActor.Of(Domain.Access.Role.CountyHead, OfficeCode.Of(9, 1)));
        Assert.Empty(await Seen(stranger));
    }

    private static async Task<List<string>> Seen(TestScope scope) =>
        [.. (await scope.Db.Set<FileUse>().Select(use => use.Hash).ToListAsync(Cancel)).Order(StringComparer.Ordinal)];

    private static string Hash(int n) => new((char)('0' + n), 64);
}

public sealed class VisitFilesOnSqlite() : VisitFilesSuite(Engine.Sqlite);

public sealed class VisitFilesOnPostgres() : VisitFilesSuite(Engine.Postgres);
