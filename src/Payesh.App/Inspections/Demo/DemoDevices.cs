using Payesh.App.Access.Demo;
using Payesh.App.Sync;
using Payesh.App.Sync.Demo;
using Payesh.Domain.Basics;
using Payesh.Domain.Sync;

namespace Payesh.App.Inspections.Demo;

/// <summary>The phone of each invented inspector, with the secret it shows when it delivers.</summary>
internal sealed class DemoDevices(Story story)
{
    private readonly Dictionary<AccountId, (DeviceId Id, string Credentials, PhoneKey Key)> _devices = [];

    public async Task Enrol(DemoPerson person, string name)
    {
        var key = new PhoneKey();
        var enrolled = await story.Do<EnrolDevice, Enrolled>(person.Actor, use => use.Run(name, key.Public, story.Cancel));
        _devices[person.Id] = (new(enrolled.Device), $"{enrolled.Device:D}.{enrolled.Secret}", key);
    }

    public DeviceId Of(DemoPerson person) => _devices[person.Id].Id;

    public PhoneKey KeyOf(DemoPerson person) => _devices[person.Id].Key;

    public string CredentialsOf(DemoPerson person) => _devices[person.Id].Credentials;
}
