using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Xunit;

namespace Payesh.Domain.Tests.Centres;

public sealed class CentreTests
{
    [Fact]
    public void A_new_centre_has_asked_for_a_licence_and_takes_its_field_from_its_kind()
    {
        var centre = Some.Centre(Some.Description with { Kind = Some.MidTerm, Sex = GroupSex.Men });

        Assert.Equal((CentreStatus.Applied, FieldOfWork.Addiction, true), (centre.Status, centre.Field, centre.IsCentre));
    }

    [Fact]
    public void What_is_searched_is_name_owner_address_and_numbers_without_marks()
    {
        var centre = Some.Centre(Some.Description with { Name = "خانهٔ مهرِ «كوثر»", LegalPersonName = "مؤسسه یاس" });
        centre.Detail.Number(["۱۲/۳۴۵"]);
        centre.Index();

        Assert.Equal("خانهمهرکوثر موسسهیاس ساریخیابانفرهنگکوچه5 12345", centre.SearchKey);
    }

    public static TheoryData<CentreDescription, string, string> Faulty => new()
    {
        { Some.Description with { Name = " \u200c " }, "Centres.NameMissing", "Name" },
        { Some.Description with { Name = new string('ب', 121) }, "Basics.TextTooLong", "Name" },
        { Some.Description with { Address = new string('ب', 401) }, "Basics.TextTooLong", "Address" },
        { Some.Description with { Capacity = null }, "Centres.CapacityMissing", "Capacity" },
        { Some.Description with { Capacity = 0 }, "Centres.CapacityNonsense", "Capacity" },
        { Some.Description with { Capacity = -3 }, "Centres.CapacityNonsense", "Capacity" },
        { Some.Description with { Capacity = 100_000 }, "Centres.CapacityNonsense", "Capacity" },
        { Some.Description with { AgeFrom = 60, AgeTo = 18 }, "Centres.AgesNonsense", "AgeFrom" },
        { Some.Description with { AgeFrom = 60, AgeTo = 130 }, "Centres.AgesNonsense", "AgeFrom" },
        { Some.Description with { Latitude = 53.06, Longitude = 36.56 }, "Centres.PointOutside", "Latitude" },
        { Some.Description with { Longitude = null }, "Centres.PointOutside", "Latitude" },
        { Some.Description with { PostalCode = "123" }, "Centres.PostalCodeUnreadable", "PostalCode" },
        { Some.Description with { Kind = Some.MidTerm, Sex = GroupSex.Mixed }, "Centres.SexNotOfKind", "Sex" },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_cannot_be_is_refused_beside_its_field(CentreDescription description, string code, string field)
    {
        var refusal = Some.Register(isCentre: true, description).Refusal;

        Assert.Equal((code, field), (refusal?.Code, refusal?.Field));
    }

    [Fact]
    public void All_faults_are_told_at_once() =>
        Assert.Equal(["Name", "Capacity", "PostalCode"],
            (Some.Description with { Name = "", Capacity = 5000, PostalCode = "1" }).Faults(isCentre: true).Select(fault => fault.Field!));

    [Fact]
    public void Only_a_county_office_keeps_centres() =>
        Assert.Equal("Centres.OfficeNotACounty", Centre.Register(default, OfficeCode.OfProvince(2), true, Some.Description).Refusal?.Code);

    [Fact]
    public void An_unlicensed_place_has_no_capacity_no_paper_and_no_technical_officer()
    {
        var place = Some.UnlicensedPlace();

        Assert.False(place.IsCentre);
        Assert.Equal("Centres.NotForUnlicensed", Some.Register(isCentre: false, Some.Description).Refusal?.Code);
        Assert.Equal("Centres.NotForUnlicensed", LicencePaper.Issue(place, LicenceKind.Activity, "1", Some.Today, Some.Today, Some.Today).Refusal?.Code);
        Assert.Equal("Centres.NotForUnlicensed", CentrePerson.Appoint(place, PersonRole.TechnicalOfficer, "م. رضایی", Some.Today, Some.Today).Refusal?.Code);
        Assert.True(CentrePerson.Appoint(place, PersonRole.Founder, "م. رضایی", Some.Today, Some.Today).Succeeded);
    }

    [Fact]
    public void An_unlicensed_place_is_closed_but_never_suspended_and_a_centre_never_becomes_one()
    {
        Assert.Equal("Centres.NotForUnlicensed", Some.UnlicensedPlace().Become(CentreStatus.Suspended, Some.Today).Refusal?.Code);
        Assert.Equal(CentreStatus.Closed, Some.UnlicensedPlace().Become(CentreStatus.Closed, Some.Today).Value.Status);
        Assert.Equal("Centres.CentreStaysCentre", Some.Centre().Become(CentreStatus.Unlicensed, Some.Today).Refusal?.Code);
    }

    [Fact]
    public void A_licence_activates_a_centre_that_asked_for_it_and_only_a_valid_one_does()
    {
        var centre = Some.Centre();
        Assert.Equal("Centres.NoActivityLicence", centre.Become(CentreStatus.Active, Some.Today).Refusal?.Code);

        centre.License(Some.Today.AddDays(-1), Some.Today);
        Assert.Equal(CentreStatus.Applied, centre.Status);
        centre.License(Some.Today, Some.Today);
        Assert.Equal(CentreStatus.Active, centre.Status);
    }

    [Fact]
    public void A_licence_does_not_reopen_a_suspended_centre()
    {
        var centre = Some.Centre();
        centre.License(Some.Today, Some.Today);
        centre.Become(CentreStatus.Suspended, Some.Today);
        centre.License(Some.Today.AddYears(1), Some.Today);

        Assert.Equal(CentreStatus.Suspended, centre.Status);
    }

    [Fact]
    public void A_centre_moves_to_another_county_office_only()
    {
        Assert.Equal("Centres.OfficeUnchanged", Some.Centre().MoveTo(Some.Sari).Refusal?.Code);
        Assert.Equal("Centres.OfficeNotACounty", Some.Centre().MoveTo(OfficeCode.OfProvince(2)).Refusal?.Code);
        Assert.Equal(OfficeCode.Of(2, 1), Some.Centre().MoveTo(OfficeCode.Of(2, 1)).Value.Office);
    }

    [Theory]
    [InlineData(36.5537, 53.0603, 36.5453, 52.6847, 34)] // Sari to Babol, measured on a map
    [InlineData(36.5537, 53.0603, 36.5537, 53.0603, 0)]
    public void Distance_is_as_the_crow_flies(double fromNorth, double fromEast, double toNorth, double toEast, int kilometres) =>
        Assert.Equal(kilometres, MapPoint.Kilometres(fromNorth, fromEast, toNorth, toEast));
}
