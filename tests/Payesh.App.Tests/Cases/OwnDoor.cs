using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Cases;
using Payesh.App.Centres;
using Payesh.App.Files;
using Payesh.App.Letters;
using Payesh.App.Work;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Letters;
using Payesh.Testing;
using static Payesh.App.Tests.Cases.CaseWorld;

namespace Payesh.App.Tests.Cases;

/// <summary>A county with one centre whose own people have their door.</summary>
internal sealed class OwnDoor(TestDatabase database)
{
    public static readonly Actor Founder = new(new(Guid.NewGuid()), "مریم احمدی", Role.Centre, County, Scope.OfAccount(Role.Centre, County, FieldOfWork.All, Centre), TestActor.From);
    public static readonly Actor Neighbour =
        new(new(Guid.NewGuid()), "همسایه", Role.Centre, County, Scope.OfAccount(Role.Centre, County, FieldOfWork.All, new CentreId(Guid.NewGuid())), TestActor.From);
    public static readonly Actor Deputy = new(new(Guid.NewGuid()), "deputy", Role.CountyHead, County, Scope.Of(County, FieldOfWork.All), TestActor.From);

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    public CaseWorld World { get; } = new(database);

    public DateOnly Today => World.Today;

    public async Task<OwnDoor> Founded()
    {
        await World.Founded(calendar: true);
        await using var machine = database.As(Actor.Machine("test"));
        machine.Db.Add(new Account { Id = Founder.Account.Value, UserName = "founder", Name = Founder.Name, Post = "مؤسس مرکز", Role = Role.Centre, Office = County, Centre = Centre });
        machine.Db.Add(new Account { Id = Deputy.Account.Value, UserName = "deputy", Name = "معاون", Post = "معاون", Role = Role.CountyHead, Office = County, Disabled = true });
        await machine.Db.SaveChangesAsync(Cancel);
        return this;
    }

    /// <summary>A notice with these items was sealed and served on paper.</summary>
    public async Task<(Letter Letter, Dictionary<string, Finding> Findings)> Noticed(params string[] items)
    {
        var letter = await Sealed(items);
        Xunit.Assert.True((await World.Serve(letter.No, World.OnPaper())).Succeeded);
        return (letter, (await World.Findings()).ToDictionary(f => f.Item));
    }

    /// <summary>A notice with these items was sealed.</summary>
    public async Task<Letter> Sealed(params string[] items)
    {
        await World.Reviewed([.. items.Select(item => Defect(item))]);
        await World.Establish();
        return (await World.Notice()).Value;
    }

    public async Task<T> As<T>(Actor by, Func<TestScope, Task<T>> act)
    {
        await using var scope = database.As(by);
        return await act(scope);
    }

    /// <summary>A file was uploaded.</summary>
    public Task<string> File(string text = "%PDF-1.7 test", Actor? by = null) => As(by ?? Founder, async scope =>
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return (await scope.Get<TakeUpload>().Run(new MemoryStream(bytes), bytes.Length, Cancel)).Value.ToString();
    });

    /// <summary>The signed form lies with the office.</summary>
    public async Task<Outcome<ElectronicConsent>> Consent(Actor? by = null, string number = "12/1404", string? form = null, DateOnly? signedOn = null)
    {
        var scan = form ?? await File("%PDF-1.7 form");
        return await As(by ?? Registry, scope => scope.Get<KeepConsent>().Run(Centre, number, signedOn ?? Today, scan, Cancel));
    }

    public Task<Outcome<OwnLetter>> Open(long letter, Actor? by = null) => As(by ?? Founder, scope => scope.Get<OpenOwnLetter>().Run(letter, Cancel));

    public Task<IReadOnlyList<OwnFinding>> Findings(Actor? by = null) => As(by ?? Founder, async scope => (await scope.Get<OwnFindings>().Run(Cancel)).Value ?? []);

    public Task<Outcome<CorrectionPlan>> Plan(long no, string text = "بخاری عوض می‌شود", int days = 5, Actor? by = null) =>
        As(by ?? Founder, scope => scope.Get<SendPlan>().Run(no, text, new("مسئول فنی", Today.AddDays(days)), Cancel));

    public Task<Outcome<FindingProof>> Prove(long no, string? photo = null, string? code = null, string text = "تمدید شد", Actor? by = null, params string[] papers) =>
        As(by ?? Founder, scope => scope.Get<SendProof>().Run(no, new(text, papers), photo, code, Cancel));

    public Task<string> Code(FindingId finding) => As(Founder, scope => Task.FromResult(scope.Get<DayCodes>().Today(finding)));

    public Task<int> Waiting(string text) => As(Actor.Machine("test"), scope => scope.Db.Set<WorkItem>().CountAsync(i => i.DoneAt == null && i.Text == text, Cancel));

    public Task<OfficeCode> DeskOf(string text) =>
        As(Actor.Machine("test"), scope => scope.Db.Set<WorkItem>().Where(i => i.DoneAt == null && i.Text == text).Select(i => i.Desk).SingleAsync(Cancel));
}
