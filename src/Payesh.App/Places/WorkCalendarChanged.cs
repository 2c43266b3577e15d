using Payesh.Domain.Basics;

namespace Payesh.App.Places;

/// <summary>Announced when days of an office's territory opened or closed: running deadlines are counted anew, and say why they moved.</summary>
/// <param name="Office">Whose territory.</param>
/// <param name="First">First day concerned.</param>
/// <param name="Last">Last day concerned; null when open-ended.</param>
/// <param name="Reason">In Persian, for the line under a moved deadline.</param>
public sealed record WorkCalendarChanged(OfficeCode Office, DateOnly First, DateOnly? Last, string Reason);
