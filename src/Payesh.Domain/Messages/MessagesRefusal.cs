using Payesh.Domain.Basics;

namespace Payesh.Domain.Messages;

/// <summary>What a person can mend about messages.</summary>
public static class MessagesRefusal
{
    /// <summary>This is no e-mail address.</summary>
    public static Refusal AddressUnreadable => new("Messages.AddressUnreadable");

    /// <summary>A short message goes to a mobile number only.</summary>
    public static Refusal NotMobile => new("Messages.NotMobile");

    /// <summary>A way was chosen, but the address for it is missing.</summary>
    public static Refusal AddressMissing => new("Messages.AddressMissing");

    /// <summary>A template asks for a word that was not given.</summary>
    /// <param name="template">Code of the template.</param>
    /// <param name="word">Name of the word.</param>
    public static Refusal WordMissing(string template, string word) => new("Messages.WordMissing", template, word);

    /// <summary>The message is on its way, was sent or called off: there is nothing to try again or to give up.</summary>
    public static Refusal NotWaiting => new("Messages.NotWaiting");
}
