using Payesh.Domain.Letters;
using Payesh.Domain.Places;

namespace Payesh.App.Letters;

/// <summary>Announced when a letter got its number and date, and was sealed.</summary>
public sealed record LetterSealed(Letter Letter);

/// <summary>Announced when a letter was served.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="Serving">How.</param>
/// <param name="Deadline">The days that began to run with it; null when none did.</param>
public sealed record LetterServed(Letter Letter, Serving Serving, Deadline? Deadline);

/// <summary>Announced when the end of running days moved.</summary>
public sealed record DeadlineMoved(Letter Letter, Deadline Before, Deadline Now, string Reason);

/// <summary>Announced when it was recorded who signs for an office.</summary>
public sealed record SignatoryAppointed(Appointment Appointment);
