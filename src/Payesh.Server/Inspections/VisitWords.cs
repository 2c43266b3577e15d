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

    public static VisitFilter Filter(string? search, string? stage, string? kind, string? office, string? after, string? centre = null) => new()
    {
        Search = search,
        Centre = Guid.TryParse(centre, out var id) ? new CentreId(id) : null,
        Stage = Enum.TryParse<VisitStage>(stage, out var inStage) && Enum.IsDefined(inStage) ? inStage : null,
        Kind = Enum.TryParse<VisitKind>(kind, out var ofKind) && Enum.IsDefined(ofKind) ? ofKind : null,
        Office = int.TryParse(office, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? new OfficeCode(code) : null,
        Before = long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    public static string Say(Bilingual words) => Texts.IsPersian ? words.Fa : words.En;

    public static Status Look(AnswerCode answer) => answer switch
    {
        AnswerCode.Met or AnswerCode.NoSign => Status.Met,
        AnswerCode.Partly => Status.Partly,
        AnswerCode.NotMet or AnswerCode.Sign or AnswerCode.Established => Status.NotMet,
        AnswerCode.NotApplicable or AnswerCode.NotSeen or AnswerCode.NotReached => Status.NotApplicable,
    };
}
