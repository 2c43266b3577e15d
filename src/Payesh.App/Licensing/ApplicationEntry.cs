using System.Security.Cryptography;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Letters;
using Payesh.Domain.Licensing;

namespace Payesh.App.Licensing;

/// <summary>One line in the life of an application. Never changed, carries no personal data of the applicant.</summary>
public sealed class ApplicationEntry : IScoped
{
    private ApplicationEntry() { }

    internal ApplicationEntry(LicenceApplication of, DateTimeOffset at, string title, string arguments, string by) =>
        (ApplicationId, Office, Field, At, Title, Arguments, By) = (of.Id, of.Office, of.Field, at, title, arguments, by);

    public long No { get; private set; }

    public LicenceApplicationId ApplicationId { get; private set; }

    public OfficeCode Office { get; private set; }

    public FieldOfWork Field { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string Title { get; private set; } = "";

    public string Arguments { get; private set; } = "";

    /// <summary>Name of the officer.</summary>
    public string By { get; private set; } = "";
}

/// <summary>
/// Where the applicant sees the application: 75 random bits. Not filtered by scope, so nothing else stands here.
/// </summary>
public sealed class TrackAddress
{
    private TrackAddress() => Code = "";

    private TrackAddress(CheckCode code, LicenceApplicationId of) => (Code, ApplicationId) = (code.ForLookup, of);

    /// <summary>15 signs.</summary>
    public string Code { get; private set; }

    public LicenceApplicationId ApplicationId { get; private set; }

    /// <summary>Path of the page, with the check sign, in groups that can be typed.</summary>
    public string Path => $"/licensing/track/{CheckCode.Typed(Code)}";

    internal static TrackAddress Draw(LicenceApplicationId of) => new(CheckCode.Of(RandomNumberGenerator.GetBytes(16)), of);
}
