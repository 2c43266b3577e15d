using System.Globalization;
using Payesh.App.Access;
using Payesh.App.Inspections;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;
using Payesh.Server.Desk;

namespace Payesh.Server.Inspections;

/// <summary>Words and looks of visits, and what their address says.</summary>
internal static class VisitWords
{
    public static IReadOnlyList<Option> Stages(Texts texts) => [.. Enum.GetValues<VisitStage>().Select(stage => new Option(stage.ToString(), texts.Of(stage)))];

    public static IReadOnlyList<Option> Kinds(Texts texts) => [.. Enum.GetValues<VisitKind>().Select(kind => new Option(kind.ToString(), texts.Of(kind)))];

    public static Status Look(VisitStage stage) => stage switch
    {
        VisitStage.Planned => Status.Waiting,
        VisitStage.UnderWay => Status.Partly,
        VisitStage.Finished => Status.Partly,
        VisitStage.Reviewed => Status.Met,
        VisitStage.Cancelled => Status.NotApplicable,
    };

    /// <summary>The name of the centre is not readable before departure, but for those who review (P12).</summary>
    public static bool MayName(VisitLine visit, Actor actor, TimeProvider clock) =>
        visit.OpensAt <= clock.GetUtcNow() || actor.Holds(Duty.Review);

    /// <summary>The filter of the address; what cannot be read is left out.</summary>
    public static VisitFilter Filter(IQueryCollection query)
    {
        var (sort, descending) = Sorting.Read(query["sort"], (VisitSort.Number, true));
        return new()
        {
            Search = query["q"],
            Centre = Guid.TryParse(query["centre"], out var id) ? new CentreId(id) : null,
            Stage = Enum.TryParse<VisitStage>(query["stage"], out var inStage) && Enum.IsDefined(inStage) ? inStage : null,
            Kind = Enum.TryParse<VisitKind>(query["kind"], out var ofKind) && Enum.IsDefined(ofKind) ? ofKind : null,
            Office = int.TryParse(query["office"], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? new OfficeCode(code) : null,
            Sort = sort, Descending = descending, After = query["after"], Before = query["before"],
        };
    }

    public static string Say(Bilingual words) => Texts.IsPersian ? words.Fa : words.En;

    public static Status Look(AnswerCode answer) => answer switch
    {
        AnswerCode.Met or AnswerCode.NoSign => Status.Met,
        AnswerCode.Partly => Status.Partly,
        AnswerCode.NotMet or AnswerCode.Sign or AnswerCode.Established => Status.NotMet,
        AnswerCode.NotApplicable or AnswerCode.NotSeen or AnswerCode.NotReached => Status.NotApplicable,
    };
}
