using Microsoft.EntityFrameworkCore;
using Payesh.App.Access;
using Payesh.App.Database;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;

namespace Payesh.App.Messages;

/// <summary>What a person typed about messages. An empty address leaves the one that is kept.</summary>
public sealed record ChoiceWords(string? Mail, string? Mobile, bool ByMail, bool BySms, MessageLanguage Language)
{
    /// <summary>The kept addresses are forgotten.</summary>
    public bool Forget { get; init; }
}

/// <summary>A person chooses how to be told, and in which language.</summary>
public sealed class ChooseMessages(PayeshDb db, Actor actor, PersonalVault vault)
{
    public Task<MessageChoice?> Read(CancellationToken cancel) =>
        db.Set<MessageChoice>().AsNoTracking().SingleOrDefaultAsync(c => c.Account == actor.Account, cancel);

    public async Task<Outcome<MessageChoice>> Run(ChoiceWords words, CancellationToken cancel)
    {
        if (!actor.IsSignedIn) return AccessRefusal.NotYourDuty;
        var choice = await db.Set<MessageChoice>().SingleOrDefaultAsync(c => c.Account == actor.Account, cancel);
        var (mail, wrongMail) = Mail(words, choice);
        if (wrongMail is not null) return wrongMail.At(nameof(words.Mail));
        var (mobile, wrongMobile) = Mobile(words, choice);
        if (wrongMobile is not null) return wrongMobile.At(nameof(words.Mobile));
        if (words.ByMail && mail is null) return MessagesRefusal.AddressMissing.At(nameof(words.Mail));
        if (words.BySms && mobile is null) return MessagesRefusal.AddressMissing.At(nameof(words.Mobile));

        if (choice is null) db.Add(choice = new(actor.Account));
        choice.Set(mail, mobile, words.ByMail, words.BySms, words.Language);
        return await db.Save(choice, cancel);
    }

    private (Personal? Address, Refusal? Wrong) Mail(ChoiceWords words, MessageChoice? old)
    {
        if (string.IsNullOrWhiteSpace(words.Mail)) return (words.Forget ? null : old?.Mail, null);
        var read = EmailAddress.Parse(words.Mail);
        return read.Succeeded ? (vault.Seal(read.Value.Value, read.Value.ToString()), null) : (null, read.Refusal);
    }

    private (Personal? Address, Refusal? Wrong) Mobile(ChoiceWords words, MessageChoice? old)
    {
        if (string.IsNullOrWhiteSpace(words.Mobile)) return (words.Forget ? null : old?.Mobile, null);
        var read = PhoneNumber.Parse(words.Mobile);
        if (!read.Succeeded) return (null, read.Refusal);
        return read.Value.IsMobile ? (vault.Seal(read.Value), null) : (null, MessagesRefusal.NotMobile);
    }
}
