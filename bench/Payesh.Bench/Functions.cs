using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Files;
using Payesh.App.Inspections.Bundles;
using Payesh.App.Sync;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Sync;
using Payesh.Server.Cli;

namespace Payesh.Bench;

/// <summary>What the server computes about one large visit: 1,000 operations read and folded, an evidence file with 200 photos checked.</summary>
internal sealed class Functions(PlannedVisits planned)
{
    private const int Operations = 1000, Photos = 200, PhotoBytes = 700_000;

    public async Task<string> Run()
    {
        var lead = (await planned.Plan(2))[0];
        var large = lead.Visits[0];
        var inspector = await planned.AsMachine(scope => scope.GetRequiredService<PayeshDb>().Users.SingleAsync(user => user.UserName == lead.UserName));
        var phone = await planned.In(inspector.ActFrom("127.0.0.1"), scope => scope.GetRequiredService<EnrolDevice>().Run("bench", VisitOnPhone.Key.Public, default));
        var photos = new List<(Digest, int)>();
        for (var i = 0; i < Photos; i++) photos.Add(await planned.AsMachine(scope => Photo(scope, i)));
        var segment = VisitOnPhone.Segment(phone.Value, large, Installation.RealClock.GetUtcNow(), Operations, photos);
        await Send(phone.Value, segment);

        var sent = Segment.Read(segment).Value;
        var read = Measure(60, () => Fold.Of([DeviceLog.Read(sent.Header, sent.Lines, sent.Openings)]));
        var log = DeviceLog.Read(sent.Header, sent.Lines, sent.Openings);
        var fold = Measure(60, () => Fold.Of([log]));

        var bundle = (await planned.AsMachine(scope => scope.GetRequiredService<WriteBundle>().Run(large.Id, BundleReader.Judge, default))).Value.Bytes;
        var key = await planned.AsMachine(async scope => (await scope.GetRequiredService<ServerSigning>().Open(OfficeKeys.ReceiptsPurpose, default)).Public);
        if (VerifyBundle.Run(new MemoryStream(bundle), key).Any(check => check.State == CheckState.Broken)) throw new InvalidOperationException("The bundle does not hold.");
        var verify = Measure(15, () => VerifyBundle.Run(new MemoryStream(bundle), key));
        return $"""
            | what | p50 ms | p95 ms | p99 ms | max ms |
            |---|---|---|---|---|
            | {sent.Lines.Count} operations: read from their bytes, hashed and folded | {read.Cells} |
            | the same, folding alone | {fold.Cells} |
            | evidence file of {Photos} photos, {bundle.Length / (1024 * 1024)} MB, checked | {verify.Cells} |
            """;
    }

    private async Task Send(Enrolled phone, byte[] segment)
    {
        var answer = await planned.In(Actor.Machine("field"), scope => scope.GetRequiredService<ReceiveSegment>().Run($"{phone.Device:D}.{phone.Secret}", segment, default));
        if (answer is not SegmentAnswer.Stored) throw new InvalidOperationException($"The visit was answered {answer}.");
        await planned.In(Actor.Machine("field"), async scope =>
        {
            await scope.GetRequiredService<ApplyWaiting>().Run(default);
            return true;
        });
    }

    // Random bytes: a photo does not shrink either.
    private static async Task<(Digest, int)> Photo(IServiceProvider scope, int seed)
    {
        var bytes = new byte[PhotoBytes];
        new Random(seed).NextBytes(bytes);
        (bytes[0], bytes[1], bytes[2]) = (0xFF, 0xD8, 0xFF);
        var hash = Digest.Of(bytes);
        var taken = await scope.GetRequiredService<UploadFile>().Run(hash, 0, bytes.Length, new MemoryStream(bytes), default);
        return taken.Succeeded ? (hash, bytes.Length) : throw new InvalidOperationException(taken.Refusal.Code);
    }

    private static Times Measure(int times, Action act)
    {
        // Long enough for the runtime to have compiled it as it runs in a server of some days.
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun).TotalSeconds < 3;) act();
        var took = new Times();
        for (var i = 0; i < times; i++)
        {
            var begin = Stopwatch.GetTimestamp();
            act();
            took.Add(Stopwatch.GetElapsedTime(begin));
        }
        return took;
    }
}
