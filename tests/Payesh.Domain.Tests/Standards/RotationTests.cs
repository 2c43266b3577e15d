using FsCheck;
using FsCheck.Fluent;
using Payesh.Domain.Standards;
using Xunit;

namespace Payesh.Domain.Tests.Standards;

public sealed class RotationTests
{
    [Fact]
    public void The_last_theme_left_is_drawn_whatever_the_dice_say()
    {
        Theme[] done = [Theme.ExitsTreatmentAdmission, Theme.PeopleMoneyExits, Theme.DailyLifeTrainingEvacuation];

        Assert.Equal(Theme.KitchenHygieneUtilities, Rotation.Draw(done, 0));
        Assert.Equal(Theme.KitchenHygieneUtilities, Rotation.Draw(done, uint.MaxValue));
    }

    [Fact]
    public void After_all_four_the_round_begins_anew()
    {
        Assert.Equal(Rotation.All, Enumerable.Range(0, 4).Select(n => Rotation.Draw(Rotation.All, (uint)n)));
    }

    [Fact]
    public void A_draw_is_never_a_theme_of_this_year_while_another_is_left_meets_specification()
    {
        Prop.ForAll(Gen.SubListOf(Enum.GetValues<Theme>()).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (done, draw) =>
        {
            var theme = Rotation.Draw(done, (uint)draw);
            return Enum.IsDefined(theme) && (done.Count == 4 || !done.Contains(theme)) && theme == Rotation.Draw(done, (uint)draw);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
    }
}
