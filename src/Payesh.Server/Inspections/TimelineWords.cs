using Payesh.App.Inspections;
using Payesh.Domain.Inspections;
using Payesh.Server.Access;
using Payesh.Server.Desk;

namespace Payesh.Server.Inspections;

/// <summary>The log of a visit in words, on the page and as a file.</summary>
internal static class TimelineWords
{
    public static void MapTimelineFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/visits/{id:guid}/timeline/export.{ending:regex(^(csv|xlsx)$)}", Export);

    public static string Kind(Texts t, string kind) => t.Maybe($"Inspections.Op.{kind}") ?? kind;

    /// <summary>What a line is about; of somebody or something that was added on the spot the id says nothing.</summary>
    public static string Item(Texts t, string item) => Guid.TryParse(item, out _) ? t["Inspections.AddedThere"] : item;

    /// <summary>What an act is about: the question's title where the pack has it.</summary>
    public static string About(Texts t, Pack pack, Operation operation) => pack.Items.FirstOrDefault(item => item.Id == operation.Item) is { } item
        ? VisitWords.Say(item.Title) : $"{Kind(t, operation.Kind)} {Item(t, operation.Item)}";

    /// <summary>Of what is closed no more than that it was said.</summary>
    public static string Said(Texts t, TimelineLine line) => line switch
    {
        { Class: not OperationClass.Open } => t["Inspections.ClosedValue"],
        { Replaced: true, Answer: { } before } => t["Inspections.ReplacedAnswer", t.Of(before)],
        { Answer: { } answer } => t.Of(answer),
        { Replaced: true } => t["Inspections.ReplacedLine"],
        _ => "—",
    };

    [Requires(Domain.Access.Duty.Read)]
    private static async Task<IResult> Export(Guid id, string ending, ReadTimeline read, Texts t, CancellationToken cancel)
    {
        var told = await read.Run(new VisitId(id), cancel);
        if (!told.Succeeded) return told.Refusal.Code == Domain.Access.AccessRefusal.NotFound.Code ? Results.NotFound() : Results.Forbid();
        string[] heads =
        [
            t["Inspections.OpWhen"], t["Inspections.DeviceSaid"], t["Inspections.LastReceived"], t["Inspections.OpAuthor"], t["Inspections.OpKind"],
            t["Inspections.OpItem"], t["Inspections.OpSaid"], t["Inspections.TimeSpent"],
        ];
        var lines = told.Value.Lines.Select(line => (IReadOnlyList<object?>)
        [
            Instant(line.Corrected), Instant(line.At), Instant(line.Received), line.Author, Kind(t, line.Kind), line.Item, Said(t, line), null,
        ]);
        var work = told.Value.Work.SelectMany(one => one.Value.Events.Select(e => (IReadOnlyList<object?>)
        [
            Instant(one.At), Instant(one.At), null, told.Value.Names.GetValueOrDefault(one.By, "?"), Kind(t, "trace"), e.Item, e.What, e.Milliseconds / 1000,
        ]));
        return TableFile.Of(ending, $"visit-{told.Value.Visit.Number}", heads, lines.Concat(work));
    }

    private static string Instant(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
