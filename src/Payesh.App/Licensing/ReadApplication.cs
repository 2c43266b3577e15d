using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Letters;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>One application with everything its page shows.</summary>
public sealed record ApplicationView(
    LicenceApplication Application, LicensingChain Chain, IReadOnlyList<ApplicationDocument> Documents, IReadOnlyList<Enquiry> Enquiries,
    IReadOnlyList<ApplicationEntry> Entries, IReadOnlyList<LicencePaper> Papers, TrackAddress Track, BlockingCase? OpenCase, long? LetterNo, bool MayAct)
{
    public ChainStep Step => Chain.Step(Application.Step);

    /// <summary>Its steps as the chain orders them.</summary>
    public IReadOnlyList<string> Route => Chain.RouteOf(Application.Paper, Application.Renewal);

    /// <summary>Where it lies now.</summary>
    public ApplicationStep Now => Application.Steps[^1];

    /// <summary>The last time it lay at a step; null before.</summary>
    public ApplicationStep? At(string code) => Application.Steps.LastOrDefault(step => step.Code == code);

    /// <summary>The documents it is asked for.</summary>
    public IEnumerable<ChainDocument> Asked =>
        Chain.DocumentsOf(Application.Paper, Application.Renewal, Application.LegalPerson.Length > 0, Application.PlaceMoved);

    /// <summary>The newest of one document; null when it did not come.</summary>
    public ApplicationDocument? Newest(string code) => Documents.LastOrDefault(d => d.Code == code && d.State != DocumentState.Replaced);

    public IEnumerable<ChainDocument> Missing => Asked.Where(d => d.Needed && Newest(d.Code)?.State != DocumentState.Accepted);

    /// <summary>Bodies that may still be asked.</summary>
    public IEnumerable<ChainBody> ToAsk => Chain.BodiesOf(Application.Paper).Where(body => Enquiries.All(e => e.Body != body.Code));

    /// <summary>Other documents that came with the same scan.</summary>
    public IEnumerable<ChainDocument> SameScan(ApplicationDocument document) => document.Scan is not { } scan ? []
        : Asked.Where(d => d.Code != document.Code && Newest(d.Code)?.Scan == scan);
}

/// <summary>Reads an application of the own scope.</summary>
public sealed class ReadApplication(PayeshDb db, Actor actor, LicensingShelf shelf, CentreRecord record, ApplicationDesk desk, BlockingCases cases)
{
    public async Task<Outcome<ApplicationView>> Run(long no, CancellationToken cancel)
    {
        if (actor.Lacks(Duty.Read) is { } refusal) return refusal;
        var of = await db.Set<LicenceApplication>().AsNoTracking().Include(a => a.Steps.OrderBy(s => s.Order)).SingleOrDefaultAsync(a => a.No == no, cancel);
        if (of is null) return AccessRefusal.NotFound;
        var chain = shelf.Chain(of.ChainId);
        var documents = await db.Set<ApplicationDocument>().AsNoTracking().Where(d => d.ApplicationId == of.Id).ToListAsync(cancel);
        var enquiries = await db.Set<Enquiry>().AsNoTracking().Where(e => e.ApplicationId == of.Id).OrderBy(e => e.Sent).ThenBy(e => e.Body).ToListAsync(cancel);
        var entries = await db.Set<ApplicationEntry>().AsNoTracking().Where(e => e.ApplicationId == of.Id).OrderByDescending(e => e.No).ToListAsync(cancel);
        var track = await db.Set<TrackAddress>().AsNoTracking().SingleAsync(t => t.ApplicationId == of.Id, cancel);
        var letter = of.Letter is { } id ? await db.Set<Letter>().Where(l => l.Id == new LetterId(id)).Select(l => (long?)l.No).SingleOrDefaultAsync(cancel) : null;
        return new ApplicationView(
            of, chain, [.. documents.OrderBy(d => d.Id)], enquiries, entries, of.HasCentre ? await record.Papers(of.CentreId, cancel) : [], track,
            of.Renewal ? await cases.Of(of.CentreId, cancel) : null, letter, of.IsOpen && desk.Lacks(of, chain) is null);
    }
}
