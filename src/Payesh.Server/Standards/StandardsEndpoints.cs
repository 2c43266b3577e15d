using Payesh.App.Basics;
using Payesh.App.Standards;
using Payesh.Domain.Access;
using Payesh.Domain.Standards;
using Payesh.Server.Access;
using Payesh.Server.Desk;

namespace Payesh.Server.Standards;

/// <summary>What of Standards is a file: the catalogue for a spreadsheet, and the rule files themselves for whoever checks them.</summary>
internal static class StandardsEndpoints
{
    public static void MapStandards(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/standards/export.{ending}",
            [Requires(Duty.Read)] async (string ending, HttpRequest request, RequirementList list, Texts texts, CancellationToken cancel) =>
            {
                var (inForce, lines) = await list.All(CatalogueFilter.Read(name => request.Query[name]), cancel);
                return TableFile.Of(ending, "payesh-standards", Heads(texts), Rows(inForce, lines, texts));
            });
        routes.MapGet("/standards/files/{folder}/{file}",
            [Requires(Duty.Read)] (string folder, string file, RuleFolder rules) =>
                // Only a name the folder itself lists: nothing outside it can be asked for.
                rules.All().Contains($"{folder}/{file}") ? Results.File(rules.Read($"{folder}/{file}"), "application/octet-stream", file) : Results.NotFound());
    }

    private static string[] Heads(Texts texts) =>
    [
        texts["Standards.Code"], texts["Standards.Requirement"], texts["Standards.Ask"], texts["Standards.Duty"], texts["Standards.Category"],
        texts["Standards.Severity"], texts["Standards.Standing"], texts["Standards.Grade"], texts["Standards.Tier"], texts["Standards.Place"],
        texts["Standards.Families"], texts["Standards.Minutes"],
    ];

    private static IEnumerable<object?[]> Rows(StandardsInForce inForce, IReadOnlyList<RequirementLine> lines, Texts texts)
    {
        var (words, wording) = (inForce.Catalogue.Words, new Wording(inForce.Parameters));
        return lines.Select(line => Row(line, words, wording, texts));
    }

    private static object?[] Row(RequirementLine line, Words words, Wording wording, Texts texts)
    {
        var r = line.Requirement;
        return
        [
            r.Id.Value, InWords.Title(r), InWords.Of(wording.Ask(r)), InWords.Of(wording.Duty(r)), InWords.Of(words.Of(r.Category)),
            texts.Of(r.Severity), texts.Of(line.Standing), r.Grade.ToString(), texts.Of(r.Tier), InWords.Of(words.Of(r.Step)),
            string.Join(texts["Standards.Comma"], r.AppliesTo.Select(family => texts.Of(family))), (double)r.Minutes,
        ];
    }
}
