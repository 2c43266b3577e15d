using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Audit;
using Payesh.App.Centres;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Testing;
using Xunit;

namespace Payesh.App.Tests.Centres;

public abstract class PapersTests(Engine engine) : CentreSuite(engine)
{
    private const string NationalIdText = "0499370899";

    [Fact]
    public async Task An_activity_licence_activates_the_centre_and_tells_the_list_how_far_it_reaches()
    {
        var id = await Register();
        await Issue(id, "۱۲/۳۴۵", Today.AddYears(-1), Today.AddDays(20));

        var centre = await Read(id);
        Assert.Equal((CentreStatus.Active, Today.AddDays(20)), (centre.Status, centre.LicensedTill));
        Assert.Equal("Centres.EntryIssued.Activity", (await Life(id))[0].Title);
    }

    [Fact]
    public async Task A_licence_number_is_given_once_in_a_province_even_out_of_sight()
    {
        await Issue(await Register(office: Babol), "۱۲/۳۴۵", Today, Today);
        var id = await Register();
        await using var scope = As(SariHead);

        var refused = (await scope.Get<IssuePaper>().Run(id, LicenceKind.Activity, "12/٣٤٥", Today, Today, Cancel)).Refusal;
        Assert.Equal(("Centres.LicenceNumberTaken", "Number"), (refused?.Code, refused?.Field));
        Assert.True((await scope.Get<IssuePaper>().Run(id, LicenceKind.Establishment, "12/345", Today, Today, Cancel)).Succeeded);
    }

    [Fact]
    public async Task A_correction_moves_the_end_of_the_licence_and_may_keep_its_own_number()
    {
        var id = await Register();
        var paper = await Issue(id, "1", Today.AddYears(-1), Today.AddDays(20));
        await using var scope = As(SariHead);

        Assert.True((await scope.Get<CorrectPaper>().Run(id, paper.No, 0, "1", Today.AddYears(-1), Today.AddDays(400), Cancel)).Succeeded);
        Assert.Equal(Today.AddDays(400), (await Read(id)).LicensedTill);
        await using var late = As(SariHead);
        Assert.Equal(BasicsRefusal.ChangedMeanwhile, (await late.Get<CorrectPaper>().Run(id, paper.No, 0, "2", Today, Today, Cancel)).Refusal);
    }

    [Fact]
    public async Task A_revoked_licence_ends_the_day_before()
    {
        var id = await Register();
        var paper = await Issue(id, "1", Today.AddYears(-1), Today.AddYears(1));
        await using var scope = As(SariHead);

        Assert.Equal("LetterNumber", (await scope.Get<RevokePaper>().Run(id, paper.No, 0, Today, "", Cancel)).Refusal?.Field);
        Assert.True((await scope.Get<RevokePaper>().Run(id, paper.No, 0, Today, "رأی ۳", Cancel)).Succeeded);
        Assert.Equal(Today.AddDays(-1), (await Read(id)).LicensedTill);
        Assert.Equal(CentreStatus.Active, (await Read(id)).Status);
    }

    [Fact]
    public async Task A_newer_document_takes_the_place_of_the_older_one_of_its_sort()
    {
        var id = await Register();
        await using var scope = As(SariHead);
        var receive = scope.Get<ReceiveDocument>();
        await receive.Run(id, DocumentKind.FireSafety, "1", "", Today.AddYears(-2), Today.AddYears(-1), Cancel);
        await receive.Run(id, DocumentKind.Health, "2", "", Today.AddYears(-2), null, Cancel);
        await receive.Run(id, DocumentKind.FireSafety, "3", "", Today, Today.AddYears(1), Cancel);

        var documents = await scope.Get<CentreRecord>().Documents(id, Cancel);
        Assert.Equal(["3", "2"], documents.Where(document => document.EndedOn is null).Select(document => document.Number));
        Assert.True((await scope.Get<EndDocument>().Run(id, documents.Single(d => d.Number == "2").No, Cancel)).Succeeded);
    }

    [Fact]
    public async Task Identifiers_of_people_are_stored_sealed_shown_masked_and_each_look_is_noted()
    {
        var id = await Register();
        var person = await Appoint(id, PersonRole.TechnicalOfficer, "سارا رضایی", Today);

        Assert.Equal(("********99", "0912*****67"), (person.NationalId?.ToString(), person.Phone?.ToString()));
        await using var scope = As(SariHead);
        Assert.DoesNotContain(NationalIdText, System.Text.Encoding.UTF8.GetString(person.NationalId!.ToStored()), StringComparison.Ordinal);
        var found = scope.Get<PersonalVault>().Indexes(NationalId.Parse(NationalIdText).Value).Select(index => (BlindIndex?)index).ToList();
        Assert.Equal(1, await scope.Db.Set<CentrePerson>().CountAsync(p => found.Contains(p.NationalIdIndex), Cancel));

        Assert.Equal("09121234567", (await scope.Get<EmergencyPhones>().Run(id, Cancel)).Value[person.No]);
        Assert.Equal(1, await Looks());
    }

    [Fact]
    public async Task Who_may_not_see_personal_data_sees_none_and_no_look_is_noted()
    {
        var id = await Register();
        await Appoint(id, PersonRole.Founder, "سارا رضایی", Today);
        await using var scope = As(TestActor.Of(Role.Registry, Sari));

        Assert.Equal(AccessRefusal.NotYourDuty, (await scope.Get<EmergencyPhones>().Run(id, Cancel)).Refusal);
        await using var foreign = As(BabolHead);
        Assert.Empty((await foreign.Get<EmergencyPhones>().Run(id, Cancel)).Value);
        Assert.Equal(0, await Looks());
    }

