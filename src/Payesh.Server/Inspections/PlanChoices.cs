using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.App.Inspections;
using Payesh.App.Places;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Centres;
using Payesh.Domain.Inspections;
using Payesh.Domain.Standards;
using Payesh.Server.Desk;

namespace Payesh.Server.Inspections;

/// <summary>What the plan form offers, and how what was typed is read.</summary>
internal sealed class PlanChoices(PayeshDb db, ReadPlaces places, CatalogueShelf shelf, Actor actor, TimeProvider clock)
{
    public async Task<IReadOnlyList<Option>> Centres(CancellationToken cancel)
    {
        var rows = await db.Set<Centre>().AsNoTracking().Where(c => c.Status != CentreStatus.Closed && c.Status != CentreStatus.Unlicensed)
            .OrderBy(c => c.Office).ThenBy(c => c.Name).Select(c => new { c.Id, c.Name, c.Office }).Take(2000).ToListAsync(cancel);
        var book = await places.Book(cancel);
        return [.. rows.Select(c => new Option(c.Id.Value.ToString("D"), c.Name, book.Name(c.Office, Texts.IsPersian)))];
    }

    public async Task<IReadOnlyList<Option>> People(CancellationToken cancel)
    {
        var accounts = await db.Users.AsNoTracking().Where(a => !a.Disabled).OrderBy(a => a.Office).ThenBy(a => a.Name).ToListAsync(cancel);
        var book = await places.Book(cancel);
        return [.. accounts.Where(a => Duties.Of(a.Role).Contains(Duty.Inspect) && a.Office <= actor.Scope.Last && a.Scope.Last >= actor.Scope.First)
            .Select(a => new Option(a.Id.ToString("D"), $"{a.Name}، {a.Post}، {book.Name(a.Office, Texts.IsPersian)}"))];
    }

    public IReadOnlyList<Option> Topics() => [.. Enum.GetValues<ComplaintTopic>().Where(topic => topic != ComplaintTopic.SexualAbuse)
        .Select(topic => new Option(topic.ToString(), VisitWords.Say(shelf.On(TehranTime.DayOf(clock.GetUtcNow())).Words.Of(topic))))];

    public Outcome<VisitProposal> Read(PlanVisitPage.Input typed)
    {
        if (!Guid.TryParse(typed.Centre, out var centre)) return InspectionsRefusal.CentreNeeded.At("Centre");
        if (!Enum.TryParse<VisitKind>(typed.Kind, out var kind) || !Enum.IsDefined(kind)) return InspectionsRefusal.KindNeeded.At("Kind");
        var day = JalaliDate.Parse(typed.Day ?? "");
        if (!day.Succeeded) return day.Refusal.At("Day");
        var from = PersianText.ParseClock(typed.From ?? "");
        if (!from.Succeeded) return from.Refusal.At("From");
        var to = PersianText.ParseClock(typed.To ?? "");
        if (!to.Succeeded) return to.Refusal.At("To");
        var opens = string.IsNullOrWhiteSpace(typed.Opens) ? from.Value.AddHours(-1) : default(TimeOnly?);
        if (opens is null)
        {
            var read = PersianText.ParseClock(typed.Opens!);
            if (!read.Succeeded) return read.Refusal.At("Opens");
            opens = read.Value;
        }
        var first = day.Value.ToDateOnly();
        // A window that ends at an earlier hour ends the next morning.
        var last = to.Value <= from.Value ? first.AddDays(1) : first;
        var opensOn = opens > from.Value ? first.AddDays(-1) : first;
        var team = Team(typed.Members, typed.Clear, typed.Lead, typed.OverrideReason);
        return new VisitProposal
        {
            Centre = new(centre),
            Kind = kind,
            Window = new(TehranTime.Instant(first, from.Value), TehranTime.Instant(last, to.Value), TehranTime.Instant(opensOn, opens.Value)),
            Members = team.Members,
            Lead = team.Lead,
            Topics = (typed.Topics ?? []).Where(topic => Enum.TryParse<ComplaintTopic>(topic, out _)).Select(Enum.Parse<ComplaintTopic>).ToHashSet(),
            OverrideReason = team.OverrideReason,
        };
    }

    public static TeamProposal Team(string[]? members, string[]? clear, string? lead, string? overrideReason) => new(
        (members ?? []).Where(id => Guid.TryParse(id, out _)).Distinct()
            .ToDictionary(id => new AccountId(Guid.Parse(id)), id => (clear ?? []).Contains(id) ? false : (bool?)null),
        Guid.TryParse(lead, out var leads) ? new(leads) : default, overrideReason ?? "");
}
