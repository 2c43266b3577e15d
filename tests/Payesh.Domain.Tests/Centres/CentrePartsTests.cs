using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Xunit;

namespace Payesh.Domain.Tests.Centres;

public sealed class CentrePartsTests
{
    private readonly Centre _centre = Some.Centre();

    [Fact]
    public void A_note_is_signed_and_keeps_its_lines()
    {
        var note = CentreNote.Sign(_centre, DateTimeOffset.UnixEpoch, default, "ز. کریمی", " سطر یک\r\nسطر دو ").Value;

        Assert.Equal(("ز. کریمی", "سطر یک\nسطر دو"), (note.Writer, note.Text));
        Assert.Equal("Centres.NoteEmpty", CentreNote.Sign(_centre, default, default, "", " \n ").Refusal?.Code);
        Assert.Equal("Basics.TextTooLong", CentreNote.Sign(_centre, default, default, "", new string('ب', 4001)).Refusal?.Code);
    }

    [Theory]
    [InlineData("۱۱۵", "115")]
    [InlineData("۰۱۱-۳۳۳۲۲۲۱۱", "01133322211")]
    public void The_emergency_card_takes_full_and_short_numbers(string typed, string stored) =>
        Assert.Equal(stored, EmergencyContact.Of(_centre, ContactKind.Hospital, "بیمارستان امام", typed).Value.Phone);

    [Theory]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("زنگ بزنید")]
    public void The_emergency_card_takes_nothing_else(string typed) =>
        Assert.Equal("Phone", EmergencyContact.Of(_centre, ContactKind.Door, "", typed).Refusal?.Field);

    [Fact]
    public void A_document_may_have_no_end_but_none_before_its_beginning()
    {
        Assert.Null(Receive("1", null).Value.ValidTill);
        Assert.Equal("Centres.ValidBeforeIssued", Receive("1", Some.Today.AddDays(-11)).Refusal?.Code);
        Assert.Equal("Centres.NumberMissing", Receive("", null).Refusal?.Code);

        Outcome<CentreDocument> Receive(string number, DateOnly? till) =>
            CentreDocument.Receive(_centre, DocumentKind.FireSafety, number, "", Some.Today.AddDays(-10), till, Some.Today);
    }

    [Fact]
    public void A_person_holds_a_post_from_the_first_to_the_last_day()
    {
        var person = CentrePerson.Appoint(_centre, PersonRole.TechnicalOfficer, "س. رضایی", Some.Today.AddDays(-10), Some.Today).Value;
        Assert.True(person.HoldsOn(Some.Today.AddYears(5)));
        Assert.Equal("Centres.ValidBeforeIssued", person.LeaveOn(Some.Today.AddDays(-11)).Refusal?.Code);

        Assert.True(person.LeaveOn(Some.Today).Succeeded);
        Assert.True(person.HoldsOn(Some.Today));
        Assert.False(person.HoldsOn(Some.Today.AddDays(1)));
        Assert.Equal("Centres.InFuture", CentrePerson.Appoint(_centre, PersonRole.Founder, "س", Some.Today.AddDays(1), Some.Today).Refusal?.Code);
    }
}
