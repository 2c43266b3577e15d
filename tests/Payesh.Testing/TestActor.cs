using Payesh.App.Access;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.Testing;

/// <summary>People for tests, made in one line.</summary>
public static class TestActor
{
    public const string From = "192.0.2.7";

    /// <summary>A person of this role in this office. The id follows from role and office: the same call is the same person.</summary>
    public static Actor Of(Role role, OfficeCode office, FieldOfWork fields = FieldOfWork.All, CentreId? centre = null)
    {
        var id = new Guid((int)role + 1, 0, 0, [0, 0, 0, 0, .. BitConverter.GetBytes(office.Value)]);
        return new(new(id), $"{role} {office}", role, office, Scope.OfAccount(role, office, fields, centre), From);
    }
}
