using System.Collections.Frozen;
using Payesh.Domain.Basics;

namespace Payesh.Domain.Access;

/// <summary>A post in the organization. It decides the duties; territory and field of work are set for each account.</summary>
public enum Role
{
    /// <summary>مدیر سامانه: accounts, devices and health; no cases.</summary>
    Administrator,

    /// <summary>کارشناس نظارت.</summary>
    Inspector,

    /// <summary>رئیس اداره بهزیستی شهرستان.</summary>
    CountyHead,

    /// <summary>کارشناس نظارت استان.</summary>
    ProvincialSupervisor,

    /// <summary>دبیر کمیسیون ماده ۲۶.</summary>
    CommissionSecretary,

    /// <summary>دبیرخانه.</summary>
    Registry,

    /// <summary>ستاد.</summary>
    Headquarters,

    /// <summary>کارشناس راستی‌آزمایی.</summary>
    Auditor,

    /// <summary>مؤسس یا مسئول فنی: sees one centre only.</summary>
    Centre,
}

/// <summary>Which duties a role holds.</summary>
public static class Duties
{
    private static readonly FrozenDictionary<Role, FrozenSet<Duty>> ByRole = new Dictionary<Role, Duty[]>
    {
        [Role.Administrator] = [Duty.Administer, Duty.ReadAudit],
        [Role.Inspector] = [Duty.Read, Duty.KeepRegister, Duty.PlanVisits, Duty.Inspect, Duty.RevealPersonal],
        [Role.CountyHead] =
            [Duty.Read, Duty.KeepRegister, Duty.PlanVisits, Duty.Inspect, Duty.Review, Duty.SignLetters, Duty.ServeLetters, Duty.Refer,
             Duty.RevealPersonal, Duty.KeepRules],
        [Role.ProvincialSupervisor] =
            [Duty.Read, Duty.KeepRegister, Duty.PlanVisits, Duty.Inspect, Duty.Review, Duty.SignLetters, Duty.Refer, Duty.RevealPersonal,
             Duty.DestroyPersonal, Duty.KeepRules, Duty.KeepCommission],
        [Role.CommissionSecretary] = [Duty.Read, Duty.ServeLetters, Duty.Refer, Duty.KeepCommission, Duty.KeepLicences],
        [Role.Registry] = [Duty.Read, Duty.ServeLetters],
        [Role.Headquarters] = [Duty.Read, Duty.KeepRules, Duty.Refer, Duty.KeepCommission],
        [Role.Auditor] = [Duty.Read, Duty.ReadAudit],
        [Role.Centre] = [Duty.OwnCentre],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet());

    /// <summary>Whether a role stands at an office of this kind: a county's head at a county, headquarters' people at headquarters.</summary>
    public static bool StandsAt(Role role, OfficeCode office) => role switch
    {
        Role.CountyHead or Role.Centre => office.IsCounty,
        Role.ProvincialSupervisor or Role.CommissionSecretary => office.IsProvince,
        Role.Headquarters => office.IsHeadquarters,
        Role.Inspector or Role.Registry => !office.IsHeadquarters,
        Role.Administrator or Role.Auditor => true,
    };

    /// <summary>The duties of a role.</summary>
    public static IReadOnlySet<Duty> Of(Role role) => ByRole[role];
}
