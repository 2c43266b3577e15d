using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Sync;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;
using Payesh.Server.Cli;
using Xunit;

namespace Payesh.Server.Tests.Inspections;

/// <summary>What a phone is told when something went wrong meanwhile, and what anybody is told at the door.</summary>
public sealed class FieldCallsTests(Site site) : IClassFixture<Site>
{
    private static readonly OfficeCode Office = OfficeCode.Of(2, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_phone_whose_session_has_expired_is_sent_to_sign_in_and_a_stranger_gets_no_pack()
    {
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.Add("X-Payesh", "1");
        using var enrol = await browser.PostAsJsonAsync("/field/api/enrol", new { name = "گوشی" }, Cancel);
        Assert.True(enrol.StatusCode == HttpStatusCode.Unauthorized || enrol.RequestMessage!.RequestUri!.AbsolutePath == "/sign-in", enrol.StatusCode.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(new Uri("/field/api/packs", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_disabled_account_gets_no_pack_and_still_delivers()
    {
        var (device, account) = await Device();
        using var phone = Phone(device);
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync(new Uri("/field/api/packs", UriKind.Relative), Cancel)).StatusCode);
        await using (var scope = Installation.ScopeFor(site.App.Services, "test"))
        {
            var db = scope.ServiceProvider.GetRequiredService<PayeshDb>();
            (await db.Users.SingleAsync(u => u.Id == account, Cancel)).Disabled = true;
            await db.SaveChangesAsync(Cancel);
        }

        using var packs = await phone.GetAsync(new Uri("/field/api/packs", UriKind.Relative), Cancel);
        Assert.Equal((HttpStatusCode.Forbidden, "disabled"), (packs.StatusCode, await Status(packs)));
        using var file = await Put(phone, new string('a', 64), 0, 4, [0xFF, 0xD8, 0xFF, 0xE0]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, file.StatusCode);
    }

    [Theory]
    [InlineData(20)] // small lines: the body is read, and told where to split
    [InlineData(100)] // more bytes than are read at all
    public async Task A_hundred_thousand_lines_at_once_are_too_many(int lineLength)
    {
        var (device, _) = await Device();
        using var phone = Phone(device);
        var line = new string('x', lineLength);
        var body = JsonSerializer.SerializeToUtf8Bytes(new
        {
            v = 1, visit = Guid.Empty, device = device[..36], header = "{}", first = 1, prev = new string('a', 64), head = new string('b', 64),
            lines = Enumerable.Repeat(line, 100_000),
        });
        using var answer = await phone.PostAsync(new Uri("/field/api/segments", UriKind.Relative), new ByteArrayContent(body), Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.InRange((await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("splitAt").GetInt32(), 1, 2000);
    }

    [Fact]
    public async Task A_photo_of_sixty_megabytes_of_nothing_or_of_another_type_is_refused_with_its_reason()
    {
        using var phone = Phone((await Device()).Device);
        var program = "MZ this program cannot be a photo"u8.ToArray();

        Assert.Equal("tooLarge", await Reason(await Put(phone, new string('b', 64), 0, 60 * 1024 * 1024, [1])));
        Assert.Equal("empty", await Reason(await Put(phone, new string('b', 64), 0, 0, [])));
        Assert.Equal("wrongType", await Reason(await Put(phone, Digest.Of(program).ToString(), 0, program.Length, program)));
    }

    [Fact]
    public async Task An_upload_goes_on_from_where_it_was_cut()
    {
        using var phone = Phone((await Device()).Device);
        byte[] photo = [0xFF, 0xD8, 0xFF, 0xE0, .. Enumerable.Repeat((byte)7, 1000)];
        var hash = Digest.Of(photo).ToString();

        await Put(phone, hash, 0, photo.Length, photo[..400]);
        using var again = await Put(phone, hash, 0, photo.Length, photo);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(400, (await again.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("received").GetInt64());
        using var rest = await Put(phone, hash, 400, photo.Length, photo[400..]);
        Assert.True((await rest.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("complete").GetBoolean());
    }

    [Fact]
    public async Task Anybody_may_check_an_order_at_the_door_and_learns_the_centre_only_after_departure()
    {
        var (visit, order) = await Planned();
        using var anybody = site.Browser();
        var path = new Uri(new Uri(order.Url).AbsolutePath, UriKind.Relative);

        var before = await anybody.GetStringAsync(path, Cancel);
        Assert.Contains("حکم اصیل است", before, StringComparison.Ordinal);
        Assert.Contains("مأمور یک", before, StringComparison.Ordinal);
        Assert.DoesNotContain("خانه پنهان", before, StringComparison.Ordinal);
        Assert.Contains("اصالت حکم تأیید نشد", await anybody.GetStringAsync(new Uri("/order?c=0000-0000-0000-0000", UriKind.Relative), Cancel), StringComparison.Ordinal);

        using var desk = site.Browser(cookies: await site.SignIn(Role.CountyHead, Office));
        var paper = await desk.GetStringAsync(new Uri($"/visits/{visit.Value}/order", UriKind.Relative), Cancel);
        Assert.Contains("class=\"paper-qr\" src=\"data:image/svg", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("خانه پنهان", paper, StringComparison.Ordinal);

        await using (var scope = Installation.ScopeFor(site.App.Services, "test"))
        {
            var db = scope.ServiceProvider.GetRequiredService<PayeshDb>();
            (await db.Set<MissionOrder>().SingleAsync(o => o.Visit == visit, Cancel)).Depart(DateTimeOffset.UtcNow);
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Contains("خانه پنهان", await anybody.GetStringAsync(path, Cancel), StringComparison.Ordinal);
    }

    private HttpClient Phone(string device)
    {
        var phone = site.Browser();
        phone.DefaultRequestHeaders.Add(KnownDevice.Header, device);
        return phone;
    }

    private static Task<HttpResponseMessage> Put(HttpClient phone, string hash, long offset, long total, byte[] piece) =>
        phone.PutAsync(new Uri($"/field/api/files/{hash}?offset={offset}&total={total}", UriKind.Relative), new ByteArrayContent(piece), Cancel);

    private static async Task<string?> Status(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("status").GetString();

    private static async Task<string?> Reason(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("reason").GetString();
    }

    private async Task<(string Device, Guid Account)> Device()
    {
        var account = await Person("مأمور یک");
        await using var scope = site.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(account.ActFrom("test"));
        var made = (await scope.ServiceProvider.GetRequiredService<EnrolDevice>().Run("گوشی", Payesh.Testing.Phone.Key.Public, Cancel)).Value;
        return ($"{made.Device:D}.{made.Secret}", account.Id);
    }

    private async Task<Account> Person(string name)
    {
        await using var scope = Installation.ScopeFor(site.App.Services, "test");
        var db = scope.ServiceProvider.GetRequiredService<PayeshDb>();
        var id = Guid.CreateVersion7();
        var account = new Account
        {
            Id = id, UserName = $"p{id:N}", NormalizedUserName = $"P{id:N}", Name = name, Post = "کارشناس", Role = Role.Inspector, Office = Office, SecurityStamp = "x",
        };
        db.Add(account);
        await db.SaveChangesAsync(Cancel);
        return account;
    }

    private async Task<(VisitId Visit, PackOrder Order)> Planned()
    {
        var team = new[] { await Person("مأمور یک"), await Person("مأمور دو") };
        await using var scope = Installation.ScopeFor(site.App.Services, "test");
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PayeshDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var centre = Centre.Register(new(Guid.CreateVersion7()), Office, isCentre: true, new()
        {
            Name = "خانه پنهان", Kind = services.GetRequiredService<CentreKinds>()["elderly-home"], Sex = GroupSex.Men, Capacity = 20, Address = "آمل",
        }).Value;
        centre.Become(CentreStatus.Active, TehranTime.DayOf(now));
        db.Add(centre);
        await db.SaveChangesAsync(Cancel);
        var planned = await services.GetRequiredService<PlanVisit>().Run(new()
        {
            Centre = centre.Id, Kind = VisitKind.Routine, Window = new(now, now.AddHours(5), now), Lead = team[0].AccountId,
            Members = team.ToDictionary(a => a.AccountId, _ => (bool?)false), OverrideReason = "آزمون",
        }, Cancel);
        var pack = await db.Set<VisitPack>().SingleAsync(p => p.Visit == planned.Value, Cancel);
        return (planned.Value, Pack.Read(services.GetRequiredService<SealPack>().Open(pack)).Order!);
    }
}
