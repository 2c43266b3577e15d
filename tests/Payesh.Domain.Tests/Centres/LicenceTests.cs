using Payesh.Domain.Centres;
using Xunit;

namespace Payesh.Domain.Tests.Centres;

public sealed class LicenceTests
{
    private readonly Centre _centre = Some.Centre();

    [Theory]
    [InlineData(null, LicenceState.None)]
    [InlineData("1404/09/01", LicenceState.Expired)]
    [InlineData("1404/09/02", LicenceState.EndsSoon)]
    [InlineData("1404/12/01", LicenceState.EndsSoon)] // 89 days: renewal should be under way (licence-renewal)
    [InlineData("1404/12/02", LicenceState.Valid)]
    [InlineData("1405/06/31", LicenceState.Valid)]
    public void A_licence_is_worth_what_its_last_day_says(string? till, LicenceState state) =>
        Assert.Equal(state, Licences.StateOn(till is null ? null : Some.Day(till), Some.Today));

    [Theory]
    [InlineData("", "1404/01/01", "1405/01/01", "Centres.NumberMissing", "Number")]
    [InlineData("۱۲/۳۴", "1404/01/01", "1403/12/30", "Centres.ValidBeforeIssued", "ValidTill")]
    [InlineData("۱۲/۳۴", "1404/09/03", "1405/01/01", "Centres.InFuture", "Issued")]
    public void A_paper_that_cannot_be_is_refused(string number, string issued, string till, string code, string field)
    {
        var refusal = LicencePaper.Issue(_centre, LicenceKind.Activity, number, Some.Day(issued), Some.Day(till), Some.Today).Refusal;

        Assert.Equal((code, field), (refusal?.Code, refusal?.Field));
    }

    [Fact]
    public void A_number_of_a_thousand_signs_does_not_fit() =>
        Assert.Equal("Basics.TextTooLong",
            LicencePaper.Issue(_centre, LicenceKind.Activity, new string('1', 1000), Some.Today, Some.Today, Some.Today).Refusal?.Code);

    [Fact]
    public void A_number_is_kept_in_ascii_digits() => Assert.Equal("12/345", _centre.Activity("۱۲/٣٤٥", "1404/01/01", "1405/01/01").Number);

    [Fact]
    public void A_paper_holds_from_its_first_to_its_last_day()
    {
        var paper = _centre.Activity("1", "1404/01/01", "1404/12/29");

        Assert.False(paper.HoldsOn(Some.Day("1403/12/30")));
        Assert.True(paper.HoldsOn(Some.Day("1404/01/01")));
        Assert.True(paper.HoldsOn(Some.Day("1404/12/29")));
        Assert.False(paper.HoldsOn(Some.Day("1405/01/01")));
    }

    [Fact]
    public void A_revoked_paper_ends_the_day_before_and_is_revoked_once()
    {
        var paper = _centre.Activity("1", "1404/01/01", "1404/12/29");
        Assert.Equal("Centres.ValidBeforeIssued", paper.Revoke(Some.Day("1403/12/30")).Refusal?.Code);

        Assert.True(paper.Revoke(Some.Day("1404/06/10")).Succeeded);
        Assert.True(paper.HoldsOn(Some.Day("1404/06/09")));
        Assert.False(paper.HoldsOn(Some.Day("1404/06/10")));
        Assert.Equal("Centres.AlreadyRevoked", paper.Revoke(Some.Day("1404/07/10")).Refusal?.Code);
    }

    [Fact]
    public void The_activity_licence_reaches_as_far_as_the_latest_paper_that_is_not_revoked()
    {
        var old = _centre.Activity("1", "1400/01/01", "1403/01/01");
        var renewed = _centre.Activity("2", "1403/01/02", "1406/01/01");
        var agreement = LicencePaper.Issue(_centre, LicenceKind.AgreementInPrinciple, "3", Some.Day("1399/01/01"), Some.Day("1410/01/01"), Some.Today).Value;

        Assert.Null(Licences.HeldTill([agreement], LicenceKind.Activity, Some.Today));
        Assert.Equal(Some.Day("1406/01/01"), Licences.HeldTill([old, renewed, agreement], LicenceKind.Activity, Some.Today));
        renewed.Revoke(Some.Day("1404/03/01"));
        Assert.Equal(Some.Day("1404/02/31"), Licences.HeldTill([old, renewed], LicenceKind.Activity, Some.Today));
        var mistaken = _centre.Activity("4", "1404/09/02", "1409/01/01");
        mistaken.Revoke(Some.Day("1404/09/02"));
        Assert.Equal(Some.Day("1403/01/01"), Licences.HeldTill([old, mistaken], LicenceKind.Activity, Some.Today));
    }
}
