namespace Payesh.Server.Desk;

internal static class StatusLook
{
    extension(Status status)
    {
        /// <summary>Class of the style sheet, which gives the colour.</summary>
        public string Class => status switch
        {
            Status.Met => "is-met",
            Status.Partly => "is-partly",
            Status.NotMet => "is-not-met",
            Status.NotApplicable => "is-not-applicable",
            Status.Suggested => "is-suggested",
            Status.Disputed => "is-disputed",
            Status.Waiting => "is-waiting",
        };

        /// <summary>The sign beside the word.</summary>
        public Glyph Sign => status switch
        {
            Status.Met => Glyph.Check,
            Status.Partly => Glyph.Half,
            Status.NotMet => Glyph.Cross,
            Status.NotApplicable => Glyph.Minus,
            Status.Suggested => Glyph.Bulb,
            Status.Disputed => Glyph.Scale,
            Status.Waiting => Glyph.Clock,
        };

        /// <summary>The sign of a sentence that stands out.</summary>
        public Glyph NoticeSign => status switch
        {
            Status.Met => Glyph.Check,
            Status.Partly => Glyph.Bell,
            Status.NotMet => Glyph.Alert,
            _ => Glyph.Info,
        };
    }
}
