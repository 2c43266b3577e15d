using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>What the applicant sees: where the file lies, since when, what is missing. Nobody is named, no place, no reason in words.</summary>
public sealed record TrackedApplication
{
    public required string Number { get; init; }

    public required LicenceKind Paper { get; init; }

    public required bool Renewal { get; init; }

    public required OfficeCode Office { get; init; }

    public required DateOnly Received { get; init; }

    public required ApplicationState State { get; init; }

    public required IReadOnlyList<ChainStep> Route { get; init; }

    public required ChainStep Step { get; init; }

    public required OfficeCode Desk { get; init; }

    public required DateOnly Since { get; init; }

    /// <summary>The last day of the office; null where no limit was found, and while the file is with the applicant.</summary>
    public required DateOnly? Due { get; init; }

    public required WholeLimit? Whole { get; init; }

    public required DateOnly? WholeDue { get; init; }

    /// <summary>Documents that are asked for.</summary>
    public required IReadOnlyList<ChainDocument> Missing { get; init; }

    /// <summary>The office asks for something beside documents; its words are not shown to everybody who has the code.</summary>
    public required bool AsksMore { get; init; }

    public required DateOnly? WaitingSince { get; init; }

    public required DateOnly? WaitingDue { get; init; }

    public required int ApplicantDays { get; init; }

    public required DateOnly? Ended { get; init; }

    /// <summary>Where anybody checks what was signed; empty before.</summary>
    public required string CheckPath { get; init; }
}

/// <summary>Whoever has the code of an application sees where it lies. Who asks does not matter.</summary>
public sealed class TrackApplication(IServiceScopeFactory scopes, LicensingShelf shelf)
{
    public async Task<Outcome<TrackedApplication>> Run(string? typed, CancellationToken cancel)
    {
        var code = CheckCode.Read(typed);
        if (!code.Succeeded || code.Value.Length != CheckCode.TypedSigns) return AccessRefusal.NotFound;
        // In a scope of its own, because whoever asks is nobody, and nobody's scope is empty.
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ActorSeat>().Take(Actor.Machine("application track"));
        var db = scope.ServiceProvider.GetRequiredService<PayeshDb>();
        var of = await (from address in db.Set<TrackAddress>()
                        join a in db.Set<LicenceApplication>().AsNoTracking() on address.ApplicationId equals a.Id
                        where address.Code == code.Value
                        select a).SingleOrDefaultAsync(cancel);
        return of is null ? AccessRefusal.NotFound : Shown(of, await Missing(db, of, cancel));
    }

    private async Task<List<ChainDocument>> Missing(PayeshDb db, LicenceApplication of, CancellationToken cancel)
    {
        if (!of.IsOpen) return [];
        var documents = await db.Set<ApplicationDocument>().AsNoTracking().Where(d => d.ApplicationId == of.Id && d.State != DocumentState.Replaced).ToListAsync(cancel);
        var here = documents.Where(d => d.State != DocumentState.Defective).Select(d => d.Code).ToHashSet(StringComparer.Ordinal);
        var (wanted, atCounty) = (of.Wanted.Split(' '), of.Step == LicensingChain.Completeness);
        return [.. shelf.Chain(of.ChainId).DocumentsOf(of.Paper, of.Renewal, of.LegalPerson.Length > 0, of.PlaceMoved)
            .Where(d => (atCounty && d.Needed && !here.Contains(d.Code)) || wanted.Contains(d.Code))];
    }

    private TrackedApplication Shown(LicenceApplication of, List<ChainDocument> missing)
    {
        var chain = shelf.Chain(of.ChainId);
        return new()
        {
            Number = of.Number, Paper = of.Paper, Renewal = of.Renewal, Office = of.Office, Received = of.Received, State = of.State,
            Route = [.. chain.RouteOf(of.Paper, of.Renewal).Select(chain.Step)], Step = chain.Step(of.Step), Desk = of.Desk, Since = of.Since,
            Due = of.WaitingSince is null ? of.Due : null, Whole = of.WholeDays is null ? null : chain.WholeOf(of.Field), WholeDue = of.WholeDue, Missing = missing,
            AsksMore = of.WantedWords.Length > 0, WaitingSince = of.WaitingSince, WaitingDue = of.WaitingDue, ApplicantDays = of.ApplicantDays, Ended = of.Ended,
            CheckPath = of.LetterCode.Length > 0 ? "/check/" + CheckCode.From(of.LetterCode).ForTyping : "",
        };
    }
}
