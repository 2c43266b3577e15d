using Microsoft.EntityFrameworkCore;
using Payesh.App.Database;
using Payesh.App.Inspections.Bundles;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;

namespace Payesh.Server.Cli;

internal static class BundleVerb
{
    public static Verb Verb { get; } = new("bundle", "writes the evidence file of a visit", """
        payesh bundle VISIT --for centre|commission|judge [--out FILE]

        VISIT is its number or its id. For the centre the file holds the open part alone; for the commission also what stays with the authority;
        for a judge also what was said in private. That it left is an entry of the audit. Check it with: payesh verify FILE --key KEY
        """, Run);

    private static async Task<int> Run(Arguments arguments, CancellationToken cancel)
    {
        if (arguments.Words is not [var name]) throw new StartException("Which visit? payesh bundle VISIT --for centre|commission|judge");
        if (!Enum.TryParse<BundleReader>(arguments["for"], ignoreCase: true, out var reader) || !Enum.IsDefined(reader))
            throw new StartException("For whom? --for centre|commission|judge");
        var settings = SettingsReader.Read(arguments);
        var path = arguments["out"];
        Refuse.Unread(arguments);
        var installation = await Opening.Open(settings, cancel);
        return await installation.Do("payesh bundle", async services =>
        {
            var visits = services.GetRequiredService<PayeshDb>().Set<Visit>().AsNoTracking();
            var found = Guid.TryParse(name, out var id)
                ? await visits.SingleOrDefaultAsync(visit => visit.Id == new VisitId(id), cancel) : await visits.SingleOrDefaultAsync(visit => visit.Number == name, cancel);
            if (found is null) throw new StartException($"There is no visit {name}.");
            var written = await services.GetRequiredService<WriteBundle>().Run(found.Id, reader, cancel);
            if (!written.Succeeded) throw new StartException($"Visit {name} has not ended yet; there is nothing to prove.");
            await File.WriteAllBytesAsync(path ?? written.Value.FileName, written.Value.Bytes, cancel);
            Console.WriteLine($"{path ?? written.Value.FileName}: {EnglishCount.Of(written.Value.Bytes.Length, "byte")}.");
            return 0;
        });
    }
}
