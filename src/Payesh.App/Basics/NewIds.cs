using Payesh.App.Basics.Demo;

namespace Payesh.App.Basics;

/// <summary>New identifiers, sorted by the time they were made (UUID v7).</summary>
public static class NewIds
{
    extension(TimeProvider clock)
    {
        public Guid NewId() => clock is StoryClock story ? story.NextId() : Guid.CreateVersion7(clock.GetUtcNow());
    }
}
