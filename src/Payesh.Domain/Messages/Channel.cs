namespace Payesh.Domain.Messages;

/// <summary>A way out of the program. The list of messages inside it is none: what stands there has arrived.</summary>
public enum Channel
{
    /// <summary>E-mail.</summary>
    Mail,

    /// <summary>Short message (پیامک).</summary>
    Sms,
}

/// <summary>The language a person reads messages in.</summary>
public enum MessageLanguage
{
    /// <summary>فارسی.</summary>
    Persian,

    /// <summary>English.</summary>
    English,
}
