namespace Payesh.Server.Desk;

/// <summary>The few things a coloured sign can say. Always shown as word, icon and colour together.</summary>
public enum Status
{
    /// <summary>رعایت شده؛ valid, done, in order.</summary>
    Met,

    /// <summary>تا حدودی؛ needs somebody soon.</summary>
    Partly,

    /// <summary>رعایت نشده؛ past, refused, open and critical.</summary>
    NotMet,

    /// <summary>موضوعیت ندارد؛ closed, without weight.</summary>
    NotApplicable,

    /// <summary>توصیه کارشناسی؛ proposed, not law.</summary>
    Suggested,

    /// <summary>در دست رسیدگی به اعتراض.</summary>
    Disputed,

    /// <summary>در انتظار؛ under way at somebody else's.</summary>
    Waiting,
}
