using Payesh.App.Access;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Server.Desk;

namespace Payesh.Server.Access;

/// <summary>The choices of an account's form.</summary>
internal static class AccountWords
{
    public static IReadOnlyList<Option> Roles(Texts texts) => [.. Enum.GetValues<Role>().Select(role => new Option(role.ToString(), texts.Of(role)))];

    public static IReadOnlyList<Option> Fields(Texts texts) =>
        [.. new[] { FieldOfWork.Elderly, FieldOfWork.Disability, FieldOfWork.Addiction }.Select(field => new Option(field.ToString(), texts.Of(field)))];

    public static IReadOnlyList<Option> Sexes(Texts texts) => [.. Enum.GetValues<Sex>().Select(sex => new Option(sex.ToString(), texts.Of(sex)))];
}

/// <summary>What is typed into an account's form.</summary>
public sealed class AccountForm
{
    public string? UserName { get; set; }

    public string? Name { get; set; }

    public string? Post { get; set; }

    public string? Role { get; set; }

    public string? Office { get; set; }

    public string[]? Fields { get; set; }

    public string? Sex { get; set; }

    public string? Phone { get; set; }

    public string? Centre { get; set; }

    public string? Version { get; set; }

    public static AccountForm Of(Account account) => new()
    {
        UserName = account.UserName,
        Name = account.Name,
        Post = account.Post,
        Role = account.Role.ToString(),
        Office = OfficeNames.Write(account.Office),
        Fields = [.. Enum.GetValues<FieldOfWork>().Where(field => field is not (FieldOfWork.None or FieldOfWork.All) && account.Fields.HasFlag(field)).Select(field => field.ToString())],
        Sex = account.Sex.ToString(),
        Centre = account.Centre?.Value.ToString(),
        Version = account.Version.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    public AccountInput Read() => new()
    {
        Name = Name,
        Post = Post,
        Role = Enum.TryParse<Role>(Role, out var role) && Enum.IsDefined(role) ? role : null,
        Office = OfficeNames.Read(Office),
        Fields = (Fields ?? []).Aggregate(FieldOfWork.None, (all, one) => Enum.TryParse<FieldOfWork>(one, out var field) ? all | (field & FieldOfWork.All) : all),
        Sex = Enum.TryParse<Sex>(Sex, out var sex) && Enum.IsDefined(sex) ? sex : Domain.Access.Sex.Female,
        Centre = Guid.TryParse(Centre, out var centre) ? new CentreId(centre) : null,
        Phone = Phone,
    };
}
