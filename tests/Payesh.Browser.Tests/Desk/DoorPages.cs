namespace Payesh.Browser.Tests.Desk;

/// <summary>The pages of a centre's own door, and what the office sees of it.</summary>
internal static class DoorPages
{
    public static IEnumerable<DeskPage> Of(DoorIds ids)
    {
        var (finding, letter, centre) = ("/my/findings/{No:long}", $"/my/letters/{ids.Letter}", $"/centres/{ids.Centre.Value}");
        return
        [
            new("/my", "/my", DoorIds.Busy, "my-home"),
            new("/my", "/my", DoorIds.Fresh, "my-home-fresh"),
            new("/my", "/my", "founder", "my-home-demo"),
            new("/my/letters", "/my/letters", DoorIds.Fresh, "my-letters"),
            new("/my/letters/{No:long}", $"/my/letters/{ids.Unopened}", DoorIds.Fresh, "my-letter-unopened"),
            new("/my/letters/{No:long}", letter, DoorIds.Busy, "my-letter"),
            new("/my/letters/{no:long}/original", $"{letter}/original", DoorIds.Busy, "my-letter-original") { IsLetter = true },
            new("/my/letters/{No:long}/days", $"{letter}/days", DoorIds.Busy, "my-days"),
            new("/my/letters/{No:long}/dispute", $"{letter}/dispute", DoorIds.Busy, "my-step-dispute"),
            new("/my/findings", "/my/findings", DoorIds.Busy, "my-findings"),
            new("/my/findings", "/my/findings", DoorIds.Fresh, "my-findings-none"),
            new(finding, $"/my/findings/{ids.Answered}", DoorIds.Busy, "my-finding"),
            new(finding, $"/my/findings/{ids.Disputed}", DoorIds.Busy, "my-finding-disputed"),
            new(finding + "/proof", $"/my/findings/{ids.Untouched}/proof", DoorIds.Busy, "my-proof"),
            new(finding + "/plan", $"/my/findings/{ids.Answered}/plan", DoorIds.Busy, "my-plan"),
            new(finding + "/dispute", $"/my/findings/{ids.Untouched}/dispute", DoorIds.Busy, "my-dispute"),
            new(finding + "/question", $"/my/findings/{ids.Untouched}/question", DoorIds.Busy, "my-finding-question"),
            new("/my/questions", "/my/questions", DoorIds.Busy, "my-questions"),
            new("/my/questions/{No:long}", $"/my/questions/{ids.Question}", DoorIds.Busy, "my-question"),
            new("/my/papers", "/my/papers", DoorIds.Busy, "my-papers"),
            new("/my/papers/new", "/my/papers/new", DoorIds.Busy, "my-paper-new"),
            new("/my/self", "/my/self", DoorIds.Busy, "my-self"),
            new("/my/self", "/my/self", DoorIds.Fresh, "my-self-none"),
            new("/my/self/{Item}", $"/my/self/{ids.SelfItem}", DoorIds.Busy, "my-self-item"),
            new("/centres/{Id:guid}/questions", $"{centre}/questions", "head", "centre-questions"),
            new("/centres/{Id:guid}/questions/{No:long}", $"{centre}/questions/{ids.Question}", "head", "centre-question"),
            new("/centres/{Id:guid}/self", $"{centre}/self", "head", "centre-self"),
            new("/centres/{Id:guid}/e-service", $"{centre}/e-service", "registry", "centre-e-service"),
            new("/centres/{Id:guid}/people/{No:long}/account", $"{centre}/people/{ids.Person}/account", "head", "centre-door"),
            new("/centres/{Id:guid}/papers", $"{centre}/papers", "head", "centre-papers-proposed"),
            new("/cases/{No:long}", $"/cases/{ids.Case}", "head", "case-disputed-step"),
            new("/cases/{No:long}", $"/cases/{ids.Case}?tab=centre", "head", "case-centre"),
            new("/cases/{No:long}", $"/cases/{ids.Case}?tab=disputes", "head", "case-step-disputes"),
            new("/cases/{No:long}/letters/{Letter:long}/dispute", $"/cases/{ids.Case}/letters/{ids.Letter}/dispute", "head", "step-dispute"),
        ];
    }
}
