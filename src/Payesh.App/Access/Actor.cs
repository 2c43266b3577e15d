using Payesh.Domain.Access;
using Payesh.Domain.Basics;

namespace Payesh.App.Access;

/// <summary>Who acts, with which duties, on whose rows, from where. Every use case takes one.</summary>
public sealed record Actor(AccountId Account, string Name, Role? Role, OfficeCode Office, Scope Scope, string From)
{
    /// <summary>Nobody is signed in: sees and may do nothing but what is open to all.</summary>
    public static Actor Nobody(string from) => new(default, "", null, new(-2), Scope.Nothing, from);

    /// <summary>The program itself: jobs, the reception of logs, the command line.</summary>
    public static Actor Machine(string what) => new(default, what, null, OfficeCode.Headquarters, Scope.Everything, what) { IsMachine = true };

    public bool IsMachine { get; private init; }

    public bool IsSignedIn => Role is not null;

    public bool Holds(Duty duty) => IsMachine || (Role is { } role && Duties.Of(role).Contains(duty));

    /// <summary>The refusal when the duty is not held, else null.</summary>
    public Refusal? Lacks(Duty duty) => Holds(duty) ? null : AccessRefusal.NotYourDuty;
}

/// <summary>Holds the actor of one request, job step or command; taken at the edge, before anything has asked who acts.</summary>
public sealed class ActorSeat
{
    private bool _given;

    public Actor Actor { get; private set; } = Actor.Nobody("");

    /// <exception cref="InvalidOperationException">Somebody has asked before: rows would be filtered for another than the one who acts.</exception>
    public void Take(Actor actor)
    {
        if (_given && actor != Actor) throw new InvalidOperationException("The actor was asked for before it was known.");
        Actor = actor;
    }

    internal Actor Give()
    {
        _given = true;
        return Actor;
    }
}
