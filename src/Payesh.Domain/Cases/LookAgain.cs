using Payesh.Domain.Inspections;

namespace Payesh.Domain.Cases;

/// <summary>What a later visit says about a requirement that was broken before (بازدید مجدد).</summary>
/// <param name="Visit">The later visit.</param>
/// <param name="VisitNumber">Its number.</param>
/// <param name="Arrived">When its inspectors stood at the door.</param>
/// <param name="Stands">Whether the defect is still there.</param>
/// <param name="ByOther">Whether somebody looked who was not at the visit that found it.</param>
public sealed record LookAgain(VisitId Visit, string VisitNumber, DateTimeOffset Arrived, bool Stands, bool ByOther);
