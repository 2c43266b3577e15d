using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Licensing;
using Payesh.Domain.Places;
using Payesh.Domain.Standards;
using Payesh.Domain.Tests.Places;
using Xunit;

namespace Payesh.Domain.Tests.Licensing;

public sealed class ApplicationLifeTests
{
    [Fact]
    public void Whatever_is_tried_in_whatever_order_no_step_is_left_out_and_no_licence_comes_without_a_decision()
    {
        var reached = new Dictionary<ApplicationState, int>();
        var lives = from paper in Gen.Elements(Enum.GetValues<LicenceKind>())
                    from renewal in Gen.Elements(true, false)
                    from acts in Gen.Zip(Gen.Choose(0, 12), Gen.Choose(0, 419)).ListOf(120)
                    select (paper, renewal, acts);

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1500), Prop.ForAll(lives.ToArbitrary(), life =>
        {
            var of = new ApplicationLife(life.paper, life.renewal);
            foreach (var (act, which) in life.acts)
            {
                of.Try(act, which);
                if (of.Broken() is { } broken) return false.Label(broken);
            }

            reached[of.Of.State] = reached.GetValueOrDefault(of.Of.State) + 1;
            return true.ToProperty();
        }));

        // The walk goes far enough to mean something.
        Assert.All(
            [ApplicationState.Open, ApplicationState.WithApplicant, ApplicationState.Granted, ApplicationState.Issued, ApplicationState.Refused, ApplicationState.Withdrawn],
            state => Assert.True(reached.ContainsKey(state), $"No life came to {state}."));
    }

    [Theory]
    [InlineData("completeness", "1404/09/06", "1404/09/08")] // 3 days: Thursday 6 Azar is no working day in Kerman
    [InlineData("secretariat", "1404/09/08", "1404/09/08")] // 5 days: a working Saturday
    [InlineData("security", "1404/09/23", "1404/09/23")] // 20 days: a Sunday
    public void The_days_of_a_step_run_like_those_of_a_letter(string code, string ends, string due)
    {
        var days = ApplicationLife.Chain.Step(code).Days!.Value;
        var last = DayCounting.LastDay(Iran.Day("1404/09/02"), days, Iran.Calendar(OfficeCode.Of(8, 1)));
        Assert.Equal((Iran.Day(ends), Iran.Day(due)), (Iran.Day("1404/09/02").AddDays(days + 1), last.Due));
    }

    [Fact]
    public void Only_addiction_centres_have_a_limit_for_the_whole_application()
    {
        Assert.Null(ApplicationLife.File(LicenceKind.Activity, false).WholeDue);
        var of = ApplicationLife.File(LicenceKind.Activity, false, FieldOfWork.Addiction);
        Assert.Equal((30, Iran.Day("1404/10/03")), (of.WholeDays, of.WholeDue));
    }

    [Fact]
    public void Figures_of_an_office_are_those_of_a_table_made_by_hand()
    {
        // Ten files: 1 1 2 3 3 3 4 6 9 30 days, two of them late; three lie there, one over its last day.
        StepCount[] counts =
        [
            new(1, false, 2), new(2, false, 1), new(3, false, 3), new(4, false, 1), new(6, false, 1), new(9, true, 1), new(30, true, 1), new(null, false, 2), new(null, true, 1),
        ];
        Assert.Equal(new StepTimes(10, 3, 9, 30, 2, 3, 1), StepTimes.Of(counts));
        Assert.Equal(new StepTimes(1, 7, 7, 7, 0, 0, 0), StepTimes.Of([new(7, false, 1)]));
        Assert.Equal(new StepTimes(0, null, null, null, 0, 1, 0), StepTimes.Of([new(null, false, 1)]));
        // Eleven files: the middle one is the sixth, nine of ten are ten of eleven.
        Assert.Equal((5, 9), (StepTimes.Of(Eleven).Median!.Value, StepTimes.Of(Eleven).Ninetieth!.Value));
    }

    [Fact]
    public void What_the_files_say_about_limits_is_never_more_than_a_default()
    {
        Assert.All(ApplicationLife.Chain.Steps, step => Assert.Equal(Grade.I, step.Grade));
        Assert.All(ApplicationLife.Chain.Documents.Where(document => document.Grade == Grade.I && document.Needed), document => Assert.Contains("request", document.Code, StringComparison.Ordinal));
        Assert.False(ApplicationLife.Chain.Documents.Single(document => document.Code == "fire-service").Needed);
        // A duty that nobody holds at that desk would leave the step lying there.
        Assert.All(ApplicationLife.Chain.Steps, step => Assert.Contains(
            Enum.GetValues<Role>(), role => Duties.Of(role).Contains(step.Duty) && Duties.StandsAt(role, step.DeskOf(OfficeCode.Of(8, 1)))));
    }

    private static readonly StepCount[] Eleven = [.. Enumerable.Range(0, 11).Select(days => new StepCount(days, false, 1))];
}
