using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Licensing;
using Payesh.Domain.Places;
using Payesh.Domain.Tests.Places;

namespace Payesh.Domain.Tests.Licensing;

/// <summary>An application on which acts are tried in any order, with its own memory of what was really done.</summary>
internal sealed class ApplicationLife
{
    private readonly List<string> _done = [];
    private bool _granted, _declined, _signed;
    private int _applicant;

    public ApplicationLife(LicenceKind paper, bool renewal)
    {
        Of = File(paper, renewal);
        Today = Of.Received;
    }

    public static LicensingShelf Shelf { get; } = new(Directory.EnumerateFiles(Path.Combine(RepositoryText.Root, "data/licensing"), "*.json")
        .Select(file => (Path.GetFileName(file), System.IO.File.ReadAllBytes(file))));

    private static readonly string[] Codes = [.. Chain.Steps.Select(step => step.Code)];

    public static LicensingChain Chain => Shelf.On(new(2025, 11, 23));

    public LicenceApplication Of { get; }

    public DateOnly Today { get; private set; }

    /// <summary>A case of the centre that is open.</summary>
    public string? OpenCase { get; private set; }

    public StepAct Act => new(Chain, new(new Guid(1, 0, 0, new byte[8])), Today, Calendar);

    public static WorkCalendar Calendar(OfficeCode office) => Iran.Calendar(office);

    public static LicenceApplication File(LicenceKind paper, bool renewal, FieldOfWork field = FieldOfWork.Elderly) => LicenceApplication.File(
        new(Guid.NewGuid()), "1404-0031",
        new()
        {
            Paper = paper, Renewal = renewal, Office = OfficeCode.Of(8, 1), Kind = new("kind", field, "مرکز", "Centre", [GroupSex.Mixed], []), Applicant = "مریم احمدی",
            LegalPerson = "مؤسسه سپیده", Place = "خانه سپیده", Sex = GroupSex.Mixed, Capacity = 20, Received = Iran.Day("1404/09/02"),
            Centre = renewal ? new(Guid.NewGuid()) : null,
        },
        Chain, Calendar(OfficeCode.Of(8, 1)), default, default);

    /// <summary>Every act that somebody could try; what is refused changes nothing.</summary>
    public void Try(int act, int which)
    {
        var (code, before) = (which % 3 == 0 ? Codes[which % Codes.Length] : Of.Step, Of.Step);
        var file = new FileState(which % 7 == 0 ? 1 : 0, 0, which % 11 == 0 ? 1 : 0);
        switch (act)
        {
            case 0 or 1 or 2:
                if (Of.Finish(code, new(which % 5 == 0 ? StepVerdict.Unfavourable : StepVerdict.Favourable, Today, "", "دلیل", null), file, Act).Succeeded) _done.Add(before);
                break;
            case 3: Of.SendBack(code, which % 2 == 0 ? "ناقص" : "", Act); break;
            case 4: Of.AskApplicant(code, which % 2 == 0 ? [] : ["photos"], which % 3 == 0 ? "" : "گواهی", Act); break;
            case 5: Resume(); break;
            case 6: Of.Extend(code, which % 25, "درخواست", Act); break;
            case 7: Decide(granted: which % 3 != 0); break;
            case 8: Sign(which); break;
            case 9: Today = Today.AddDays(which % 9); break;
            case 10: OpenCase = which % 2 == 0 ? null : "1404-0009"; break;
            case 11: Of.Recount(Calendar, Chain, "سرما"); break;
            case 12 when which % 40 == 0: Of.Withdraw("انصراف", Act); break;
        }
    }

    /// <summary>The invariant that does not hold; null when all do.</summary>
    public string? Broken()
    {
        var route = Chain.RouteOf(Of.Paper, Of.Renewal).ToList();
        var reached = 0;
        foreach (var step in Of.Steps)
        {
            var at = route.IndexOf(step.Code);
            if (at < 0) return $"{step.Code} is no step of this paper";
            if (at > reached + 1) return $"{step.Code} without the step before it";
            reached = Math.Max(reached, at);
        }

        if (Of.Steps.SkipLast(1).Any(step => step.Ended is null)) return "two steps are open";
        if (Of.IsOpen == Of.Steps[^1].Ended is not null) return "an open application has no open step, or an ended one has";
        if (Of.State == ApplicationState.Issued && !(_granted && _signed)) return "a licence without a decision";
        if (Of.State == ApplicationState.Refused && !(_declined && _signed)) return "a refusal without a decision";
        if (Of.State == ApplicationState.Granted && Of.ValidTill is null) return "a licence that never ends";
        if (Of.Steps.Any(step => step.OwnDays < 0)) return "negative days";
        if (Of.Steps.Any(step => step.Extensions > Chain.Step(step.Code).Extensions || (step.Days is null && step.Due is not null))) return "days that nobody gave";
        if (Of.Steps.Sum(step => step.PausedDays) != _applicant && Of.State != ApplicationState.Withdrawn) return "the applicant's days are not the sum of the pauses";
        if (Of.State == ApplicationState.WithApplicant && Of.Steps[^1].Due is not null) return "the office's clock runs while the applicant has it";
        return Of.IsOpen || Of.Due is null ? null : "a deadline of what has ended";
    }

    private void Resume()
    {
        var since = Of.WaitingSince;
        if (Of.Resume(Act).Succeeded) _applicant += Today.DayNumber - since!.Value.DayNumber;
    }

    private void Decide(bool granted)
    {
        var decision = new CommissionDecision(granted, "۱۱۸", Today, "دلیل", granted ? Today.AddYears(3) : null, null);
        var blocked = granted && Of.Renewal && OpenCase is not null;
        if (!Of.Decide(decision, OpenCase, Act).Succeeded) return;
        if (blocked) throw new InvalidOperationException("A renewal was granted with a case open.");
        (_granted, _declined) = (granted, !granted);
    }

    private void Sign(int which)
    {
        var blocked = Of is { Renewal: true, State: ApplicationState.Granted } && OpenCase is not null;
        if (!Of.Sign(Guid.NewGuid(), "code", which % 4 == 0 ? "" : "12", OpenCase, Act).Succeeded) return;
        if (blocked) throw new InvalidOperationException("A renewal was issued with a case open.");
        _signed = true;
    }
}
