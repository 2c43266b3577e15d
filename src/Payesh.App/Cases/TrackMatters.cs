using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Cases;
using Payesh.Domain.Centres;

namespace Payesh.App.Cases;

/// <summary>What a letter of the two tracks is about, read in the own scope.</summary>
internal static class TrackMatters
{
    extension(PayeshDb db)
    {
        /// <summary>The matter and the name it goes by; refused when no letter of it may be written now.</summary>
        public async Task<Outcome<(TrackMatter Matter, string Name)>> TrackMatter(TrackSubject subject, long no, LetterTo to, CancellationToken cancel)
        {
            if (subject == TrackSubject.Report)
            {
                if (await db.Set<ProsecutorReport>().SingleOrDefaultAsync(r => r.No == no, cancel) is not { } report) return AccessRefusal.NotFound;
                if (report.State != ReportState.Open) return CasesRefusal.ReportClosed;
                return (new(subject, report.Id, 1, LetterTo.Prosecutor, report.Office, report.Field), report.CentreName);
            }

            if (await db.Set<UnlicensedPlace>().SingleOrDefaultAsync(p => p.No == no, cancel) is not { } place) return AccessRefusal.NotFound;
            if (place.MayWrite() is { } wrong) return wrong;
            return (new(subject, place.Id, place.Round, to, place.Office, place.Field), place.Name);
        }

        public Task<TrackLetter?> TrackLetterOf(TrackMatter matter, CancellationToken cancel) => db.Set<TrackLetter>().SingleOrDefaultAsync(
            l => l.Subject == matter.Of && l.SubjectId == matter.SubjectId && l.Round == matter.Round && l.To == matter.To, cancel);

        /// <summary>The words a letter begins with: those of the finding, of the person who opened the report, of the last look.</summary>
        public async Task<string> FirstFacts(TrackMatter matter, CancellationToken cancel)
        {
            if (matter.Of == TrackSubject.Place)
            {
                return await db.Set<PlaceLook>().Where(l => l.PlaceId == matter.SubjectId).OrderByDescending(l => l.At).Select(l => l.Seen).FirstOrDefaultAsync(cancel) ?? "";
            }

            var report = await db.Set<ProsecutorReport>().SingleAsync(r => r.Id == matter.SubjectId, cancel);
            if (report.FindingId is not { } id) return report.Reason;
            var finding = await db.Set<Finding>().Include(f => f.Detail).SingleAsync(f => f.Id == id, cancel);
            return $"{finding.Detail.SentenceFa} ({finding.Item})";
        }

        /// <summary>What stands in the letter beside its words, and the number of the row it is about.</summary>
        public async Task<(TrackFacts Facts, long No)> TrackFacts(TrackLetter letter, string office, CancellationToken cancel)
        {
            if (letter.Subject == TrackSubject.Place)
            {
                var place = await db.Set<UnlicensedPlace>().SingleAsync(p => p.Id == letter.SubjectId, cancel);
                var look = await db.Set<PlaceLook>().Where(l => l.PlaceId == place.Id).OrderByDescending(l => l.At).Select(l => (DateTimeOffset?)l.At).FirstOrDefaultAsync(cancel);
                return (new(office, place.Name, place.Address, look, "", place.DangerAt is not null), place.No);
            }

            var report = await db.Set<ProsecutorReport>().SingleAsync(r => r.Id == letter.SubjectId, cancel);
            var finding = report.FindingId is { } id ? await db.Set<Finding>().SingleOrDefaultAsync(f => f.Id == id, cancel) : null;
            var address = await db.Set<Centre>().Where(c => c.Id == report.CentreId).Select(c => c.Detail.Address).SingleOrDefaultAsync(cancel) ?? "";
            return (new(office, report.CentreName, address, finding?.Arrived, finding?.VisitNumber ?? "", false), report.No);
        }
    }
}
