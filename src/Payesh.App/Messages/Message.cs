using Payesh.App.Access;
using Payesh.Domain.Access;
using Payesh.Domain.Basics;
using Payesh.Domain.Messages;

namespace Payesh.App.Messages;

/// <summary>
/// One message to one person. The row itself is the message inside the program: its unique key makes it one, so there it arrives exactly once.
/// What leaves the house hangs on it as <see cref="Delivery"/>.
/// </summary>
[Technical("Is its own trace: to whom, about what, when, and whether it was read.")]
public sealed class Message : IScoped
{
    private Message() { }

    internal Message(NewMessage message, Account to, DateTimeOffset at)
    {
        (Key, Kind, Matter, Due, Danger) = (message.KeyFor(to.AccountId), message.Kind, message.Matter, message.Due, message.Danger);
        (To, Office, Field, At) = (to.AccountId, to.Office, to.Fields is FieldOfWork.None ? FieldOfWork.All : to.Fields, at);
        (SubjectKind, Number, Text, Arguments, Link) = (message.SubjectKind, message.Number, message.Text, message.Arguments, message.Link);
    }

    public long No { get; private set; }

    /// <summary>Matter, due moment, step and person: never twice.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Code of its template.</summary>
    public string Kind { get; private set; } = "";

    public AccountId To { get; private set; }

    /// <summary>Office of the person who gets it.</summary>
    public OfficeCode Office { get; private set; }

    public FieldOfWork Field { get; private set; }

    /// <summary>What it is about: <c>work-12</c>.</summary>
    public string Matter { get; private set; } = "";

    /// <summary>Sort of object the matter is about: <c>case</c>.</summary>
    public string SubjectKind { get; private set; } = "";

    /// <summary>Number of that object as people say it; empty where it has none.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Key of the line of the act, shown inside the program only.</summary>
    public string Text { get; private set; } = "";

    public string Arguments { get; private set; } = "[]";

    /// <summary>Path of the page of the act.</summary>
    public string Link { get; private set; } = "";

    public DateTimeOffset? Due { get; private set; }

    public bool Danger { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>When the matter was settled: it counts as unread no longer, and what has not left stays here.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public List<Delivery> Deliveries { get; } = [];

    internal void Read(DateTimeOffset at) => ReadAt ??= at;

    internal void Settle(DateTimeOffset at) => SettledAt ??= at;
}

/// <summary>A message that a room asks for, to each of some people.</summary>
public sealed record NewMessage
{
    /// <summary>One of <see cref="MessageKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about: <c>work-12</c>.</summary>
    public required string Matter { get; init; }

    /// <summary>Which of the messages about it: <c>before-7</c>.</summary>
    public required string Step { get; init; }

    /// <summary>Part of the key: a moved deadline makes new messages. Null where that does not matter.</summary>
    public DateTimeOffset? KeyDue { get; init; }

    public DateTimeOffset? Due { get; init; }

    public bool Danger { get; init; }

    public required string SubjectKind { get; init; }

    public string Number { get; init; } = "";

    public required string Text { get; init; }

    public required string Arguments { get; init; }

    public required string Link { get; init; }

    public required IReadOnlyList<Account> To { get; init; }

    internal string KeyFor(AccountId to) => MessageKey.Of(Matter, KeyDue, Step, to);
}
