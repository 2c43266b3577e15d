using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payesh.App.Access;
using Payesh.App.Access.Demo;
using Payesh.App.Database;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;

namespace Payesh.App.Centres.Demo;

/// <summary>Enters the invented centres, and goes on with their papers as the years pass.</summary>
public sealed class DemoRegister(Story story, DateTimeOffset begin)
{
    private readonly DateOnly _first = TehranTime.DayOf(begin);

    /// <summary>Enters a centre at the beginning of the story, with all that is known by then.</summary>
    public async Task<CentreId> Enter(InventedCentre invented, Actor keeper)
    {
        var cancel = story.Cancel;
        var centre = await story.Do<RegisterCentre, Centre>(keeper, use => use.Run(invented.Office, invented.IsCentre, invented.Description, cancel));
        var id = centre.Id;
        foreach (var person in invented.People) On(person.From, () => story.Do<AppointPerson, CentrePerson>(keeper, use => use.Run(id, person, cancel)));
        foreach (var paper in invented.Papers)
        {
            On(paper.Issued, () => story.Do<IssuePaper, LicencePaper>(
                keeper, use => use.Run(id, paper.Kind, paper.Number, paper.Issued, paper.ValidTill, cancel)));
        }
        foreach (var document in invented.Documents)
        {
            On(document.Issued, () => story.Do<ReceiveDocument, CentreDocument>(
                keeper, use => use.Run(id, document.Kind, document.Number, document.Title, document.Issued, document.ValidTill, cancel)));
        }
        if (invented.Measures is { } measures) await story.Do<MeasureBuilding, BuildingSheet>(keeper, use => use.Run(id, null, measures, cancel));
        foreach (var contact in invented.Contacts)
            await story.Do<KeepContacts, EmergencyContact>(keeper, use => use.Add(id, contact.Kind, contact.Title, contact.Phone, cancel));
        foreach (var (system, number) in invented.Numbers)
            await story.Do<GiveNumber, ExternalNumber>(keeper, use => use.Run(id, system, number, cancel));
        if (invented.Becomes is { } becomes) On(becomes.Day, () => Become(id, becomes.Status, becomes.Reason, keeper));
        return id;
    }

    // What is older than the story is entered when it begins; the rest on its day, in the morning.
    private void On(DateOnly day, Func<Task> act) => story.At(day <= _first ? begin : TehranTime.Instant(day, new(9, 20)), act);

    private async Task Become(CentreId id, CentreStatus status, string reason, Actor keeper)
    {
        var version = await story.As(keeper, scope => scope.GetRequiredService<PayeshDb>().Set<Centre>().Where(c => c.Id == id).Select(c => c.Version).SingleAsync(story.Cancel));
        await story.Do<ChangeStatus, Centre>(keeper, use => use.Run(id, version, status, reason, story.Cancel));
    }
}
