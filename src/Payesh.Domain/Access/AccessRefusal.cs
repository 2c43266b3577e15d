using Payesh.Domain.Basics;

namespace Payesh.Domain.Access;

/// <summary>What access refuses.</summary>
public static class AccessRefusal
{
    /// <summary>The person's role does not hold the duty.</summary>
    public static Refusal NotYourDuty => new("Access.NotYourDuty");

    /// <summary>There is no such thing in the person's scope; whether it exists elsewhere is not told.</summary>
    public static Refusal NotFound => new("Access.NotFound");

    /// <summary>Only a demo database allows it.</summary>
    public static Refusal OnlyInDemo => new("Access.OnlyInDemo");

    /// <summary>User name and password do not belong together; which of them is wrong is not told.</summary>
    public static Refusal WrongPassword => new("Access.WrongPassword");

    /// <summary>Too many wrong tries: the account waits.</summary>
    /// <param name="minutes">How long from now, minutes.</param>
    public static Refusal LockedOut(int minutes) => new("Access.LockedOut", minutes);

    /// <summary>Too many tries from here in a short time.</summary>
    public static Refusal TooManyTries => new("Access.TooManyTries");

    /// <summary>An administrator closed this account.</summary>
    public static Refusal AccountDisabled => new("Access.AccountDisabled");

    /// <summary>The account was made, but its owner has not yet opened the invitation.</summary>
    public static Refusal AccountNotReady => new("Access.AccountNotReady");

    /// <summary>The six digits, or the recovery code, are not right or were used.</summary>
    public static Refusal WrongCode => new("Access.WrongCode");

    /// <summary>The passkey is of no account, or its proof does not hold.</summary>
    public static Refusal WrongPasskey => new("Access.WrongPasskey");

    /// <summary>The first step was too long ago.</summary>
    public static Refusal StepForgotten => new("Access.StepForgotten");

    /// <summary>An invitation that was used, replaced, or is too old.</summary>
    public static Refusal InvitationSpent => new("Access.InvitationSpent");

    /// <summary>Fewer signs than a password must have.</summary>
    /// <param name="least">How many it must have.</param>
    public static Refusal PasswordTooShort(int least) => new("Access.PasswordTooShort", least);

    /// <summary>Guessed at once: a few signs repeated, or the user name inside.</summary>
    public static Refusal PasswordTooSimple => new("Access.PasswordTooSimple");

    /// <summary>The two passwords differ.</summary>
    public static Refusal PasswordsDiffer => new("Access.PasswordsDiffer");

    /// <summary>Not 3 to 40 of a–z, 0–9, dot, hyphen, underscore.</summary>
    public static Refusal UserNameUnreadable => new("Access.UserNameUnreadable");

    /// <summary>Another account has this user name.</summary>
    public static Refusal UserNameTaken => new("Access.UserNameTaken");

    /// <summary>A name is needed: it stands under letters.</summary>
    public static Refusal NameMissing => new("Access.NameMissing");

    /// <summary>A role must be chosen.</summary>
    public static Refusal RoleMissing => new("Access.RoleMissing");

    /// <summary>No office, or one outside the administrator's own territory.</summary>
    public static Refusal OfficeNotYours => new("Access.OfficeNotYours");

    /// <summary>This role does not stand at an office of this kind.</summary>
    public static Refusal RoleNotAtOffice => new("Access.RoleNotAtOffice");

    /// <summary>At least one field of work.</summary>
    public static Refusal FieldsMissing => new("Access.FieldsMissing");

    /// <summary>A centre's own account needs its centre; others have none.</summary>
    public static Refusal CentreMissing => new("Access.CentreMissing");

    /// <summary>Nobody closes the own account, or takes the own role: the last administrator would be gone.</summary>
    public static Refusal NotYourself => new("Access.NotYourself");
}
