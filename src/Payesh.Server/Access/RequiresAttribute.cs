using Microsoft.AspNetCore.Authorization;
using Payesh.App.Access;
using Payesh.Domain.Access;

namespace Payesh.Server.Access;

/// <summary>The duty a page or endpoint asks for. A page without this or <see cref="OpenToAllAttribute"/> fails a test.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequiresAttribute(Duty duty) : AuthorizeAttribute, IAuthorizationRequirementData
{
    public Duty Duty { get; } = duty;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new DutyRequirement(Duty)];
}

/// <summary>Signed in is enough: own worklist, own password.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : AuthorizeAttribute;

/// <summary>Open to everybody, on purpose.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute : Attribute, IAllowAnonymous;

public sealed record DutyRequirement(Duty Duty) : IAuthorizationRequirement;

/// <summary>Asks the actor, which was read from the database with this very request.</summary>
internal sealed class DutyHandler(ActorSeat seat) : AuthorizationHandler<DutyRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DutyRequirement requirement)
    {
        if (seat.Actor.Holds(requirement.Duty)) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