    [Fact]
    public async Task A_new_technical_officer_takes_the_place_of_the_one_before_and_the_timeline_names_nobody()
    {
        var id = await Register();
        await Appoint(id, PersonRole.TechnicalOfficer, "سارا رضایی", Today.AddDays(-30));
        await Appoint(id, PersonRole.TechnicalOfficer, "مینا کریمی", Today);
        await using var scope = As(SariHead);

        var people = await scope.Get<CentreRecord>().People(id, Cancel);
        Assert.Equal([null, Today.AddDays(-1)], people.Select(person => person.Until));
        Assert.All(await Life(id), entry => Assert.DoesNotContain("رضایی", entry.Arguments, StringComparison.Ordinal));
        Assert.Equal("Centres.OfficerBefore",
            (await scope.Get<AppointPerson>().Run(id, new(PersonRole.TechnicalOfficer, "دیگری", null, null, Today.AddDays(-30)), Cancel)).Refusal?.Code);
        Assert.True((await scope.Get<EndPerson>().Run(id, people[0].No, people[0].Version, Today, Cancel)).Succeeded);
    }

    [Fact]
    public async Task A_building_is_measured_confirmed_and_measured_anew_by_who_saw_the_last_state()
    {
        var id = await Register();
        await using var scope = As(SariHead);
        var measures = new BuildingMeasures { BuiltIn = 1385, UpperFloors = 1, Exits = 2, Fittings = Fittings.Lift | Fittings.Gas, Heating = Heating.Package };
        Assert.True((await scope.Get<MeasureBuilding>().Run(id, null, measures, Cancel)).Succeeded);

        await using var other = As(Supervisor);
        Assert.Equal(measures, (await other.Get<CentreRecord>().Building(id, Cancel))!.Measures);
        Assert.Equal(BasicsRefusal.ChangedMeanwhile, (await other.Get<MeasureBuilding>().Run(id, null, measures, Cancel)).Refusal);
        Assert.True((await other.Get<MeasureBuilding>().Run(id, 0, measures with { Exits = 3 }, Cancel)).Succeeded);
        Assert.Equal("Exits", (await other.Get<MeasureBuilding>().Run(id, 1, measures with { Exits = 99 }, Cancel)).Refusal?.Field);

        Clock.Advance(TimeSpan.FromDays(3));
        await using var third = As(SariHead);
        Assert.True((await third.Get<ConfirmBuilding>().Run(id, Cancel)).Succeeded);
        Assert.Equal(Today.AddDays(3), (await third.Get<CentreRecord>().Building(id, Cancel))!.ConfirmedOn);
        Assert.Contains("has-lift", (await third.Get<CentreFactsOf>().Run(id, Today, Cancel)).Value);
    }

    [Fact]
    public async Task Extra_places_raise_what_is_allowed_while_they_hold()
    {
        var id = await Register();
        await using var scope = As(SariHead);
        var ordered = await scope.Get<OrderExtraPlaces>().Run(id, new(ExtraReason.Fire, "۱۲", 10, Today, Today.AddDays(30), "مرکز مهر"), Cancel);
        var centre = await Read(id);

        Assert.Equal(48, await scope.Get<CentreRecord>().Allowed(centre, Today, Cancel));
        Assert.Equal(38, await scope.Get<CentreRecord>().Allowed(centre, Today.AddDays(31), Cancel));
        Assert.True((await scope.Get<EndExtraPlaces>().Run(id, ordered.Value.No, 0, Today.AddDays(1), Cancel)).Succeeded);
        Assert.Equal(38, await scope.Get<CentreRecord>().Allowed(centre, Today.AddDays(2), Cancel));
    }

    [Fact]
    public async Task The_emergency_card_takes_houses_and_gives_them_up()
    {
        var id = await Register();
        await using var scope = As(SariHead);
        var hospital = await scope.Get<KeepContacts>().Add(id, ContactKind.Hospital, "بیمارستان امام", "۱۱۵", Cancel);

        Assert.Equal("115", Assert.Single(await scope.Get<CentreRecord>().Contacts(id, Cancel)).Phone);
        Assert.True((await scope.Get<KeepContacts>().Remove(id, hospital.Value.No, Cancel)).Succeeded);
        Assert.Empty(await scope.Get<CentreRecord>().Contacts(id, Cancel));
    }

    private async Task<CentrePerson> Appoint(CentreId id, PersonRole role, string name, DateOnly from)
    {
        await using var scope = As(SariHead);
        var person = new NewPerson(role, name, NationalId.Parse(NationalIdText).Value, PhoneNumber.Parse("09121234567").Value, from);
        var appointed = await scope.Get<AppointPerson>().Run(id, person, Cancel);
        Assert.Null(appointed.Refusal);
        return appointed.Value;
    }

    private async Task<int> Looks()
    {
        await using var machine = As(Actor.Machine("test"));
        return await machine.Db.Set<AuditEntry>().CountAsync(entry => entry.Kind == AuditKind.Looked, Cancel);
    }
}

public sealed class PapersOnSqlite() : PapersTests(Engine.Sqlite);

public sealed class PapersOnPostgres() : PapersTests(Engine.Postgres);
