using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;

namespace Payesh.App.Messages;

/// <summary>How one person wants to be told besides the list inside the program. Without a row: not at all.</summary>
public sealed class MessageChoice : IVersioned
{
    private MessageChoice() { }

    internal MessageChoice(AccountId account) => Account = account;

    public AccountId Account { get; private set; }

    /// <summary>Sealed.</summary>
    public Personal? Mail { get; private set; }

    /// <summary>Sealed.</summary>
    public Personal? Mobile { get; private set; }

    public bool ByMail { get; private set; }

    public bool BySms { get; private set; }

    public MessageLanguage Language { get; private set; }

    public long Version { get; private set; }

    /// <summary>The chosen ways that have an address.</summary>
    public IEnumerable<Channel> Channels
    {
        get
        {
            if (ByMail && Mail is not null) yield return Channel.Mail;
            if (BySms && Mobile is not null) yield return Channel.Sms;
        }
    }

    internal Personal? AddressFor(Channel channel) => channel is Channel.Mail ? Mail : Mobile;

    internal void Set(Personal? mail, Personal? mobile, bool byMail, bool bySms, MessageLanguage language) =>
        (Mail, Mobile, ByMail, BySms, Language) = (mail, mobile, byMail, bySms, language);
}

/// <summary>The ways out that this installation has: set up at start, none until then.</summary>
public sealed record OpenChannels(IReadOnlyList<Channel> All);
