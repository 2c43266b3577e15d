using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access.Demo;

/// <summary>A person of the demonstration as an actor.</summary>
public sealed record DemoPerson(Actor Actor, Sex Sex, string Post)
{
    public AccountId Id => Actor.Account;

    public bool IsWoman => Sex is Sex.Female;
}

/// <summary>Who works in one office.</summary>
public sealed record DemoOffice(DemoPerson Head, DemoPerson Registry, IReadOnlyList<DemoPerson> Inspectors);

/// <summary>Who works where.</summary>
public sealed class DemoOffices
{
    private readonly Dictionary<OfficeCode, DemoOffice> _counties;

    public DemoOffices(IReadOnlyList<DemoAccount> accounts)
    {
        var people = accounts.Select(Person).ToList();
        _counties = people.Where(person => person.Actor.Office.IsCounty).GroupBy(person => person.Actor.Office)
            .ToDictionary(office => office.Key, office => new DemoOffice(
                One(office, Role.CountyHead), One(office, Role.Registry), [.. office.Where(person => person.Actor.Role == Role.Inspector)]));
        Supervisors = [.. people.Where(person => person.Actor.Role == Role.ProvincialSupervisor)];
        Everyone = people;
    }

    public IReadOnlyList<DemoPerson> Everyone { get; }

    /// <summary>Of the province: they help out, and review where an office has too few people.</summary>
    public IReadOnlyList<DemoPerson> Supervisors { get; }

    public DemoOffice this[OfficeCode county] => _counties[county];

    private static DemoPerson One(IEnumerable<DemoPerson> people, Role role) => people.First(person => person.Actor.Role == role);

    // Addresses of a documentation network: they belong to nobody.
    private static DemoPerson Person(DemoAccount account, int place) => new(
        new(new(account.Id!.Value), account.Name, account.Role, account.Office, Scope.Of(account.Office, account.Fields), $"192.0.2.{place % 250 + 1}"),
        account.Sex, account.Post);
}
