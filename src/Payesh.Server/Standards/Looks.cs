using Payesh.App.Standards;
using Payesh.Domain.Standards;
using Payesh.Server.Desk;

namespace Payesh.Server.Standards;

/// <summary>Sign and colour of the room's words. In a file of its own: a Razor file may not leave out unnamed values.</summary>
internal static class Looks
{
    extension(Severity severity)
    {
        public string Style => severity switch
        {
            Severity.Critical => "is-not-met",
            Severity.Major => "is-partly",
            Severity.Moderate => "is-waiting",
            Severity.Minor => "is-not-applicable",
        };

        public Glyph Sign => severity switch
        {
            Severity.Critical => Glyph.Alert,
            Severity.Major => Glyph.Up,
            Severity.Moderate => Glyph.Minus,
            Severity.Minor => Glyph.Down,
        };
    }

    extension(AdoptionState state)
    {
        public Status Status => state switch
        {
            AdoptionState.InForce => Status.Met,
            AdoptionState.ToCome => Status.Waiting,
            AdoptionState.Ended or AdoptionState.Withdrawn => Status.NotApplicable,
        };
    }
}
